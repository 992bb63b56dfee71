"""One contact's page, and a line of a list, as plain values."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from childfirst.children.findings import few_of, finding_card_of, in_order
from childfirst.children.models import Child
from childfirst.contacts import details
from childfirst.contacts.ages import words_of
from childfirst.contacts.models import Contact, ContactAdult, Involvement
from childfirst.rules import vocabulary as words
from childfirst.ui.formatting import and_list, date_words, miles_words, moment_words, yes_no


def list_row(contact: Contact) -> list[Any]:
    """One line of a list."""
    parts = list(contact.involvements.all())
    who = [f"{part.name}{f', {part.age_months // 12}' if part.age_months is not None else ''}" for part in parts]
    return [
        {"text": contact.reference, "href": reverse("contacts:contact", args=[contact.pk])},
        contact.get_kind_display(),
        and_list(who),
        moment_words(contact.occurred_from),
        contact.recorder,
    ]


def contact_page(contact: Contact) -> dict[str, Any]:
    """Everything that the page of one contact shows."""
    parts = list(contact.involvements.all())
    return {
        "offence": _offence(contact, parts),
        "behind": [_behind(part) for part in parts],
        "where": _where(contact),
        "children": [_child(part) for part in parts],
        "adults": [_adult(adult) for adult in contact.adults.all()],
        "details": _details(contact),
        "grade": _grade(contact),
        "amendments": [_amendment(one) for one in contact.amendments.all()],
        "referrals": [place.referral for place in contact.referral_places.all() if place.unfolded_at is None],
    }


def _offence(contact: Contact, parts: list[Involvement]) -> list[tuple[str, Any]]:
    """The offence in full; a contact without one says so."""
    rows: list[tuple[str, Any]] = [("What happened", contact.what_happened)]
    if contact.offence or any(part.offence for part in parts):
        rows += [
            ("Offence", contact.get_offence_display() or None),
            ("As recorded", contact.offence_note or None),
            ("Outcome", contact.get_outcome_display() or None),
        ]
        if contact.outcome_reason:
            rows.append(("Why this outcome", contact.outcome_reason))
    for part in parts:
        if part.offence or part.outcome:
            said = ", ".join(text for text in (part.get_offence_display(), part.get_outcome_display()) if text)
            rows.append((part.name, f"{said}. {part.outcome_reason}".strip(". ")))
    if contact.dash or contact.dash_grade:
        rows += [
            ("DASH grade", contact.get_dash_grade_display() or None),
            (
                "DASH, answered yes",
                ", ".join(words.DASH[code] for code in contact.dash if code in words.DASH) or "None",
            ),
        ]
    return rows


def _behind(part: Involvement) -> dict[str, Any]:
    """What may lie behind it: one child's parts, signs, needs, care and own words."""
    care = (
        [part.get_care_status_display() + (f" ({part.care_council})" if part.care_council else "")]
        if part.care_status not in ("unknown", "not_in_care")
        else []
    )
    needs = [words.NEEDS[need] for need in part.needs if need in words.NEEDS]
    signs = [words.SIGNS.get(sign, sign) for sign in part.signs]
    observed = (
        []
        if part.child_words
        else [f"{words.AWARE[code]}: {text}" for code, text in part.aware.items() if text and code in words.AWARE]
    )
    return {
        "name": part.name,
        "age": words_of(part.age_months),
        "roles": part.roles,
        "lines": care + needs + signs + observed,
        "words": part.child_words,
    }


def _where(contact: Contact) -> list[tuple[str, Any]]:
    place = ", ".join(
        text for text in (contact.place, contact.postcode, contact.borough.name if contact.borough else "") if text
    )
    when = moment_words(contact.occurred_from) + (
        f" to {moment_words(contact.occurred_to)}" if contact.occurred_to else ""
    )
    return [
        ("When", when),
        ("Where", place or None),
        ("Sort of place", contact.get_place_type_display() or None),
        ("Crime reference", contact.crime_reference or None),
        ("CAD reference", contact.cad_reference or None),
        (
            "Recorded by" if contact.submitted_by else "Imported from",
            f"{contact.recorder}{f', {contact.team}' if contact.team else ''}",
        ),
        ("Recorded", moment_words(contact.submitted_at)),
    ]


def _details(contact: Contact) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    if contact.children_in_home is not None:
        rows.append(("Children who live in or visit the home", str(contact.children_in_home)))
    for name, value in contact.details.items():
        if isinstance(value, list):  # what a file brought along for the rules
            continue
        text = details.words(name, value)
        rows.append(
            (details.label(name), moment_words(_moment(text)) if name.endswith("_at") and _moment(text) else text)
        )
    return rows


def _moment(text: str) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _grade(contact: Contact) -> list[tuple[str, Any]]:
    rows = [
        ("Officer's grade", contact.get_officer_grade_display() or None),
        ("Why", contact.officer_grade_reason or None),
        ("Done at once", contact.immediate_action or None),
    ]
    if contact.police_protection_from:
        rows.append(("Police protection from", moment_words(contact.police_protection_from)))
    return rows


