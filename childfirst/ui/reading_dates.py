"""Reads dates and times the way people write them, and says exactly which part is wrong.

Pure: no Django, no clock. "4 11 2026", "04/11/2026", "4 nov 2026", "4 November 2026" and "2026-11-04" are one day.
Never guesses: two-figure years and American order are refused, because a child's age hangs on them.
"""

import re
from dataclasses import dataclass, field
from datetime import date, time

PARTS = ("day", "month", "year")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


@dataclass
class Unreadable(Exception):
    """What is wrong, worded to follow the field's name ("Incident date" + "must include a year"), and where."""

    problem: str
    parts: tuple[str, ...] = field(default=PARTS)

    def __str__(self) -> str:
        return self.problem


def split_date(text: str) -> dict[str, str]:
    """One piece of text into its three parts; year-first only when the year has four figures.

    >>> split_date("4 nov 2026"), split_date("2026-11-04")["day"]
    ({'day': '4', 'month': 'nov', 'year': '2026'}, '04')
    """
    pieces = [piece for piece in re.split(r"[\s/.,-]+", text.strip()) if piece]
    if len(pieces) == 3 and len(pieces[0]) == 4:
        pieces.reverse()
    return {part: pieces[place] if place < len(pieces) else "" for place, part in enumerate(PARTS)} | (
        {"year": " ".join(pieces[2:])} if len(pieces) > 3 else {}
    )


def read_date(day: str, month: str, year: str) -> date | None:
    """The date, or None when nothing was written.

    >>> read_date("4", "11", "2026") == read_date("04", "Nov", "2026") == read_date("4 11 2026", "", "")
    True
    >>> read_date(" ", "", "") is None
    True
    """
    day, month, year = (part.strip() for part in (day, month, year))
    if day and not month and not year:
        day, month, year = split_date(day).values()
    given = dict(zip(PARTS, (day, month, year), strict=True))
    missing = tuple(part for part in PARTS if not given[part])
    if len(missing) == 3:
        return None
    if missing:
        raise Unreadable(f"must include a {' and '.join(missing)}", missing)
    return _real_date(day, month, year)


def _real_date(day: str, month: str, year: str) -> date:
    if not _figures(year, 4, 4):
        raise Unreadable("must include a year with 4 numbers, like 2026", ("year",))
    number = _month_number(month)
    wrong = tuple(part for part, bad in (("day", not _figures(day, 1, 2)), ("month", number is None)) if bad)
    if wrong or number is None:
        raise Unreadable("must be a real date", wrong)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        raise Unreadable("must be a real date", ("day",) if 1 <= number <= 12 else ("month",)) from None


def _figures(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= len(text) <= most


def _month_number(text: str) -> int | None:
    """Figures, or at least the first three letters of its name."""
    if _figures(text, 1, 2):
        return int(text)
    letters = text.lower().rstrip(".")
    if len(letters) < 3:
        return None
    return next((number for number, name in enumerate(MONTHS, 1) if name.startswith(letters)), None)


def read_time(text: str) -> time | None:
    """A time of day, or None when nothing was written.

    >>> [str(read_time(text)) for text in ("9am", "9:30 pm", "14.05", "0905", "midday", "midnight", "12am")]
    ['09:00:00', '21:30:00', '14:05:00', '09:05:00', '12:00:00', '00:00:00', '00:00:00']
    """
    written = re.sub(r"\s+", "", text).lower().replace("noon", "midday")
    if not written:
        return None
    if written in ("midday", "12midday", "midnight", "12midnight"):
        return time(12 if "midday" in written else 0)
    found = re.fullmatch(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?(am|pm|a\.m\.|p\.m\.)?", written)
    if not found or not (found[2] or found[3]):
        raise Unreadable("must be a time, like 9am, 2:30pm or 14:30", ("time",))
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if minute > 59 or (half and not 1 <= hour <= 12) or hour > 23:
        raise Unreadable("must be a real time, like 9am, 2:30pm or 14:30", ("time",))
    return time(hour % 12 + (12 if half == "p" else 0) if half else hour, minute)
