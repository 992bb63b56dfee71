"""The days a clock counts: England and Wales bank holidays and each school's own terms, kept on the clock as they stood.

A calendar is stored with its clock so that a deadline can be worked out again for any moment in the past.
"""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Final

from govuk_bank_holidays.bank_holidays import BankHolidays

from childfirst.foundation.now import local
from childfirst.rules.clocks import Calendar, School, check_calendar
from childfirst.rules.clocks.school_day import due_moment
from childfirst.teams.models import School as TeamSchool

BEFORE, AFTER = timedelta(days=10), timedelta(days=400)
HOME_EDUCATED: Final = "Taught at home"
TERMS_ASSUMED: Final = "terms_assumed"


@cache
def bank_holidays() -> tuple[date, ...]:
    """England and Wales, from the list shipped with the library: nothing is fetched."""
    known = BankHolidays(use_cached_holidays=True)
    return tuple(sorted(day["date"] for day in known.get_holidays(division=BankHolidays.ENGLAND_AND_WALES)))


def working_days(start: datetime) -> dict[str, Any]:
    """The stored calendar of a clock counted in working days or hours."""
    first = local(start).date()
    near = (day for day in bank_holidays() if first - BEFORE <= day <= first + AFTER)
    return {"bank_holidays": [day.isoformat() for day in near]}


def school_days(start: datetime, school: TeamSchool | None) -> dict[str, Any]:
    """The stored calendar of a school notice (R103). No school means taught at home: the council is told (R105).

    Where no school day is known to follow, every weekday but a bank holiday is taken for one, and the clock says so:
    an unknown term must never mean that nobody is told.
    """
    stored = working_days(start)
    if school is None:
        return stored | {"school": {"name": HOME_EDUCATED, "home_educated": True}}
    entry = school.calendar()
    if not _school_day_follows(start, entry, stored):
        first = local(start).date()
        entry = entry | {
            "terms": [[first.isoformat(), (first + timedelta(days=60)).isoformat()]],
            "closed": [],
            TERMS_ASSUMED: True,
        }
    return stored | {"school": entry}


def _school_day_follows(start: datetime, entry: dict[str, Any], stored: dict[str, Any]) -> bool:
    try:
        calendar = check_calendar.read(stored | {"school": entry}, [], with_schools=True)
    except check_calendar.ClockInputError:
        return False
    return due_moment(start, calendar.schools[0], calendar) is not None


def read(stored: dict[str, Any]) -> Calendar:
    """A stored calendar, as the rules take it. Raises ClockInputError where it cannot be read."""
    return check_calendar.read({"bank_holidays": []} | stored, [], with_schools="school" in stored)


__all__ = [
    "HOME_EDUCATED",
    "TERMS_ASSUMED",
    "Calendar",
    "School",
    "bank_holidays",
    "read",
    "school_days",
    "working_days",
]
