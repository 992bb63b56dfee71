"""Running the dated rules over a contact: the record they read, what they found, and the live panel while it is being written."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from childfirst.children.queries import records_of
from childfirst.contacts.harm import keep_findings
from childfirst.contacts.models import Contact, Finding, Involvement, Screening
from childfirst.contacts.rules_in_use import rules_in_use
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.foundation.wall import whole
from childfirst.rules.screening import BadContact, RuleSet, every_rule, screen_one
from childfirst.rules.screening import Finding as Found

_MOST_EARLIER = 200
_FROM_PART = [
    "roles",
    "age_months",
    "age_basis",
    "perceived_age_years",
    "sex",
    "ethnicity_self",
    "ethnicity_officer",
    "km_from_home",
    "signs",
    "needs",
    "needs_asked",
    "care_status",
    "care_council",
    "school_status",
    "seen",
    "spoken_to",
    "spoken_alone",
    "missing_grade",
    "missing_hours",
    "prevention_interview",
    "beyond_outer_clothing",
    "caller_is_childrens_home",
    "interpreter_used",
]
_FROM_DETAILS = ["appropriate_adult", "parent_told", "orders"]
NO_CONCERNS_PATTERN = r"(?i)\bno\s+(?:other\s+|further\s+|safeguarding\s+|welfare\s+|obvious\s+)*concerns\b"
_NO_CONCERNS = re.compile(NO_CONCERNS_PATTERN)


def contact_record(part: Involvement, *, adults: Iterable[Any], recorded: int) -> dict[str, Any]:
    """One child's part in one contact, in the fields that rules read. Blank means nobody wrote it down."""
    contact = part.contact
    record = {name: getattr(part, name) for name in _FROM_PART}
    record |= {name: contact.details.get(name) for name in _FROM_DETAILS} | _from_file(contact, part)
    record |= {
        "id": contact.reference or "this contact",
        "child_id": str(part.child_id) if part.child_id else None,
        "kind": contact.kind,
        "occurred_at": contact.occurred_from.isoformat(),
        "place_type": contact.place_type,
        "offence": part.offence or contact.offence,
        "outcome": part.outcome or contact.outcome,
        "dash": contact.dash,
        "dash_grade": contact.dash_grade,
        "children_in_home": contact.children_in_home,
        "children_recorded": recorded,
        "officer_grade": contact.officer_grade,
        "found_borough": contact.borough.name if contact.borough else None,
        "home_borough": part.home_borough.name if part.home_borough else None,
        "placement_moves_12m": part.placement_moves,
        "returned": returned(contact, part),
        "interpreter_needed": part.child.interpreter_needed if part.child else None,
        "other_children": recorded - 1 if contact.kind != "domestic_abuse" and recorded else None,
        "says_no_concerns": says_no_concerns(contact, part),
        "adults": [{"relation": adult.relation, "part": adult.part, "age_years": adult.age_years} for adult in adults],
    }
    return {name: value for name, value in record.items() if value not in ("", None)}


def _from_file(contact: Contact, part: Involvement) -> dict[str, Any]:
    """Facts of this child that no form asks and an imported file may bring, such as absence from school."""
    brought = contact.details.get("facts_from_file") or []
    return dict(brought[part.order - 1]) if 0 < part.order <= len(brought) else {}


def says_no_concerns(contact: Contact, part: Involvement) -> bool:
    """Does the record say in so many words that there are no concerns? A quotation of the child is not asked."""
    return any(
        _NO_CONCERNS.search(text) for text in (contact.what_happened, contact.officer_grade_reason, part.signs_note)
    )


def returned(contact: Contact, part: Involvement) -> bool | None:
    """Is a missing child back? Only a missing report says."""
    if contact.kind != "missing":
        return None
    said = contact.details.get("returned")
    return said if isinstance(said, bool) else (True if part.returned_at_home is not None else None)


def earlier_records(part: Involvement, *, at: datetime) -> list[dict[str, Any]]:
    """The same child's contacts before this one that were on record at a moment: never the future."""
    if not part.child_id:
        return []
    with whole():  # a contact closed to the writer for another child's sake still counts for this child's safety
        return _earlier(part, at)


def _earlier(part: Involvement, at: datetime) -> list[dict[str, Any]]:
    before = (
        Involvement.objects.filter(
            child__in=records_of(part.child_id),
            contact__occurred_from__lte=part.contact.occurred_from,
            contact__submitted_at__lte=at,
        )
        .exclude(contact=part.contact_id)
        .select_related("contact__borough", "home_borough", "child")
        .prefetch_related("contact__adults", "contact__involvements")
        .order_by("-contact__occurred_from")[:_MOST_EARLIER]
    )
    return [
        # Under whichever record of the child it stands: to the rules it is one child.
        contact_record(one, adults=one.contact.adults.all(), recorded=len(one.contact.involvements.all()))
        | {"child_id": str(part.child_id)}
        for one in before
    ]


def screen_contact(
    contact: Contact, parts: Sequence[Involvement], *, by: Any, at: datetime | None = None
) -> list[Screening]:
    """Screen every child's part and keep what was found, as rows that do not change. Call inside the act's transaction."""
    moment = at or now()
    adults, rules = list(contact.adults.all()), rules_in_use()
    return [_screen_part(contact, part, adults, len(parts), rules, by, moment) for part in parts]


