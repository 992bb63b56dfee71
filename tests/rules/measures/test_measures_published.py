"""Published figures made again from their published inputs: a check that can fail."""

import csv
from pathlib import Path

import pytest

from childfirst.adapters.stops.population import children_in_london
from childfirst.rules.measures import rate, ratio
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
