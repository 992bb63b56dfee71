"""The model behind the threshold test, in the fast form of Pierson, Corbett-Davies and Goel (2018).

An officer sees signs, one number: spread as Normal(0, 1) for a child who carries nothing and Normal(delta, 1) for one
who does. A share phi carry. The officer searches if the chance of finding is above a threshold t. So the chances to be
searched and found, and searched for nothing, have closed forms, and no integral is needed. Base rates and plainness of
signs are a group's part plus a place's part; thresholds are free for each group in each place, around the group's own.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

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


@dataclass(frozen=True, slots=True)
class Model:
    """Counts by cell (one group in one place), and where each cell's group and place stand."""

    group: Places
    place: Places
    stopped: Numbers
    searched: Numbers
    found: Numbers

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Groups, places, cells."""
        return int(self.group.max()) + 1, int(self.place.max()) + 1, len(self.group)

    def start(self) -> Numbers:
        """A point from which the peak can be found."""
        groups, places, cells = self.sizes
        point = np.zeros(3 * groups + 2 * places + cells + 3)
        share = np.clip(self.found.sum() / max(self.searched.sum(), 1), 0.02, 0.9)
        point[:groups] = np.log(share / (1 - share)) - 1
        point[2 * groups : 3 * groups] = np.log(share / (1 - share)) - 0.5
        point[-3 - cells : -3] = -_special.ndtri((self.searched + 0.5) / (self.stopped + 1))
        point[-3:] = PLACE_SPREAD[0]
        return point

    def held(self) -> Numbers:
        """The spreads stay put while the peak is sought; what is known of one comes of how many effects it spreads."""
        groups, places, cells = self.sizes
        held = np.zeros(3 * groups + 2 * places + cells + 3)
        held[-3:] = 2 * np.array([places, places, cells]) + PLACE_SPREAD[1] ** -2
        return held

    def parts(self, points: Numbers) -> tuple[Numbers, ...]:
        """What the numbers of each point are: base rate, plainness and threshold by group, the first two by place, the
        share searched by cell (as a normal score), and the logarithms of the three spreads."""
        groups, places, cells = self.sizes
        ends = np.cumsum([groups, groups, groups, places, places, cells])
        return tuple(np.split(points, ends, axis=1))

    def cells(self, points: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """For each cell the log odds of carrying, the logarithm of how plain signs are, the log odds of the threshold."""
        base, plain, _, place_base, place_plain, score, _ = self.parts(points)
        odds, log_apart = (
            base[:, self.group] + place_base[:, self.place],
            plain[:, self.group] + place_plain[:, self.place],
        )
        return odds, log_apart, _bar(odds, log_apart, score)[0]

    def slope(self, points: Numbers, *, scaled: bool = True) -> tuple[Numbers, Numbers]:
        """The log posterior of each point and its slope. Not `scaled`: as if thresholds themselves were the free numbers,
        whose peak is the better place to begin."""
        base, plain, bar, place_base, place_plain, score, spreads = self.parts(points)
        odds, log_apart = (
            base[:, self.group] + place_base[:, self.place],
            plain[:, self.group] + place_plain[:, self.place],
        )
        own_bar, *bends = _bar(odds, log_apart, score)
        value, by_odds, by_apart, by_bar = self._likelihood(odds, log_apart, own_bar)
        precision = np.exp(-2 * spreads)
        off = own_bar - bar[:, self.group]
        by_bar = by_bar - off * precision[:, 2:3]
        by_odds = by_odds + by_bar * bends[0] + (bends[3] if scaled else 0.0)
        by_apart = by_apart + by_bar * bends[1] + (bends[4] if scaled else 0.0)
        of_group, of_place = np.eye(self.sizes[0])[self.group], np.eye(self.sizes[1])[self.place]
        middle, about = PLACE_SPREAD
        effects = (place_base, place_plain, off)
        squares = np.stack([(effect**2).sum(1) for effect in effects], axis=1) * precision
        counts = np.array([effect.shape[1] for effect in effects])
        lean = np.concatenate(
            [
                by_odds @ of_group - base / GROUP_SPREAD**2,
                by_apart @ of_group - plain / PLAIN_SPREAD**2,
                off @ of_group * precision[:, 2:3] - bar / GROUP_SPREAD**2,
                by_odds @ of_place - place_base * precision[:, 0:1],
                by_apart @ of_place - place_plain * precision[:, 1:2],
                by_bar * bends[2],
                squares - counts - (spreads - middle) / about**2,
            ],
            axis=1,
        )
        value = value + (np.log(bends[2]).sum(1) if scaled else 0.0) - squares.sum(1) / 2 - (counts * spreads).sum(1)
        value = value - (base**2 + bar**2).sum(1) / 2 / GROUP_SPREAD**2 - (plain**2).sum(1) / 2 / PLAIN_SPREAD**2
        return value - ((spreads - middle) ** 2).sum(1) / 2 / about**2, lean

    def _likelihood(self, base: Numbers, plain: Numbers, bar: Numbers) -> tuple[Numbers, ...]:
        """The log likelihood and its slopes by cell."""
        carries, apart = _special.expit(base), np.exp(np.clip(plain, -20, 5))
        innocent = (bar - base) / apart + apart / 2
        guilty = innocent - apart
        reach_guilty, reach_innocent = _special.ndtr(-guilty), _special.ndtr(-innocent)
        found, nothing = carries * reach_guilty, (1 - carries) * reach_innocent
        left = np.maximum(1 - found - nothing, DUST)
        let_go = (self.stopped - self.searched) / left
        by_found = self.found / np.maximum(found, DUST) - let_go
        by_nothing = (self.searched - self.found) / np.maximum(nothing, DUST) - let_go
        dense_guilty = carries * np.exp(-(guilty**2) / 2) / (2 * np.pi) ** 0.5
        dense_innocent = (1 - carries) * np.exp(-(innocent**2) / 2) / (2 * np.pi) ** 0.5
        by_bar = -(by_found * dense_guilty + by_nothing * dense_innocent) / apart
        by_base = carries * (1 - carries) * (by_found * reach_guilty - by_nothing * reach_innocent) - by_bar
        gap = (bar - base) / apart
        by_plain = by_found * dense_guilty * (gap + apart / 2) + by_nothing * dense_innocent * (gap - apart / 2)
        value = (
            self.found * np.log(np.maximum(found, DUST))
            + (self.searched - self.found) * np.log(np.maximum(nothing, DUST))
            + (self.stopped - self.searched) * np.log(left)
        )
        return value.sum(1), by_base, by_plain, by_bar

    def chances(self, points: Numbers) -> tuple[Numbers, Numbers]:
        """For each cell the chance to be searched, and of a search to find: to hold against what was counted."""
        base, plain, bar = self.cells(points)
        carries, apart = _special.expit(base), np.exp(plain)
        innocent = (bar - base) / apart + apart / 2
        found, nothing = carries * _special.ndtr(apart - innocent), (1 - carries) * _special.ndtr(-innocent)
        return found + nothing, found / np.maximum(found + nothing, DUST)


def _bar(odds: Numbers, log_apart: Numbers, score: Numbers) -> tuple[Numbers, ...]:
    """The threshold (log odds) at which about the given share is searched; its slopes by odds, plainness and score;
    and the slopes of the logarithm of the last, which the change of scale adds to the density.

    The share searched is what the data fix best. With it as the free number, instead of the threshold, the posterior
    is close to normal, and a sampler that would crawl along a bent ridge walks.
    """
    carries, apart = _special.expit(odds), np.exp(np.clip(log_apart, -20, 5))
    either = carries * (1 - carries)
    square = 1 + either * apart**2
    wide = square**0.5
    sign = carries * apart + wide * score
    lean = apart**2 * either * (1 - 2 * carries) / 2
    by_odds = 1 + apart * (either * apart + score * lean / wide)
    by_apart = apart * (sign - apart + carries * apart + score * either * apart**2 / wide)
    return odds + apart * sign - apart**2 / 2, by_odds, by_apart, apart * wide, lean / square, 2 - 1 / square
