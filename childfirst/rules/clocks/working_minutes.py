"""Minutes from 09:00 to 17:00 on working days: council decisions R070, support R162, telling a victim R164.

The length is in the guidance; that it is counted in office hours is this project's choice, not law.
"""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Final

from childfirst.rules.clocks.calendars import DAY, Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import LONDON, MINUTE, Event, at_london, london_date
from childfirst.rules.clocks.pauses import Reckoning, with_pauses

OPENS: Final = time(9)
MINUTES_A_DAY: Final = 480


def used_by(moment: datetime) -> int:
    """How many of a day's office minutes begin before this moment's clock time, were it a working day."""
    local = moment.astimezone(LONDON)
    begun = local.hour * 60 + local.minute + (1 if local.second or local.microsecond else 0)
    return min(max(begun - OPENS.hour * 60, 0), MINUTES_A_DAY)


def forward(calendar: Calendar, start: datetime, minutes: int) -> datetime:
    """The start of w(minutes), where w0, w1, w2 ... are the working minutes at or after `start`."""
    today = london_date(start)
    ahead = minutes + (used_by(start) if calendar.is_working_day(today) else 0)
    for day in calendar.working_days(today):
        if ahead < MINUTES_A_DAY:
            return at_london(day, OPENS) + ahead * MINUTE
        ahead -= MINUTES_A_DAY
    raise AssertionError("working days never run out")


def between(calendar: Calendar, start: datetime, until: datetime) -> int:
    """Working minutes that begin at or after `start` and before `until`."""
    if until <= start:
        return 0
    first, last = london_date(start), london_date(until)
    total = 0
    day = first
    while day <= last:
        if calendar.is_working_day(day):
            total += used_by(until) if day == last else MINUTES_A_DAY
            total -= used_by(start) if day == first else 0
        day += DAY
    return total


def reckon(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """On resume the minutes left are listed anew; with none left, due at the first working minute after it."""

    def left(paused: datetime, due: datetime) -> int:
        return between(calendar, paused, due)

    def resumed(due: datetime, paused: datetime, resumed_at: datetime) -> datetime:
        return forward(calendar, resumed_at, left(paused, due))

    return with_pauses(forward(calendar, started, duty.allowances[0]), acting, left, resumed)
