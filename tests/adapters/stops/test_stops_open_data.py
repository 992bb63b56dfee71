"""The real open files: every count that their own description gives."""

import csv
import gzip
from pathlib import Path

import polars as pl
import pytest

from childfirst.adapters.stops import children, combine, population, read
from tests.real_data import shared

pytestmark = pytest.mark.real_data
CHILD = pl.col("age_band") == "10-17"
FLAG = pl.col("beyond_outer_clothing")


@pytest.fixture(scope="module")
def folder() -> Path:
    return shared("data/stopsearch")


@pytest.fixture(scope="module")
def london(folder):
    return read(folder / "london_2021-12_2022-06_api_by_borough.parquet")


@pytest.fixture(scope="module")
def wales(folder):
    return combine([read(path) for path in sorted(folder.glob("wales/*/*.gz"))])


@pytest.fixture(scope="module")
def city(folder):
    return combine([read(path) for path in sorted(folder.glob("city-of-london/*.gz"))])


def test_london(london):
    counts = london.counts
    assert (counts.read, counts.kept, counts.aged_10_17, counts.under_10, counts.repeats) == (
        94_170,
        94_170,
        14_177,
        30,
        1_772,
    )
    assert (counts.vehicles_only, counts.aged_10_17_vehicle_only, counts.age_missing) == (1_240, 13, 12_636)
    assert children(london.frame).height == 14_177 - 13 + 30
    assert (counts.refused, counts.blanked, counts.unread) == ((), (), ())
    met = london.frame.filter(pl.col("force") == "metropolitan")["beyond_outer_clothing"]
    assert (met.len(), met.sum(), (~met).sum(), met.null_count()) == (93_010, 44, 2_907, 90_059)


def test_londons_june_2022_is_noticed(london):
    june = london.frame.filter(pl.col("occurred_at").dt.strftime("%Y-%m") == "2022-06").height
    assert june == 492
    thin = {(month.force, month.month): month.rows for month in london.counts.thin_months}
    # By the London calendar; the last hour of 30 June in UTC is July, whose other rows are not in the file.
    assert thin == {("metropolitan", "2022-06"): 357, ("metropolitan", "2022-07"): 27}


def test_one_month_written_as_a_bulk_file_has_the_same_keys(folder, london):
    month = read(folder / "2022-03-metropolitan-stop-and-search.REBUILT.csv.gz")
    assert (month.counts.kept, month.counts.aged_10_17) == (16_595, 2_410)
    assert combine([london, month]).overlap == 16_595


def test_june_2016(folder):
    counts = read(folder / "2016-06-metropolitan-stop-and-search.csv.gz").counts
    assert (counts.kept, counts.aged_10_17, counts.under_10, counts.flag_missing, counts.unread) == (
        10_490,
        1_984,
        2,
        10_490,
        (),
    )
    assert [(month.month, month.thin) for month in counts.months] == [("2016-06", False)]


def test_the_city_and_its_two_shapes(folder, city):
    api = read(folder / "2023-01-city-of-london-stops-force.api.json.gz")
    assert (city.counts.kept, api.counts.kept, api.counts.unread, api.counts.extra) == (1_126, 165, (), ())
    january = city.frame.filter(pl.col("month") == "2023-01")
    assert set(january["key"]) == set(api.frame["key"])


def test_wales_month_by_month(folder, wales):
    assert (wales.counts.kept, wales.overlap, wales.counts.unread) == (41_299, 0, ())
    found = wales.frame.group_by("month", "force").agg(
        rows=pl.len(), young=CHILD.sum(), flagged=FLAG.sum(), flagged_young=(FLAG & CHILD).sum()
    )  # fmt: skip
    with (folder / "wales/INDEX.csv").open() as lines:
        expected = {tuple(row.values())[:2]: tuple(map(int, list(row.values())[2:])) for row in csv.DictReader(lines)}
    assert {(month, force): numbers for month, force, *numbers in map(list, found.iter_rows())} == {
        key: list(value) for key, value in expected.items()
    }


def test_what_welsh_forces_leave_blank(wales):
    flags = wales.frame.group_by("force").agg(
        FLAG.null_count().alias("blank"), FLAG.sum().alias("yes"), pl.col("age_band").count().alias("ages")
    )
    by_force = {force: tuple(numbers) for force, *numbers in flags.iter_rows()}
    assert by_force["south-wales"] == (20_679, 0, 0)
    assert by_force["gwent"][:2] == (7_012, 0)
    assert by_force["dyfed-powys"][:2] == (0, 116)
    assert by_force["north-wales"][:2] == (0, 304)
    assert [(month.force, month.month, month.rows) for month in wales.counts.thin_months] == [("gwent", "2019-08", 0)]
    dyfed = wales.frame.filter(pl.col("force") == "dyfed-powys")
    assert dyfed["midnight_time"].all()
    assert (
        dyfed.filter(pl.col("month").is_between(pl.lit("2019-04"), pl.lit("2019-11")))["latitude"].null_count()
        == dyfed.filter(pl.col("month") <= "2019-11").height
    )


def test_a_real_file_cut_short_is_refused(folder, tmp_path):
    whole = (folder / "2016-06-metropolitan-stop-and-search.csv.gz").read_bytes()
    (tmp_path / "cut.csv.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Exception, match="cut short"):
        read(tmp_path / "cut.csv.gz")
    (tmp_path / "cut.csv").write_bytes(gzip.decompress(whole)[:100_000])
    assert len(read(tmp_path / "cut.csv").counts.refused) == 1


def test_the_children_of_london():
    path = shared("data/population") / "census2021_rm032_children_10_17_by_borough_ethnicity_sex_band.csv"
    summed = pl.read_csv(path).group_by("lad_name", "ethnicity").agg(pl.col("population").sum())
    expected = {(borough, group.lower()): number for borough, group, number in summed.iter_rows()}
    ours = {
        (borough, group): number
        for borough in population.BOROUGHS
        for group, number in population.children_in(borough).items()
    }
    assert ours == expected
