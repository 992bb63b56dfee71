"""Strategy meetings and panels: called, cases put on the agenda, held with minutes, each case decided."""

from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases.actions.steps import locked, needs, not_future, step
from childfirst.cases.models import AgendaItem, Case, Meeting
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.rules import exploitation as words
from childfirst.ui.formatting import moment_words


@transaction.atomic
def call_meeting(*, kind: str, meets_when: datetime, chair: str, asked: str, by: Any, place: str = "") -> Meeting:
    """Call a meeting. Cases are put on it one by one."""
    may.may_open_case.check(by)
    if kind not in words.MEETINGS:
        raise BadInput("Select what kind of meeting.", field="kind")
    needs(chair=chair, asked=asked)
    made = Meeting.objects.create(
        kind=kind, meets_when=meets_when, place=place.strip()[:120], chair=chair.strip()[:120], asked=asked.strip(), called_at=now(), called_by=by
    )  # fmt: skip
    trace(Operation.COLLECTION, "meeting called", made, by=by, details={"kind": kind})
    return made


@transaction.atomic
def put_on_agenda(*, case: Case, meeting: Meeting, asks: str, by: Any) -> AgendaItem:
    """What this meeting is asked for this child."""
    held = locked(case)
    may.may_work_case.check(by, held)
    needs(asks=asks)
    if Meeting.objects.select_for_update().get(pk=meeting.pk).held_at is not None:
        raise CannotNow("This meeting has been held.")
    if AgendaItem.objects.filter(meeting=meeting, case=held).exists():
        raise CannotNow("This case is on that agenda already.")
    made = AgendaItem.objects.create(meeting=meeting, case=held, asks=asks.strip(), added_at=now(), added_by=by)
    step(
        held, f"on the agenda: {meeting}, {moment_words(meeting.meets_when)}"[:160], by=by, note=made.asks, subject=made,
        href=f"/cases/meetings/{meeting.pk}/",
    )  # fmt: skip
    return made


@transaction.atomic
def hold_meeting(*, meeting: Meeting, attended: str, minutes: str, by: Any) -> Meeting:
    """It was held: who came, and what was said of all."""
    may.may_open_case.check(by)
    row = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if row.held_at is not None:
        raise CannotNow(f"{row.held_by} has written the minutes already.")
    not_future(row.meets_when, "")
    needs(attended=attended, minutes=minutes)
    row.attended, row.minutes, row.held_at, row.held_by = attended.strip(), minutes.strip(), now(), by
    row.save()
    trace(Operation.ALTERATION, "meeting held", row, by=by)
    return row


@transaction.atomic
def decide_item(*, item: AgendaItem, decided: str, by: Any) -> AgendaItem:
    """What the meeting decided on one case. Kept once; more goes into the next meeting."""
    held = locked(item.case)
    may.may_work_case.check(by, held)
    row = AgendaItem.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=item.pk)
    if row.meeting.held_at is None:
        raise CannotNow("Write down that the meeting was held first.")
    if row.decided_at is not None:
        raise CannotNow(f"{row.decided_by} has written this already.")
    needs(decided=decided)
    row.decided, row.decided_at, row.decided_by = decided.strip(), now(), by
    row.save()
    step(
        held,
        f"{row.meeting}: decided"[:160],
        by=by,
        note=row.decided,
        subject=row,
        href=f"/cases/meetings/{row.meeting_id}/",
    )
    return row


@transaction.atomic
def give_pack(*, meeting: Meeting, recipients: str, by: Any) -> None:
    """The pack leaves: who gets it is kept, for each child in it."""
    may.may_open_case.check(by)
    needs(recipients=recipients)
    items = list(meeting.items.select_related("case"))
    if not items:
        raise CannotNow("No case is on this agenda.")
    for item in items:
        held = locked(item.case, open_only=False)
        may.may_see_case.check(by, held)
        trace(Operation.DISCLOSURE, "meeting pack", meeting, by=by, child=held.child_id, recipient=recipients.strip()[:200],
              reason="Multi-agency safeguarding: the least that the meeting needs")  # fmt: skip
        step(held, "meeting pack given", by=by, note=recipients.strip(), href=f"/cases/meetings/{meeting.pk}/")
