"""What the child protection lead does: calls a case in, holds a closure, requires an answer. Each with a reason, and a reply from the team."""

from datetime import date
from typing import Any

from django.db import transaction

from childfirst.cases import permissions as may
from childfirst.cases.actions.cases import back_to_work
from childfirst.cases.actions.steps import locked, needs, step
from childfirst.cases.models import Case, Direction
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.ui.formatting import date_words


@transaction.atomic
def direct(*, case: Case, kind: str, reason: str, answer_by: date, by: Any) -> Direction:
    """Act on one case. A hold sends a closure that waits back to work; it stands until the lead lifts it."""
    may.may_direct.check(by)
    held = locked(case)
    if kind not in Direction.KINDS:
        raise BadInput("Select what you do.", field="kind")
    needs(reason=reason)
    if answer_by < today():
        raise BadInput("The day must be today or in the future.", field="answer_by")
    if held.directions.filter(kind=kind, lifted_at=None).exists():
        raise CannotNow(f"This stands already: {Direction.KINDS[kind].lower()}.")
    made = Direction.objects.create(
        case=held, kind=kind, reason=reason.strip(), answer_by=answer_by, given_at=now(), given_by=by
    )
    verb = f"lead: {made.get_kind_display().lower()}, answer by {date_words(answer_by)}"
    if kind == "hold" and held.status == "closing":
        back_to_work(held, verb, made.reason, by=by)
    else:
        step(held, verb, by=by, note=made.reason, subject=made)
    return made


@transaction.atomic
def reply(*, direction: Direction, reply: str, by: Any) -> Direction:
    """The team answers. Once: what comes after stands in the case."""
    held = locked(direction.case)
    if not may.may_supervise(by, held):
        may.may_work_case.check(by, held)
    row = Direction.objects.select_for_update(of=("self",)).get(pk=direction.pk)
    if row.replied_at is not None:
        raise CannotNow(f"{row.replied_by} has answered already.")
    needs(reply=reply)
    row.reply, row.replied_at, row.replied_by = reply.strip(), now(), by
    row.save()
    step(held, f"answer to the lead: {row.get_kind_display().lower()}", by=by, note=row.reply, subject=row)
    return row


@transaction.atomic
def lift(*, direction: Direction, lift_reason: str, by: Any) -> Direction:
    """It no longer stands, and why."""
    may.may_direct.check(by)
    held = locked(direction.case)
    row = Direction.objects.select_for_update(of=("self",)).get(pk=direction.pk)
    if row.lifted_at is not None:
        raise CannotNow("It was lifted already.")
    needs(lift_reason=lift_reason)
    row.lift_reason, row.lifted_at, row.lifted_by = lift_reason.strip(), now(), by
    row.save()
    step(held, f"lead: lifted, {row.get_kind_display().lower()}", by=by, note=row.lift_reason, subject=row)
    return row
