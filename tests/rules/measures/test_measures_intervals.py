"""Intervals: checked against scipy's own, against published figures, and for what any interval must do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest, chi2

from childfirst.rules.measures import FEW, Figure, proportion, rate, ratio, share_missing
from childfirst.rules.measures.intervals import clopper_pearson, poisson_exact, wilson

trials = st.integers(1, 10_000_000)


@settings(deadline=None)  # a busy machine is not a wrong interval
@given(st.data(), trials)
def test_wilson_is_the_textbook_interval(data: st.DataObject, of: int) -> None:
    hits = data.draw(st.integers(0, of))
    low, high = wilson(hits, of)
    expected = binomtest(hits, of).proportion_ci(method="wilson") if of < 100_000 else None
    assert 0 <= low <= hits / of <= high <= 1
    if expected:
        assert (low, high) == pytest.approx((expected.low, expected.high), abs=1e-9)


@settings(deadline=None)
@given(st.data(), st.integers(1, 50_000))
def test_clopper_pearson_is_the_textbook_interval(data: st.DataObject, of: int) -> None:
    hits = data.draw(st.integers(0, of))
    expected = binomtest(hits, of).proportion_ci(method="exact")
    assert clopper_pearson(hits, of) == pytest.approx((expected.low, expected.high), abs=1e-9)


@settings(deadline=None)
@given(st.integers(0, 1_000_000))
def test_garwood_is_the_textbook_interval(count: int) -> None:
    low, high = poisson_exact(count)
    assert low == pytest.approx(chi2.ppf(0.025, 2 * count) / 2 if count else 0, rel=1e-9)
    assert high == pytest.approx(chi2.ppf(0.975, 2 * count + 2) / 2, rel=1e-9)
    assert low <= count <= high


@pytest.mark.parametrize("interval", [wilson, clopper_pearson])
@pytest.mark.parametrize(("hits", "of"), [(-1, 5), (6, 5), (0, 0)])
def test_what_is_no_share_has_no_interval(interval, hits, of) -> None:
    with pytest.raises(ValueError, match="not a share"):
        interval(hits, of)


counts = st.integers(0, 1_000_000)
people = st.integers(1, 10_000_000)


@settings(deadline=None)
@given(counts, people, st.integers(1, 100_000))
def test_a_rate_lies_in_its_interval_and_scales(count: int, of: int, per: int) -> None:
    figure = rate(count, of, per)
    assert figure.low <= figure.estimate <= figure.high
    assert figure.estimate == pytest.approx(per * count / of)
    assert (figure.numerator, figure.denominator, figure.per) == (count, of, per)


def test_a_rate_may_pass_its_population() -> None:
    figure = rate(30, 10)
    assert figure.estimate == 3000
    assert "Poisson" in figure.method


@settings(deadline=None)
@given(st.integers(1, 100_000), people, st.integers(1, 100_000), people)
def test_a_ratio_turned_round_is_the_same_interval_turned_round(a: int, of_a: int, b: int, of_b: int) -> None:
    one, other = ratio(a, of_a, b, of_b), ratio(b, of_b, a, of_a)
    assert one.low <= one.estimate <= one.high
    assert one.low == pytest.approx(1 / other.high, rel=1e-6)
    assert one.high == pytest.approx(1 / other.low, rel=1e-6)


@settings(deadline=None)
@given(st.integers(1, 10_000), people)
def test_a_group_against_itself_is_one(count: int, of: int) -> None:
    figure = ratio(count, of, count, of)
    assert figure.estimate == 1
    assert figure.low < 1 < figure.high


@pytest.mark.parametrize(
    "figure", [rate(3, 0), proportion(0, 0), ratio(3, 0, 3, 10), ratio(3, 10, 3, 0), ratio(3, 10, 0, 10)]
)
def test_what_cannot_be_worked_out_is_none_and_says_why(figure: Figure) -> None:
    assert (figure.estimate, figure.low, figure.high) == (None, None, None)
    assert figure.caveats[-1].endswith("can be given.")


def test_no_events_in_the_group_is_a_ratio_of_nought_with_an_upper_end() -> None:
    figure = ratio(0, 100, 50, 100)
    assert (figure.estimate, figure.low) == (0, 0)
    assert figure.high > 0


@pytest.mark.parametrize(("count", "warned"), [(FEW - 1, True), (FEW, False)])
def test_few_events_carry_a_caveat(count: int, warned: bool) -> None:
    assert bool(rate(count, 1000).caveats) is warned
    assert bool(ratio(count, 1000, 500, 1000).caveats) is warned
    assert bool(ratio(500, 1000, count, 1000).caveats) is warned


def test_missing_says_that_blank_is_not_no() -> None:
    figure = share_missing(90_059, 93_010, "Clothing")
    assert figure.caveats == ("Clothing is blank in 90,059 of 93,010 rows; a blank is not a 'no'.",)
    assert share_missing(0, 10, "Clothing").caveats == ()


def test_a_share_cannot_pass_the_whole() -> None:
    with pytest.raises(ValueError, match="more than all"):
        proportion(6, 5)


def test_a_figure_that_contradicts_itself_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="negative"):
        Figure(-1, 5, None, None, None, "")
    with pytest.raises(ValueError, match="outside its interval"):
        Figure(1, 5, 0.2, 0.3, 0.4, "")
    with pytest.raises(ValueError, match="not per 0"):
        Figure(1, 5, 0.2, 0.1, 0.4, "", per=0)
    with pytest.raises(AttributeError):
        rate(1, 2).estimate = 3  # type: ignore[misc]
