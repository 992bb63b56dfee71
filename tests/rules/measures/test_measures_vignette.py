"""Gaps between descriptions, from counts alone: against another program and on draws whose answer is known."""

import numpy as np
import pytest
from scipy import stats

from childfirst.rules.measures.vignette import change, mean_gap, moments, replies_needed, share_gap, smallest_gap


def counts_of(values) -> dict[int, int]:
    answers, numbers = np.unique(values, return_counts=True)
    return dict(zip(answers.tolist(), numbers.tolist(), strict=True))


def test_the_mean_and_its_interval_are_welchs():
    one, other = [14, 15, 15, 16, 17, 18], [13, 14, 14, 14, 15, 13, 14]
    gap = mean_gap(counts_of(one), counts_of(other))
    another = stats.ttest_ind(one, other, equal_var=False).confidence_interval()
    assert (gap.gap, gap.low, gap.high) == pytest.approx((np.mean(one) - np.mean(other), another.low, another.high))
    assert gap.standard == pytest.approx(
        (np.mean(one) - np.mean(other)) / np.sqrt((5 * np.var(one, ddof=1) + 6 * np.var(other, ddof=1)) / 11)
    )
    assert moments(counts_of(one)) == pytest.approx((6, np.mean(one), np.var(one, ddof=1)))


def test_intervals_hold_the_truth_as_often_as_they_say():
    chance, held = np.random.default_rng(9), [0, 0, 0]
    for _ in range(400):
        before, after = ((np.round(chance.normal(14 + gap, 1.8, 80)).astype(int), np.round(chance.normal(14, 1.5, 60)).astype(int)) for gap in (1.5, 0.5))  # fmt: skip
        gaps = [mean_gap(counts_of(one), counts_of(other)) for one, other in (before, after)]
        _, low, high = change(*gaps)
        held[0] += gaps[0].low <= 1.5 <= gaps[0].high
        held[1] += low <= -1.0 <= high
        share = share_gap(
            counts_of(chance.binomial(1, 0.7, 80)), counts_of(chance.binomial(1, 0.5, 80)), frozenset({1})
        )
        held[2] += share.low <= 0.2 <= share.high
    assert all(0.92 <= one / 400 <= 0.98 for one in held), held


def test_so_many_replies_find_what_the_design_page_says():
    chance, found = np.random.default_rng(4), 0
    assert smallest_gap(100, 100) == pytest.approx(0.396, abs=0.001)
    assert replies_needed(smallest_gap(100, 100)) in (100, 101)
    for _ in range(400):
        one, other = np.round(chance.normal(14 + 0.396 * 3, 3, 100)), np.round(chance.normal(14, 3, 100))
        gap = mean_gap(counts_of(one.astype(int)), counts_of(other.astype(int)))
        found += gap.low > 0 or gap.high < 0
    assert 0.74 <= found / 400 <= 0.86


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: moments({14: 1}),
        lambda: mean_gap({14: 5}, {14: 6}),
        lambda: share_gap({}, {0: 1}, frozenset()),
        lambda: smallest_gap(1, 5),
        lambda: replies_needed(0),
    ],
)
def test_what_cannot_be_worked_out_is_refused(wrong):
    with pytest.raises(ValueError):
        wrong()
