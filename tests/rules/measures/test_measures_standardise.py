"""Standardised rates and common ratios: against published worked examples."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.measures import rate, ratio
from childfirst.rules.measures.standardise import (
    DISAGREE,
    NO_COMMON,
    Stratum,
    common_odds,
    common_ratio,
    standardised,
)

# Fleiss (1981), table 14.4: births by age of mother, the fifth and later births, and all births as the standard.
FIFTH = {"<20": (0, 327), "20-24": (8, 30666), "25-29": (63, 123419), "30-34": (112, 149919), "35-39": (262, 104088), "40+": (295, 34392)}  # fmt: skip
FIRST = {"<20": (107, 230061), "20-24": (141, 329449), "25-29": (60, 114920), "30-34": (40, 39487), "35-39": (39, 14208), "40+": (25, 3052)}  # fmt: skip
SECOND = {"<20": 72202, "20-24": 326701, "25-29": 208667, "30-34": 83228, "35-39": 28466, "40+": 5375}
THIRD = {"<20": 15050, "20-24": 175702, "25-29": 207081, "30-34": 117300, "35-39": 45026, "40+": 8660}
FOURTH = {"<20": 2293, "20-24": 68800, "25-29": 132424, "30-34": 98301, "35-39": 46075, "40+": 9834}
EVERY = {age: FIRST[age][1] + SECOND[age] + THIRD[age] + FOURTH[age] + FIFTH[age][1] for age in FIRST}

# Admissions to six departments of Berkeley, 1973: admitted and applied, men and women (R's UCBAdmissions).
BERKELEY = {
    "A": Stratum(512, 825, 89, 108), "B": Stratum(353, 560, 17, 25), "C": Stratum(120, 325, 202, 593),
    "D": Stratum(138, 417, 131, 375), "E": Stratum(53, 191, 94, 393), "F": Stratum(22, 373, 24, 341),
}  # fmt: skip


def test_a_published_standardised_rate_comes_back() -> None:
    """The dsrTest vignette, method gamma: 75.52901 (67.70212 to 188.30017) for each 100,000."""
    figure = standardised(FIFTH, EVERY, 100_000)
    assert (figure.estimate, figure.low, figure.high) == pytest.approx((75.52901, 67.70212, 188.30017), abs=1e-5)
    assert (figure.numerator, figure.denominator) == (740, 442811)


def test_standardised_to_itself_is_the_plain_rate_with_garwoods_interval() -> None:
    one = standardised({"all": (30, 1000)}, {"all": 5.0})
    plain = rate(30, 1000)
    assert (one.low, one.estimate, one.high) == pytest.approx((plain.low, plain.estimate, plain.high))


def test_no_events_has_an_upper_end_and_nobody_has_no_figure() -> None:
    none = standardised({"a": (0, 100), "b": (0, 50)}, {"a": 1, "b": 1})
    assert (none.low, none.estimate) == (0, 0)
    assert none.high > 0
    bare = standardised({"a": (3, 100)}, {"a": 1, "b": 1})
    assert bare.estimate is None
    assert "Nobody of the group in: b." in bare.caveats[0]
    assert standardised({}, {}).estimate is None


def test_berkeleys_common_odds_come_back_as_r_prints_them() -> None:
    figure = common_odds(BERKELEY)
    assert figure.estimate == pytest.approx(0.9046968, abs=1e-7)
    assert (figure.low, figure.high) == pytest.approx((0.7719074, 1.0603298), abs=1e-7)
    assert "6 strata" in figure.method


def test_strata_undo_a_ratio_that_only_place_makes() -> None:
    """Both groups are searched alike in each borough; one lives more in the borough that searches more."""
    strata = {"busy": Stratum(900, 9000, 100, 1000), "quiet": Stratum(10, 1000, 90, 9000)}
    crude = ratio(910, 10_000, 190, 10_000)
    assert crude.low > 3
    figure = common_ratio(strata)
    assert figure.estimate == pytest.approx(1)
    assert not figure.excludes(1)
    assert figure.caveats == ()


def test_strata_that_disagree_are_named() -> None:
    strata = {"one": Stratum(300, 1000, 100, 1000), "other": Stratum(100, 1000, 300, 1000)}
    assert DISAGREE in common_ratio(strata).caveats


def test_one_stratum_is_the_plain_ratio() -> None:
    figure = common_ratio({"all": Stratum(200, 1000, 100, 1500), "nobody": Stratum(5, 10, 0, 0)})
    large = ratio(200, 1000, 100, 1500, exact=False)
    assert (figure.low, figure.estimate, figure.high) == pytest.approx((large.low, large.estimate, large.high))


def test_nothing_in_common_is_said() -> None:
    for common in (common_ratio, common_odds):
        assert common({"all": Stratum(5, 10, 0, 10)}).caveats == (NO_COMMON,)
        assert common({}).estimate is None
    with pytest.raises(ValueError, match="more than all"):
        common_odds({"all": Stratum(11, 10, 1, 10)})


sizes = st.integers(1, 10_000)


@settings(deadline=None)
@given(st.lists(st.tuples(sizes, sizes, sizes, sizes), min_size=1, max_size=6))
def test_turned_round_a_common_ratio_is_its_own_inverse(counts: list[tuple[int, int, int, int]]) -> None:
    one = common_ratio({str(n): Stratum(*four) for n, four in enumerate(counts)})
    other = common_ratio({str(n): Stratum(c, d, a, b) for n, (a, b, c, d) in enumerate(counts)})
    assert one.estimate == pytest.approx(1 / other.estimate)
    assert (one.low, one.high) == pytest.approx((1 / other.high, 1 / other.low))
