"""Periods that figures are published for: a whole quarter, or four of them. Few sorts of period leave few ways to subtract one from another."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import LONDON, local

LENGTHS: Final = {1: "", 4: "-year"}
MONTHS: Final = ("January to March", "April to June", "July to September", "October to December")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """So many quarters that end with one, numbered from the year nought."""

    last: int
    length: int = 1

    @classmethod
    def of(cls, code: str) -> "Period":
        """From its code. Raises BadInput for anything else.

        >>> Period.of("2026-Q3").first_day, Period.of("2026-Q3-year").words
        (datetime.date(2026, 7, 1), 'Year to September 2026')
        """
        year, _, rest = code.partition("-Q")
        for length, ending in LENGTHS.items():
            if len(year) == 4 and year.isascii() and year.isdigit() and rest in {f"{n}{ending}" for n in range(1, 5)}:
                return cls(int(year) * 4 + int(rest[0]) - 1, length)
        raise BadInput("Choose a period from the list.", field="period")

    @property
    def code(self) -> str:
        return f"{quarter_code(self.last)}{LENGTHS[self.length]}"

    @property
    def quarters(self) -> tuple[str, ...]:
        """Codes of its quarters, the earliest first."""
        return tuple(quarter_code(number) for number in range(self.last - self.length + 1, self.last + 1))

    @property
    def first_day(self) -> date:
        return _first_day(self.last - self.length + 1)

    @property
    def last_day(self) -> date:
        return _first_day(self.last + 1) - timedelta(days=1)

    @property
    def between(self) -> tuple[datetime, datetime]:
        """The moment at which it begins, and the one at which it is over."""
        days = self.first_day, self.last_day + timedelta(days=1)
        first, after = (datetime.combine(day, time(), LONDON).astimezone(UTC) for day in days)
        return first, after

    @property
    def words(self) -> str:
        if self.length > 1:
            return f"Year to {self.last_day:%B %Y}"
        return f"{MONTHS[self.last % 4]} {self.last // 4}"


def quarter_code(number: int) -> str:
    """
    >>> quarter_code(2026 * 4)
    '2026-Q1'
    """
    return f"{number // 4}-Q{number % 4 + 1}"


def _first_day(number: int) -> date:
    return date(number // 4, number % 4 * 3 + 1, 1)


def quarter_of(moment: datetime) -> str:
    """The quarter in which something happened, on a London clock."""
    day = local(moment)
    return quarter_code(day.year * 4 + (day.month - 1) // 3)


def over_by(day: date, *, quarters: int = 8) -> list[Period]:
    """Whole quarters that are over, the latest first, and the years that end with one."""
    last = day.year * 4 + (day.month - 1) // 3 - 1
    made = [Period(number, length) for number in range(last, last - quarters, -1) for length in LENGTHS]
    return [one for one in made if one.length == 1 or one.last >= last - quarters + 4]
