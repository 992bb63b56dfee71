"""Keeping one child's part in a contact: who the child is, what is newly known of them, and how things stood at the event."""

from datetime import datetime
from typing import Any

from childfirst.children.actions import (
    add_other_name,
    correct_child,
    note_care,
    note_need,
    open_child,
    place_in_household,
)
from childfirst.children.models import Child
from childfirst.children.sounds import plain_letters
from childfirst.contacts.ages import ADULT_IN_MONTHS, age_at
from childfirst.contacts.models import Contact, Involvement
from childfirst.contacts.new import NewChild, NewInvolvement
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import local
from childfirst.linkage.actions import ask_about

_PARTICULARS = [
    "given_name",
    "family_name",
    "date_of_birth",
    "date_of_birth_basis",
    "date_of_birth_note",
    "sex",
    "ethnicity_self",
    "ethnicity_officer",
    "first_language",
    "interpreter_needed",
    "communication_note",
    "health_note",
    "school_id",
    "school_status",
    "unidentified",
]
_NEW_ANSWER_WINS = (
    "ethnicity_self",
    "interpreter_needed",
    "school_id",
    "school_status",
    "communication_note",
    "health_note",
)
_FILLS_A_GAP = ("date_of_birth", "sex", "ethnicity_officer", "first_language", "given_name", "family_name")
_BLANK = ("", None, "unknown")
COPIED = [
    "unnamed_note",
    "roles",
    "perceived_age_years",
    "offence",
    "outcome",
    "outcome_reason",
    "seen",
    "spoken_to",
    "spoken_alone",
    "not_spoken_reason",
    "child_words",
    "wishes",
    "aware",
    "signs",
    "signs_note",
    "needs_asked",
    "interpreter_used",
    "placement_moves",
    "km_from_home",
    "missing_grade",
    "missing_hours",
    "returned_at_home",
    "prevention_interview",
    "beyond_outer_clothing",
    "caller_is_childrens_home",
]


def keep_part(contact: Contact, new: NewInvolvement, order: int, *, by: Any, at: datetime) -> Involvement:
    """One row for one child in this contact. A child not yet named is kept as a visible gap."""
    child = find_or_open(new.child, by=by, at=at) if new.child.named else None
    if child:
        keep_circumstances(child, new.child, contact, by=by, at=at)
        if not new.child.child_id:
            ask_about(child, by=by)
    part = Involvement(contact=contact, child=child, order=order, **{name: getattr(new, name) for name in COPIED})
    as_it_stood(part, new)
    part.save()
    return part


def find_or_open(new: NewChild, *, by: Any, at: datetime) -> Child:
    """The child chosen, with what is newly known written in; or a record opened for a new one."""
    if not new.child_id:
        given = {name: getattr(new, name) for name in _PARTICULARS}
        given["second_school_id"] = new.second_school_id or None
        given["date_of_birth_basis"] = new.date_of_birth_basis if new.date_of_birth else ""
        child = open_child(by=by, at=at, **given)
    else:
        found = Child.objects.filter(pk=new.child_id).first()
        if found is None:
            raise BadInput("That child's record cannot be found. Search for the child again.", field="child_id")
        child = found
        correct_child(child, by=by, reason="Recorded in a contact", **_newly_known(child, new))
        if plain_letters(f"{new.given_name}{new.family_name}") not in (
            "",
            plain_letters(f"{child.given_name}{child.family_name}"),
        ):
            add_other_name(child, given_name=new.given_name, family_name=new.family_name, by=by, at=at)
    if new.also_known_as.strip():
        given_name, _, family_name = new.also_known_as.strip().partition(" ")
        add_other_name(child, given_name=given_name, family_name=family_name, by=by, at=at)
    return child


def _newly_known(child: Child, new: NewChild) -> dict[str, Any]:
    """A gap is filled by anyone; only answers that the child or school may change overwrite. A date of birth never does."""
    known = {name: getattr(new, name) for name in _NEW_ANSWER_WINS if getattr(new, name) not in _BLANK}
    known |= {
        name: getattr(new, name)
        for name in _FILLS_A_GAP
        if getattr(new, name) not in _BLANK and getattr(child, name) in _BLANK
    }
    if new.second_school_id is not None:
        known["second_school_id"] = new.second_school_id or None
    if "date_of_birth" in known:
        known["date_of_birth_basis"], known["date_of_birth_note"] = (
            new.date_of_birth_basis or "claimed",
            new.date_of_birth_note,
        )
    return known


def keep_circumstances(child: Child, new: NewChild, contact: Contact, *, by: Any, at: datetime) -> None:
    """Needs, care and home, each as a dated row with this contact as its source."""
    for need in new.needs:
        note_need(child, need=need, source=f"Contact {contact.reference}", by=by, at=at)
    if new.care_status not in _BLANK:
        note_care(child, status=new.care_status, council=new.care_council, by=by, at=at)
    if new.home_address.strip() or new.home_postcode.strip():
        place_in_household(
            child,
            address=new.home_address,
            postcode=new.home_postcode,
            borough_id=new.home_borough_id,
            by=by,
            at=at,
        )


def as_it_stood(part: Involvement, new: NewInvolvement | None = None) -> None:
    """Copy onto the part how old the child was and what was known of them at the event."""
    child, given = part.child, new.child if new else NewChild()
    settle_age(part, new)
    part.sex = child.sex if child else given.sex
    for name in ("ethnicity_self", "ethnicity_officer", "school_status"):
        setattr(part, name, (getattr(child, name) if child else "") or getattr(given, name))
    part.language = child.first_language if child else given.first_language
    part.school = child.school if child else None
    part.second_school = child.second_school if child else None
    part.needs = sorted(
        {*given.needs, *(child.needs.filter(ended_on=None).values_list("need", flat=True) if child else ())}
    )
    _care_and_home(part, given)


def settle_age(part: Involvement, new: NewInvolvement | None = None) -> None:
    """Age at the event. A date of birth settles it; without one, what was given stands as an estimate."""
    child, moment = part.child, part.contact.occurred_from
    if child and child.date_of_birth and child.date_of_birth > local(moment).date():
        raise BadInput(
            "The child was born after this happened. Check the date of birth and the date of the event.",
            field="date_of_birth",
        )
    months = age_at(child, moment)
    if child and months is not None:
        part.age_months, part.age_basis = months, child.date_of_birth_basis
    elif new and new.age_months is not None:
        part.age_months, part.age_basis = new.age_months, new.age_basis or "estimated"
    if part.age_months is not None and part.age_months >= ADULT_IN_MONTHS:
        raise BadInput("This person was 18 or over when it happened. Record them as an adult.", field="date_of_birth")


def _care_and_home(part: Involvement, given: NewChild) -> None:
    care = part.child.care_episodes.filter(ended_on=None).first() if part.child else None
    part.care_status = care.status if care else given.care_status
    part.care_council = care.council if care else given.care_council
    part.home_borough_id = given.home_borough_id
    if part.child and not part.home_borough_id:
        part.home_borough_id = (
            part.child.household_places.filter(left_on=None, relation="lives_here")
            .values_list("household__borough", flat=True)
            .first()
        )
