"""Keeping the directory: who answers for a ward, whom a school or council wants told, and what was done with a school."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.teams.models import Officer, PartnerContact, School, SchoolEntry, Ward, WardPost
from childfirst.teams.permissions import may_keep_cover, may_keep_directory, may_log_with_schools

SHORTEST_PHRASE = 12


@transaction.atomic
def add_contact(
    *,
    kind: str,
    name: str,
    email: str,
    by: Any,
    school: School | None = None,
    borough: Any = None,
    organisation: str = "",
    part: str = "lead",
    phone: str = "",
    agreed: str = "",
) -> PartnerContact:
    """Somebody who is told from now on. With a telephone the second proof is a code; else a phrase agreed by word of mouth."""
    if not isinstance(by, SystemProcess):
        may_keep_directory.check(by)
    where = school or borough
    organisation = organisation or getattr(where, "name", "")
    if not organisation:
        raise BadInput("Enter the organisation.", field="organisation")
    same = PartnerContact.objects.filter(
        kind=kind, school=school, borough=borough, organisation__iexact=organisation, email__iexact=email, ended_at=None
    )
    if same.exists():
        raise CannotNow(f"{email} is a contact of {organisation} already.")
    if agreed and len(" ".join(agreed.split())) < SHORTEST_PHRASE:
        raise BadInput(f"The phrase must be {SHORTEST_PHRASE} letters or longer: three words do.", field="agreed")
    contact = PartnerContact.objects.create(
        kind=kind,
        school=school,
        borough=borough,
        organisation=organisation[:160],
        part=part,
        name=name.strip(),
        email=email.strip(),
        phone=phone.strip(),
        second_factor="text" if phone.strip() else "agreed",
        agreed_code=make_password(" ".join(agreed.lower().split())) if agreed.strip() else "",
        added_at=now(),
        added_by=person_or_none(by),
    )
    trace(Operation.COLLECTION, "contact of a partner added", contact, by=by, recipient=str(contact))
    return contact


@transaction.atomic
def end_contact(*, contact: PartnerContact, by: Any) -> None:
    """Told no more. Links that were sent open nothing from now on."""
    may_keep_directory.check(by)
    done = PartnerContact.objects.filter(pk=contact.pk, ended_at=None).update(ended_at=now(), ended_by=by)
    if not done:
        raise CannotNow("This contact was ended already.")
    trace(Operation.ALTERATION, "contact of a partner ended", contact, by=by, recipient=str(contact))


@transaction.atomic
def post_to_ward(
    *, ward: Ward, officer: Officer, part: str, first_day: date, by: Any, last_day: date | None = None, why: str = ""
) -> WardPost:
    """The ward's own officer, or cover for leave. A new officer of the ward ends the earlier one's post the day before."""
    if not isinstance(by, SystemProcess):
        may_keep_cover.check(by)
    if last_day is not None and last_day < first_day:
        raise BadInput("The last day must be on or after the first day.", field="last_day")
    if part == "cover" and last_day is None:
        raise BadInput("Enter the last day of the cover.", field="last_day")
    if not officer.has_role("ward_officer"):
        raise BadInput("Select somebody who is a ward officer.", field="officer")
    if part == "own":
        earlier = WardPost.objects.filter(ward=ward, part="own", last_day=None, first_day__lt=first_day)
        earlier.update(last_day=date.fromordinal(first_day.toordinal() - 1))
    post = WardPost.objects.create(
        ward=ward, officer=officer, part=part, first_day=first_day, last_day=last_day, why=why.strip(), set_at=now(), set_by=person_or_none(by)
    )  # fmt: skip
    details = {"ward": ward.code, "officer": officer.pk, "part": part, "from": first_day.isoformat()}
    trace(Operation.ALTERATION, "ward post set", post, by=by, details=details)
    return post


@transaction.atomic
def log_with_school(
    *,
    school: School,
    kind: str,
    at: datetime,
    by: Any,
    minutes: int | None = None,
    children: int | None = None,
    subject: str = "",
    words: str = "",
) -> SchoolEntry:
    """What was done with a school. Names no child: a child's own record has its own page."""
    may_log_with_schools.check(by)
    if at > now():
        raise BadInput("The time must be now or in the past.", field="at")
    if kind == "corridor" and not minutes:
        raise BadInput("Enter how many minutes you were there.", field="minutes")
    if kind in ("visit", "call", "meeting", "feedback") and not words.strip():
        raise BadInput("Enter a few words.", field="words")
    if kind == "talk" and not subject.strip():
        raise BadInput("Enter what the talk was about.", field="subject")
    entry = SchoolEntry.objects.create(
        school=school, kind=kind, happened_from=at, minutes=minutes, children=children, subject=subject.strip(),
        words=words.strip(), recorded_at=now(), recorded_by=by,
    )  # fmt: skip
    trace(Operation.COLLECTION, "entry with a school", entry, by=by, details={"kind": kind})
    return entry
