"""Deciding which acts ask for a live module, and reading what was done without one."""

from datetime import date
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.training.models import ActException, AuthorityPolicy, ExceptionReview
from childfirst.training.models.authority import ACTS, VERDICTS
from childfirst.training.permissions import may_keep_authority, may_review_exception
from childfirst.training.reading import library


@transaction.atomic
def set_authority(
    *, act: str, module: str, from_day: date, source: str, reason: str, by: Any, until_day: date | None = None
) -> AuthorityPolicy:
    """From this day the act asks for this module. The row before is ended and kept."""
    may_keep_authority.check(by)
    if act not in ACTS:
        raise BadInput("Select an act.", field="act")
    if library().get(module) is None:
        raise BadInput("Select a module.", field="module")
    if until_day and until_day < from_day:
        raise BadInput("It must end on or after the day on which it starts.", field="until_day")
    if not source.strip():
        raise BadInput("Enter where this comes from.", field="source")
    if not reason.strip():
        raise BadInput("Enter why it changes.", field="reason")
    _end(act, by)
    row = AuthorityPolicy.objects.create(
        act=act,
        module=module,
        from_day=from_day,
        until_day=until_day,
        source=source.strip(),
        reason=reason.strip(),
        set_at=now(),
        set_by=by,
    )
    details = {"act": act, "module": module, "from": from_day.isoformat(), "until": str(until_day or "")}
    trace(Operation.ALTERATION, "act asks for learning", row, by=by, reason=row.reason, details=details)
    return row


@transaction.atomic
def end_authority(*, act: str, reason: str, by: Any) -> None:
    """The act asks for nothing from now on."""
    may_keep_authority.check(by)
    if not reason.strip():
        raise BadInput("Enter why it ends.", field="reason")
    ended = _end(act, by)
    if ended is None:
        raise CannotNow("This act asks for no module.")
    trace(Operation.ALTERATION, "act asks for no learning", ended, by=by, reason=reason.strip())


def _end(act: str, by: Any) -> AuthorityPolicy | None:
    stands = AuthorityPolicy.objects.select_for_update(of=("self",)).filter(act=act, ended_at=None).first()
    if stands is not None:
        stands.ended_at, stands.ended_by = now(), by
        stands.save()
    return stands


@transaction.atomic
def review_exception(*, exception: ActException, verdict: str, note: str, by: Any) -> ExceptionReview:
    """Read it, once, and say what follows."""
    may_review_exception.check(by, exception)
    if verdict not in VERDICTS:
        raise BadInput("Select what you find.", field="verdict")
    if not note.strip():
        raise BadInput("Write what follows from it.", field="note")
    if ExceptionReview.objects.filter(exception=exception).exists():
        raise CannotNow("This exception has been reviewed already.")
    row = ExceptionReview.objects.create(
        exception=exception, verdict=verdict, note=note.strip(), reviewed_at=now(), reviewed_by=by
    )
    trace(Operation.ALTERATION, "reviewed an exception", row, by=by, reason=row.note, details={"verdict": verdict})
    return row
