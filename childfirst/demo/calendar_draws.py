"""When things happen: days weighted by month, weekday and school holidays, hours by the sort of thing it is."""

from bisect import bisect
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from childfirst.demo.calibration import HALF_TERM_LIFT, HOURS, MONTHS, WEEKDAYS
from childfirst.demo.school_years import is_half_term, is_school_day

LONDON: Final = ZoneInfo("Europe/London")


@cache
def _days(first: date, last: date, school_only: bool) -> tuple[tuple[date, ...], tuple[float, ...]]:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    if school_only:
        days = [day for day in days if is_school_day(day)] or days
    weights = (
        WEEKDAYS[day.weekday()] * MONTHS[day.month - 1] * (HALF_TERM_LIFT if is_half_term(day) else 1) for day in days
    )
    return tuple(days), tuple(accumulate(weights))


def a_day(rng: Random, first: date, last: date, *, school_only: bool = False) -> date:
    """A day from first to last."""
    days, totals = _days(first, last, school_only)
    return days[min(bisect(totals, rng.random() * totals[-1]), len(days) - 1)]


@cache
def _hours(kind: str) -> tuple[float, ...]:
    return tuple(accumulate(HOURS[kind]))


def a_moment(rng: Random, day: date, hours: str = "") -> datetime:
    """A moment of that London day, in UTC, to the minute."""
    kind = hours or (
        "night_before_weekend" if day.weekday() in (4, 5) else "school_day" if is_school_day(day) else "other_day"
    )
    totals = _hours(kind)
    hour = min(bisect(totals, rng.random() * totals[-1]), 23)
    return datetime.combine(day, time(hour, rng.randrange(60)), LONDON).astimezone(UTC)
