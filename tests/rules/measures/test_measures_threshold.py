"""The threshold test: what was planted comes back, with its doubt, from counts alone."""

import numpy as np
import pytest

from childfirst.rules.measures.made_up import stops
from childfirst.rules.measures.sampler import disagreement, sample
from childfirst.rules.measures.threshold import FEWEST_SEARCHES, MODEL, threshold_test
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
    assert found.agreement < 1.2
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
        threshold_test(dict(order), "White", warm=40, keep=40) for order in (counts.items(), reversed(counts.items()))
    )
    assert one == other
    assert set(one.gap) == {"Black"}


def test_few_searches_are_said() -> None:
    counts, _ = stops(7, {"Black": -1.2, "White": -1.2}, places=4, stopped=80)
    figure = threshold_test(counts, "White", warm=40, keep=40).threshold["Black"]
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
    for scaled in (True, False):
        slope = model.slope(point, scaled=scaled)[1][0]
        for at, step in enumerate(np.eye(point.shape[1]) * 1e-5):
            up, down = (model.slope(point + sign * step, scaled=scaled)[0][0] for sign in (1, -1))
            assert slope[at] == pytest.approx((up - down) / 2e-5, abs=1e-4)


def test_the_sampler_draws_a_known_shape() -> None:
    """Two numbers that go together (0.8), with spreads 1 and 3."""
    cover = np.array([[1.0, 2.4], [2.4, 9.0]])
    inverse = np.linalg.inv(cover)

    def slope(points):
        lean = -(points - 5) @ inverse
        return ((points - 5) * lean).sum(axis=1) / 2, lean

    draws = sample(slope, slope, np.zeros(2), np.zeros(2), seed=3, keep=1500).points
    flat = draws.reshape(-1, 2)
    assert flat.mean(axis=0) == pytest.approx([5, 5], abs=0.2)
    assert np.cov(flat.T) == pytest.approx(cover, rel=0.1)
    assert disagreement(draws[:, :, 0]) == pytest.approx(1, abs=0.02)
    assert disagreement(np.array([[0.0, 0, 0, 0], [0, 0, 0, 0]])) == 1
    assert disagreement(np.array([[0.0, 0.1, 0, 0.1], [9, 9.1, 9, 9.1]])) > 2
