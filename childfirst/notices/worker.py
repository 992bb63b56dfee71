"""The notices' part of the worker's round: release what a policy releases, and take what nobody acknowledges to the next person."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.errors import ChildFirstError
from childfirst.foundation.now import now
from childfirst.foundation.sweeping import sweep_due
from childfirst.notices.actions.happening import locked, note
from childfirst.notices.actions.posting import contacts_for, post
from childfirst.notices.actions.releasing import release
from childfirst.notices.escalating import moments, next_step
from childfirst.notices.models import NoticeDraft
from childfirst.notices.policy import policy_of, timing_for
from childfirst.notices.states import UNACKNOWLEDGED

PUT_OFF: Final = timedelta(minutes=10)


def sweep_notices(at: datetime | None = None) -> dict[str, int]:
    """Every notice whose moment has come, each in its own transaction."""
    return dict(sweep_due(NoticeDraft, at or now(), _look, put_off=PUT_OFF, says=("released", "escalated")))


@transaction.atomic
def _look(pk: int, at: datetime) -> str:
    notice = locked(NoticeDraft(pk=pk))
    if notice.look_at is None or notice.look_at > at:
        return "nothing"
    if notice.status == "prepared":
        return _by_policy(notice)
    if notice.status in UNACKNOWLEDGED:
        return _escalate(notice, at)
    return _done(notice)


def _by_policy(notice: NoticeDraft) -> str:
    policy = policy_of(notice.recipient_kind)
    if policy is None or policy.release_after_minutes is None:
        return _done(notice)  # the policy was ended: a person releases it
    try:
        release(notice=notice, by=CLOCK_WORKER, policy=policy)
    except ChildFirstError:
        return _done(notice)
    return "released"


def _escalate(notice: NoticeDraft, at: datetime) -> str:
    """The next person, and the moment for the one after."""
    step = next_step(notice.escalated)
    if step is None:
        return _done(notice)
    if step == "deputy":
        deputies = contacts_for(notice, "deputy")
        for contact in deputies:
            post(notice, contact, "deputy")
        if not deputies:  # nobody to turn to: straight on to the ward officer
            note(notice, "escalated", by=CLOCK_WORKER, code="deputy", words="No deputy is known")
            notice.escalated = step
            step = "ward"
    notice.escalated = step
    after = next_step(step)
    due = moments(
        notice.released_at or at, notice.due_at, timing_for(notice.policy or policy_of(notice.recipient_kind))
    )
    undelivered = (
        notice.status == "released" and notice.events.filter(what__in=("not_delivered", "nobody_known")).exists()
    )
    notice.look_at = None if after is None else at if undelivered else max(due[after], at)
    notice.save(update_fields=["escalated", "look_at"])
    note(notice, "escalated", by=CLOCK_WORKER, code=step)
    trace(Operation.SYSTEM, f"notice taken to {step}", notice, by=CLOCK_WORKER, child=notice.child_id)
    return "escalated"


def _done(notice: NoticeDraft) -> str:
    notice.look_at = None
    notice.save(update_fields=["look_at"])
    return "nothing"


def settings_of(notice: NoticeDraft) -> Any:
    """The times that hold for this notice, for its page."""
    return timing_for(notice.policy or policy_of(notice.recipient_kind))
