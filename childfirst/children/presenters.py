"""The child's page as plain values for the template. Nothing here asks the database: the view has fetched it."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from childfirst.children.findings import OPENS, in_order
from childfirst.children.models import Child
from childfirst.foundation.now import now, today
from childfirst.rules import vocabulary as words
from childfirst.rules.sentences import inside
from childfirst.ui.formatting import age_words, age_years, date_short, date_words

# Our choice: what was found longer ago than this is history on the child's page. "Act now" over a report of last year teaches
# people to pass over "Act now". What nobody has dealt with yet stands among the open duties, however old.
LATELY = timedelta(days=28)

OFFENDING = frozenset({"suspect"})
VULNERABILITY = frozenset({"victim", "missing", "at_risk", "in_household", "witness"})


def identity(child: Child) -> dict[str, Any]:
    """What the identity bar shows. Age first: everything else on the page depends on it."""
    years = age_years(child.date_of_birth, today())
    return {
        "name": child.name,
        "years": years,
        "age": age_words(child.date_of_birth, today()),
        "reference": f"Child {child.pk}",
        "born": born_words(child.date_of_birth, child.date_of_birth_basis),
        "estimated": child.date_of_birth_basis == "estimated",
        "adult_now": years is not None and years >= 18,
        "facts": _facts(child),
    }


def born_words(born: date | None, basis: str | None) -> str:
    """The date and how it is known. An estimate has a year and no day: a made-up birthday looks like a known one."""
    if born is None:
        return ""
    if basis == "estimated":
        return f"about {born.year}, estimated by an officer"
    said = words.DATE_OF_BIRTH_BASES.get(basis or "", "").split(" (")[0].lower()
    return f"{date_words(born)} ({said})" if said else date_words(born)


def _facts(child: Child) -> list[tuple[str, str | None]]:
    care = next((episode for episode in child.care_episodes.all() if episode.ended_on is None), None)
    needs = [need.get_need_display() for need in child.needs.all() if need.ended_on is None]
    language = child.first_language
    if child.interpreter_needed:
        language = f"{language or 'Language not recorded'}, needs an interpreter"
    return [
        ("Sex", words.SEXES[child.sex]),
        ("Ethnicity, as the child describes it", words.ETHNICITIES_SELF.get(child.ethnicity_self)),
        ("Needs", ", ".join(needs) or None),
        ("Language", language or None),
        ("Care", f"{care.get_status_display()}{f', {care.council}' if care.council else ''}" if care else None),
        (
            "School",
            f"{child.school.name} ({child.school.ward.name})"
            if child.school
            else words.SCHOOL_STATUSES[child.school_status],
        ),
        *([("Second school", child.second_school.name)] if child.second_school else []),
    ]


def side_of(roles: Iterable[str], kind: str) -> str:
    """Which lane of the timeline: a set of roles can put one contact in both."""
    held = set(roles)
    offending = bool(held & OFFENDING) or (kind in ("stop_search", "arrest") and not held)
    vulnerable = bool(held & VULNERABILITY)
    return "both" if offending and vulnerable else "offending" if offending else "vulnerability"


def timeline_of(parts: Iterable[Any], may_open: set[int]) -> list[dict[str, Any]]:
    """Every contact and what police did about it, newest first, both sides on one line."""
    entries: list[dict[str, Any]] = []
    for part in parts:
        entries.append(_entry(part, may_open))
        entries += [
            _decided(place.referral, place.referral_id in may_open)
            for place in _live_places(part)
            if place.referral.decided_at
        ]
    return sorted(entries, key=lambda entry: entry["when"], reverse=True)


def _entry(part: Any, may_open: set[int]) -> dict[str, Any]:
    contact = part.contact
    offence = words.OFFENCES.get(part.offence or contact.offence, "")
    outcome = part.outcome or contact.outcome
    tags = [("role", role) for role in part.roles] + (
        [("missing_grade", part.missing_grade)] if part.missing_grade else []
    )
    tags += [("dash_grade", contact.dash_grade)] if contact.dash_grade else []
    tags += [("outcome", outcome)] if outcome and "suspect" in part.roles else []
    signs = ", ".join(inside(words.SIGNS.get(sign, sign)) for sign in part.signs)
    lines = [
        contact.what_happened.strip()[:280],
        f"Seen on the child: {signs}." if signs else "",
        f"“{part.child_words.strip()[:200]}”" if part.child_words.strip() else "",
    ]
    return {
        "when": contact.occurred_from,
        "side": side_of(part.roles, contact.kind),
        "href": reverse("contacts:contact", args=[contact.pk]),
        "title": f"{contact.get_kind_display()}{f': {offence}' if offence else ''}",
        "text": "\n".join(line for line in lines if line),
        "tags": tags,
        "by": ", ".join(text for text in (contact.reference, _ages(part)) if text),
        "onward": [_waits(place.referral, may_open) for place in _live_places(part) if not place.referral.decided_at],
    }


def _ages(part: Any) -> str:
    """How old the child was, and how old the officer first took them for: the two are never far apart on the page."""
    years = None if part.age_months is None else part.age_months // 12
    taken_for = part.perceived_age_years
    said = [f"aged {years}" if years is not None else ""]
    said += [f"taken for {taken_for} at first sight" if taken_for is not None and taken_for != years else ""]
    return ", ".join(text for text in said if text)


def _waits(referral: Any, may_open: set[int]) -> dict[str, str]:
    """Where a contact that the desk has not decided is waiting."""
    link = reverse("referrals:referral", args=[referral.pk]) if referral.pk in may_open else ""
    status = referral.get_status_display()
    words = inside(status) if status.lower().endswith("the desk") else f"on the desk, {inside(status)}"
    return {"text": f"{referral.reference}: {words}", "href": link}


def referrals_of(parts: Iterable[Any]) -> set[int]:
    """Every referral that the timeline names."""
    return {place.referral_id for part in parts for place in _live_places(part)}


def _live_places(part: Any) -> list[Any]:
    return [place for place in part.contact.referral_places.all() if place.unfolded_at is None]


def _decided(referral: Any, may_open: bool) -> dict[str, Any]:
    """What the desk did, on the day it did it. A contact that waits says so in its own entry."""
    tags = [("grade", referral.grade)] if referral.grade else []
    link = reverse("referrals:referral", args=[referral.pk]) if may_open else ""
    return {
        "when": referral.decided_at,
        "side": "action",
        "title": f"Desk: {referral.get_decision_display()}",
        "text": referral.reference,
        "href": link,
        "tags": tags,
    }


def findings_of(rows: list[dict[str, Any]], disagreements: Iterable[Any]) -> list[dict[str, Any]]:
    """One line for each rule that fired: its latest reason, every contact it fired on, and who disagreed and why.

    What needs doing first comes first; among equals, what was found last.
    """
    lines: dict[str, dict[str, Any]] = {}
    for row in rows:
        line = lines.setdefault(row["rule"], _line(row))
        contact = row["screening__contact"]
        line["contacts"].append(
            {
                "reference": row["screening__contact__reference"],
                "href": reverse("contacts:contact", args=[contact]),
                "when": row["screening__contact__occurred_from"],
            }
        )
    for one in disagreements:
        lines[one.finding.rule]["said"].append(
            {"by": str(one.disagreed_by), "at": one.disagreed_at, "reason": one.reason}
        )
    return in_order(lines.values())


def _line(row: dict[str, Any]) -> dict[str, Any]:
    kept = {name: row[name] for name in ("pk", "title", "reason", "leads_to")}
    lately = row["screening__contact__occurred_from"] >= now() - LATELY
    turn = {"urgent": row["least_grade"] == "red" and lately, "opens": row["leads_to"] == OPENS}
    return kept | turn | {"contacts": [], "said": []}


def needs_rows(child: Child) -> list[list[Any]]:
    """Each need with who said so and when."""
    return [
        [
            need.get_need_display(),
            need.source,
            f"{date_short(need.noted_at)}{f', by {need.noted_by}' if need.noted_by else ''}",
            "Ended " + date_short(need.ended_on) if need.ended_on else "Stands",
        ]
        for need in child.needs.all()
    ]


def joined_words(child: Child) -> str:
    """Another record of the same child, as it was written down."""
    born = born_words(child.date_of_birth, child.date_of_birth_basis)
    return f"{child.name}{f', born {born}' if born else ''} (record {child.pk})"


def care_rows(child: Child) -> list[list[Any]]:
    """Each stretch of care."""
    return [
        [
            episode.get_status_display(),
            episode.council or None,
            episode.placement or None,
            f"{date_short(episode.started_on)} to {date_short(episode.ended_on) if episode.ended_on else 'now'}",
        ]
        for episode in child.care_episodes.all()
    ]


def household_of(
    homes: Sequence[Any], others: Iterable[Any], adults: Iterable[Any], may_open: set[int]
) -> list[dict[str, Any]]:
    """Each home with the other children and the adults in it. A child outside the reader's scope is named, not linked."""
    by_home: dict[int, dict[str, Any]] = {
        place.household_id: {
            "address": str(place.household),
            "relation": place.get_relation_display(),
            "children": [],
            "adults": [],
        }
        for place in homes
    }
    for place in others:
        child = place.child
        link = reverse("children:child", args=[child.pk]) if child.pk in may_open else ""
        by_home[place.household_id]["children"].append(
            {
                "name": child.name,
                "age": age_words(child.date_of_birth, today()),
                "href": link,
                "relation": place.get_relation_display(),
            }
        )
    for place in adults:
        by_home[place.household_id]["adults"].append(
            {"name": place.adult.full_name, "relation": place.get_relation_display()}
        )
    return list(by_home.values())


