"""One stored clock worked out by the rules: its due moment, its state, and when somebody should look again.

Pure but for reading the rows handed in. The action that adds an event, the sweep and the page all come through here,
so they cannot disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings

from childfirst.referrals import calendars
from childfirst.referrals.models import Clock, ClockEvent
from childfirst.rules import clocks as rules

# How long before the due moment people are warned. A share is of the whole time allowed; a length is taken as it is,
# but never more than half of the time allowed. `CLOCK_WARNINGS` in settings overrides any line.
WARNINGS: Final[dict[str, float | timedelta]] = {
    "DESK": 0.25,
    "COUNTERSIGN": 0.5,
    "R061": timedelta(hours=12),  # at 60 of 72 hours (R061 asks for alerts before the end)
    "R070": timedelta(hours=2),
    "R072": timedelta(days=3),
    "R073": timedelta(days=7),
    "R074": timedelta(days=2),
    "R087": timedelta(hours=24),
    "R103": timedelta(hours=2),
    "R162": timedelta(hours=4),
    "R164": timedelta(hours=2),
}
A_MOMENT: Final = timedelta(seconds=1)  # a clock is still in time at its due moment itself


@dataclass(frozen=True)
class Reckoned:
    """How a clock stands at one moment."""

    due_at: datetime | None
    state: str
    late_minutes: int
    ended: bool
    started: datetime | None
    warn_at: datetime | None
    words: str

    @property
    def warned(self) -> bool:
        return self.warn_at is not None


def as_events(rows: Iterable[ClockEvent]) -> list[rules.Event]:
    """Stored events that still count, as the rules take them."""
    return [rules.Event(row.what, row.happened_at, row.extra) for row in rows if not hasattr(row, "taken_back")]


def duty_of(clock: Clock) -> rules.Duty:
    """The duty, with the local timing kept on the clock where it has one."""
    duty = rules.DUTIES.get(clock.duty) or rules.LOCAL_DUTIES[clock.duty]
    return duty.with_allowance(int(clock.allowance["minutes"])) if duty.status == "local" else duty


def reckon(clock: Clock, rows: Iterable[ClockEvent], at: datetime) -> Reckoned:
    """Work one clock out as things stood at a moment. Raises for a clock whose calendar cannot be read."""
    duty, calendar = duty_of(clock), calendars.read(clock.calendar)
    events = [event for event in as_events(rows) if event.at <= at]
    due = rules.due(events, duty, calendar)
    state = rules.state(events, duty, calendar, at)
    started = next((event.at for event in sorted(events, key=lambda event: event.at) if event.what == duty.start), None)
    words = rules.words(due, state, rules.remaining(events, duty, calendar, at))
    return Reckoned(
        due.due_at,
        state.state,
        state.late_minutes,
        state.ended_at is not None,
        started,
        _warn_at(duty.id, started, due.due_at),
        words,
    )


def look_at(reckoned: Reckoned, at: datetime) -> datetime | None:
    """When the sweep should look next: the warning, then just after the due moment, then never."""
    if reckoned.ended or reckoned.state != "running" or reckoned.due_at is None:
        return None
    if reckoned.warn_at is not None and at < reckoned.warn_at:
        return reckoned.warn_at
    return reckoned.due_at + A_MOMENT


def _warn_at(duty: str, started: datetime | None, due_at: datetime | None) -> datetime | None:
    if started is None or due_at is None:
        return None
    table: dict[str, Any] = {**WARNINGS, **getattr(settings, "CLOCK_WARNINGS", {})}
    lead, whole = table.get(duty, 0.25), due_at - started
    return due_at - (min(lead, whole / 2) if isinstance(lead, timedelta) else whole * lead)
