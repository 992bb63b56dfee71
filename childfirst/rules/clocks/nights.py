"""Hours of the night in a police station: the count that says whether a child was held overnight (R050, a metric, not a law)."""

from datetime import datetime, time, timedelta
from typing import Final

from childfirst.rules.clocks.events import MINUTE, at_london, instant, london_date

STARTS: Final = time(0)
ENDS: Final = time(8)
OVERNIGHT: Final = 4 * 60  # minutes of one night, without a break


def minutes_by_night(start: datetime, end: datetime) -> list[int]:
    """Real minutes between midnight and eight in the morning, London time, for each night that the stay touches.

    The night that the clocks change is an hour shorter or longer, as it is for the child.
    """
    start, end = instant(start), instant(end)
    nights, day, last = [], london_date(start), london_date(end)
    while day <= last:
        held = min(end, at_london(day, ENDS)) - max(start, at_london(day, STARTS))
        if held > timedelta(0):
            nights.append(held // MINUTE)
        day += timedelta(days=1)
    return nights


def overnight(start: datetime, end: datetime) -> bool:
    """Four hours or more of one night, without a break."""
    return any(minutes >= OVERNIGHT for minutes in minutes_by_night(start, end))


def overnight_from(start: datetime) -> datetime:
    """The first moment at which somebody held since `start` has been held overnight, if nothing changes."""
    start, day = instant(start), london_date(start)
    while True:
        reached = max(start, at_london(day, STARTS)) + OVERNIGHT * MINUTE
        if reached <= at_london(day, ENDS):
            return reached
        day += timedelta(days=1)
