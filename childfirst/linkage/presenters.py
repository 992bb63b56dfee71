"""A pair as plain values: what agrees, what differs, who lives around each, in words."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from childfirst.children.models import Child, HouseholdAdult, HouseholdChild
from childfirst.children.presenters import born_words
from childfirst.linkage.models import Pair
from childfirst.linkage.scoring import Weighed
from childfirst.rules import vocabulary as words
from childfirst.rules.matching.guards import WORDS as GUARDS
from childfirst.rules.matching.levels import BY_NAME
from childfirst.ui.formatting import age_words, date_short, moment_words, plural

_FIELDS = {"given": "Given name", "family": "Family name", "born": "Date of birth", "sex": "Sex", "home": "Home", "phone": "Phone",
           "school": "School", "carer": "Carer"}  # fmt: skip
RARE = 3  # so few children on record bear it


def level_words(comparison: str, level: str | None) -> str:
    """What one comparison says."""
    if level is None:
        return "Nothing to compare"
    return next(one.words for one in BY_NAME[comparison].levels if one.name == level).capitalize()


def _points(comparison: str, level: str | None) -> str:
    """Whether it speaks for one child or for two."""
    if level is None:
        return "–"
    if level in ("same", "form", "swapped", "home", "line", "postcode"):
        return "For one child" if comparison != "sex" else "Says little"
    return (
        "For two children"
        if level in ("other", "other_name", "two_names", "given_too", "parts", "year")
        else "Could be either"
    )


def rows_of(pair: Pair, found: Weighed, common: Mapping[str, int]) -> list[list[Any]]:
    """Field by field: the older record, the newer, what that says, and which way it points."""
    sides = {pk: _side(child) for pk, child in ((pair.left_id, pair.left), (pair.right_id, pair.right))}
    rows = []
    for comparison, label in _FIELDS.items():
        level = found.levels.get(comparison)
        said = level_words(comparison, level)
        if comparison in common and level in ("same", "form", "two_forms", "near"):
            said += f". {_borne(common[comparison])}"
        rows.append(
            [
                label,
                sides[pair.left_id].get(comparison),
                sides[pair.right_id].get(comparison),
                said,
                _points(comparison, level),
            ]
        )
    return rows


def _borne(number: int) -> str:
    return (
        "Rare: nobody else on record has one like it"
        if number <= 2
        else f"{plural(number, 'child', 'children')} on record have one like it"
    )


def _side(child: Child) -> dict[str, str | None]:
    homes = list(HouseholdChild.objects.filter(child=child.pk).select_related("household").order_by("-pk")[:3])
    adults = HouseholdAdult.objects.filter(
        household__in=[place.household_id for place in homes], left_on=None
    ).select_related("adult")
    others = [f"{name.given_name} {name.family_name}".strip() for name in child.other_names.all()]
    also = f" (also {', '.join(others)})" if others else ""
    return {
        "given": f"{child.given_name}{also}", "family": child.family_name, "born": born_words(child.date_of_birth, child.date_of_birth_basis) or None,
        "sex": words.SEXES[child.sex], "home": "; ".join(f"{place.household}{' (left)' if place.left_on else ''}" for place in homes) or None,
        "phone": child.phone or None, "school": child.school.name if child.school else None,
        "carer": ", ".join(f"{one.adult.full_name} ({one.get_relation_display().lower()})" for one in adults) or None,
    }  # fmt: skip


def around(child: Child, other: Child) -> list[str]:
    """Everybody else in the homes of a child: brothers and sisters are what a wrong join is made of. The other record of the pair is told apart."""
    homes = HouseholdChild.objects.filter(child=child.pk, left_on=None).values("household")
    mates = (
        HouseholdChild.objects.filter(household__in=homes, left_on=None).exclude(child=child.pk).select_related("child")
    )
    return [
        f"Record {other.pk}, the other of these two"
        if one.child_id == other.pk
        else f"{one.child.name}, born {date_short(one.child.date_of_birth) if one.child.date_of_birth else 'not known'}"
        for one in mates[:12]
    ]


def card(child: Child, other: Child, today: Any, href: str) -> dict[str, Any]:
    """A record at the head of its column."""
    parts = getattr(child, "involvements", None)
    return {
        "name": child.name, "age": age_words(child.date_of_birth, today), "href": href, "record": f"Record {child.pk}, opened {date_short(child.created_at)}",
        "contacts": plural(parts.count() if parts is not None else 0, "contact"), "around": around(child, other),
    }  # fmt: skip


def line_of(pair: Pair, told: str) -> list[Any]:
    """One row of the queue."""
    link = {
        "text": f"{pair.left.name} and {pair.right.name}",
        "href": reverse("linkage:pair", args=[pair.pk]),
        "hidden": f"(records {pair.left_id} and {pair.right_id})",
    }
    return [link, told, GUARDS.get(pair.guard) or "–", pair.get_status_display()]


def told_by(levels: Mapping[str, str | None]) -> str:
    """What agrees, in a line."""
    said = [
        next(one.words for one in BY_NAME[name].levels if one.name == level)
        for name, level in levels.items()
        if level
        and name in _FIELDS
        and level not in ("other", "two_names", "given_too", "town")
        and not (name == "sex" and level == "same")
    ]
    text = ", ".join(said)
    return text[:1].upper() + text[1:]


def guard_words(guard: str) -> str:
    """Why no machine may join these."""
    return GUARDS.get(guard, "")


def history(pair: Pair) -> list[list[Any]]:
    """Every act on the pair, newest first."""
    return [
        [moment_words(one.said_at), one.get_said_display(), str(one.said_by or "The system"), one.reason]
        for one in pair.decisions.select_related("said_by")
    ]
