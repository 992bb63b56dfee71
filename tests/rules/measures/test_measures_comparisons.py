"""Ratios and differences: against published worked examples, against scipy, and for what any interval must do."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats.contingency import relative_risk

from childfirst.rules.measures import (
    Figure,
    code_version,
    difference,
    difference_of_shares,
    fingerprint,
    proportion,
    rate,
    ratio,
    ratio_of_shares,
)  # fmt: skip
from childfirst.rules.measures.comparisons import NO_EVENTS, NO_REFERENCE
from childfirst.rules.measures.intervals import poisson_large
from childfirst.rules.measures.rates import NO_EVENTS_EXACT

counts = st.integers(1, 100_000)
people = st.integers(1, 10_000_000)


@settings(deadline=None)
@given(st.data(), st.integers(1, 10_000), st.integers(1, 10_000))
def test_the_ratio_of_shares_is_the_textbook_one(data: st.DataObject, of: int, reference_of: int) -> None:
    hits, reference_hits = data.draw(st.integers(1, of)), data.draw(st.integers(1, reference_of))
    figure = ratio_of_shares(hits, of, reference_hits, reference_of)
    textbook = relative_risk(hits, of, reference_hits, reference_of)
    limits = textbook.confidence_interval()
    assert figure.estimate == pytest.approx(textbook.relative_risk)
    assert (figure.low, figure.high) == pytest.approx((limits.low, limits.high), rel=1e-9)


def test_the_difference_of_shares_is_newcombes_own_example() -> None:
    """Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10, example (a): 56/70 and 48/80."""
    figure = difference_of_shares(56, 70, 48, 80)
    assert (figure.low, figure.estimate, figure.high) == pytest.approx((0.0524, 0.2, 0.3339), abs=5e-5)


@pytest.mark.parametrize(
    ("one", "expected"),
    [((9, 10, 3, 10), (0.1705, 0.8090)), ((10, 10, 0, 20), (0.6791, 1.0)), ((0, 10, 0, 20), (-0.1611, 0.2775))],
)
def test_newcombes_small_examples(one: tuple[int, int, int, int], expected: tuple[float, float]) -> None:
    figure = difference_of_shares(*one)
    assert (figure.low, figure.high) == pytest.approx(expected, abs=5e-5)


@settings(deadline=None)
@given(counts, people, counts, people)
def test_a_difference_turned_round_changes_its_sign(a: int, of_a: int, b: int, of_b: int) -> None:
    for exact in (True, False):
        one, other = difference(a, of_a, b, of_b, exact=exact), difference(b, of_b, a, of_a, exact=exact)
        assert one.low <= one.estimate <= one.high
        assert one.estimate == pytest.approx(-other.estimate)
        assert (one.low, one.high) == pytest.approx((-other.high, -other.low))


@settings(deadline=None)
@given(st.integers(200, 5_000), st.integers(200, 5_000))
def test_with_many_events_exact_and_large_sample_agree(a: int, b: int) -> None:
    one, other = ratio(a, 100_000, b, 100_000), ratio(a, 100_000, b, 100_000, exact=False)
    assert one.estimate == other.estimate
    assert (one.low, one.high) == pytest.approx((other.low, other.high), rel=0.03)
    assert rate(a, 9_000).low == pytest.approx(rate(a, 9_000, exact=False).low, rel=0.02)


def test_an_exact_share_is_never_narrower_than_the_large_sample_one_at_its_ends() -> None:
    assert proportion(3, 10, exact=True).low < proportion(3, 10).low
    assert "Clopper-Pearson" in proportion(3, 10, exact=True).method


def test_nothing_counted_has_no_large_sample_interval_and_says_so() -> None:
    assert NO_EVENTS_EXACT in rate(0, 100, exact=False).caveats
    assert rate(0, 100, exact=False).high == rate(0, 100).high
    assert ratio(0, 100, 5, 100, exact=False).caveats == (NO_EVENTS,)
    assert ratio_of_shares(0, 100, 5, 100).caveats == (NO_EVENTS,)
    assert ratio_of_shares(5, 100, 0, 100).caveats == (NO_REFERENCE,)
    assert difference(5, 0, 5, 5).estimate is None
    assert difference_of_shares(0, 0, 5, 5).estimate is None
    with pytest.raises(ValueError, match="nought"):
        poisson_large(0)


def test_a_share_of_more_than_all_is_refused() -> None:
    for compare in (ratio_of_shares, difference_of_shares):
        with pytest.raises(ValueError, match="more than all"):
            compare(6, 5, 1, 2)


def test_a_figure_says_which_code_and_which_rows_it_rests_on() -> None:
    rows = pl.DataFrame({"group": ["a", "b"], "count": [1, 2]})
    figure = rate(30, 1000).resting_on(rows)
    assert figure.code == code_version()
    assert len(figure.code) == len(figure.data) == 16
    assert figure.data == fingerprint(rows.reverse().select("count", "group"))
    assert figure.data != fingerprint(rows.with_columns(pl.lit(1).alias("count")))
    assert fingerprint({"a": 1}) != fingerprint({"a": 2})
    assert fingerprint([("a", 1), ("a", 1)]) != fingerprint([("a", 1)])


def test_a_figure_knows_what_it_excludes_and_says_nothing_twice() -> None:
    figure = ratio(200, 1000, 100, 1000)
    assert figure.excludes(1)
    assert not figure.excludes(2)
    assert figure.with_caveats("Said once.", "Said once.").caveats == ("Said once.",)
    assert not rate(3, 0).excludes(1)


def test_what_is_not_a_number_is_no_figure() -> None:
    with pytest.raises(ValueError, match="not a number"):
        Figure(1, 5, float("nan"), 0.1, 0.4, "")
