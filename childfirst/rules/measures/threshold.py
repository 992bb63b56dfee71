"""The threshold test: how likely a find had to be before a child of each group was searched (Simoiu, Corbett-Davies, Goel).

Where the outcome test asks how often searches find, this asks at what chance of finding officers began to search. A lower
threshold for a group, in the same places, is what searching on weaker grounds looks like.

It needs those who were stopped and not searched. Public stop and search files of England and Wales hold only searches:
then residents are not a stand-in, and the test must not be run. A force's own contacts have both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import numpy as np

from childfirst.rules.measures.figure import NO_LIMITS, Difference, Figure, Limits
from childfirst.rules.measures.sampler import MOST, sample
from childfirst.rules.measures.threshold_model import Model

_special: Any = import_module("scipy.special")

FEWEST_SEARCHES: Final = 500
"""The fewest searches of a group in all, and (as stops) what the Open Policing Project asks for."""

AGREES: Final = 1.05
"""Chains that disagree more than this have not finished, so no figure is given. Most are within 1.03, where they stop."""

METHOD: Final = "Threshold test (hierarchical Bayes, fast form), mean of the posterior with a 95% credible interval"
GAP: Final = "Difference of thresholds from the reference group's (threshold test), with a 95% credible interval"
MODEL: Final = "Rests on a model of what officers see; it cannot be checked from counts alone, and the figure is no better than it."
SAME_SIGNS: Final = "'Found' must be about the thing searched for, and stops that led to no search must all be counted."
UNSETTLED: Final = "The chains do not agree, so no figure can be given: too few searches, or too alike in every place."
ILL_FITTING: Final = "The model fits badly: {share:.0%} of cells lie within their 95% limits."
FITS: Final = 0.85


@dataclass(frozen=True, slots=True)
class Thresholds:
    """By group: the threshold over all places, the gap from the reference group, and the chance that it is lower."""

    threshold: dict[str, Figure]
    gap: dict[str, Difference]
    lower: dict[str, float]
    agreement: float
    fit: float


def threshold_test(
    counts: Mapping[tuple[str, str], tuple[int, int, int]],
    reference: str,
    *,
    seed: int = 1,
    most: int = MOST,
) -> Thresholds:
    """`counts` gives (stopped, searched, found) by group and place. The same counts give the same figures each time.
    `most` is how many draws each chain may make until all agree."""
    cells = {key: three for key, three in sorted(counts.items()) if three[0]}
    _check(cells, reference)
    groups, places = (sorted({key[at] for key in cells}) for at in (0, 1))
    numbers = np.array(list(cells.values()), float)
    model = Model(
        np.array([groups.index(group) for group, _ in cells]),
        np.array([places.index(place) for _, place in cells]),
        *numbers.T,
    )
    over_places = _over_places(model)
    draws = sample(
        model.slope,
        model.start(),
        model.held(),
        lambda points: _special.expit(model.bars(points)) @ over_places,
        seed=seed,
        most=most,
    )
    points = draws.points.reshape(-1, draws.points.shape[-1])
    by_group, agreement = draws.watched.reshape(len(points), -1), draws.apart
    fit = _fit(model, points, np.random.default_rng(seed))
    caveats = (MODEL, SAME_SIGNS, *((ILL_FITTING.format(share=fit),) if fit < FITS else ()))
    settled = agreement <= AGREES
    theirs = by_group[:, groups.index(reference)]
    threshold, gap, lower = {}, {}, {}
    totals = {name: numbers[model.group == at].sum(axis=0).astype(int).tolist() for at, name in enumerate(groups)}
    for at, name in enumerate(groups):
        _, searched, found = totals[name]
        said = caveats if settled else (*caveats, UNSETTLED)
        if searched < FEWEST_SEARCHES:
            said = (*said, f"Rests on fewer than {FEWEST_SEARCHES} searches of this group.")
        limits = _limits(by_group[:, at]) if settled else NO_LIMITS
        threshold[name] = Figure(found, searched, *limits, METHOD, said).resting_on(_rows(cells))
        if name == reference:
            continue
        limits = _limits(by_group[:, at] - theirs) if settled else NO_LIMITS
        gap[name] = Difference(
            found, searched, *limits, GAP, said, 1, totals[reference][2], totals[reference][1]
        ).resting_on(_rows(cells))
        lower[name] = float((by_group[:, at] < theirs).mean())
    return Thresholds(threshold, gap, lower, agreement, fit)


def _rows(cells: Mapping[tuple[str, str], tuple[int, int, int]]) -> list[list[str | int]]:
    return [[*key, *three] for key, three in cells.items()]


def _check(cells: Mapping[tuple[str, str], tuple[int, int, int]], reference: str) -> None:
    if any(not 0 <= found <= searched <= stopped for stopped, searched, found in cells.values()):
        raise ValueError("More were found than searched, or searched than stopped.")
    if reference not in {group for group, _ in cells}:
        raise ValueError(f"There are no stops of the reference group {reference}.")
    if all(searched == stopped for stopped, searched, _ in cells.values()):
        raise ValueError("Everybody stopped was searched: without those who were not, there is no threshold to find.")


def _over_places(model: Model) -> Any:
    """What to multiply thresholds by cell with, for each group's over all places: each place weighs as many as were
    stopped there, whoever they were."""
    weight = np.bincount(model.place, model.stopped)[model.place, None] * model.of_group
    return weight / weight.sum(axis=0)


def _limits(values: Any) -> Limits:
    low, high = np.quantile(values, [0.025, 0.975])
    return float(values.mean()), float(low), float(high)


def _fit(model: Model, points: Any, chance: np.random.Generator) -> float:
    """The share of cells whose searches and finds both lie within what the model would have given."""
    drawn = points[chance.choice(len(points), 200)]
    share, hit = model.chances(drawn)
    searched = chance.binomial(model.stopped.astype(int), np.clip(share, 0, 1))
    found = chance.binomial(model.searched.astype(int), np.clip(hit, 0, 1))
    within = np.ones(len(model.group), bool)
    for seen, made in ((model.searched, searched), (model.found, found)):
        low, high = np.quantile(made, [0.025, 0.975], axis=0)
        within &= (low <= seen) & (seen <= high)
    return float(within.mean())
