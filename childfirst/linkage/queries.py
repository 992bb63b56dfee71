"""Reading pairs, and asking at entry whether a child is on record. Every list starts from the person asking."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import connection
from django.db.models import Case, Q, QuerySet, When

from childfirst.children.match_keys import form_from, forms_of
from childfirst.children.models import Child, MatchKey
from childfirst.children.permissions import scope
from childfirst.children.searching import Found, Match, Wanted, by_sound, in_full, likeliest
from childfirst.linkage.models import Pair
from childfirst.linkage.scoring import Weighed, best_of
from childfirst.rules.matching.keys import keys_of
from childfirst.rules.matching.model import packaged, probability
from childfirst.rules.matching.prepare import Prepared

_A_KEY: Final = (
    60  # rows read of one key: a name that hundreds bear is told apart by birthday and home, not by reading them all
)
_COMPARED: Final = 40
_WORTH_SHOWING: Final = 0.002
WAITING: Final = ("waiting", "asked")
# How strong a match must be to stand among those of the search by sound: see `children.searching`.
_SURE, _LIKELY, _MAYBE = 40, 26, 14


def visible_to(person: Any) -> QuerySet[Pair]:
    """Pairs of which the person may see both children: a match never tells of a child who is closed to the reader."""
    condition = scope(person)
    rows = Pair.objects.select_related("left", "right", "asked_by", "decided_by")
    if not condition:
        return rows
    seen = Child.objects.filter(condition)
    return rows.filter(left__in=seen, right__in=seen)


def waiting_for(person: Any) -> QuerySet[Pair]:
    """Pairs that wait, those that need a second person first, then the likeliest."""
    return visible_to(person).filter(status__in=WAITING).order_by("status", "-weight", "pk")


def next_for(person: Any, after: Pair) -> Pair | None:
    """The next likely pair that this person can decide after that one, and round to the likeliest at the end."""
    rows = (
        visible_to(person).filter(status__in=WAITING).exclude(pk=after.pk).exclude(status="asked", asked_by=person.pk)
    )
    later = Q(weight__lt=after.weight) | Q(weight=after.weight, pk__gt=after.pk)
    return rows.order_by(Case(When(later, then=0), default=1), "-weight", "pk").first()


def candidates(keys: Iterable[int]) -> list[int]:
    """Children who share a key with what was typed, those who share most first. At most a few rows of each key are read."""
    wanted = list(keys)
    if not wanted:
        return []
    table, column = MatchKey._meta.db_table, "child_id"
    each = f"SELECT {column} FROM (SELECT {column} FROM {table} WHERE {connection.ops.quote_name('key')} = %s LIMIT {_A_KEY}) AS one"  # noqa: S608
    sql = (
        f"SELECT {column} FROM ({' UNION ALL '.join([each] * len(wanted))}) AS every "  # noqa: S608
        f"GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT {_COMPARED}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, wanted)
        return [row[0] for row in cursor.fetchall()]


def like(form: Prepared, *, but: Iterable[int] = ()) -> list[tuple[Child, Weighed]]:
    """Children on record like this one, likeliest first."""
    left_out = set(but)
    found = Child.objects.filter(
        pk__in=[pk for pk in candidates(keys_of(form)) if pk not in left_out], unidentified=False
    )
    held = {child.pk: child for child in found}
    model = packaged()
    theirs = forms_of(held.values(), carers=form["carer"] is not None)
    weighed = [(held[pk], best_of(model, [form], forms)) for pk, forms in theirs.items()]
    return sorted(weighed, key=lambda pair: (-pair[1].weight, pair[0].pk))


def same_child(wanted: Wanted) -> list[Found]:
    """Who on record may be the child that an officer is writing of. By the keys alone: milliseconds among a million."""
    form = form_from(
        given=wanted.given_name, family=wanted.family_name, born=wanted.date_of_birth, postcode=wanted.postcode,
        school=str(wanted.school_id or ""),
    )  # fmt: skip
    return likeliest(
        Found(
            child.main_id or child.pk,
            child.family_name,
            _strength(found.weight),
            tuple(found.because()) or ("something in common",),
        )
        for child, found in like(form)
        if probability(found.weight) >= _WORTH_SHOWING or _name_fits(found)
    )


def _name_fits(found: Weighed) -> bool:
    return found.levels["given"] in ("same", "form", "two_forms", "near") and found.levels["family"] in (
        "same",
        "near",
        "part",
    )


def _strength(weight: float) -> int:
    chance = probability(weight)
    return _SURE if chance > 0.95 else _LIKELY if chance > 0.2 else _MAYBE


def found_at_entry(wanted: Wanted, *, limit: int) -> list[Match]:
    """The search by sound, and whoever the matching finds besides: another spelling, alphabet or order, a date that slipped."""
    found = likeliest(by_sound(wanted))[:limit]
    if wanted.given_name.strip() and wanted.family_name.strip():
        held = {one.pk for one in found}
        found += [one for one in same_child(wanted) if one.pk not in held]
    return in_full(likeliest(found)[:limit])


def between(one: Iterable[int], other: Iterable[int]) -> QuerySet[Pair]:
    """Pairs with one record in each of two lists."""
    first, second = list(one), list(other)
    return Pair.objects.filter(Q(left__in=first, right__in=second) | Q(left__in=second, right__in=first))


def open_referrals(children: Iterable[int]) -> set[int]:
    """Referrals not decided yet in which these children are. The desk stands above this app."""
    involvements: Any = Child._meta.get_field("involvements").related_model
    rows = involvements.objects.filter(
        child__in=list(children),
        contact__referral_places__unfolded_at=None,
        contact__referral_places__referral__decided_at=None,
    )
    return set(
        rows.exclude(contact__referral_places__referral=None).values_list(
            "contact__referral_places__referral", flat=True
        )
    )