def result_of(match: Any, may_open: bool) -> dict[str, Any]:
    """One search result, with enough to tell two children apart and no more."""
    child = match.child
    home = child.homes[0].household if child.homes else None
    names = [f"{other.given_name} {other.family_name}".strip() for other in child.other_names.all()]
    facts = [
        ("Born", born_words(child.date_of_birth, child.date_of_birth_basis) or None),
        ("Sex", words.SEXES[child.sex]),
    ]
    if names:
        facts.append(("Also known as", ", ".join(names)))
    facts += [("School", child.school.name if child.school else None), ("Home", _home_words(home, may_open))]
    if may_open and child.care_now:
        facts.append(("Care", child.care_now[0].get_status_display()))
    return {
        "pk": child.pk,
        "name": child.name,
        "years": age_years(child.date_of_birth, today()),
        "age": age_words(child.date_of_birth, today()),
        "facts": facts,
        "estimated": child.date_of_birth_basis == "estimated",
        "href": reverse("children:child", args=[child.pk]) if may_open else "",
        "because": match.reason,
    }


def _home_words(home: Any, may_open: bool) -> str | None:
    """The whole address only to those who may open the record; others see enough to ask "do you live in ...?"."""
    if home is None:
        return None
    if may_open:
        return str(home)
    return f"{home.postcode.split(' ')[0]} {home.borough.name if home.borough else ''}".strip() or None


def flag_words(state: str, review_by: date) -> dict[str, str]:
    """How a flag stands, said beside it wherever it is shown."""
    day = date_words(review_by)
    if state == "lapsed":
        return {
            "words": "Lapsed",
            "colour": "grey",
            "when": f"It lapsed after {day}, because nobody looked at it again.",
        }
    if state == "ended":
        return {"words": "Ended", "colour": "grey", "when": ""}
    return {"words": "Stands", "colour": "orange", "when": f"Review by {day}; after that it lapses."}
