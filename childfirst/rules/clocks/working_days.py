"""The Nth working day after a date: conferences R072, assessments R073, core groups R074 (Working Together)."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import islice

from childfirst.rules.clocks.calendars import DAY, Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import Event, end_of, london_date
from childfirst.rules.clocks.pauses import Reckoning


def nth_working_day(calendar: Calendar, after: date, number: int) -> date:
    """Day 0 is `after`, whether or not it is a working day; only working days after it count."""
    return next(islice(calendar.working_days(after + DAY), number - 1, None))


def reckon(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """Due at the last second of the day in London, whatever the hour it began."""
    return Reckoning(end_of(nth_working_day(calendar, london_date(started), duty.allowances[0])))
