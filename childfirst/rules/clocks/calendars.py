"""Which days count: working days from a list of bank holidays, school days from each school's own terms."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

DAY: Final = timedelta(days=1)
SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class School:
    """One place a child is taught, or the home (`home_educated`), where the council is told instead (R105)."""

    name: str = ""
    terms: tuple[tuple[date, date], ...] = ()
    day_starts: time = time(9)
    closed: frozenset[date] = frozenset()
    home_educated: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days a clock is counted on. `several` says that notices name the school they went to."""

    bank_holidays: frozenset[date] = frozenset()
    schools: tuple[School, ...] = ()
    several: bool = False

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.bank_holidays

    def working_days(self, first: date) -> Iterator[date]:
        """Working days from `first`, itself included."""
        day = first
        while True:
            if self.is_working_day(day):
                yield day
            day += DAY

    def is_school_day(self, day: date, school: School) -> bool:
        in_term = any(first <= day <= last for first, last in school.terms)
        return in_term and self.is_working_day(day) and day not in school.closed

    def school_days(self, first: date, school: School) -> Iterator[date]:
        """School days from `first`, itself included, to the end of the last term known."""
        for opens, closes in sorted(school.terms):
            for ordinal in range(max(opens, first).toordinal(), closes.toordinal() + 1):
                day = date.fromordinal(ordinal)
                if self.is_school_day(day, school):
                    yield day