def _child(part: Involvement) -> dict[str, Any]:
    """One child's part, with the latest screening's findings."""
    screening = next(iter(part.screenings.all()), None)
    child = part.child
    found = screening.findings.all() if screening else ()
    kept = {flag.rule: flag.pk for flag in child.flags_kept} if child else {}
    cards = in_order(finding_card_of(one) | _flag(child, kept.get(one.rule)) for one in found)
    return {
        "part": part,
        "name": part.name,
        "years": None if part.age_months is None else part.age_months // 12,
        "age": words_of(part.age_months),
        "estimated": part.age_basis == "estimated",
        "href": reverse("children:child", args=[child.pk]) if child else "",
        "roles": part.roles,
        "rows": _child_rows(part),
        "cards": cards,
        "few": few_of(cards),
        "rule_set": screening.rule_set if screening else "",
        "screened_at": screening.screened_at if screening else None,
    }


def _flag(child: Child | None, kept: int | None) -> dict[str, Any]:
    """What the card offers: the flag that is kept already, or to keep one. A child without a name has no record for it."""
    return {"flag": kept, "may_flag": child is not None and kept is None}


def _child_rows(part: Involvement) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    if part.unnamed_note:
        rows.append(("What is known", part.unnamed_note))
    alone = f", {'alone' if part.spoken_alone == 'yes' else 'not alone'}" if part.spoken_alone else ""
    rows += [("Seen", yes_no(part.seen)), ("Spoken to", yes_no(part.spoken_to) + alone)]
    if part.not_spoken_reason:
        rows.append(("Why not", part.not_spoken_reason))
    rows += [("In the child's own words", part.child_words or None)]
    rows += [("What the child wants", part.wishes)] if part.wishes else []
    rows += [(words.AWARE[code], text) for code, text in part.aware.items() if text and code in words.AWARE]
    rows += [("Signs noted", ", ".join(words.SIGNS.get(sign, sign) for sign in part.signs))] if part.signs else []
    rows += [("Also noticed", part.signs_note)] if part.signs_note else []
    rows += [
        ("Asked about needs", yes_no(part.needs_asked)),
        ("Needs", _needs(part)),
    ]
    rows += [("Care", part.get_care_status_display() + (f", {part.care_council}" if part.care_council else ""))]
    rows += [("School", part.school.name if part.school else part.get_school_status_display())]
    rows += [("Second school", part.second_school.name)] if part.second_school else []
    return rows + _kind_rows(part)


def _needs(part: Involvement) -> str | None:
    """Asked and none is an answer; not asked is a gap."""
    held = ", ".join(words.NEEDS[need] for need in part.needs if need in words.NEEDS)
    return held or ("Asked: none" if part.needs_asked else None)


def _kind_rows(part: Involvement) -> list[tuple[str, Any]]:
    """What was asked only in some kinds."""
    rows: list[tuple[str, Any]] = []
    if part.perceived_age_years is not None:
        rows.append(("Age the officer first took the child for", f"{part.perceived_age_years}"))
    if part.missing_grade:
        rows.append(("Risk while missing", part.get_missing_grade_display()))
    if part.missing_hours is not None:
        rows.append(("Hours missing", f"{part.missing_hours:g}"))
    if part.km_from_home is not None:
        rows.append(("From home", miles_words(part.km_from_home)))
    if part.prevention_interview:
        rows.append(("Prevention interview", part.get_prevention_interview_display()))
    if part.beyond_outer_clothing is not None:
        rows.append(("Search beyond outer clothing", yes_no(part.beyond_outer_clothing)))
    return rows


def _adult(adult: ContactAdult) -> dict[str, Any]:
    facts = [("Part", adult.get_part_display()), ("Relation to the child", adult.get_relation_display())]
    facts += [("Age", str(adult.age_years))] if adult.age_years is not None else []
    if adult.part == "suspect":
        facts += [("Ethnicity", adult.get_ethnicity_display() or ""), ("Nationality", adult.nationality)]
    facts += [("Lives in the home", yes_no(adult.lives_in_home))] + ([("Note", adult.note)] if adult.note else [])
    return {"name": adult.full_name or "Name not known", "facts": facts}


def _amendment(one: Any) -> dict[str, Any]:
    names = [name for name in one.after if name in one.before or one.before == {}]
    return {
        "what": one.what,
        "reason": one.reason,
        "by": str(one.amended_by),
        "at": one.amended_at,
        "changes": [
            (
                name.replace("_", " ").removesuffix(" id").capitalize(),
                _value(one.before.get(name)),
                _value(one.after.get(name)),
            )
            for name in names or one.after
        ],
    }


def _value(value: Any) -> str:
    if value in (None, "", [], {}):
        return "Nothing"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(str(one).replace("_", " ") for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key.replace('_', ' ')}: {_value(inner)}" for key, inner in value.items())
    moment = _moment(str(value)) if isinstance(value, str) else None
    return date_words(moment) if moment else str(value)
