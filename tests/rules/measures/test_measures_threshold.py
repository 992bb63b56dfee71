"""The threshold test: what was planted comes back, with its doubt, from counts alone."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from childfirst.rules.measures.made_up import stops
from childfirst.rules.measures.sampler import BLOCK, CHAINS, ENOUGH, disagreement, sample
from childfirst.rules.measures.threshold import FEWEST_SEARCHES, MODEL, UNSETTLED, threshold_test
from childfirst.rules.measures.threshold_model import Model

ALIKE = {"Asian": -1.2, "Black": -1.2, "Mixed": -1.2, "White": -1.2}
PLANTED = ALIKE | {"Black": -2.0}


@pytest.fixture(scope="module")
def planted():
    counts, truth = stops(5, PLANTED)
    return counts, truth, threshold_test(counts, "White")


def test_a_lower_bar_for_one_group_is_found_and_the_others_are_not_accused(planted) -> None:
    counts, truth, found = planted
    assert len(counts) == 100
    assert found.lower["Black"] > 0.95
    assert found.gap["Black"].high < 0
    for group in ("Asian", "Mixed"):
        assert not found.gap[group].excludes(0)
    for group, figure in found.threshold.items():
        assert figure.estimate == pytest.approx(truth[group], abs=0.08)
    assert found.agreement <= ENOUGH
    assert found.fit > 0.85


def test_each_figure_says_what_it_rests_on(planted) -> None:
    counts, _, found = planted
    figure = found.threshold["Black"]
    assert figure.numerator == sum(hits for (group, _), (_, _, hits) in counts.items() if group == "Black")
    assert figure.denominator == sum(searched for (group, _), (_, searched, _) in counts.items() if group == "Black")
    assert MODEL in figure.caveats
    assert figure.data == found.gap["Black"].data != ""


def test_the_same_counts_give_the_same_figures() -> None:
    counts, _ = stops(6, {"Black": -1.2, "White": -1.2}, places=4)
    one, other = (
        threshold_test(dict(order), "White", most=BLOCK) for order in (counts.items(), reversed(counts.items()))
    )
    assert one == other
    assert set(one.gap) == {"Black"}


def test_few_searches_are_said() -> None:
    counts, _ = stops(7, {"Black": -1.2, "White": -1.2}, places=4, stopped=80)
    figure = threshold_test(counts, "White", most=BLOCK).threshold["Black"]
    assert f"Rests on fewer than {FEWEST_SEARCHES} searches of this group." in figure.caveats


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({("White", "a"): (10, 11, 2)}, "More were found"),
        ({("White", "a"): (10, 4, 5)}, "More were found"),
        ({("Black", "a"): (10, 4, 2)}, "no stops of the reference group"),
        ({("White", "a"): (10, 10, 2), ("Black", "a"): (5, 5, 1)}, "Everybody stopped was searched"),
    ],
)
def test_counts_that_cannot_be_tested_are_refused(counts, words) -> None:
    with pytest.raises(ValueError, match=words):
        threshold_test(counts, "White")


def test_the_models_slope_is_its_own_derivative() -> None:
    chance = np.random.default_rng(1)
    model = Model(
        np.array([0, 0, 1, 1]),
        np.array([0, 1, 0, 1]),
        *np.array([[90.0, 30, 9], [70, 20, 5], [99, 50, 20], [60, 20, 9]]).T,
    )
    point = model.start()[None] + chance.normal(0, 0.3, (1, len(model.start())))
    slope = model.slope(point)[1][0]
    for at, step in enumerate(np.eye(point.shape[1]) * 1e-5):
        up, down = (model.slope(point + sign * step)[0][0] for sign in (1, -1))
        assert slope[at] == pytest.approx((up - down) / 2e-5, abs=1e-4)


def test_the_models_density_is_that_of_its_thresholds() -> None:
    """Integrating a group's middle out, and counting in shares searched, must leave the same posterior: two points are
    compared with the density written out plainly, threshold by threshold, middle by numerical integration."""
    chance = np.random.default_rng(2)
    model = Model(
        np.array([0, 0, 1, 1]),
        np.array([0, 1, 0, 1]),
        *np.array([[90.0, 30, 9], [70, 20, 5], [99, 50, 20], [60, 20, 9]]).T,
    )
    points = model.start() + chance.normal(0, 0.3, (2, len(model.start())))
    fast, plain = model.slope(points)[0], [_plainly(model, point) for point in points]
    assert fast[1] - fast[0] == pytest.approx(plain[1] - plain[0], abs=1e-6)


def _plainly(model: Model, point) -> float:
    normal = NormalDist()
    base, base_at, plain, plain_at, _, spreads = np.split(point, np.cumsum([2, 2, 2, 2, 4]))
    bars, total = model.bars(point[None])[0], 0.0
    for cell, (group, place) in enumerate(zip(model.group, model.place, strict=True)):
        odds, apart = base[group] + base_at[place], math.exp(plain[group] + plain_at[place])
        carries = 1 / (1 + math.exp(-odds))
        innocent = (bars[cell] - odds) / apart + apart / 2
        found, nothing = carries * normal.cdf(apart - innocent), (1 - carries) * normal.cdf(-innocent)
        stopped, searched, hits = model.stopped[cell], model.searched[cell], model.found[cell]
        total += hits * math.log(found) + (searched - hits) * math.log(nothing)
        total += (stopped - searched) * math.log(1 - found - nothing)
        moved = [model.bars((point + np.eye(len(point))[8 + cell] * by)[None])[0][cell] for by in (-1e-5, 1e-5)]
        total += math.log((moved[1] - moved[0]) / 2e-5)
    for effects, wide in ((base, 2.0), (plain, 1.0), (base_at, math.exp(spreads[0])), (plain_at, math.exp(spreads[1]))):
        total += sum(math.log(NormalDist(0, wide).pdf(one)) for one in effects)
    middles = np.linspace(-12, 12, 200_001)
    for group in (0, 1):
        by_middle = NormalDist(0, 2.0)
        inside = -((middles / by_middle.stdev) ** 2) / 2
        for bar in bars[model.group == group]:
            inside = inside - ((bar - middles) / math.exp(spreads[2])) ** 2 / 2 - spreads[2]
        total += math.log(np.trapezoid(np.exp(inside), middles))
    return total + sum(math.log(NormalDist(-1.2, 0.7).pdf(one)) for one in spreads)


def test_chains_that_may_not_go_on_until_they_agree_give_no_figure(monkeypatch) -> None:
    monkeypatch.setattr("childfirst.rules.measures.threshold.AGREES", 1.0)
    counts, _ = stops(6, {"Black": -1.2, "White": -1.2}, places=4)
    found = threshold_test(counts, "White", most=BLOCK)
    assert found.agreement > 1
    assert found.gap["Black"].low is found.threshold["White"].estimate is None
    assert UNSETTLED in found.gap["Black"].caveats


def test_the_sampler_draws_a_known_shape() -> None:
    """Two numbers that go together (0.8), with spreads 1 and 3."""
    cover = np.array([[1.0, 2.4], [2.4, 9.0]])
    inverse = np.linalg.inv(cover)

    def slope(points):
        lean = -(points - 5) @ inverse
        return ((points - 5) * lean).sum(axis=1) / 2, lean

    draws = sample(slope, np.zeros(2), np.zeros(2), lambda points: points * 2, seed=3, enough=1.002)
    flat = draws.points.reshape(-1, 2)
    assert draws.points.shape[0] == CHAINS
    assert draws.points.shape[1] > BLOCK
    assert draws.watched == pytest.approx(draws.points * 2)
    assert 1 < draws.apart <= 1.002
    assert flat.mean(axis=0) == pytest.approx([5, 5], abs=0.2)
    assert np.cov(flat.T) == pytest.approx(cover, rel=0.1)
    assert disagreement(np.array([[0.0, 0, 0, 0], [0, 0, 0, 0]])) == 1
    assert disagreement(np.array([[0.0, 0.1, 0, 0.1], [9, 9.1, 9, 9.1]])) > 2
