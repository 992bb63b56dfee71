"""Starting, feeding and ending clocks (promise 3: no clock is missed). Each act works the due moment out anew in its transaction.

A ring (a warning, or a breach that asks for a reason) is written once for each due moment, by whoever gets there first:
the worker's sweep, or the act that records an event.
"""

from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import CLOCK_WORKER, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.referrals import calendars, doors
from childfirst.referrals.actions import desk
from childfirst.referrals.models import Clock, ClockEvent, ClockRing, Referral
from childfirst.referrals.permissions import may_explain_a_breach, may_record_on_a_clock
from childfirst.referrals.reckoning import Reckoned, duty_of, look_at, reckon
from childfirst.rules.clocks.duty import PAUSE, RESUME
from childfirst.ui.formatting import moment_words

RESTARTS = frozenset({"DESK", "COUNTERSIGN", "R070", "R164"})  # may begin again once ended; the others run once


def start(
    referral: Referral,
    duty: str,
    at: datetime,
    *,
    by: Any,
    child: Any = None,
    contact: Any = None,
    about: str = "",
    calendar: dict[str, Any] | None = None,
    allowance: dict[str, Any] | None = None,
    note: str = "",
    extra: dict[str, Any] | None = None,
) -> Clock:
    """Start one duty's clock, or give back the one that runs already. Called with the referral's lock held."""
    same = Clock.objects.filter(referral=referral, duty=duty, child=child, about=about).order_by("-pk")
    running = next((clock for clock in same if not clock.ended or duty not in RESTARTS), None)
    if running is not None:
        return running
    clock = Clock.objects.create(
        referral=referral,
        contact=contact,
        child=child,
        duty=duty,
        about=about[:160],
        allowance=allowance or {},
        started_at=now(),
        started_by=person_or_none(by),
        calendar=calendars.working_days(at) if calendar is None else calendar,
    )
    _add(clock, duty_of(clock).start, at, by=by, note=note, extra=extra)
    settle(clock, now(), rung_by=str(by))
    trace(
        Operation.ALTERATION, "clock started", clock, by=by, child=child, details={"duty": duty, "from": at.isoformat()}
    )
    return clock


def stop(clock: Clock, *, by: Any, reason: str) -> None:
    """End a clock that no longer applies (regraded, folded). It keeps how it stood."""
    if clock.ended:
        return
    clock.ended, clock.ended_reason, clock.look_at = True, reason[:200], None
    clock.revision += 1
    clock.save()
    trace(Operation.ALTERATION, "clock ended", clock, by=by, child=clock.child_id, reason=reason)


@transaction.atomic
def add_event(
    *,
    clock: Clock,
    what: str,
    at: datetime,
    by: Any,
    note: str = "",
    extra: dict[str, Any] | None = None,
    checked: bool = True,
) -> ClockEvent:
    """Record what happened on a clock. `checked=False` for an act of the desk that has its own permission."""
    referral = desk.locked(Referral(pk=clock.referral_id))
    if checked:
        may_record_on_a_clock.check(by, referral)
    clock = Clock.objects.select_for_update().get(pk=clock.pk)
    _check_event(clock, what, at)
    event = _add(clock, what, at, by=by, note=note, extra=extra)
    settle(clock, now(), rung_by=str(by))
    desk.refresh_queue_columns([referral.pk])
    trace(
        Operation.ALTERATION,
        "clock event recorded",
        clock,
        by=by,
        child=clock.child_id,
        reason=note,
        details={"what": what, "at": at.isoformat()},
    )
    return event


def _check_event(clock: Clock, what: str, at: datetime) -> None:
    duty = duty_of(clock)
    if what not in duty.events or what == duty.start:
        raise BadInput("Choose what happened from the list.", field="what")
    if clock.ended:
        raise CannotNow(f"This clock has ended already: {clock.ended_reason or 'what it waited for was done'}.")
    if at > now():
        raise BadInput("The time must be now or in the past.", field="at")
    rows = list(clock.events.filter(taken_back=None))
    began = next(row.happened_at for row in rows if row.what == duty.start)
    if at < began:
        raise BadInput(f"The time must be after this clock started, {moment_words(began)}.", field="at")
    if what in (PAUSE, RESUME):
        _check_pause([row for row in rows if row.what in (PAUSE, RESUME)], what, at)


def _check_pause(pauses: list[ClockEvent], what: str, at: datetime) -> None:
    paused = bool(pauses) and pauses[-1].what == PAUSE
    if paused == (what == PAUSE):
        raise CannotNow("This clock is paused already." if paused else "This clock is not paused.")
    if pauses and at < pauses[-1].happened_at:
        raise BadInput(f"The time must be after {moment_words(pauses[-1].happened_at)}.", field="at")


def _add(
    clock: Clock, what: str, at: datetime, *, by: Any, note: str = "", extra: dict[str, Any] | None = None
) -> ClockEvent:
    return ClockEvent.objects.create(
        clock=clock, what=what, happened_at=at, happened_by=person_or_none(by), note=note, extra=extra or {}
    )


def settle(clock: Clock, at: datetime, *, rung_by: str = CLOCK_WORKER.name) -> str | None:
    """Work the clock out, store it if unchanged since it was read, and ring if it is time. Returns the ring's kind.

    Call inside a transaction. The guarded update comes first: of two that try, the second finds the revision moved on.
    """
    found = reckon(clock, clock.events.select_related("taken_back"), at)
    columns = {
        "due_at": found.due_at,
        "state": found.state,
        "late_minutes": found.late_minutes,
        "ended": found.ended,
        "look_at": look_at(found, at),
    }
    changed = Clock.objects.filter(pk=clock.pk, revision=clock.revision).update(**columns, revision=clock.revision + 1)
    if not changed:
        return None
    for name, value in columns.items():
        setattr(clock, name, value)
    clock.revision += 1
    return _ring(clock, found, at, rung_by)


def _ring(clock: Clock, found: Reckoned, at: datetime, rung_by: str) -> str | None:
    """One warning and one breach for each due moment. A warning that was never given in time is not given late."""
    kind = None
    if found.state == "breached":
        kind = "breach"
    elif found.state == "running" and found.warn_at is not None and at >= found.warn_at:
        kind = "warning"
    if kind is None or found.due_at is None:
        return None
    ring, new = ClockRing.objects.get_or_create(
        clock=clock, kind=kind, due_at=found.due_at, defaults={"rung_at": at, "rung_by": rung_by[:40]}
    )
    if not new:
        return None
    trace(
        Operation.SYSTEM,
        f"clock {kind}",
        clock,
        by=CLOCK_WORKER,
        child=clock.child_id,
        details={"duty": clock.duty, "due": found.due_at.isoformat()},
    )
    doors.rang(ring)
    return kind


@transaction.atomic
def give_reason(*, ring: ClockRing, reason: str, by: Any) -> ClockRing:
    """Say why a clock was missed. Kept for good; a second reason does not replace the first."""
    may_explain_a_breach.check(by, ring.clock)
    if not reason.strip():
        raise BadInput("Enter why this was missed.", field="reason")
    done = ClockRing.objects.filter(pk=ring.pk, kind="breach", reason_at=None).update(
        reason=reason.strip(), reason_at=now(), reason_by=by
    )
    if not done:
        ring.refresh_from_db()
        raise CannotNow(f"{ring.reason_by or 'Somebody'} has given a reason already.")
    ring.refresh_from_db()
    trace(
        Operation.ALTERATION,
        "reason for a missed clock",
        ring.clock,
        by=by,
        child=ring.clock.child_id,
        reason=reason.strip(),
    )
    return ring
