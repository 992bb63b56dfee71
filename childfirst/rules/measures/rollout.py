"""What changed where officers were trained one after the other: those not yet trained tell what would have happened anyway.

The imputation estimator of Borusyak, Jaravel and Spiess (Review of Economic Studies, 2024): a way of each officer and a
way of each month are fitted on months before training only; what an officer's months after training would have been is
read from those; the effect is the mean of what was seen less that. Unlike a regression with one "trained" column it never
takes an officer who is trained already for a comparison, so effects that grow or differ do not bend it (Goodman-Bacon, 2021).

Officers of a team are alike, so the error is that of leaving out each team in turn, everything fitted anew (the
jackknife over clusters, exact here because teams share only the months), with Student's t of teams less one degrees.
The month in which somebody is trained counts for neither side.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.rules.measures.intervals import TAIL
from childfirst.rules.measures.regression import CannotFit, Numbers

_special: Any = import_module("scipy.special")

FEWEST_TEAMS: Final = 10  # fewer than this, on either side, and the error itself is a guess
FEWEST_TO_COMPARE: Final = 5  # teams with somebody untrained, for a month to be compared in
PLACEBO_MONTHS: Final = 3
NEVER: Final = 1_000_000
Mask = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Effect:
    """`gap` is seen less expected, for each contact; `low` and `high` its 95% limits; `chance` the two-sided p of no effect."""

    gap: float
    low: float
    high: float
    error: float
    chance: float
    seen: float
    contacts: int
    officers: int
    teams: int
    left_out: int

    @property
    def expected(self) -> float:
        """What it would have been for the same contacts without training, as far as the comparison tells."""
        return self.seen - self.gap

    @property
    def smallest_seen(self) -> float:
        """The size that would be found in four of five such studies: 2.8 errors."""
        return 2.8 * self.error


@dataclass(frozen=True, slots=True)
class Months:
    """Officer-months as arrays, one place a row: contacts `of`, `events` in them, months since training (below nought: before)."""

    officer: Any
    team: Any
    month: Any
    events: Numbers
    of: Numbers
    since: Any

    def keep(self, which: Mask) -> "Months":
        """Some of the rows."""
        return Months(
            self.officer[which], self.team[which], self.month[which], self.events[which], self.of[which], self.since[which]
        )  # fmt: skip


def months_of(rows: pl.DataFrame) -> Months:
    """From columns officer, team, month (whole numbers that follow each other), events, of, and trained (a month, or null for never)."""
    rows = rows.filter(pl.col("of") > 0)
    officer, team = (rows[name].rank("dense").to_numpy().astype(int) - 1 for name in ("officer", "team"))
    month = rows["month"].to_numpy().astype(int)
    since = month - rows["trained"].fill_null(NEVER).to_numpy().astype(int)
    events, of = (rows[name].to_numpy().astype(float) for name in ("events", "of"))
    return Months(officer, team, month - month.min() if len(month) else month, events, of, since)


def effect(rows: pl.DataFrame, first: int = 1, last: int = NEVER) -> Effect:
    """What changed from `first` to `last` months after training, as a difference for each contact. Raises CannotFit, which says why."""
    given = months_of(rows)
    return _estimate(given, given.since < 0, (given.since >= first) & (given.since <= last))


def placebo(rows: pl.DataFrame) -> Effect:
    """The same sum for the last three months *before* training, as if they were after it: it should find nothing."""
    given = months_of(rows)
    before = given.keep(given.since < 0)
    return _estimate(before, before.since < -PLACEBO_MONTHS, before.since >= -PLACEBO_MONTHS)


def counted(given: Months, before: Mask, after: Mask) -> Mask:
    """Of the rows after training, those with something to be held against: an own month before, and a month with enough others."""
    known = np.isin(given.officer, given.officer[before])
    wide = [len(np.unique(given.team[before & (given.month == month)])) for month in range(int(given.month.max()) + 1)]
    return np.asarray(after & known & (np.array(wide) >= FEWEST_TO_COMPARE)[given.month], bool)


def _estimate(given: Months, before: Mask, after: Mask) -> Effect:
    if not before.any() or not after.any():
        raise CannotFit("There are no contacts on one of the two sides.")
    used = counted(given, before, after)
    teams = np.unique(given.team[before | used])
    few = min(len(np.unique(given.team[used])), len(np.unique(given.team[before])))
    if few < FEWEST_TEAMS:
        raise CannotFit(
            f"The contacts that can be held against each other come from {few or 'no'} teams; it takes {FEWEST_TEAMS}."
        )
    sums = _by_team(given, before, used)
    whole = [one.sum(axis=0) for one in sums]
    gap = _gap(whole)
    others = np.array([_gap([total - one[team] for total, one in zip(whole, sums, strict=True)]) for team in teams])
    error = float(((len(teams) - 1) / len(teams) * ((others - gap) ** 2).sum()) ** 0.5)
    if error <= 0:
        raise CannotFit("Nothing varies between teams, so nothing says how sure this is.")
    half = float(-_special.stdtrit(len(teams) - 1, TAIL)) * error
    contacts = float(given.of[used].sum())
    return Effect(
        gap, gap - half, gap + half, error, float(2 * _special.stdtr(len(teams) - 1, -abs(gap) / error)),
        float(given.events[used].sum()) / contacts, round(contacts), len(np.unique(given.officer[used])), len(teams),
        round(float(given.of[after & ~used].sum())),
    )  # fmt: skip


def _by_team(given: Months, before: Mask, used: Mask) -> list[Numbers]:
    """What each team adds to: the equations of the months (left, right), what was seen less own way, months to take off, contacts."""
    officers, months, teams = (int(one.max()) + 1 for one in (given.officer, given.month, given.team))
    team_of = np.zeros(officers, int)
    team_of[given.officer] = given.team

    def spread(values: Numbers, which: Mask) -> Numbers:
        table = np.zeros((officers, months))
        np.add.at(table, (given.officer[which], given.month[which]), values[which])
        return table

    own, own_events, later = spread(given.of, before), spread(given.events, before), spread(given.of, used)
    whole = own.sum(axis=1)
    safe = np.where(whole > 0, whole, 1.0)
    mean = own_events.sum(axis=1) / safe
    seen = np.bincount(given.officer[used], given.events[used], officers)

    def summed(values: Numbers) -> Numbers:
        table = np.zeros((teams, *values.shape[1:]))
        np.add.at(table, team_of, values)
        return table

    left = np.zeros((teams, months, months))
    for team in range(teams):
        mine = own[team_of == team]
        left[team] = np.diag(mine.sum(axis=0)) - mine.T @ (mine / safe[team_of == team, None])
    right = summed(own_events - own * mean[:, None])
    gone = summed(later - own * (later.sum(axis=1) / safe)[:, None])
    return [left, right, summed(seen - later.sum(axis=1) * mean), gone, summed(later.sum(axis=1))]


def _gap(sums: list[Numbers]) -> float:
    """The mean of seen less expected. One month is the base; a month in which nobody is untrained is not counted."""
    left, right, seen, gone, contacts = sums
    there = np.flatnonzero(np.diag(left) > 0)[1:]
    part = left[np.ix_(there, there)]
    if contacts <= 0 or not len(there) or np.linalg.matrix_rank(part) < len(there):
        raise CannotFit("Too few teams are untrained for long enough to tell what would have happened anyway.")
    ways = np.linalg.solve(part, right[there])
    return float((seen - gone[there] @ ways) / contacts)
