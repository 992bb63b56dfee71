"""The panel asks, with a clock; the officer and the force answer."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.panels.actions.drawing import locked
from childfirst.panels.actions.telling import check_tells_nobody
from childfirst.panels.models import Item, Meeting, Question, Reply
from childfirst.panels.permissions import may_answer_as_officer, may_answer_for_force, may_sit_here
from childfirst.panels.queries.questions import days_on
from childfirst.rules.clocks import Calendar, Event, due

WARN_BEFORE = timedelta(days=5)  # our own design


@transaction.atomic
def ask(*, meeting: Meeting, item: Item | None, text: str, sending_key: UUID, by: Any) -> Question:
    """Any member asks, while the panel discusses. The same form sent twice is one question."""
    before = Question.objects.filter(sending_key=sending_key).first()
    if before is not None:
        return before
    row = locked(meeting)
    may_sit_here.check(by, row)
    if row.status != "discussing":
        raise CannotNow("Questions are asked while the panel discusses.")
    if len(text.split()) < 3:
        raise BadInput("Write the question in a sentence.", field="text")
    check_tells_nobody(row, text, "text")
    moment = now()
    days, source = days_on(moment)
    until = due([Event("panel_asked", moment)], "PANEL", Calendar(), allowance=days * 24 * 60).due_at
    assert until is not None
    try:
        with transaction.atomic():
            made = Question.objects.create(
                meeting=row, item=item, sending_key=sending_key, text=text.strip(), days=days, days_source=source[:300], asked_at=moment,
                asked_by=by, due_at=until, look_at=max(until - WARN_BEFORE, moment),
            )  # fmt: skip
    except IntegrityError:
        return Question.objects.get(sending_key=sending_key)
    trace(Operation.COLLECTION, "a panel asked the force", made, by=by, details={"days": days})
    return made


@transaction.atomic
def reply(*, question: Question, part: str, text: str, late_reason: str = "", by: Any) -> Reply:
    """The force's answer ends the clock, and says why if it is late. An officer's stands beside it, and nobody has to give one."""
    meeting = locked(question.meeting)
    row = Question.objects.select_for_update(of=("self",)).select_related("item").get(pk=question.pk)
    (may_answer_for_force if part == "force" else may_answer_as_officer).check(by, row)
    if meeting.status not in ("discussing",):
        raise CannotNow("The panel has prepared its findings, so this question is closed.")
    if len(text.split()) < 3:
        raise BadInput("Answer in a sentence or more.", field="text")
    check_tells_nobody(meeting, text, "text")
    moment = now()
    if part == "force" and moment > row.due_at and not late_reason.strip():
        raise BadInput(
            "The day for the answer has passed. Say why it is late: the panel reads it.", field="late_reason"
        )
    try:
        with transaction.atomic():
            made = Reply.objects.create(question=row, part=part, text=text.strip(), replied_at=moment, replied_by=by)
    except IntegrityError:
        raise CannotNow("This was answered already. Open it again to read the answer.") from None
    if part == "force":
        row.answered, row.look_at = True, None
        if moment > row.due_at:
            row.late_reason, row.late_reason_at, row.late_reason_by = late_reason.strip(), moment, by
        row.save(update_fields=["answered", "look_at", "late_reason", "late_reason_at", "late_reason_by"])
    trace(Operation.DISCLOSURE, "answered a panel", row, by=by, recipient=str(meeting), details={"part": part})
    return made
