"""Counting a measure over a period: rows in, a table for each quarter out, with what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from childfirst.accountability.counting.measure import ANSWERS, Measure
from childfirst.accountability.periods import Period
from childfirst.rules.measures import fingerprint
from childfirst.rules.measures.provenance import code_of

Table = dict[str, dict[str, int]]
# Whatever can change a number. Pages cannot.
_COUNTED_BY: Final = (
    "accountability/counting",
    "accountability/guard.py",
    "accountability/periods.py",
    "powers/queries/figures.py",
    "training/queries",
    "rules/measures",
    "rules/clocks",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The true numbers, by quarter, which stay inside the force; and what they rest on."""

    groups: dict[str, str]
    by_quarter: dict[str, Table]
    rows: int
    rows_digest: str

    @property
    def table(self) -> Table:
        """All quarters together."""
        return together(self.by_quarter.values(), self.groups)


def count(measure: Measure, period: Period, as_of: datetime) -> Counted:
    """Every group in every quarter, a nought where there is nothing: a gap would say something too."""
    groups, rows = measure.groups(), measure.rows(period, as_of)
    tables = {quarter: empty(groups) for quarter in period.quarters}
    for _, quarter, group, answer in rows:
        tables[quarter][group][answer] += 1
    return Counted(groups, tables, len(rows), fingerprint(rows))


def empty(groups: Iterable[str]) -> Table:
    """Noughts."""
    return {group: dict.fromkeys(ANSWERS, 0) for group in groups}


def together(tables: Iterable[Table], groups: Iterable[str]) -> Table:
    """The sum of tables, over all of these groups."""
    made = empty(groups)
    for table in tables:
        for group, cells in table.items():
            for answer, number in cells.items():
                made[group][answer] += number
    return made


def code_version() -> str:
    """A digest of the code that counts and holds back."""
    return code_of(*_COUNTED_BY)
