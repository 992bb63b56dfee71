"""An attack on our own publications: invented years of releases, let go by the one door that there is, and a reader who solves all of them at once.

The reader knows every number that was published, corrections and what they replaced among them, every sum, that two tables of the same
children have one total, and that a number held back is not nought, unless the whole row is. A small number is recovered where every solution of that has it the same.
Shares no code with `rules.measures.reveal`, which the door asks before it lets anything go.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any, Final

import numpy as np

from childfirst.accountability.counting.count import Counted, Table, empty
from childfirst.accountability.counting.measure import ANSWERS, ages, ethnicities
from childfirst.accountability.guard import Before, no_total_twice, outward, stored
from childfirst.accountability.periods import Period
from childfirst.foundation.errors import CannotNow
from childfirst.rules.measures.suppress import SMALLEST_SHOWN

LARGEST_SOUGHT: Final = 7
"""The attack is after numbers from 1 to this."""
CORRECTED: Final = 0.1
"""The share of quarters whose records came in late: counted again, with one to three children more."""
SAME: Final = 1e-5
_FIRST: Final = 2021 * 4  # the first quarter, as periods count them
_LEAST_A_QUARTER, _MOST_A_QUARTER = 25, 900

Rows = np.ndarray[Any, np.dtype[np.int64]]
"""A child each: ethnicity, age, and the answer to each of two questions, as places in their lists."""


@dataclass(slots=True)
class Told:
    """What one world's attack came to."""

    published: int = 0
    refused: int = 0
    numbers: int = 0
    held_back: int = 0
    sought: int = 0
    recovered: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Out:
    """One publication: which version of each quarter it was counted from, and what was shown."""

    measure: str
    versions: tuple[tuple[str, int], ...]
    before: Before


def _same(out: _Out, by_quarter: Mapping[str, Table]) -> bool:
    """Whether it was published of these quarters."""
    return set(out.before.by_quarter) == set(by_quarter)


class World:
    """One force's children in so many years, and what it published of them. `seed` makes the same again."""

    def __init__(self, seed: int, years: int) -> None:
        self.chance = np.random.default_rng(seed)
        self.groups: dict[str, dict[str, str]] = {"ethnicity": ethnicities(), "age": ages()}
        self.shares = {name: self.chance.dirichlet(np.full(len(groups), 0.6)) for name, groups in self.groups.items()}
        self.yes = {name: self.chance.uniform(0.05, 0.95, len(groups)) for name, groups in self.groups.items()}
        self.blank = self.chance.uniform(0, 0.15)
        mean = np.exp(self.chance.uniform(np.log(_LEAST_A_QUARTER), np.log(_MOST_A_QUARTER)))
        self.quarters = [Period(_FIRST + place).code for place in range(4 * years)]
        self.versions: dict[str, list[Rows]] = {
            quarter: [self._rows(self.chance.poisson(mean))] for quarter in self.quarters
        }
        self.outs: list[_Out] = []
        self.told = Told()
        for place in range(len(self.quarters)):
            self._publish(_FIRST + place)

    def _rows(self, count: int) -> Rows:
        columns = []
        for name, groups in self.groups.items():
            group = self.chance.choice(len(groups), count, p=self.shares[name])
            said = np.where(self.chance.random(count) < self.yes[name][group], 0, 1)
            columns += [group, np.where(self.chance.random(count) < self.blank, 2, said)]
        return np.stack(columns, axis=1)

    def _publish(self, last: int) -> None:
        """A quarter, and the year that ends with it; then perhaps a correction of both."""
        periods = [Period(last, length) for length in (1, 4) if last - length + 1 >= _FIRST]
        for period in periods:
            self._let_go(period)
        if self.chance.random() < CORRECTED:
            newest = self.versions[self.quarters[last - _FIRST]]
            newest.append(np.concatenate([newest[-1], self._rows(int(self.chance.integers(1, 4)))]))
            for period in periods:
                self._let_go(period)

    def _let_go(self, period: Period) -> None:
        for measure in self.groups:
            versions = tuple((quarter, len(self.versions[quarter]) - 1) for quarter in period.quarters)
            by_quarter = {quarter: self.table(measure, quarter, version) for quarter, version in versions}
            before = [one for one in self.outs if one.measure == measure]
            twins = [
                (one.before.title, one.before.shown)
                for one in self.outs
                if one.measure != measure and _same(one, by_quarter)
            ]
            counted = Counted(self.groups[measure], by_quarter, 0, "")
            try:
                shown = outward(counted, [one.before for one in before])
                no_total_twice(shown.total is None, twins)
            except CannotNow:
                self.told.refused += 1
                continue
            self.told.published += 1
            self.outs = [
                replace(one, before=replace(one.before, superseded=True))
                if one.measure == measure and _same(one, by_quarter)
                else one
                for one in self.outs
            ]
            self.outs.append(_Out(measure, versions, Before(period.words, by_quarter, stored(shown))))

    def table(self, measure: str, quarter: str, version: int) -> Table:
        """The true numbers of a quarter, as they were counted then."""
        made, names = empty(self.groups[measure]), list(self.groups[measure])
        at = 2 * list(self.groups).index(measure)
        for group, answer in self.versions[quarter][version][:, at : at + 2]:
            made[names[group]][ANSWERS[answer]] += 1
        return made


