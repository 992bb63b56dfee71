"""Periods of months: pre-charge bail R051 (PACE s47ZB) and subject access R194 (Data Protection Act 2018 s54).

The two differ on purpose at month ends: bail is a period beginning with a date, so its last day is the day
before the same day number; subject access ends on the same day number.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from childfirst.rules.clocks.calendars import DAY, Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import Event, end_of, london_date
from childfirst.rules.clocks.pauses import Reckoning
from childfirst.rules.clocks.ranks import at_least

LOWEST_RANK: Final = {6: "inspector", 9: "superintendent"}


def _months_on(day: date, months: int) -> tuple[int, int, int]:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return year, month, monthrange(year, month)[1]


def same_day_in(day: date, months: int) -> date:
    """The same day number that many months on, or the last day of a month that has no such day."""
    year, month, last = _months_on(day, months)
    return date(year, month, min(day.day, last))


def last_day_of_period(first: date, months: int) -> date:
    """The last day of a period of that many months beginning with `first`."""
    year, month, last = _months_on(first, months)
    return date(year, month, first.day) - DAY if first.day <= last else date(year, month, last)


def reckon_month(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """It does not move off a weekend or a bank holiday."""
    return Reckoning(end_of(same_day_in(london_date(started), duty.allowances[0])))


def reckon_bail(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """The bail start date is the day after the arrest (s47ZB(4)); every longer period counts from it too."""
    bail_start = london_date(started) + DAY
    steps = dict(zip(duty.allowances, duty.allowances[1:], strict=False))
    months = duty.allowances[0]
    due = end_of(last_day_of_period(bail_start, months))
    for extension in acting:
        wanted = steps.get(months)
        if (
            wanted is not None
            and extension.details.get("to_months") == wanted
            and at_least(extension.details.get("rank"), LOWEST_RANK[wanted])
            and extension.at <= due
        ):
            months = wanted
            due = end_of(last_day_of_period(bail_start, months))
    return Reckoning(due)
