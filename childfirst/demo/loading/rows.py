"""An encounter as a new contact for the real action, or as rows for the bulk way: the same facts either way."""

from datetime import timedelta
from random import Random
from typing import Any

from childfirst.contacts.models import Contact, ContactAdult, Involvement
from childfirst.contacts.new import NewAdult, NewChild, NewContact, NewInvolvement
from childfirst.contacts.screening import says_no_concerns
from childfirst.demo.encounters import AdultPart, Encounter, Part
from childfirst.demo.frames import record_of
from childfirst.demo.loading.world import SOURCE, World
from childfirst.demo.narrative import grade_reason, immediate_action, what_happened


def recorded_after(encounter: Encounter) -> timedelta:
    """How long the officer took to write it down: mostly within two hours, now and then the next day."""
    rng = Random(f"late {encounter.key}")
    minutes = rng.randint(20, 130) if rng.random() < 0.85 else rng.randint(240, 1300)
    return timedelta(minutes=minutes) + ((encounter.until - encounter.at) if encounter.until else timedelta())


def contact_fields(world: World, encounter: Encounter) -> dict[str, Any]:
    """What a contact row and a new contact have in common."""
    return {
        "kind": encounter.kind, "occurred_from": encounter.at, "occurred_to": encounter.until, "place_type": encounter.place_type,
        "place": encounter.place, "postcode": encounter.postcode, "borough_id": world.boroughs[encounter.borough].pk,
        "ward_id": world.wards[encounter.ward].pk, "what_happened": what_happened(encounter), "offence": encounter.scene.offence,
        "outcome": encounter.outcome, "crime_reference": encounter.crime, "cad_reference": encounter.cad, "dash": encounter.dash,
        "dash_grade": encounter.dash_grade, "children_in_home": encounter.children_in_home, "officer_grade": encounter.grade,
        "officer_grade_reason": grade_reason(encounter), "immediate_action": immediate_action(encounter), "details": _details(encounter),
    }  # fmt: skip


def _details(encounter: Encounter) -> dict[str, Any]:
    details: dict[str, Any] = dict(encounter.scene.details or {})
    if encounter.until:
        details |= {"returned": True, "returned_at": encounter.until.isoformat()}
    return details


def part_fields(part: Part) -> dict[str, Any]:
    """What an involvement row and a new involvement have in common."""
    return {
        "unnamed_note": "" if part.named else "Younger child, spoken of and not seen", "roles": part.roles, "perceived_age_years": part.perceived,
        "seen": part.seen if part.named else "no", "spoken_to": part.spoken if part.named else "no", "spoken_alone": part.alone if part.named else "",
        "not_spoken_reason": part.why_not if part.named else "", "child_words": part.words if part.named else "", "wishes": part.wishes if part.named else "",
        "aware": part.aware if part.named else {}, "signs": part.signs, "needs_asked": True if part.named and part.spoken == "yes" else None,
        "km_from_home": part.km, "missing_grade": part.missing_grade, "missing_hours": part.missing_hours,
        "returned_at_home": part.returned_at_home, "prevention_interview": part.interview, "beyond_outer_clothing": part.clothing,
    }  # fmt: skip


def adult_fields(adult: AdultPart) -> dict[str, Any]:
    """What an adult row and a new adult have in common."""
    return {
        "full_name": adult.name, "relation": adult.relation, "part": adult.part, "age_years": adult.age, "sex": adult.sex,
        "lives_in_home": adult.lives_in_home,
    }  # fmt: skip


def new_contact(world: World, encounter: Encounter) -> NewContact:
    """For the real action."""
    return NewContact(
        **contact_fields(world, encounter),
        involvements=[
            NewInvolvement(
                child=NewChild(child_id=world.children[part.record.key].pk) if part.named else NewChild(),
                **part_fields(part),
            )
            for part in encounter.parts
        ],
        adults=[NewAdult(**adult_fields(adult)) for adult in encounter.adults],
    )


def contact_row(world: World, encounter: Encounter) -> Contact:
    """For the bulk way, not saved."""
    officer = world.officer_for(encounter)
    cad, crime = encounter.cad, encounter.crime
    return Contact(
        **contact_fields(world, encounter), source=SOURCE, source_key=f"{SOURCE}:{encounter.key}", submitted_at=encounter.at + recorded_after(encounter),
        incident_key=f"CAD:{cad}" if cad else f"CRIME:{crime}" if crime else "", submitted_by=officer, team=officer.team,
    )  # fmt: skip


def part_row(world: World, encounter: Encounter, part: Part, contact: Contact, order: int) -> Involvement:
    """One child's part as a row, not saved, with how things stood at the event."""
    child, person = world.children[part.record.key], part.person
    row = Involvement(contact=contact, child=child if part.named else None, order=order, **part_fields(part))
    row.home_borough = world.boroughs[encounter.home.borough]
    if not part.named:
        return row
    row.age_months = child.age_in_months(encounter.at.date())
    row.age_basis, row.sex, row.ethnicity_self, row.ethnicity_officer = (
        child.date_of_birth_basis,
        person.sex,
        person.ethnicity,
        person.ethnicity_officer,
    )
    row.needs, row.care_status, row.care_council = [need for need, _ in person.needs], person.care, person.council
    row.school, row.school_status, row.language = child.school, person.school_status, person.language
    return row


def record_row(encounter: Encounter, part: Part, row: Involvement) -> dict[str, Any]:
    """The record that the rules read, under the keys that people see."""
    record = record_of(encounter, part)
    return record | {
        "id": row.contact.reference, "child_id": str(row.child_id) if row.child_id else None, "age_months": row.age_months,
        "age_basis": row.age_basis or None, "occurred_at": row.contact.occurred_from, "seen": row.seen or None, "spoken_to": row.spoken_to or None,
        "needs_asked": row.needs_asked, "officer_grade": row.contact.officer_grade or None,
        "says_no_concerns": says_no_concerns(row.contact, row),
    }  # fmt: skip


def adult_rows(contact: Contact, adults: list[AdultPart]) -> list[ContactAdult]:
    """Adults of one contact as rows, not saved."""
    return [ContactAdult(contact=contact, order=order, **adult_fields(adult)) for order, adult in enumerate(adults, 1)]
