"""A small regression: linear, logistic or of counts, with an error that knows which rows belong together.

Searches by one officer are alike, so they say less than as many searches by many. The covariance is that of the
jackknife over clusters, in one step (CR3): a little cautious where clusters are few or uneven, as the usual sandwich is
not. `usual=True` gives that sandwich (CR1), to compare with other programs. Limits come from Student's t with clusters less one degrees.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, Literal

import numpy as np

from childfirst.rules.measures.intervals import TAIL

_special: Any = import_module("scipy.special")

Numbers = np.ndarray[Any, np.dtype[np.float64]]
Family = Literal["linear", "logistic", "counts"]

ROUNDS: Final = 60
NEARLY: Final = 1e-10
RUNS_AWAY: Final = 15.0
"""A logarithm of odds this far from nought means that somebody always or never has the outcome."""


class CannotFit(ValueError):
    """The rows cannot tell the explanations apart, or an outcome is certain in some of them."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Coefficients by name, with their clustered covariance."""

    names: tuple[str, ...]
    coefficients: Numbers
    covariance: Numbers
    fitted: Numbers
    clusters: int

    @property
    def student(self) -> float:
        """How many errors wide half a 95% interval is."""
        return float(-_special.stdtrit(self.clusters - 1, TAIL))

    def of(self, name: str) -> tuple[float, float]:
        """One coefficient and its error."""
        place = self.names.index(name)
        return float(self.coefficients[place]), float(self.covariance[place, place] ** 0.5)


def fit(
    columns: Mapping[str, Sequence[float] | Numbers],
    outcome: Sequence[float] | Numbers,
    clusters: Sequence[Any],
    family: Family = "logistic",
    log_exposure: Numbers | None = None,
    *,
    usual: bool = False,
) -> Fit:
    """Fit the outcome on the columns, an intercept being put before them. `log_exposure` is for counts."""
    design = np.column_stack([np.ones(len(outcome)), *(np.asarray(column, float) for column in columns.values())])
    seen = np.asarray(outcome, float)
    if np.linalg.matrix_rank(design) < design.shape[1]:
        raise CannotFit("The explanations cannot be told apart in these rows.")
    offset = np.zeros(len(seen)) if log_exposure is None else log_exposure
    coefficients = _settle(design, seen, offset, family)
    fitted, weights = _mean(design @ coefficients + offset, family)
    known: dict[Any, int] = {}
    labels = np.array([known.setdefault(one, len(known)) for one in clusters])
    if len(known) < 2:
        raise CannotFit("All rows belong together, so nothing says how much one such group varies.")
    scores = np.zeros((len(known), design.shape[1]))
    np.add.at(scores, labels, design * (seen - fitted)[:, None])
    covariance = (_sandwich if usual else _jackknife)(design, weights, labels, scores)
    return Fit(("intercept", *columns), coefficients, covariance, fitted, len(known))


def _sandwich(design: Numbers, weights: Numbers, labels: Any, scores: Numbers) -> Numbers:
    """Liang and Zeger's, with the usual small-sample factor."""
    bread = np.linalg.inv((design * weights[:, None]).T @ design)
    (rows, width), groups = design.shape, len(scores)
    factor = groups / (groups - 1) * (rows - 1) / (rows - width)
    return np.asarray(factor * bread @ (scores.T @ scores) @ bread, float)


def _jackknife(design: Numbers, weights: Numbers, labels: Any, scores: Numbers) -> Numbers:
    """How far one step without each cluster would move the coefficients, summed over the clusters."""
    whole = (design * weights[:, None]).T @ design
    groups, width = scores.shape
    own = np.zeros((groups, width, width))
    for left in range(width):
        products = design * (design[:, left] * weights)[:, None]
        np.add.at(own[:, left], labels, products)
    try:
        moves = np.linalg.solve(whole - own, scores[:, :, None])[:, :, 0]
    except np.linalg.LinAlgError as alone:
        raise CannotFit("Only one officer, team or place tells of something that is asked about.") from alone
    return np.asarray((groups - 1) / groups * moves.T @ moves, float)


def _settle(design: Numbers, seen: Numbers, offset: Numbers, family: Family) -> Numbers:
    """Iteratively reweighted least squares, from a start at the overall mean, halving a step that would overshoot."""
    coefficients = np.zeros(design.shape[1])
    if family == "logistic":
        share = min(max(float(seen.mean()), 1e-6), 1 - 1e-6)
        coefficients[0] = np.log(share / (1 - share))
    elif family == "counts":
        coefficients[0] = np.log(max(float(seen.sum()), 0.5) / float(np.exp(offset).sum()))
    for _ in range(ROUNDS):
        fitted, weights = _mean(design @ coefficients + offset, family)
        try:
            step = np.linalg.solve((design * weights[:, None]).T @ design, design.T @ (seen - fitted))
        except np.linalg.LinAlgError as singular:
            raise CannotFit("An outcome is certain in some of the rows.") from singular
        largest = float(np.abs(step).max())
        shorter = min(1.0, 5.0 / max(largest, 1e-300)) if family != "linear" else 1.0
        coefficients = np.asarray(coefficients + step * shorter, float)
        if family != "linear" and float(np.abs(coefficients[1:]).max(initial=0.0)) > RUNS_AWAY:
            raise CannotFit("An outcome is certain in some of the rows.")
        if largest < NEARLY * max(1.0, float(np.abs(coefficients).max())):
            return coefficients
    raise CannotFit("The regression did not settle.")


def _mean(linear: Numbers, family: Family) -> tuple[Numbers, Numbers]:
    """The expected outcome and its weight."""
    if family == "linear":
        return linear, np.ones_like(linear)
    if family == "counts":
        mean = np.exp(np.minimum(linear, 50.0))
        return mean, mean
    share: Numbers = _special.expit(linear)
    return share, np.maximum(share * (1 - share), 1e-12)
