"""A clock in words an officer reads at a glance: when it is due, what is left, or how late it was."""

from datetime import datetime, timedelta
from typing import Final

from childfirst.rules.clocks.events import LONDON
from childfirst.rules.clocks.left import Remaining
from childfirst.rules.clocks.standing import Due, State
from childfirst.rules.clocks.working_minutes import MINUTES_A_DAY

DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def words(due: Due, state: State, remaining: Remaining) -> str:
    """One phrase for the clock: "due Tue 24 Nov 09:00, 3 working hours left", "done late by 20 minutes"."""
    if state.state == "not_started":
        return "not started"
    if state.state == "met":
        return "done in time"
    if state.state == "breached":
        late = length(state.late_minutes)
        return f"missed by {late}" if state.ended_at is None else f"done late by {late}"
    left = length(remaining.minutes, working=remaining.unit == "working_minutes")
    if remaining.paused_since is not None:
        return f"paused since {moment_words(remaining.paused_since)}, {left} left when it goes on"
    falls = remaining.due_at or due.due_at
    return "running, no due moment known" if falls is None else f"due {moment_words(falls)}, {left} left"


def moment_words(moment: datetime) -> str:
    """London day, date and clock time; in the hour that happens twice it says which."""
    local = moment.astimezone(LONDON)
    text = f"{DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local:%H:%M}"
    twice = local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
    return f"{text} {local.tzname()}" if twice else text


def length(minutes: int, *, working: bool = False) -> str:
    """The two largest parts: "2 days 3 hours", "1 working day 20 minutes". A working day is eight hours."""
    day = MINUTES_A_DAY if working else timedelta(days=1) // timedelta(minutes=1)
    days, rest = divmod(minutes, day)
    hours, odd = divmod(rest, 60)
    parts = [(days, "day"), (hours, "hour"), (odd, "minute")]
    said = [f"{count} {name}" if count == 1 else f"{count} {name}s" for count, name in parts if count][:2]
    if not said:
        return "less than a working minute" if working else "less than a minute"
    text = " ".join(said)
    return text.replace(" ", " working ", 1) if working else text
