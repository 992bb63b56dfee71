"""How much of a clock is left at a moment, in the minutes that duty counts, for a page to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from childfirst.rules.clocks import working_minutes
from childfirst.rules.clocks.calendars import Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import Event, instant, whole_minutes
from childfirst.rules.clocks.standing import Standing, find, standings_at

Unit = Literal["working_minutes", "minutes"]


@dataclass(frozen=True, slots=True)
class Remaining:
    """Minutes left at a moment: none once overdue or ended. `due_at` is the moment then counted towards."""

    minutes: int
    unit: Unit
    paused: bool = False
    overdue: bool = False
    due_at: datetime | None = None
    paused_since: datetime | None = None


def remaining(
    events: Sequence[Event],
    duty: Duty | str,
    calendar: Calendar,
    at: datetime,
    *,
    allowance: int | None = None,
) -> Remaining:
    """What is left at a moment; of several schools, for the one not yet told whose moment comes first."""
    found, at = find(duty, allowance), instant(at)
    unit: Unit = "working_minutes" if found.family == "working_minutes" else "minutes"
    clocks = standings_at(events, found, calendar, at)
    waiting = [clock for clock in clocks if clock.started_at is not None and clock.ended_at is None]
    if not waiting:
        moments = [clock.due_at for clock in clocks if clock.due_at is not None]
        return Remaining(0, unit, due_at=min(moments, default=None))
    clock = min(waiting, key=_soonest)
    since, due = clock.reckoning.paused_since, clock.due_at
    if since is not None:
        return Remaining(clock.reckoning.left, unit, paused=True, paused_since=since)
    if due is None:
        return Remaining(0, unit)
    if at > due:
        return Remaining(0, unit, overdue=True, due_at=due)
    minutes = working_minutes.between(calendar, at, due) if unit == "working_minutes" else whole_minutes(at, due)
    return Remaining(minutes, unit, due_at=due)


def _soonest(clock: Standing) -> tuple[bool, float]:
    return clock.due_at is None, clock.due_at.timestamp() if clock.due_at else 0.0
