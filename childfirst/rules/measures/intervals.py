"""The 95% intervals used in this project, each the textbook form of its name.

Exact: Poisson (Garwood) for rates, because one child can be stopped twice and a count can pass its population;
Clopper-Pearson for shares, and for a group's share of two counts, which a ratio is made from.
Large-sample: Wilson for shares, logarithms for counts and ratios. `apart` makes an interval for a difference from the
intervals of both sides (Zou and Donner's MOVER; with Wilson's limits it is Newcombe's), so no limit is made up.
"""

import math
from importlib import import_module
from statistics import NormalDist
from typing import Any, Final

LEVEL: Final = 0.95
TAIL: Final = (1 - LEVEL) / 2
Z: Final = NormalDist().inv_cdf(1 - TAIL)

# By name, because scipy ships no types and a strict checker would need an exemption here.
_special: Any = import_module("scipy.special")


def poisson_exact(count: int) -> tuple[float, float]:
    """Garwood's exact limits for the mean behind one count."""
    low = 0.0 if count == 0 else float(_special.gammaincinv(count, TAIL))
    return low, float(_special.gammaincinv(count + 1, 1 - TAIL))


def clopper_pearson(hits: int, trials: int, tail: float = TAIL) -> tuple[float, float]:
    """Exact limits for a share; never narrower than they should be."""
    if not 0 <= hits <= trials or trials == 0:
        raise ValueError(f"{hits} of {trials} is not a share.")
    low = 0.0 if hits == 0 else float(_special.betaincinv(hits, trials - hits + 1, tail))
    high = 1.0 if hits == trials else float(_special.betaincinv(hits + 1, trials - hits, 1 - tail))
    return low, high


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """Wilson's score limits for a share: sensible near 0% and 100%, where the usual formula is not."""
    if not 0 <= hits <= trials or trials == 0:
        raise ValueError(f"{hits} of {trials} is not a share.")
    share, spread = hits / trials, Z * Z / trials
    centre = (share + spread / 2) / (1 + spread)
    half = Z * ((share * (1 - share) / trials + spread / (4 * trials)) ** 0.5) / (1 + spread)
    # The algebra gives exactly 0 and 1 at the ends; floating point leaves a dust that would exclude the estimate.
    low = 0.0 if hits == 0 else min(share, centre - half)
    high = 1.0 if hits == trials else max(share, centre + half)
    return low, high


def around_logarithm(estimate: float, error: float, z: float = Z) -> tuple[float, float]:
    """The limits of what is normal on the scale of logarithms: counts, ratios and odds ratios of large numbers."""
    return estimate * math.exp(-z * error), estimate * math.exp(z * error)


def poisson_large(count: int) -> tuple[float, float]:
    """Large-sample limits for the mean behind one count. Nothing to go by where the count is nought."""
    if count == 0:
        raise ValueError("A count of nought has no large-sample interval: use the exact one.")
    return around_logarithm(count, count**-0.5)


def apart(one: tuple[float, float, float], other: tuple[float, float, float]) -> tuple[float, float]:
    """Limits for the difference of two estimates, each given as (low, estimate, high)."""
    low, estimate, high = one
    low_other, estimate_other, high_other = other
    gap = estimate - estimate_other
    return (
        gap - math.hypot(estimate - low, high_other - estimate_other),
        gap + math.hypot(high - estimate, estimate_other - low_other),
    )
