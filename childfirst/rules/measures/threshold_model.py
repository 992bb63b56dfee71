"""The model behind the threshold test, in the fast form of Pierson, Corbett-Davies and Goel (2018).

An officer sees signs, one number: spread as Normal(0, 1) for a child who carries nothing and Normal(delta, 1) for one
who does. A share phi carry. The officer searches if the chance of finding is above a threshold t. So the chances to be
searched and found, and searched for nothing, have closed forms, and no integral is needed. Base rates and plainness of
signs are a group's part plus a place's part; thresholds are free for each group in each place, around the group's own.

Two changes of scale make the posterior nearly normal, so that a sampler walks where it would crawl along bent ridges: a
cell's free number is about the share searched, which the data fix best, and not its threshold; and the middle of a
group's thresholds, which moves with how plain signs are, is integrated out.
"""

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any, Final, NamedTuple

import numpy as np

_special: Any = import_module("scipy.special")

Numbers = np.ndarray[Any, np.dtype[np.float64]]
Places = np.ndarray[Any, np.dtype[np.int64]]

GROUP_SPREAD: Final = 2.0
"""How far a group's base rate and threshold may lie from a half, on the scale of log odds, before anything is seen."""

PLAIN_SPREAD: Final = 1.0
PLACE_SPREAD: Final = (-1.2, 0.7)
"""How far places may differ before anything is seen: the logarithm is Normal, so a spread of 0.3, give or take half or
twice. Places always differ a little; a spread of nought is ruled out, which also keeps the sampler out of a funnel."""

DUST: Final = 1e-12
DENSE: Final = (2 * np.pi) ** -0.5


class Cut(NamedTuple):
    """Where each cell's officers begin to search: the sign (nought is the middle of those who carry nothing), the same as
    log odds of a find, and what both rest on. `by_…` are slopes of the sign; `lean` that of the logarithm of `wide`."""

    carries: Numbers
    apart: Numbers
    wide: Numbers
    sign: Numbers
    bar: Numbers
    by_odds: Numbers
    by_apart: Numbers
    lean: Numbers


