"""Draws from a posterior whose density and slope are known: Hamiltonian Monte Carlo, several chains at once.

It begins near the peak, and measures distance by the curvature: at the peak first, then as the chains find it on average
where they are, which is what counts where a posterior is bent. Each draw then takes a few steps. It goes on until the
chains agree (`disagreement`, split R-hat) about what the caller watches, or until it may not go on; whoever calls must
say when they do not agree, rather than print a figure.
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

CHAINS: Final = 16
FIRST: Final = (40, 4, 8)
"""Turns from the peak, and the fewest and most steps of one: the curvature there is only a beginning."""
WARM: Final = 30
STEPS: Final = (3, 7)
BLOCK: Final = 50
MOST: Final = 1500
"""Draws of each chain between two looks at whether they agree, and at the most."""
ENOUGH: Final = 1.03
"""With 32 half chains this is about 500 draws that know nothing of one another (Vehtari and others, 2021, ask for 400)."""
AIM: Final = 0.8
"""The share of proposals to be taken; steps are made longer or shorter while warming up until it is."""
DUST: Final = 1e-6
BEND: Final = 0.003
"""The least curvature reckoned with in any direction, as a share of that along the numbers themselves."""


@dataclass(frozen=True, slots=True)
class Draws:
    """Draws by chain: chain, draw, number; of them what was watched; and how far the chains disagree about that."""

    points: Numbers
    watched: Numbers
    apart: float
    taken: float


class _Walk:
    """Chains on their way, in numbers that are all about as wide as one another."""

    def __init__(self, slope: Slope, centre: Numbers, shape: Numbers, points: Numbers, chance: np.random.Generator):
        self.slope, self.centre, self.shape, self.chance = slope, centre, shape, chance
        self.at: Numbers = np.asarray(np.linalg.solve(shape, (points - centre).T).T, float)
        self.value, self.lean = self._see(self.at)
        self.size = 0.4

    def _see(self, at: Numbers) -> tuple[Numbers, Numbers]:
        value, lean = self.slope(self.centre + at @ self.shape.T)
        return value, lean @ self.shape

    @property
    def points(self) -> Numbers:
        return np.asarray(self.centre + self.at @ self.shape.T, float)

    def turn(self, fewest: int, most: int) -> float:
        """One proposal for each chain. The chance, over the chains, that it was taken."""
        push = np.asarray(self.chance.normal(0, 1, self.at.shape), float)
        stride, steps = self.size * self.chance.uniform(0.85, 1.15), int(self.chance.integers(fewest, most))
        to, value, lean = self.at, self.value, self.lean
        speed = push + stride / 2 * lean
        for left in range(steps, 0, -1):
            to = to + stride * speed
            value, lean = self._see(to)
            speed = speed + (stride if left > 1 else stride / 2) * lean
        gain = value - self.value - ((speed**2).sum(axis=1) - (push**2).sum(axis=1)) / 2
        odds = np.exp(np.minimum(np.nan_to_num(gain, nan=-np.inf), 0.0))
        take = self.chance.random(len(odds)) < odds
        self.at = np.where(take[:, None], to, self.at)
        self.value, self.lean = np.where(take, value, self.value), np.where(take[:, None], lean, self.lean)
        return float(odds.mean())

    def warm(self, turns: int, fewest: int, most: int) -> "_Walk":
        """Walk, and settle on a size of step by Nesterov's dual averaging, as in Hoffman and Gelman (2014)."""
        start, mean, error = float(np.log(3 * self.size)), float(np.log(self.size)), 0.0
        for turn in range(1, turns + 1):
            error += (AIM - self.turn(fewest, most) - error) / (turn + 10)
            log_size = start - turn**0.5 / 0.05 * error
            mean += turn**-0.75 * (log_size - mean)
            self.size = float(np.exp(log_size if turn < turns else mean))
        return self


def sample(
    slope: Slope,
    start: Numbers,
    held: Numbers,
    watched: Callable[[Numbers], Numbers],
    *,
    seed: int,
    enough: float = ENOUGH,
    most: int = MOST,
) -> Draws:
    """The same seed gives the same draws. `watched` makes of points (rows) what the chains must agree about (columns).

    While the peak is sought, numbers for which `held` is not nought stay put, and `held` is the curvature to reckon with
    for them. A proposal that flies off the end of what a number can hold is refused like any other bad one."""
    chance = np.random.default_rng(seed)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        centre = _peak(slope, start, held)
        shape = _shape(_curve(slope, centre[None]), held)
        begin = centre + chance.normal(0, 1, (CHAINS, len(centre))) @ shape.T
        points = _Walk(slope, centre, shape, begin, chance).warm(*FIRST).points
        for seen in (CHAINS // 4, CHAINS // 2):
            shape = _shape(_curve(slope, points[:seen]))
            walk = _Walk(slope, points.mean(axis=0), shape, points, chance).warm(WARM, *STEPS)
            points = walk.points
        kept: list[Numbers] = []
        told: list[Numbers] = []
        taken: list[float] = []
        apart = np.inf
        while apart > enough and len(kept) < most:
            for _ in range(BLOCK):
                taken.append(walk.turn(*STEPS))
                kept.append(walk.points)
            block = np.stack(kept[-BLOCK:], axis=1)
            told.append(watched(block.reshape(CHAINS * BLOCK, -1)).reshape(CHAINS, BLOCK, -1))
            views = np.concatenate(told, axis=1)
            apart = max(disagreement(views[:, :, at]) for at in range(views.shape[2]))
    return Draws(np.stack(kept, axis=1), views, float(apart), float(np.mean(taken)))


def disagreement(values: Numbers) -> float:
    """Split R-hat of one number: chain, draw. 1 where all halves of all chains say the same."""
    half = values.shape[1] // 2
    parts = np.concatenate([values[:, :half], values[:, half : 2 * half]])
    within = float(parts.var(axis=1, ddof=1).mean())
    between = float(parts.mean(axis=1).var(ddof=1))
    return 1.0 if within == 0 else float(((half - 1) / half + between / within) ** 0.5)


def _peak(slope: Slope, start: Numbers, held: Numbers) -> Numbers:
    free = held == 0

    def downhill(point: Numbers) -> tuple[float, Numbers]:
        value, lean = slope(np.where(free, point, start)[None, :])
        return -float(value[0]), np.where(free, -lean[0], 0.0)

    found = _optimize.minimize(downhill, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return np.asarray(found.x, float)


def _curve(slope: Slope, points: Numbers, by: float = 1e-4) -> Numbers:
    """How the density bends (minus its second slopes), on average over some points."""
    moved = np.eye(points.shape[1]) * by
    total = np.zeros_like(moved)
    for point in points:
        total += (slope(point - moved)[1] - slope(point + moved)[1]) / (2 * by * len(points))
    return np.asarray((total + total.T) / 2, float)


def _shape(curve: Numbers, held: Numbers | None = None) -> Numbers:
    """A square root of the inverse curvature; a direction that hardly bends, or bends the wrong way, is kept in bounds."""
    if held is not None:
        free = held == 0
        curve = np.where(free[:, None] & free[None, :], curve, np.diag(held))
    scale = np.maximum(np.abs(np.diag(curve)), DUST) ** 0.5
    values, vectors = np.linalg.eigh(curve / np.outer(scale, scale))
    return np.asarray(vectors / np.maximum(values, BEND) ** 0.5 / scale[:, None], float)
