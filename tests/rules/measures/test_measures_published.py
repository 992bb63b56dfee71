"""Published figures made again from their published inputs: a check that can fail."""

import csv
import gzip
from pathlib import Path

import pytest

from childfirst.adapters.stops.population import children_in_london
from childfirst.rules.measures import rate, ratio, ratio_of_shares
from childfirst.rules.measures.bench import reproduce
from childfirst.rules.measures.published import children_stopped, london_boroughs, other_decisions
from childfirst.rules.measures.published_national import national_rates
from tests.real_data import shared

pytestmark = pytest.mark.real_data


@pytest.fixture
def folder() -> Path:
    return shared("data/published_figures")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_the_relative_rates_for_england_and_wales(folder: Path) -> None:
    published = rows(folder / "rri_children_ew_stop_search_ye_mar2025.csv")
    white = next(row for row in published if row["ethnicity"] == "White")
    checked = 0
    for row in published:
        figure = ratio(int(row["events"]), int(row["total"]), int(white["events"]), int(white["total"]))
        assert figure.estimate == pytest.approx(float(row["rri_published"]), abs=5e-10)
        if row["ci95_low_exact"]:
            expected = (float(row["ci95_low_exact"]), float(row["ci95_high_exact"]))
            assert (figure.low, figure.high) == pytest.approx(expected, abs=5.01e-7)  # published to six places
            checked += 1
    assert checked == 4


def test_the_london_rates(folder: Path) -> None:
    living = children_in_london()
    derived = rows(folder / "london_child_stop_search_2024-25_counts_derived.csv")
    white = next(row for row in derived if row["ethnicity"] == "White")
    for row in derived:
        group, searches = row["ethnicity"].lower(), int(row["searches_derived"])
        assert living[group] == int(row["children_10_17"])
        assert rate(searches, living[group]).estimate == pytest.approx(float(row["rate_per_1000"]), abs=5.1e-6)
        figure = ratio(searches, living[group], int(white["searches_derived"]), living["white"])
        assert figure.estimate == pytest.approx(float(row["rate_ratio_vs_white"]), abs=5.1e-5)


def test_everything_with_inputs_beside_it_comes_back(folder: Path) -> None:
    made = children_stopped(folder)
    assert (made.tried, made.came_back) == (34, 34)
    assert made.worst <= 1e-6


def test_the_other_decisions_are_worked_out_and_not_claimed_to_be_checked(folder: Path) -> None:
    made = other_decisions(folder)
    assert (made.tried, len(made.figures)) == (0, 12)
    assert made.figures["arrest, Black"] == pytest.approx((1.757090, 1.706491, 1.808902), abs=1e-6)


def test_black_thrives_99_ratios_and_their_limits() -> None:
    place = shared("data/extractss_london_disparity")
    made = london_boroughs(place)
    assert (made.tried, made.came_back) == (297, 297)
    for row in rows(place / "london_rr_by_borough_2020-2022.csv"):
        counts = (int(row[f"{group}_{part}"]) for group in ("Black", "White") for part in ("stopped", "population"))
        figure = ratio_of_shares(*counts)
        expected = [float(row[name]) for name in ("rr_ci_low", "rr", "rr_ci_upp")]
        assert [figure.low, figure.estimate, figure.high] == pytest.approx(expected, abs=1e-6)


def test_the_national_rates_and_the_publishers_own_inconsistencies() -> None:
    made = national_rates(shared("data/rdu_stop_search"))
    assert (made.tried, made.came_back) == (14_188, 14_169)
    assert made.said[0] == "14,165 come back in every printed digit; 4 are 0.01 off."
    apart = [line for line in made.said if line.startswith("Cannot come from")]
    assert sum(line.count("made again") for line in apart) == 19
    assert all("Section 44/47a" in line or "Section 1 2019/20" in line for line in apart)
    assert "in 2019/20, 190,028 without and 95,248 with" in made.said[-1]


def test_the_headline_rates_and_ratios_of_two_years() -> None:
    """2019/20: 54.11 and 6.11 for each 1,000, ratio 8.86; 2017/18: 28.95 and 3.03, ratio 9.56."""
    table = shared("data/rdu_stop_search/stop_search_by_ethnicity_force_2006-07_2019-20.csv.gz")
    with gzip.open(table, "rt") as lines:
        wanted = [
            row for row in csv.DictReader(lines)
            if row["legislation_type"] == "All" and row["geography"].startswith("All - ") and row["ethnicity"] in ("Black", "White")
        ]  # fmt: skip
    for year, place, black_rate, white_rate, times in (
        ("2019/20", "All - including BTP and excluding Greater Manchester", 54.11, 6.11, 8.86),
        ("2017/18", "All - excluding BTP", 28.95, 3.03, 9.56),
    ):
        found = {
            row["ethnicity"]: (int(float(row["searches"])), int(float(row["population"])))
            for row in wanted if row["time"] == year and row["geography"] == place
        }  # fmt: skip
        assert rate(*found["Black"]).estimate == pytest.approx(black_rate, abs=0.005)
        assert rate(*found["White"]).estimate == pytest.approx(white_rate, abs=0.005)
        assert ratio(*found["Black"], *found["White"]).estimate == pytest.approx(times, abs=0.006)


def test_the_bench_prints_what_came_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(reproduce(shared("data"))) == [False] * 4
    printed = capsys.readouterr().out
    assert "297 of 297 come back" in printed
    assert "14,169 of 14,188 come back" in printed


def test_without_the_data_the_bench_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(reproduce(None)) == []
    assert "not beside this checkout" in capsys.readouterr().out
