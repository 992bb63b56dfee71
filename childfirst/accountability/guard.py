"""What of a table may leave the force, read beside everything of the same measure that left it before.

Three doors, one after the other: the small numbers of the table itself and whatever gives them away (`rules.measures.suppress`);
each earlier table that shares a quarter with it, two and two (`rules.measures.publications`); and all of them together, because
a year less three of its quarters is the fourth. Whoever fails at the third is refused, in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from childfirst.accountability.counting.count import Counted, Table, together
from childfirst.accountability.counting.measure import ANSWERS
from childfirst.foundation.errors import CannotNow
from childfirst.rules.measures.publications import Earlier, given_away, suppress_beside
from childfirst.rules.measures.reveal import Equation, Key, only_these_fit
from childfirst.rules.measures.suppress import SMALLEST_SHOWN, TOTAL, Published, lay_out

ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Before:
    """A table of the same measure that was published: its true numbers by quarter, and what was shown."""

    title: str
    by_quarter: dict[str, Table]
    shown: Mapping[str, Any]
    superseded: bool = False


def outward(counted: Counted, befores: Sequence[Before]) -> Published:
    """The table as it may leave. Raises CannotNow where nothing that is left to hide would keep a small number from a careful reader."""
    near = [one for one in befores if set(one.by_quarter) & set(counted.by_quarter)]
    groups = dict.fromkeys([*counted.groups, *(group for one in near for group in one.shown["cells"])])
    table = together(counted.by_quarter.values(), groups)
    earlier = [_earlier(one, groups) for one in near]
    shown = suppress_beside(table, earlier)
    for _ in range(ROUNDS):
        exposed = given_away(table, shown, earlier) | _of_all_together(counted, shown, befores, groups)
        if not exposed:
            return shown
        rows = {row for row, _ in exposed if row != TOTAL}
        hidden = {key for key in lay_out(table) if shown.hides(key) or key[0] in rows or key[0] == TOTAL}
        shown = Published.of(table, hidden)
    raise CannotNow(
        f"Beside what is published already, a reader could work out a number below {SMALLEST_SHOWN} by taking one table from "
        "another, whatever is held back in this one. It was not prepared. Choose another period."
    )


def no_total_twice(hidden: bool, twins: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
    """Two tables of the same rows, by different groups: one must not print the total that the other holds back. `twins` are titles, and what was shown."""
    for title, shown in twins:
        if (shown["total"] is None) != hidden:
            raise CannotNow(
                f"“{title}” counts the same children, and one of the two tables would print the total that the other holds back. It was not prepared."
            )


def stored(shown: Published) -> dict[str, Any]:
    """As it is kept and printed."""
    return {
        "cells": shown.cells,
        "row_totals": shown.row_totals,
        "column_totals": shown.column_totals,
        "total": shown.total,
        "hidden": shown.hidden,
    }


def _earlier(before: Before, groups: Iterable[str]) -> Earlier:
    table = together(before.by_quarter.values(), groups)
    return Earlier(table, Published.of(table, _hidden_in(before.shown, table)))


def _hidden_in(shown: Mapping[str, Any], table: Table) -> set[Key]:
    """Which numbers were held back. A group that came later was not in the table: nothing was held back of it, its noughts are known."""
    hidden: set[Key] = {
        (group, answer) for group, cells in shown["cells"].items() for answer, n in cells.items() if n is None
    }
    hidden |= {(group, TOTAL) for group, number in shown["row_totals"].items() if number is None}
    hidden |= {(TOTAL, answer) for answer, number in shown["column_totals"].items() if number is None}
    hidden |= {(TOTAL, TOTAL)} if shown["total"] is None else set()
    return hidden & set(lay_out(table))


def _of_all_together(counted: Counted, shown: Published, befores: Sequence[Before], groups: Iterable[str]) -> set[Key]:
    """Small numbers that only all the tables together give away, as places in the new one."""
    linked = _linked(counted, befores)  # a corrected table too: it stays to be read beside the new one
    if len(linked) < 2:
        return set()  # two and two have been read already
    system = _System(list(groups))
    for place, before in enumerate(linked):
        earlier = _earlier(before, groups)
        system.add(f"before{place}", before.by_quarter, earlier.shown)
    system.add("now", counted.by_quarter, shown)
    return system.exposed()


def _linked(counted: Counted, befores: Sequence[Before]) -> list[Before]:
    """Every table that shares a quarter with this one, or with one that does, and so on."""
    quarters, found = set(counted.by_quarter), list[Before]()
    while more := [one for one in befores if one not in found and quarters & set(one.by_quarter)]:
        found += more
        quarters |= {quarter for one in more for quarter in one.by_quarter}
    return found


class _System:
    """The unknown numbers of each quarter, and every sum of them that a table showed."""

    def __init__(self, groups: list[str]) -> None:
        self.groups = groups
        self.values: dict[Key, int] = {}
        self.equations: list[Equation] = []
        self.unknown: set[Key] = set()
        self.least: dict[Key, int] = {}
        self.place_of: dict[Key, Key] = {}
        self._seen: dict[str, list[Table]] = {}

    def add(self, name: str, by_quarter: Mapping[str, Table], shown: Published) -> None:
        """One table. Where a quarter was counted anew with another result, its numbers are other numbers."""
        atoms = [self._quarter(quarter, together([table], self.groups)) for quarter, table in by_quarter.items()]
        whole = together(by_quarter.values(), self.groups)
        for key, value in lay_out(whole).items():
            row, column = key
            parts = tuple(
                (f"{atom}\0{group}", answer)
                for atom in atoms
                for group in (self.groups if row == TOTAL else [row])
                for answer in (ANSWERS if column == TOTAL else [column])
            )
            sum_key = (f"{name}\0{row}", column)
            self.values[sum_key] = value
            self.equations.append((parts, sum_key))
            if shown.hides(key):
                self.unknown.add(sum_key)
                # The reader knows that a nought would have been shown, unless everything of its row is held back.
                self.least[sum_key] = 0 if row == TOTAL or _whole_row(shown, row) else 1
            self.place_of[sum_key] = key

    def _quarter(self, quarter: str, table: Table) -> str:
        tables = self._seen.setdefault(quarter, [])
        if table not in tables:
            tables.append(table)
            for group, cells in table.items():
                for answer, number in cells.items():
                    self._know(f"{quarter}#{len(tables)}", (group, answer), number)
            if len(tables) > 1:
                self._came_late(quarter, len(tables), tables[-2], table)
        return f"{quarter}#{tables.index(table) + 1}"

    def _came_late(self, quarter: str, version: int, before: Table, after: Table) -> None:
        """Records that come late only add, and the reader knows it: how many came is a number to keep as well."""
        added = {(group, answer): number - before[group][answer] for group, cells in after.items() for answer, number in cells.items()}  # fmt: skip
        if min(added.values()) < 0:
            return
        for (group, answer), number in added.items():
            late = self._know(f"{quarter}#{version} late", (group, answer), number)
            was, now = ((f"{quarter}#{which}\0{group}", answer) for which in (version - 1, version))
            self.equations.append(((was, late), now))

    def _know(self, name: str, place: Key, number: int) -> Key:
        key = (f"{name}\0{place[0]}", place[1])
        self.values[key] = number
        self.unknown.add(key)
        self.place_of[key] = place
        return key

    def exposed(self) -> set[Key]:
        """Where a small number has only one value that fits."""
        secret = {key for key in self.unknown if 0 < self.values[key] < SMALLEST_SHOWN}
        least = dict.fromkeys(self.unknown, 0) | self.least
        return {self.place_of[key] for key in only_these_fit(self.values, self.equations, self.unknown, secret, least)}


def _whole_row(shown: Published, row: str) -> bool:
    return shown.row_totals[row] is None and all(number is None for number in shown.cells[row].values())