class _Reader:
    """Unknown numbers, one for each group and answer of each version of a quarter; and all that is known of them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.place: dict[tuple[str, str, int, str, str], int] = {}
        self.truth: list[int] = []
        self.equal: list[tuple[dict[int, int], int]] = []
        self.at_least: list[tuple[dict[int, int], int]] = []
        self.sought: list[tuple[str, dict[int, int]]] = []
        for out in world.outs:
            self._read(out)
        self._one_total()
        self._later_versions()

    def _of(self, measure: str, quarter: str, version: int) -> Table:
        table = self.world.table(measure, quarter, version)
        for group, cells in table.items():
            for answer, number in cells.items():
                key = (measure, quarter, version, group, answer)
                if key not in self.place:
                    self.place[key] = len(self.truth)
                    self.truth.append(number)
                    self._seek(f"{measure}, {quarter}, {group}, {answer}", {self.place[key]: 1})
        return table

    def _sum(self, out: _Out, group: str | None, answer: str | None) -> dict[int, int]:
        return {
            self.place[out.measure, quarter, version, one, said]: 1
            for quarter, version in out.versions
            for one in self.world.groups[out.measure]
            if group in (None, one)
            for said in ANSWERS
            if answer in (None, said)
        }

    def _read(self, out: _Out) -> None:
        for quarter, version in out.versions:
            self._of(out.measure, quarter, version)
        for group, answer, number in _numbers(out.before.shown):
            parts = self._sum(out, group, answer)
            self.world.told.numbers += 1
            if number is None:
                self.world.told.held_back += 1
                if not _whole_row_held_back(out.before.shown, group):
                    self.at_least.append((parts, 1))
                self._seek(f"{out.measure}, {out.before.title}, {group or 'all'}, {answer or 'all'}", parts)
            else:
                self.equal.append((parts, number))

    def _one_total(self) -> None:
        """Both tables count the same children."""
        sums: dict[tuple[str, int], dict[str, dict[int, int]]] = {}
        for (measure, quarter, version, _, _), place in self.place.items():
            sums.setdefault((quarter, version), {}).setdefault(measure, {})[place] = 1
        for of in sums.values():
            if len(of) == len(self.world.groups):
                one, other = of.values()
                self.equal.append((one | dict.fromkeys(other, -1), 0))

    def _later_versions(self) -> None:
        """Records that come late only add; and how many came is itself a small number that the reader is after."""
        for (measure, quarter, version, group, answer), place in list(self.place.items()):
            later = self.place.get((measure, quarter, version + 1, group, answer))
            if later is not None:
                change = {later: 1, place: -1}
                self.at_least.append((change, 0))
                self._seek(f"{measure}, {quarter}, {group}, {answer}: how many came late", change)

    def _seek(self, name: str, parts: dict[int, int]) -> None:
        if 0 < self._value(parts) <= LARGEST_SOUGHT:
            self.sought.append((name, parts))

    def _value(self, parts: Mapping[int, int]) -> int:
        return sum(sign * self.truth[place] for place, sign in parts.items())

    def solve(self) -> Iterator[str]:
        """The names of small numbers that have one value in every solution."""
        linprog: Any = import_module("scipy.optimize").linprog
        equal, known = self._matrix(self.equal)
        least, bounds = self._matrix(self.at_least)

        def solution(aim: dict[int, float]) -> Any:
            costs = np.zeros(len(self.truth))
            for place, weight in aim.items():
                costs[place] = weight
            found = linprog(costs, A_eq=equal, b_eq=known, A_ub=-least if least.shape[0] else None, b_ub=-bounds if least.shape[0] else None, bounds=(0, 100_000), method="highs")  # fmt: skip
            if not found.success:
                raise RuntimeError(f"What was published cannot be solved: {found.message}")
            return found.x

        def still(left: list[tuple[str, dict[int, int]]], values: Any) -> list[tuple[str, dict[int, int]]]:
            return [
                (name, parts)
                for name, parts in left
                if abs(sum(sign * values[place] for place, sign in parts.items()) - self._value(parts)) < 1 - SAME
            ]

        left = self.sought
        # Whatever one solution has otherwise by one or more has two values at least: a few random ones clear nearly all.
        for _ in range(12):
            aim = {place: float(self.world.chance.normal()) for _, parts in left for place in parts}
            left = still(left, solution(aim)) if left else left
        while left:
            (name, parts), *left = left
            ends = [solution({place: way * float(sign) for place, sign in parts.items()}) for way in (1, -1)]
            if still([(name, parts)], ends[0]) and still([(name, parts)], ends[1]):
                yield name
            for values in ends:
                left = still(left, values)

    def _matrix(self, rows: list[tuple[dict[int, int], int]]) -> tuple[Any, Any]:
        sparse: Any = import_module("scipy.sparse")
        at = [(row, place, sign) for row, (parts, _) in enumerate(rows) for place, sign in parts.items()]
        data, row, column = [one[2] for one in at], [one[0] for one in at], [one[1] for one in at]
        matrix = sparse.csr_array((data, (row, column)), shape=(len(rows), len(self.truth)))
        return matrix, np.array([number for _, number in rows], float)


def _whole_row_held_back(shown: Mapping[str, Any], group: str | None) -> bool:
    """Then noughts may be among what is held back: elsewhere a nought is always shown, and the reader knows that."""
    if group is None:
        return True
    return shown["row_totals"][group] is None and all(number is None for number in shown["cells"][group].values())


def _numbers(shown: Mapping[str, Any]) -> Iterator[tuple[str | None, str | None, int | None]]:
    for group, cells in shown["cells"].items():
        for answer, number in cells.items():
            yield group, answer, number
        yield group, None, shown["row_totals"][group]
    for answer, number in shown["column_totals"].items():
        yield None, answer, number
    yield None, None, shown["total"]


def attack(seed: int, years: int) -> Told:
    """Publish one invented world's years, then try to work out every number from 1 to 7."""
    world = World(seed, years)
    # A number from 1 to 7 that is printed needs no attack: it is found all the same, by its own equation.
    reader = _Reader(world)
    world.told.sought = len(reader.sought)
    world.told.recovered = list(reader.solve())
    return world.told


def run(*, years: int, worlds: int, seed: int, told: Callable[[str], None] = print) -> int:
    """Attack so many worlds and print what came of it. Status 1 where a small number was recovered."""
    told(
        f"Disclosure: {worlds} invented forces, {years} years each of quarters, years and corrections of two figures of the same children; "
        f"numbers below {SMALLEST_SHOWN} held back; sought: 1 to {LARGEST_SOUGHT}."
    )
    recovered = 0
    for number in range(worlds):
        one = attack(seed + number, years)
        recovered += len(one.recovered)
        told(
            f"  force {number + 1}: {one.published} tables published, {one.refused} refused; {one.held_back:,} of {one.numbers:,} numbers held back; "
            f"{one.sought:,} small numbers sought, {len(one.recovered)} recovered"
        )
        for name in one.recovered[:5]:
            told(f"    {name}")
    told(f"Recovered in all: {recovered}")
    return 1 if recovered else 0
