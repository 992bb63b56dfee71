"""A scenario whose child is described by lot: the gap between descriptions, from counts of answers alone.

Because the description is drawn by lot, a gap is caused by the description, for those who took part. Welch's interval for means,
Newcombe's for shares, and before any of it: how large a gap the number of officers could show.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from statistics import NormalDist
from typing import Any, Final

from childfirst.rules.measures.comparisons import difference_of_shares
from childfirst.rules.measures.intervals import TAIL, Z
from childfirst.rules.measures.power import USUAL

_special: Any = import_module("scipy.special")
_NORMAL: Final = NormalDist()
Counts = Mapping[int, int]
"""How many gave each answer."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One description less the other. `standard` is the gap in standard deviations (None for a share)."""

    gap: float
    low: float
    high: float
    one: float
    other: float
    replies: tuple[int, int]
    standard: float | None = None

    @property
    def error(self) -> float:
        """About half the interval, in errors of 1.96."""
        return (self.high - self.low) / (2 * Z)


def moments(counts: Counts) -> tuple[int, float, float]:
    """How many, their mean, their variance (of a sample)."""
    number = sum(counts.values())
    if number < 2:
        raise ValueError("A mean with its doubt takes two replies.")
    mean = sum(answer * count for answer, count in counts.items()) / number
    return number, mean, sum(count * (answer - mean) ** 2 for answer, count in counts.items()) / (number - 1)


def mean_gap(one: Counts, other: Counts) -> Gap:
    """Welch (1947). Where all on both sides gave the same answer there is no doubt to measure, and it raises ValueError."""
    (first, mean, spread), (second, mean_other, spread_other) = moments(one), moments(other)
    parts = spread / first, spread_other / second
    if not sum(parts):
        raise ValueError("Everybody answered alike, so nothing says how sure this is.")
    degrees = sum(parts) ** 2 / (parts[0] ** 2 / (first - 1) + parts[1] ** 2 / (second - 1))
    half = float(-_special.stdtrit(degrees, TAIL)) * math.sqrt(sum(parts))
    pooled = math.sqrt(((first - 1) * spread + (second - 1) * spread_other) / (first + second - 2))
    gap = mean - mean_other
    return Gap(gap, gap - half, gap + half, mean, mean_other, (first, second), gap / pooled)


def share_gap(one: Counts, other: Counts, hits: frozenset[int]) -> Gap:
    """The share that gave one of these answers."""
    first, second = sum(one.values()), sum(other.values())
    mine, theirs = (sum(count for answer, count in side.items() if answer in hits) for side in (one, other))
    made = difference_of_shares(mine, first, theirs, second)
    if made.estimate is None or made.low is None or made.high is None:
        raise ValueError("A share takes a reply on each side.")
    return Gap(made.estimate, made.low, made.high, mine / first, theirs / second, (first, second))


def change(before: Gap, after: Gap) -> tuple[float, float, float]:
    """How the gap of those trained differs from that of those not: estimate, low, high (large-sample). Not by lot."""
    moved, half = after.gap - before.gap, Z * math.hypot(before.error, after.error)
    return moved, moved - half, moved + half


def smallest_gap(one: int, other: int, power: float = USUAL) -> float:
    """The gap, in standard deviations, that so many replies a side find with this power.

    >>> round(smallest_gap(64, 64), 2)
    0.5
    """
    if min(one, other) < 2 or not 0 < power < 1:
        raise ValueError("Two replies a side, and a power between 0 and 1.")
    return (Z + _NORMAL.inv_cdf(power)) * math.sqrt(1 / one + 1 / other)


def replies_needed(standard: float, power: float = USUAL) -> int:
    """Replies a side to find a gap of so many standard deviations.

    >>> replies_needed(0.5), replies_needed(0.2)
    (63, 393)
    """
    if standard <= 0:
        raise ValueError("A gap above nought.")
    return math.ceil(2 * ((Z + _NORMAL.inv_cdf(power)) / standard) ** 2)
