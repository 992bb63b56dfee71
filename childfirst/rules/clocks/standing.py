"""Where a duty stands: its due moment, and its state at any moment, from recorded events and a calendar alone.

A state at a moment uses only what had happened by then, so it can be worked out again for any moment in the past.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from childfirst.rules.clocks import detention, elapsed, months, school_day, working_days, working_minutes
from childfirst.rules.clocks.calendars import Calendar, School
from childfirst.rules.clocks.duties import DUTIES, LOCAL_DUTIES
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import Event, instant, whole_minutes
from childfirst.rules.clocks.pauses import Reckoning

StateName = Literal["not_started", "running", "paused", "met", "breached"]
Rule = Callable[[Duty, datetime, Sequence[Event], Calendar], Reckoning]

RULES: Final[Mapping[str, Rule]] = {
    "elapsed": elapsed.reckon,
    "working_minutes": working_minutes.reckon,
    "working_days": working_days.reckon,
    "detention_reviews": detention.reckon_reviews,
    "detention_limit": detention.reckon_limit,
    "bail": months.reckon_bail,
    "month": months.reckon_month,
}

NOT_STARTED: Final = Reckoning(None)


@dataclass(frozen=True, slots=True)
class Due:
    """The due moment (none while paused), and each school's own where a child has several."""

    due_at: datetime | None
    due_by: Mapping[str, datetime] | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class State:
    """The state at a moment. `ended_at` is when the act that ends the duty was done, late or not."""

    state: StateName
    late_minutes: int = 0
    ended_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one clock stands after some events: one for a duty, or one for each of several schools."""

    started_at: datetime | None = None
    ended_at: datetime | None = None
    reckoning: Reckoning = NOT_STARTED
    name: str | None = None

    @property
    def due_at(self) -> datetime | None:
        return self.reckoning.due_at

    @property
    def paused(self) -> bool:
        return self.reckoning.paused_since is not None

    def state_at(self, at: datetime) -> State:
        """Not started; else ended, in time or late for ever; else overdue; else paused or running."""
        if self.started_at is None:
            return State("not_started")
        until = self.ended_at or at
        if self.due_at is not None and until > self.due_at:
            return State("breached", whole_minutes(self.due_at, until), self.ended_at)
        if self.ended_at is not None:
            return State("met", 0, self.ended_at)
        return State("paused" if self.paused else "running")


def find(duty: Duty | str, allowance: int | None = None) -> Duty:
    """The duty by its id (the local ones included), with a local timing where one is given."""
    if isinstance(duty, str):
        try:
            duty = DUTIES.get(duty) or LOCAL_DUTIES[duty]
        except KeyError:
            raise ValueError(f"{duty!r} is not a duty") from None
    if allowance is not None:
        duty = duty.with_allowance(allowance)
    if not duty.allowances:
        raise ValueError(f"{duty.id}: its time allowed is a local setting and must be given")
    return duty


def standings(events: Sequence[Event], duty: Duty, calendar: Calendar) -> tuple[Standing, ...]:
    """The one clock of a duty, or one for each school. Events of one instant take effect in the order given."""
    history = sorted(events, key=lambda event: event.at)
    start = next((event for event in history if event.what == duty.start), None)
    if start is None:
        return (Standing(),)
    since = [event for event in history if event.at >= start.at]
    if duty.family != "school_day":
        end = next((place for place, event in enumerate(since) if event.what in duty.ends), None)
        acting = [event for event in since[:end] if event.what in duty.acting]
        reckoning = RULES[duty.family](duty, start.at, acting, calendar)
        return (Standing(start.at, None if end is None else since[end].at, reckoning),)
    schools = calendar.schools or (School(),)
    return tuple(_for_school(start.at, since, school, calendar) for school in schools)


def _for_school(started: datetime, since: Sequence[Event], school: School, calendar: Calendar) -> Standing:
    ends = (event.at for event in since if school_day.is_told(event, school, several=calendar.several))
    due = school_day.due_moment(started, school, calendar)
    return Standing(started, next(ends, None), Reckoning(due), school.name)


def due(events: Sequence[Event], duty: Duty | str, calendar: Calendar, *, allowance: int | None = None) -> Due:
    """The due moment worked from all the events given; as it stood at the end, where the duty has ended."""
    clocks = standings(events, find(duty, allowance), calendar)
    moments = [clock.due_at for clock in clocks if clock.due_at is not None]
    if not calendar.several:
        return Due(min(moments, default=None))
    by_name: dict[str, datetime] = {}
    for clock in clocks:
        if clock.name is not None and clock.due_at is not None:
            by_name[clock.name] = min(clock.due_at, by_name.get(clock.name, clock.due_at))
    return Due(min(moments, default=None), by_name)


def standings_at(events: Sequence[Event], duty: Duty, calendar: Calendar, at: datetime) -> tuple[Standing, ...]:
    """The same as if nothing after the moment were known."""
    return standings([event for event in events if event.at <= at], duty, calendar)


def state(
    events: Sequence[Event],
    duty: Duty | str,
    calendar: Calendar,
    at: datetime,
    *,
    allowance: int | None = None,
) -> State:
    """The state at a moment, from the events at or before it."""
    at = instant(at)
    return together([clock.state_at(at) for clock in standings_at(events, find(duty, allowance), calendar, at)])


def together(states: Sequence[State]) -> State:
    """Several schools: any breached, else all met, else running; a child of one school has that school's state."""
    if len(states) == 1:
        return states[0]
    ends = [each.ended_at for each in states if each.ended_at is not None]
    ended = max(ends) if len(ends) == len(states) else None
    names = {each.state for each in states}
    late = max(each.late_minutes for each in states)
    if "breached" in names:
        return State("breached", late, ended)
    return State("met" if names == {"met"} else "running", late, ended)
