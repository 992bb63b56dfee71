"""Outcomes, teams and trends."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control, fisher_exact, hypergeom, norm

from childfirst.rules.measures.outcomes import INFRA_MARGINAL, outcome_test
from childfirst.rules.measures.teams import LOOK, _score, discoveries, funnel, standings
from childfirst.rules.measures.trend import SEASONS, TOO_FEW, months, yearly_change
from tests.real_data import shared


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_false_discovery_control_is_the_textbook_one(chances: list[float]) -> None:
    assert discoveries(chances) == pytest.approx(false_discovery_control(chances))


def test_a_team_far_out_is_named_and_its_neighbours_are_not() -> None:
    counts = {f"team {n}": (20 + n % 5, 100) for n in range(30)} | {"out": (60, 100), "nobody": (0, 0)}
    found = standings(counts)
    assert {name for name, one in found.items() if one.stands_out} == {"out"}
    assert found["out"].stands_out == "higher"
    assert found["out"].figure.caveats[0] == LOOK
    assert found["out"].others == pytest.approx(sum(20 + n % 5 for n in range(30)) / 3000)
    assert "nobody" not in found


def test_the_chance_is_the_exact_tests_but_for_half_the_tie() -> None:
    found = standings({"one": (15, 40), "other": (300, 1000)})
    exact = fisher_exact([[15, 25], [300, 700]], alternative="greater").pvalue
    assert found["one"].chance == pytest.approx(2 * exact, rel=0.3)


@given(st.data())
def test_scores_are_scipys_hypergeometric_chances(data: st.DataObject) -> None:
    of = data.draw(st.integers(2, 400))
    events, size = data.draw(st.integers(0, of)), data.draw(st.integers(1, of - 1))
    own = data.draw(st.integers(max(0, events - of + size), min(size, events)))
    law = hypergeom(of, events, size)
    tie = law.pmf(own) / 2
    below, above = law.cdf(own) - tie, law.sf(own) + tie
    expected = norm.ppf(below) if below < above else -norm.ppf(above)  # the near end: 1 less a dust has lost its digits
    score = _score(own, size, events, of)
    assert score == pytest.approx(expected, abs=1e-6) or min(score * expected, 64) == 64  # past 8, only that it is past


def test_teams_that_all_vary_are_not_all_named() -> None:
    """Half search for one reason and half for another: nobody stands out from such a crowd."""
    counts = {f"team {n}": (10 if n % 2 else 35, 100) for n in range(40)}
    found = standings(counts)
    assert not any(one.stands_out for one in found.values())
    assert any("times as much as chance" in caveat for caveat in found["team 1"].figure.caveats)
    assert standings({"only": (1, 2)}) == {}
    assert standings({"a": (0, 5), "b": (0, 5)})["a"].stands_out == ""


def test_funnel_lines_close_in() -> None:
    lines = funnel(0.25, [20, 200, 2000])
    widths = [high - low for _, low, high in lines]
    assert widths == sorted(widths, reverse=True)
    assert all(low <= 0.25 <= high for _, low, high in lines)


def test_the_outcome_test_holds_places_the_same() -> None:
    """In each place both groups find alike; one is searched more where little is found by anybody."""
    searches = {"busy": {"Black": (90, 900), "White": (10, 100)}, "quiet": {"Black": (40, 100), "White": (360, 900)}}
    found = outcome_test(searches, "White")["Black"]
    assert found.gap.high < 0
    assert found.within_places.estimate == pytest.approx(1)
    assert found.found.estimate == pytest.approx(0.13)
    assert INFRA_MARGINAL in found.gap.caveats
    assert found.gap.data == found.within_places.data != ""


def test_a_group_absent_from_a_place_is_no_error() -> None:
    assert (
        outcome_test({"a": {"Black": (1, 5)}, "b": {"White": (2, 5)}}, "White")["Black"].within_places.estimate is None
    )


STEADY = {f"20{year}-{month:02d}": 1000 for year in (21, 22) for month in range(1, 13)}


def test_a_nearly_empty_month_is_named_and_bends_no_line() -> None:
    counts = STEADY | {"2022-06": 12, "2022-11": 30}
    figure = yearly_change(counts)
    assert figure.estimate == pytest.approx(1, abs=1e-6)
    assert figure.caveats == ("2022-06 is nearly empty and left out.", "2022-11 is nearly empty and left out.")
    assert figure.denominator == 22


def test_an_absent_month_is_a_gap_and_not_a_nought() -> None:
    counts = {month: count for month, count in STEADY.items() if month != "2022-03"}
    every = months(counts, last="2023-01")
    assert [one.month for one in every if one.gap == "absent"] == ["2022-03", "2023-01"]
    assert next(one for one in every if one.month == "2022-03").count is None
    assert months({}) == []


def test_a_real_fall_is_found_and_its_first_month_is_no_gap() -> None:
    chance = np.random.default_rng(3)
    counts = {month: int(chance.poisson(1000 * 0.8 ** (place / 12))) for place, month in enumerate(STEADY)}
    figure = yearly_change(counts)
    assert figure.low < 0.8 < figure.high < 0.9
    assert figure.caveats == ()
    assert figure.data


def test_little_is_said_to_be_little() -> None:
    half = dict(list(STEADY.items())[:7])
    assert yearly_change(half).caveats == (SEASONS,)
    short = yearly_change(dict(list(STEADY.items())[:5]))
    assert short.estimate is None
    assert short.caveats == (SEASONS, TOO_FEW)


@pytest.mark.real_data
def test_the_mets_june_2022_is_noticed_in_the_public_file() -> None:
    rows = pl.read_parquet(shared("data/stopsearch/london_2021-12_2022-06_api_by_borough.parquet"))
    when = rows.select(pl.col("date").cast(pl.String).str.slice(0, 7).alias("month")).group_by("month").len()
    counts = dict(when.iter_rows())
    assert [one.month for one in months(counts) if one.gap] == ["2022-06"]
