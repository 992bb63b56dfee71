"""One referral as the desk reads it: who, the offence beside the vulnerability, one timeline, the gaps, and the next step."""

from collections.abc import Iterator
from typing import Any, Final

from django.urls import reverse

from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.now import local, today
from childfirst.notices.policy import second_school_is_told
from childfirst.referrals import facts
from childfirst.referrals.actions.duties import is_school_notice_due, second_school_of, setting_of
from childfirst.referrals.queries.item import ChildHere, Item
from childfirst.rules.sentences import inside
from childfirst.rules.vocabulary import (
    ADULT_PARTS,
    ADULT_RELATIONS,
    CONTACT_KINDS,
    DASH,
    GRADE_LEVEL,
    GRADES,
    NEEDS,
    OFFENCES,
    OUTCOMES,
    SIGNS,
)
from childfirst.ui.formatting import age_words, age_years, and_list, date_words, plural
from childfirst.ui.statuses import registered

OFFENDING: Final = "suspect"
BEHIND: Final = frozenset({"victim", "missing", "at_risk", "in_household", "witness"})


def identity(here: ChildHere) -> dict[str, Any]:
    """The identity bar: age at the incident, first and biggest."""
    child, part = here.child, here.parts[0]
    happened = local(part.contact.occurred_from).date()
    born = child.date_of_birth
    age = age_words(born, happened) if born else _months(part.age_months)
    estimated = (child.date_of_birth_basis or part.age_basis) in ("estimated", "claimed")
    return {
        "name": child.name,
        "years": age_years(born, happened) if born else _years(part.age_months),
        "age": age,
        "born": date_words(born) if born else "",
        "href": reverse("children:child", args=[child.pk]),
        "estimated": estimated,
        "adult_now": (age_years(born, today()) or 0) >= 18,
        "roles": list(dict.fromkeys(role for one in here.parts for role in one.roles)),
        "facts": _facts(here),
    }


def _facts(here: ChildHere) -> list[tuple[str, str]]:
    part = here.parts[0]
    setting = setting_of(part)
    needs = and_list(inside(NEEDS[need.need]) for need in here.needs)
    return [
        ("School", _school_words(part, setting)),
        ("Care", part.get_care_status_display()),
        ("Needs", needs or "None recorded"),
    ]


def _school_words(part: Involvement, setting: Any) -> str:
    """Where the child learns; a baby is not asked for a school."""
    if setting:
        return "Taught at home" if setting[0] == "home" else f"{setting[1].name}{_second_words(part)}"
    known = part.school_status not in ("", "unknown", "enrolled")
    return part.get_school_status_display() if known else "Not known: ask"


def _second_words(part: Involvement) -> str:
    """Of a child at two schools: the other, and whether it is told."""
    second = second_school_of(part)
    if second is None:
        return ""
    return f"; also {second.name}" + ("" if second_school_is_told() else ", which the force’s policy does not tell")


def _years(months: int | None) -> int | None:
    return None if months is None else months // 12


def _months(months: int | None) -> str:
    return "Age not known" if months is None else f"{plural(months // 12, 'year')} {plural(months % 12, 'month')}"


def incident(contact: Contact) -> list[tuple[str, str]]:
    """What happened, as it was written."""
    offence = OFFENCES.get(contact.offence, "")
    note = f"{offence}: {contact.offence_note}" if offence and contact.offence_note else offence or contact.offence_note
    adults = [
        f"{adult.full_name or 'Adult not named'} ({inside(ADULT_RELATIONS[adult.relation])}, {ADULT_PARTS[adult.part].lower()})"
        for adult in contact.adults.all()
    ]
    dash = and_list(inside(DASH[code]) for code in contact.dash if code in DASH)
    rows = [
        ("What happened", contact.what_happened),
        ("Offence", note or "No offence recorded"),
        ("Outcome", OUTCOMES.get(contact.outcome, "") or ("None yet" if note else "")),
        ("Adults", "\n".join(adults)),
        ("DASH", f"{contact.get_dash_grade_display()}: {dash}" if dash else contact.get_dash_grade_display()),
        ("Done already", contact.immediate_action),
        (
            "Where",
            ", ".join(text for text in (contact.place, contact.postcode, contact.get_place_type_display()) if text),
        ),
        (
            "Officer's grade",
            ". ".join(text for text in (contact.get_officer_grade_display(), contact.officer_grade_reason) if text),
        ),
    ]
    return [(label, text) for label, text in rows if text or label in ("What happened", "Offence")]


def graded_below(item: Item, reason: str) -> str:
    """The plain mark of a desk grade below what the rules or the officer put to it, with the reason given, or ""."""
    own, officer, rules = item.referral.grade, item.referral.officer_grade, facts.least_of(item.findings)
    if not own:
        return ""
    said = (("the rules suggest", rules), ("the officer gave", officer))
    above = [f"what {words} ({GRADES[one]})" for words, one in said if one and GRADE_LEVEL[one] > GRADE_LEVEL[own]]
    return f"Graded below {and_list(above)}: {reason}" if above else ""