def _screen_part(
    contact: Contact, part: Involvement, adults: list[Any], recorded: int, rules: RuleSet, by: Any, at: datetime
) -> Screening:
    part.contact = contact
    record, earlier = contact_record(part, adults=adults, recorded=recorded), earlier_records(part, at=at)
    try:
        found = screen_one(record, earlier, rules)
    except BadContact as bad:
        raise BadInput(f"Child {part.order}: {bad.problems[0]}", field=bad.problems[0].field) from bad
    screening = Screening.objects.create(
        contact=contact,
        involvement=part,
        rule_set=rules.version,
        facts={"contact": record, "earlier": [other["id"] for other in earlier]},
        screened_at=at,
        screened_by=person_or_none(by),
    )
    keep_findings([kept(one, screening, position) for position, one in enumerate(found, 1)])
    return screening


def kept(found: Found, screening: Screening, position: int) -> Finding:
    """A finding as a row."""
    return Finding(
        screening=screening,
        position=position,
        rule=found.rule,
        family=family_of(found.rule),
        title=found.title[:160],
        officer_words=found.officer_words,
        reason=found.reason,
        evidence=list(found.evidence),
        source=found.source,
        status=found.status,
        in_force_from=found.in_force_from,
        leads_to=found.leads_to,
        asks=found.asks,
        tell=found.tell,
        clock=found.clock or "",
        least_grade=found.least_grade or "",
    )


def family_of(rule: str) -> str:
    """Which family a rule is in."""
    return _families().get(rule, "")


@cache
def _families() -> dict[str, str]:
    return {rule.id: rule.family for rule in every_rule()}


# A rule about a gap is no news while the officer has not come to the question yet.
_NOT_BEFORE = {
    "not_seen": "voice",
    "needs_not_asked": "who",
    "perceived_age": "first",
    "care": "who",
    "education": "who",
    "never_asked": "who",
    "adultification": "first",
    "communication": "voice",
    "unaccompanied_children": "voice",
    "honour_based_abuse": "voice",
    "cumulation": "voice",
    "care_home_calls": "part",
}


def screen_draft(reader: Any, new: Any, *, only: str = "") -> list[tuple[str, list[Found]]]:
    """What the rules would find in a draft as it stands: (child's key, findings) for each child, or for `only` one.

    `new` is what the draft amounts to (`forms.build.new_contact`). Nothing is kept. A draft too unfinished to screen finds nothing.
    """
    contact, recorded = _sketch(new), len(reader.child_keys)
    shown = []
    for key, part in zip(reader.child_keys, new.involvements, strict=True):
        if only in ("", key):
            found = _try(_sketch_part(contact, part, reader.known(key)), new.adults, recorded)
            shown.append((key, [one for one in found if _asked(reader, key, family_of(one.rule))]))
    return shown


def _try(part: Involvement, adults: list[Any], recorded: int) -> list[Found]:
    try:
        record = contact_record(part, adults=adults, recorded=recorded)
        return screen_one(record, earlier_records(part, at=now()), rules_in_use())
    except BadContact:
        return []


def _asked(reader: Any, key: str, family: str) -> bool:
    step = _NOT_BEFORE.get(family)
    return step is None or reader.unnamed(key) or reader.status(f"child-{key}-{step}") != "not_started"


def _sketch(new: Any) -> Contact:
    """A contact that is never saved."""
    names = [
        "kind",
        "occurred_from",
        "place_type",
        "borough_id",
        "offence",
        "outcome",
        "dash",
        "dash_grade",
        "children_in_home",
        "officer_grade",
        "officer_grade_reason",
        "what_happened",
        "details",
    ]
    return Contact(reference="this contact", **{name: getattr(new, name) for name in names})


def _sketch_part(contact: Contact, new: Any, known: Any) -> Involvement:
    """A part that is never saved, with what stands on record beneath what was typed."""
    names = [
        "roles",
        "perceived_age_years",
        "offence",
        "outcome",
        "seen",
        "spoken_to",
        "spoken_alone",
        "signs",
        "needs_asked",
        "placement_moves",
        "interpreter_used",
        "missing_grade",
        "missing_hours",
        "returned_at_home",
        "prevention_interview",
        "beyond_outer_clothing",
        "caller_is_childrens_home",
        "age_months",
    ]
    part = Involvement(contact=contact, child=known, **{name: getattr(new, name) for name in names})
    given = new.child
    part.needs, part.care_status, part.care_council = given.needs, given.care_status, given.care_council
    part.school_status, part.home_borough_id = given.school_status, given.home_borough_id
    if known:
        part.needs = sorted({*given.needs, *(need.need for need in known.needs.all() if need.ended_on is None)})
        care = next((episode for episode in known.care_episodes.all() if episode.ended_on is None), None)
        if care and given.care_status == "unknown":
            part.care_status, part.care_council = care.status, care.council
        part.school_status = known.school_status if given.school_status == "unknown" else given.school_status
    return part
