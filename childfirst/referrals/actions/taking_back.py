"""Taking back what was recorded on a clock by mistake. The row stays, struck through; the clock is worked out without it."""

from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.referrals.actions import clocks, desk
from childfirst.referrals.actions.duties import BY_HAND
from childfirst.referrals.models import Clock, ClockEvent, EventTakenBack
from childfirst.referrals.permissions import may_record_on_a_clock
from childfirst.referrals.reckoning import duty_of
from childfirst.rules.clocks.duty import PAUSE, RESUME

# Ended by an act that is kept elsewhere too, never by hand: the two would say different things.
FED_BY_THE_DESK: Final = frozenset({"DESK", "COUNTERSIGN", "SEARCH_REVIEW", "FORCE_REFER"})


def can_be_taken_back(event: ClockEvent) -> bool:
    """What a person recorded by hand. The desk's own acts are undone by the desk's own acts; a start only where
    a person started the clock, and not a record."""
    clock = event.clock
    if event.what in (PAUSE, RESUME) or clock.duty in FED_BY_THE_DESK or clock.ended_reason:
        return False
    if hasattr(event, "taken_back"):
        return False
    return event.what != duty_of(clock).start or (clock.duty in BY_HAND and clock.contact_id is None)


@transaction.atomic
def take_back(*, event: ClockEvent, reason: str, by: Any) -> EventTakenBack:
    """Say that an event was not so. A clock that it had ended runs again from where it was; late is late.

    Raises BadInput without a reason, CannotNow where somebody was first or the event is not one of those.
    """
    referral = desk.locked(event.clock.referral)
    may_record_on_a_clock.check(by, referral)
    if not reason.strip():
        raise BadInput("Enter why this was not so.", field="reason")
    clock = Clock.objects.select_for_update().get(pk=event.clock_id)
    event = clock.events.select_related("clock__child", "taken_back").get(pk=event.pk)
    if hasattr(event, "taken_back"):
        raise CannotNow(f"{event.taken_back.taken_back_by} has taken this back already.")
    if not can_be_taken_back(event):
        raise CannotNow("This was not recorded by hand, so it cannot be taken back here.")
    row = EventTakenBack.objects.create(event=event, taken_back_at=now(), taken_back_by=by, reason=reason.strip())
    if event.what == duty_of(clock).start:
        clocks.stop(clock, by=by, reason=f"Started by mistake: {reason.strip()}")
    else:
        clocks.settle(clock, now(), rung_by=str(by))
    desk.refresh_queue_columns([referral.pk])
    trace(
        Operation.ALTERATION,
        "clock event taken back",
        clock,
        by=by,
        child=clock.child_id,
        reason=reason.strip(),
        details={"what": event.what, "at": event.happened_at.isoformat()},
    )
    return row
