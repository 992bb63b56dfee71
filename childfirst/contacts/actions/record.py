"""Recording a contact: everything it holds, its screening, its trace and what follows from it, in one transaction or not at all."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.actions import open_adult, place_adult
from childfirst.children.models import Child
from childfirst.contacts import doors
from childfirst.contacts.actions.parts import keep_part
from childfirst.contacts.checks import check
from childfirst.contacts.incidents import cad_of, incident_key, tidy_crime
from childfirst.contacts.models import Contact, ContactAdult, Involvement
from childfirst.contacts.new import NewAdult, NewContact
from childfirst.contacts.permissions import may_record
from childfirst.contacts.screening import screen_contact
from childfirst.contacts.words_used import WRITTEN_HERE, keep_words
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.now import local, now
from childfirst.training.authority import note_without_learning

COPIED = [
    "kind",
    "occurred_from",
    "occurred_to",
    "place_type",
    "place",
    "postcode",
    "borough_id",
    "ward_id",
    "what_happened",
    "offence",
    "offence_note",
    "outcome",
    "outcome_reason",
    "dash",
    "dash_grade",
    "children_in_home",
    "officer_grade",
    "officer_grade_reason",
    "immediate_action",
    "police_protection_from",
    "details",
]


def record(
    new: NewContact,
    *,
    by: Any,
    source: str = "form",
    source_key: str | None = None,
    submission_key: UUID | None = None,
    at: datetime | None = None,
    words_reason: str = "",
    learning_reason: str = "",
) -> Contact:
    """Keep a contact and return it. The same submission or source key again returns the one already kept.

    `words_reason` is why the writer kept words that a rule of wording asked about. `at` back-dates the record for an import or the demo. Raises Incomplete (a BadInput) with every problem found.
    """
    if not isinstance(by, SystemProcess):
        may_record.check(by)
    try:
        with transaction.atomic():
            return _already(submission_key, source_key) or _record(
                new, by, source, source_key, submission_key, at or now(), words_reason, learning_reason
            )
    except IntegrityError:
        # Two submits of one draft at the same instant: the other one won, and its contact is the answer.
        kept = _already(submission_key, source_key)
        if kept is None:
            raise
        return kept


def _already(submission_key: UUID | None, source_key: str | None) -> Contact | None:
    if submission_key:
        return Contact.objects.filter(submission_key=submission_key).first()
    return Contact.objects.filter(source_key=source_key).first() if source_key else None


def _record(
    new: NewContact,
    by: Any,
    source: str,
    source_key: str | None,
    submission_key: UUID | None,
    at: datetime,
    words_reason: str,
    learning_reason: str,
) -> Contact:
    check(new, at=at, from_form=source == "form")
    contact = _open(new, by, source, source_key, submission_key, at)
    parts = [keep_part(contact, part, number, by=by, at=at) for number, part in enumerate(new.involvements, 1)]
    keep_adults(contact, new.adults, parts, by=by, at=at)
    screen_contact(contact, parts, by=by, at=at)
    if source in WRITTEN_HERE:
        keep_words(contact, by=by, reason=words_reason, at=at)
    # A grade that came from another system was given there, by somebody whose learning is not known here.
    if source in WRITTEN_HERE and any(part.missing_grade for part in parts):
        note_without_learning(by, "grade_missing", reason=learning_reason, subject=contact, by=by)
    named: list[Child | None] = [part.child for part in parts if part.child]
    for child in named or [None]:
        trace(
            Operation.COLLECTION,
            "recorded contact",
            contact,
            by=by,
            child=child,
            details={"kind": contact.kind, "source": source},
        )
    doors.submitted(contact, by)
    return contact


def _open(
    new: NewContact, by: Any, source: str, source_key: str | None, submission_key: UUID | None, at: datetime
) -> Contact:
    contact = Contact(**{name: getattr(new, name) for name in COPIED})
    contact.cad_reference = cad_of(new.cad_reference, new.occurred_from, new.postcode)[:40]
    contact.crime_reference = tidy_crime(new.crime_reference)[:40]
    contact.incident_key = incident_key(contact.cad_reference, contact.crime_reference)
    contact.source, contact.source_key, contact.submission_key = source, source_key, submission_key
    contact.submitted_at, contact.submitted_by, contact.team = at, person_or_none(by), getattr(by, "team", None)
    contact.reference = f"new-{uuid4().hex[:20]}"  # the number that people read comes from the key, so that two can never be given the same
    contact.save()
    contact.reference = f"CF-{local(at).year}-{contact.pk:06d}"
    contact.save(update_fields=["reference"])
    return contact


def keep_adults(
    contact: Contact, adults: list[NewAdult], parts: list[Involvement], *, by: Any, at: datetime
) -> list[ContactAdult]:
    """Each adult's part. One who lives in the home is placed in it, so that the next record there finds them."""
    homes = [
        place.household
        for part in parts
        if part.child
        for place in part.child.household_places.filter(left_on=None, relation="lives_here")[:1]
    ]
    kept = []
    for number, new in enumerate(adults, 1):
        adult = None
        if new.full_name.strip() and new.lives_in_home and homes:
            adult = place_adult(
                homes[0],
                full_name=new.full_name,
                relation=new.relation,
                date_of_birth=new.date_of_birth,
                sex=new.sex,
                by=by,
                at=at,
            ).adult
        elif new.full_name.strip():
            adult = open_adult(full_name=new.full_name, date_of_birth=new.date_of_birth, sex=new.sex, by=by, at=at)
        kept.append(ContactAdult(contact=contact, adult=adult, order=number, **vars(new)))
    return ContactAdult.objects.bulk_create(kept)
