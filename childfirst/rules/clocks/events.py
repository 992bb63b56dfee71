"""What happened and when: exact instants, and the London date and clock time they fall on."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo

LONDON: Final = ZoneInfo("Europe/London")
MINUTE: Final = timedelta(minutes=1)

_OFFSET: Final = r"(Z|([+-])([0-9]{2}):([0-9]{2}))?"
_TIME: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})" + _OFFSET)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


class NotATime(ValueError):
    """Text that names no exact instant; `reason` says why in the words of the input checks."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Event:
    """One recorded act. The instant is kept in UTC: two London times an hour apart can read the same."""

    what: str
    at: datetime
    details: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", instant(self.at))


def instant(moment: datetime) -> datetime:
    """The same instant in UTC. A time without an offset names no instant and is refused."""
    if moment.utcoffset() is None:
        raise NotATime("naive time")
    return moment.astimezone(UTC)


def parse_time(value: object) -> datetime:
    """Read `YYYY-MM-DDThh:mm:ss` with `Z` or an offset, and nothing looser than that."""
    if value is None:
        raise NotATime("missing")
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise NotATime("not a time")
    if found[7] is None:
        raise NotATime("naive time")
    try:
        return datetime(*map(int, found.groups()[:6]), tzinfo=_offset(found))  # type: ignore[misc, arg-type]
    except ValueError:
        raise NotATime("not a time") from None


def _offset(found: re.Match[str]) -> timezone:
    if found[7] == "Z":
        return UTC
    hours, minutes = int(found[9]), int(found[10])
    if hours > 23 or minutes > 59:
        raise ValueError("no such offset")
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(-ahead if found[8] == "-" else ahead)


def parse_date(value: object) -> date | None:
    """A real `YYYY-MM-DD`, or None. (The standard library alone would also take `20260102` and week dates.)"""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def parse_clock(value: object) -> time | None:
    """A time of day `HH:MM` from 00:00 to 23:59, or None."""
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    return time(int(found[1]), int(found[2])) if found else None


def london_date(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def at_london(day: date, clock: time) -> datetime:
    """The instant of a London clock time on a day."""
    return datetime.combine(day, clock, LONDON).astimezone(UTC)


def end_of(day: date) -> datetime:
    """23:59:59 in London: the last second a whole-day period allows."""
    return at_london(day, time(23, 59, 59))


def london_text(moment: datetime) -> str:
    """The instant written with the London offset in force at it, to the second."""
    return moment.astimezone(LONDON).isoformat(timespec="seconds")


def whole_minutes(earlier: datetime, later: datetime) -> int:
    """Elapsed minutes, rounded down."""
    return (later - earlier) // MINUTE