@dataclass(frozen=True)
class Model:
    """Counts by cell (one group in one place), and where each cell's group and place stand.

    A point is one row of numbers: base rate by group and by place, plainness by group and by place, the share searched by
    cell as a normal score, and the logarithms of three spreads (base and plainness over places, thresholds over places).
    """

    group: Places
    place: Places
    stopped: Numbers
    searched: Numbers
    found: Numbers

    @cached_property
    def sizes(self) -> tuple[int, int, int]:
        """Groups, places, cells."""
        return int(self.group.max()) + 1, int(self.place.max()) + 1, len(self.group)

    @cached_property
    def of_group(self) -> Numbers:
        """One row a cell, one column a group."""
        return np.eye(self.sizes[0])[self.group]

    @cached_property
    def sums(self) -> Numbers:
        """One column a cell: which group's and which place's effect it has."""
        return np.concatenate([self.of_group, np.eye(self.sizes[1])[self.place]], axis=1).T

    def start(self) -> Numbers:
        """A point from which the peak can be found."""
        groups, places, _ = self.sizes
        share = np.clip(self.found.sum() / max(self.searched.sum(), 1), 0.02, 0.9)
        return np.concatenate(
            [
                np.full(groups, np.log(share / (1 - share)) - 1),
                np.zeros(2 * places + groups),
                -_special.ndtri((self.searched + 0.5) / (self.stopped + 1)),
                np.full(3, PLACE_SPREAD[0]),
            ]
        )

    def held(self) -> Numbers:
        """The spreads stay put while the peak is sought; what is known of one comes of how many effects it spreads."""
        _, places, cells = self.sizes
        held = np.zeros(len(self.start()))
        held[-3:] = 2 * np.array([places, places, cells]) + PLACE_SPREAD[1] ** -2
        return held

    def bars(self, points: Numbers) -> Numbers:
        """For each cell the log odds of a find at which officers begin to search."""
        return self._cut(points).bar

    def chances(self, points: Numbers) -> tuple[Numbers, Numbers]:
        """For each cell the chance to be searched, and of a search to find: to hold against what was counted."""
        cut = self._cut(points)
        found = cut.carries * _special.ndtr(cut.apart - cut.sign)
        nothing = (1 - cut.carries) * _special.ndtr(-cut.sign)
        return found + nothing, found / np.maximum(found + nothing, DUST)

    def _cut(self, points: Numbers) -> Cut:
        """The sign at which about the given share is searched, by the mean and spread of all signs."""
        several = sum(self.sizes[:2])
        odds, log_apart = points[:, :several] @ self.sums, points[:, several : 2 * several] @ self.sums
        score = points[:, 2 * several : -3]
        carries, apart = _special.expit(odds), np.exp(np.clip(log_apart, -20, 5))
        either = carries * (1 - carries)
        square = 1 + either * apart**2
        wide = square**0.5
        lean = apart**2 * either * (1 - 2 * carries) / 2
        sign = carries * apart + wide * score
        by_odds = either * apart + score * lean / wide
        by_apart = apart * (carries + score * either * apart / wide)
        return Cut(carries, apart, wide, sign, odds + apart * (sign - apart / 2), by_odds, by_apart, lean / square)

    def slope(self, points: Numbers) -> tuple[Numbers, Numbers]:
        """The log posterior of each point and its slope, up to a constant."""
        groups, places, _ = self.sizes
        cut, spreads = self._cut(points), points[:, -3:]
        value, by_odds, by_apart, by_sign = self._likelihood(cut)
        told, by_bar, by_spread = self._spread(cut.bar, spreads[:, 2:])
        by_sign = by_sign + by_bar * cut.apart
        by_odds = by_odds + by_bar + by_sign * cut.by_odds + cut.lean
        by_apart = by_apart + by_bar * cut.apart * (cut.sign - cut.apart) + by_sign * cut.by_apart + 2 - cut.wide**-2
        value = value + told + np.log(cut.apart * cut.wide).sum(axis=1)
        middle, about = PLACE_SPREAD
        leans, by_spreads = [], []
        for at, (by, wide) in enumerate(((by_odds, GROUP_SPREAD), (by_apart, PLAIN_SPREAD))):
            begin, log_spread = at * (groups + places), spreads[:, at]
            of_groups = points[:, begin : begin + groups]
            of_places = points[:, begin + groups : begin + groups + places]
            pull = of_places * np.exp(-2 * log_spread)[:, None]
            squares = np.einsum("ij,ij->i", pull, of_places)
            value -= squares / 2 + places * log_spread + np.einsum("ij,ij->i", of_groups, of_groups) / 2 / wide**2
            leans.append(by @ self.sums.T - np.concatenate([of_groups / wide**2, pull], axis=1))
            by_spreads.append(squares - places)
        value -= ((spreads - middle) ** 2).sum(axis=1) / 2 / about**2
        of_spreads = np.stack([*by_spreads, by_spread], axis=1) - (spreads - middle) / about**2
        return value, np.concatenate([*leans, by_sign * cut.wide, of_spreads], axis=1)

    def _likelihood(self, cut: Cut) -> tuple[Numbers, ...]:
        """The log likelihood of each point, and its slopes by cell: by base rate and plainness where the sign stays put."""
        carries, sign, nearer = cut.carries, cut.sign, cut.sign - cut.apart
        reach_guilty, reach_innocent = _special.ndtr(-nearer), _special.ndtr(-sign)
        found, nothing = np.maximum(carries * reach_guilty, DUST), np.maximum((1 - carries) * reach_innocent, DUST)
        left = np.maximum(1 - found - nothing, DUST)
        in_vain, let_go = self.searched - self.found, self.stopped - self.searched
        by_left = let_go / left
        by_found, by_nothing = self.found / found - by_left, in_vain / nothing - by_left
        dense_guilty = by_found * carries * np.exp(-(nearer**2) / 2) * DENSE
        dense_innocent = by_nothing * (1 - carries) * np.exp(-(sign**2) / 2) * DENSE
        by_odds = carries * (1 - carries) * (by_found * reach_guilty - by_nothing * reach_innocent)
        value = self.found * np.log(found) + in_vain * np.log(nothing) + let_go * np.log(left)
        return value.sum(axis=1), by_odds, dense_guilty * cut.apart, -dense_guilty - dense_innocent

    def _spread(self, bar: Numbers, log_spread: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """What is known of thresholds before anything is counted, each group's middle integrated out: its logarithm, and its
        slopes by threshold and by the logarithm of their spread."""
        count = self.of_group.sum(axis=0)
        square = np.exp(2 * log_spread)
        wide = square + count * GROUP_SPREAD**2
        mean = bar @ self.of_group / count
        off = bar - mean[:, self.group]
        squares = off**2 @ self.of_group / square
        middle = count * mean**2 / wide
        value = -(count - 1) * log_spread - squares / 2 - np.log(wide) / 2 - middle / 2
        by_spread = 1 - count + squares + (middle - 1) * square / wide
        return value.sum(axis=1), -off / square - (mean / wide)[:, self.group], by_spread.sum(axis=1)