def sides(part: Involvement) -> dict[str, list[str]]:
    """The offence in full, and the vulnerability, of one child in one contact."""
    contact = part.contact
    offending, behind = [], []
    if OFFENDING in part.roles:
        code = part.offence or contact.offence
        offending.append(f"Suspect: {OFFENCES.get(code, 'offence not recorded')}")
        outcome = part.outcome or contact.outcome
        if outcome:
            offending.append(
                f"Outcome: {OUTCOMES[outcome]}" + (f". {part.outcome_reason}" if part.outcome_reason else "")
            )
    others = [role for role in part.roles if role in BEHIND]
    if others:
        behind.append("Recorded as " + and_list(part_words(role) for role in others))
    behind += [SIGNS[code] for code in part.signs if code in SIGNS]
    behind += [part.signs_note] if part.signs_note else []
    behind += [f"Needs: {and_list(inside(NEEDS[code]) for code in part.needs if code in NEEDS)}"] if part.needs else []
    return {"offending": offending, "behind": behind, "voice": _voice(part)}


def part_words(role: str) -> str:
    """A role inside a sentence."""
    return registered()["role"][role].text.lower()


def _voice(part: Involvement) -> list[str]:
    lines = [f"“{part.child_words.strip()}”"] if part.child_words.strip() else []
    lines += [f"Wishes: {part.wishes.strip()}"] if part.wishes.strip() else []
    lines += [
        f"{label}: {text}"
        for label, text in (("Seen", part.aware.get("appearance")), ("Did", part.aware.get("activity")))
        if text
    ]
    if part.spoken_to == "no":
        lines.append(f"Not spoken to: {part.not_spoken_reason or 'no reason recorded'}")
    return lines


def timeline(here: ChildHere) -> list[dict[str, Any]]:
    """Everything recorded of this child, newest first, vulnerability beside offending; this referral's contacts among it."""
    seen = [*here.parts, *here.history]
    entries = [_entry(part) for part in seen] + [_referral_entry(row, row.pk in here.may_open) for row in here.previous]
    return sorted(entries, key=lambda entry: entry["when"], reverse=True)


def _entry(part: Involvement) -> dict[str, Any]:
    contact, both = part.contact, sides(part)
    side = "both" if both["offending"] and both["behind"] else "offending" if both["offending"] else "vulnerability"
    said = part.child_words.strip()
    lines = [". ".join([*both["offending"], *both["behind"]]) or "No sign or offence recorded."]
    lines += [f"In the child's own words: “{said}”"] if said else []
    return {
        "when": contact.occurred_from,
        "side": side,
        "title": f"{CONTACT_KINDS[contact.kind]} ({contact.reference})",
        "text": "\n".join(lines),
        "href": reverse("contacts:contact", args=[contact.pk]),
        "tags": [("role", role) for role in part.roles],
    }


def _referral_entry(row: Any, may_open: bool) -> dict[str, Any]:
    decided = row.get_decision_display() if row.decision else row.get_status_display()
    tags = [("grade", row.grade)] if row.grade else []
    return {
        "when": row.opened_at,
        "side": "action",
        "title": f"Referral {row.reference}",
        "text": f"{decided}. {row.because}",
        "href": reverse("referrals:referral", args=[row.pk]) if may_open else "",
        "tags": tags,
    }


def gaps(item: Item) -> Iterator[dict[str, str]]:
    """What is not known and can be asked, each with where to put it right."""
    for contact in item.contacts:
        yield from _unnamed(contact)
        for part in contact.involvements.all():
            if part.child_id and _school_unknown(contact, part):
                href = reverse("contacts:amend-child", args=[contact.pk, part.pk])
                yield {
                    "text": f"{part.name}'s school is not known, so no school can be told (R103). Find out which it is.",
                    "href": href,
                    "do": "Add the school",
                }
    for place in item.household_children:
        words = "lives" if place.relation == "lives_here" else "stays at times"
        age = age_words(place.child.date_of_birth, today())
        may_open = place.child_id in item.may_open_children
        yield {
            "text": f"{place.child.name}, {age}, {words} at {place.household.address} and is not on this record.",
            "href": reverse("children:child", args=[place.child_id]) if may_open else "",
            "do": "Open the child's page",
        }


def _unnamed(contact: Contact) -> Iterator[dict[str, str]]:
    """Children counted or described, and not named: one line for the count, one link for each who can be named."""
    parts = list(contact.involvements.all())
    named, counted = sum(bool(part.child_id) for part in parts), contact.children_in_home or 0
    unnamed = [part for part in parts if not part.child_id]
    if counted > len(parts):
        href = reverse("contacts:contact", args=[contact.pk])
        yield {
            "text": f"{plural(counted, 'child', 'children')} counted, {named} named in {contact.reference}: ask who the others are.",
            "href": href,
            "do": "Open the record",
        }
    for part in unnamed:
        count = f"{plural(counted, 'child', 'children')} counted, {named} named: ask. " if counted > named else ""
        href = reverse("contacts:name-child", args=[contact.pk, part.pk])
        yield {
            "text": f"{count}Child {part.order} in {contact.reference} is not named ({part.unnamed_note or 'not described'}).",
            "href": href,
            "do": "Name the child",
        }


def _school_unknown(contact: Contact, part: Involvement) -> bool:
    asked = part.school_status in ("unknown", "enrolled", "excluded", "part_time_timetable")
    return contact.kind == "domestic_abuse" and asked and is_school_notice_due(part) and setting_of(part) is None
