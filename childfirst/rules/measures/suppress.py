"""Small-number suppression, at one door: nothing about few children leaves except through `suppress`.

Primary: a count from 1 to SMALLEST_SHOWN - 1 is hidden. Secondary: more is hidden until no hidden small count can be
worked out by subtraction from the totals. Noughts are shown: a table that hid them would say nothing at all.
A percentage or a rate of a hidden count must be left out too. A table that follows another goes through `publications`.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Final

from childfirst.rules.measures.reveal import Equation, Key, worked_out

SMALLEST_SHOWN: Final = 8
"""The smallest count published: 1 to 7 are held back. A choice of this project, as in English health statistics [M], not a statutory number."""

FEWEST_TOGETHER: Final = 2
"""At least this many numbers are hidden in any sum, or the one hidden number is total minus the rest."""

TOTAL: Final = "\0total"

Table = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Published:
    """The table as it may be shown: None where a number is hidden. `hidden` counts the numbers held back."""

    cells: dict[str, dict[str, int | None]]
    row_totals: dict[str, int | None]
    column_totals: dict[str, int | None]
    total: int | None
    hidden: int

    @classmethod
    def of(cls, table: Table, hidden: Set[Key]) -> "Published":
        """The table with these numbers held back."""
        values, (rows, columns) = lay_out(table), _sides(table)

        def shown(row: str, column: str) -> int | None:
            key = _same(row, column, rows, columns)
            return None if key in hidden else values[key]

        return cls(
            cells={row: {column: shown(row, column) for column in columns} for row in rows},
            row_totals={row: shown(row, TOTAL) for row in rows},
            column_totals={column: shown(TOTAL, column) for column in columns},
            total=shown(TOTAL, TOTAL),
            hidden=len(hidden),
        )

    def hides(self, key: Key) -> bool:
        """Whether a number of the table, by its row and column, was held back."""
        row, column = key
        if row == TOTAL:
            return (self.total if column == TOTAL else self.column_totals[column]) is None
        return (self.row_totals[row] if column == TOTAL else self.cells[row][column]) is None


def suppress(table: Table, threshold: int = SMALLEST_SHOWN) -> Published:
    """The whole table with its totals, safe to publish. A single list is a table of one row."""
    values, equations = lay_out(table), equations_of(table)
    small = {key for key, value in values.items() if 0 < value < threshold}
    hidden = set(small)
    while extra := next_to_hide(values, equations, hidden, small, threshold):
        hidden |= extra
    return Published.of(table, hidden)


def _sides(table: Table) -> tuple[list[str], list[str]]:
    return list(table), list(next(iter(table.values()), {}))


def _same(row: str, column: str, rows: list[str], columns: list[str]) -> Key:
    """The key under which a number is held: a total over one row or one column is that row's or column's own number."""
    if row == TOTAL and len(rows) == 1:
        row = rows[0]
    if column == TOTAL and len(columns) == 1:
        column = columns[0]
    return row, column


def lay_out(table: Table) -> dict[Key, int]:
    """Every number of a table, totals with them. A list of one row has its column totals once: they are its cells."""
    rows, columns = _sides(table)
    if any(list(cells) != columns for cells in table.values()):
        raise ValueError("Every row of a table needs the same columns, in the same order.")
    values = {(row, column): count for row, cells in table.items() for column, count in cells.items()}
    if any(count < 0 for count in values.values()):
        raise ValueError("A count cannot be negative.")
    for row in [*rows, TOTAL]:
        for column in [*columns, TOTAL]:
            key = _same(row, column, rows, columns)
            if key not in values:
                values[key] = sum(
                    count for (r, c), count in values.items()
                    if TOTAL not in (r, c) and key[0] in (r, TOTAL) and key[1] in (c, TOTAL)
                )  # fmt: skip
    return values


def equations_of(table: Table) -> list[Equation]:
    """Every sum a reader can check: parts, and the whole they add up to."""
    rows, columns = _sides(table)
    every_row = [*rows, TOTAL] if len(rows) > 1 else rows
    every_column = [*columns, TOTAL] if len(columns) > 1 else columns
    across = [(tuple((row, column) for column in columns), (row, TOTAL)) for row in every_row if len(columns) > 1]
    down = [(tuple((row, column) for row in rows), (TOTAL, column)) for column in every_column if len(rows) > 1]
    return across + down


def next_to_hide(
    values: Mapping[Key, int], equations: list[Equation], hidden: set[Key], small: set[Key], threshold: int
) -> set[Key]:
    """What else must go: first by looking along each sum, then by solving for whatever is still exposed."""
    for parts, whole in equations:
        gone = [key for key in parts if key in hidden]
        together = sum(values[key] for key in gone)
        lone = len(gone) + (whole in hidden) == FEWEST_TOGETHER - 1
        if lone or (gone and whole not in hidden and together < threshold):
            return _smallest_shown(values, (parts, whole), hidden)
    for key in worked_out(values, equations, hidden, small):
        for parts, whole in equations:
            if key in (*parts, whole) and (extra := _smallest_shown(values, (parts, whole), hidden)):
                return extra
        return {key for key, value in values.items() if value and key not in hidden}
    return set()


def _smallest_shown(values: Mapping[Key, int], equation: Equation, hidden: set[Key]) -> set[Key]:
    parts, whole = equation
    open_parts = [key for key in parts if key not in hidden and values[key]]
    if open_parts:
        return {min(open_parts, key=lambda key: (values[key], key))}
    return {whole} - hidden
