"""Draws from a posterior whose density and slope are known: Hamiltonian Monte Carlo, several chains at once.

It begins at the peak and measures distance by the curvature there, so a few steps carry far. Where the chains do not
agree, `disagreement` (split R-hat) is above 1, and the caller must say so rather than print a figure.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import numpy as np

_optimize: Any = import_module("scipy.optimize")

Numbers = np.ndarray[Any, np.dtype[np.float64]]
Slope = Callable[[Numbers], tuple[Numbers, Numbers]]
"""Points as rows; answers the log density of each and its slope there."""

CHAINS: Final = 8
STEPS: Final = (10, 20)
AIM: Final = 0.8
"""The share of proposals to be taken; steps are made longer or shorter while warming up until it is."""


@dataclass(frozen=True, slots=True)
class Draws:
    """Draws by chain: chain, draw, number."""

    points: Numbers
    taken: float


def sample(
    slope: Slope, begin: Slope, start: Numbers, held: Numbers, *, seed: int, warm: int = 200, keep: int = 600
) -> Draws:
    """The same seed gives the same draws. `begin` is the density whose peak is a good place to start; while it is sought,
    numbers for which `held` is not nought stay put, and `held` is the curvature to reckon with for them.

    The chains warm up twice: from the peak, then measured anew where the first warming arrived. A proposal that flies
    off the end of what a number can hold is refused like any other bad one."""
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        return _chains(slope, begin, start, held, seed, warm, keep)


def _chains(slope: Slope, begin: Slope, start: Numbers, held: Numbers, seed: int, warm: int, keep: int) -> Draws:
    chance = np.random.default_rng(seed)
    centre = _peak(begin, start, held)
    shape = _shape(begin, centre, held)
    white = chance.normal(0, 1, (CHAINS, len(centre)))
    first, _, size = _walk(slope, centre, shape, white, chance, size=0.3, adapt=warm, turns=warm)
    settled = first[:, warm // 2 :].reshape(-1, len(centre))
    at = first[:, -1]
    centre = settled.mean(axis=0)
    shape = _shape(slope, centre, np.zeros_like(held))
    white = np.linalg.solve(shape, (at - centre).T).T
    points, taken, _ = _walk(slope, centre, shape, white, chance, size=size, adapt=warm, turns=warm + keep)
    return Draws(points[:, warm:], taken)


def _walk(
    slope: Slope,
    centre: Numbers,
    shape: Numbers,
    at: Numbers,
    chance: np.random.Generator,
    *,
    size: float,
    adapt: int,
    turns: int,
) -> tuple[Numbers, float, float]:
    """The points of each turn, the share of proposals taken after adapting, and the step size that was settled on."""
    value, lean = _white(slope, centre, shape, at)
    from_size, mean_log, error = float(np.log(3 * size)), float(np.log(size)), 0.0
    kept, taken = [], []
    for turn in range(turns):
        push = np.asarray(chance.normal(0, 1, at.shape), float)
        stride = size * chance.uniform(0.9, 1.1)
        to, to_value, to_lean = at, value, lean
        speed: Numbers = push
        for _ in range(int(chance.integers(*STEPS))):
            speed = np.asarray(speed + stride / 2 * to_lean)
            to = to + stride * speed
            to_value, to_lean = _white(slope, centre, shape, to)
            speed = np.asarray(speed + stride / 2 * to_lean)
        gain = to_value - value - ((speed**2).sum(axis=1) - (push**2).sum(axis=1)) / 2
        odds = np.exp(np.minimum(np.nan_to_num(gain, nan=-np.inf), 0.0))
        take = chance.random(CHAINS) < odds
        at = np.where(take[:, None], to, at)
        value, lean = np.where(take, to_value, value), np.where(take[:, None], to_lean, lean)
        if turn < adapt:  # Nesterov's dual averaging, as in Hoffman and Gelman (2014)
            error += (AIM - float(odds.mean()) - error) / (turn + 11)
            log_size = from_size - (turn + 1) ** 0.5 / 0.05 * error
            weight = (turn + 1) ** -0.75
            mean_log = weight * log_size + (1 - weight) * mean_log
            size = float(np.exp(log_size if turn < adapt - 1 else mean_log))
        else:
            taken.append(float(odds.mean()))
        kept.append(centre + at @ shape.T)
    return np.stack(kept, axis=1), float(np.mean(taken)) if taken else 0.0, size


def disagreement(values: Numbers) -> float:
    """Split R-hat of one number: chain, draw. 1 where all halves of all chains say the same."""
    half = values.shape[1] // 2
    parts = np.concatenate([values[:, :half], values[:, half : 2 * half]])
    within = float(parts.var(axis=1, ddof=1).mean())
    between = float(parts.mean(axis=1).var(ddof=1))
    return 1.0 if within == 0 else float(((half - 1) / half + between / within) ** 0.5)


def _white(slope: Slope, peak: Numbers, shape: Numbers, at: Numbers) -> tuple[Numbers, Numbers]:
    value, lean = slope(peak + at @ shape.T)
    return value, lean @ shape


def _peak(slope: Slope, start: Numbers, held: Numbers) -> Numbers:
    free = held == 0

    def downhill(point: Numbers) -> tuple[float, Numbers]:
        value, lean = slope(np.where(free, point, start)[None, :])
        return -float(value[0]), np.where(free, -lean[0], 0.0)

    found = _optimize.minimize(downhill, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return np.asarray(found.x, float)


def _shape(slope: Slope, peak: Numbers, held: Numbers, by: float = 1e-4) -> Numbers:
    """A square root of the inverse curvature at the peak; directions that hardly curve are kept within their prior."""
    moved = np.eye(len(peak)) * by
    curve = (slope(peak - moved)[1] - slope(peak + moved)[1]) / (2 * by)
    free = held == 0
    curve = np.where(free[:, None] & free[None, :], curve, np.diag(held))
    values, vectors = np.linalg.eigh((curve + curve.T) / 2)
    return np.asarray(vectors / np.sqrt(np.maximum(values, 0.05)), float)
