"""Reading published stops: each quirk of the real files, in a file small enough to see."""

import gzip
import json
from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from childfirst.adapters.stops import StopsFileError, combine, read, summary_lines
from childfirst.adapters.stops.normalise import COLUMNS
from tests.adapters.stops.stops_files import HEADINGS, NAME, USUAL, api_stop, csv_text, write_api, write_csv


def row(path, number=0):
    return read(path).frame.row(number, named=True)


def test_a_usual_row(tmp_path):
    file = read(write_csv(tmp_path, {}))
    assert dict(file.frame.schema) == COLUMNS
    kept = file.frame.row(0, named=True)
    assert kept.pop("key").endswith("-1")
    assert kept == {
        "copy_number": 1, "source_file": NAME, "line": 2, "force": "metropolitan", "occurred_at": datetime(2022, 3, 1, 15, 1, tzinfo=UTC),
        "midnight_time": False, "month": "2022-03", "type": "person", "involves_person": True, "gender": "male", "age_band": "10-17",
        "ethnicity_self": "B2", "ethnicity_self_group": "black", "ethnicity_officer": "black",
        "legislation": "Misuse of Drugs Act 1971 (section 23)", "object": "drugs", "object_label": "Controlled drugs",
        "outcome": "no_further_action", "outcome_label": "A no further action disposal", "outcome_linked": False,
        "beyond_outer_clothing": None, "operation": False, "operation_name": None, "latitude": 51.5, "longitude": -0.1, "borough": None,
    }  # fmt: skip


def test_the_same_row_has_the_same_key_from_every_shape(tmp_path):
    flat = pl.DataFrame(
        {
            "force": "Metropolitan Police", "date": "2022-03-01", "time": "15:01:00", "age_range": "10-17", "gender": "Male", "la_name": "Camden",
            "self_defined_ethnicity": USUAL["Self-defined ethnicity"], "officer_defined_ethnicity": "Black",
            "object_of_search": "Controlled drugs", "legislation": USUAL["Legislation"], "outcome": USUAL["Outcome"],
            "location.longitude": -0.10000000001, "location.latitude": 51.5, "involved_person": "TRUE", "type": "Person search",
            "outcome_linked_to_object_of_search": "FALSE", "removal_of_more_than_outer_clothing": None, "operation": "FALSE",
        }
    )  # fmt: skip
    flat.write_parquet(tmp_path / "flat.parquet")
    files = [
        read(tmp_path / "flat.parquet"),
        read(write_csv(tmp_path, {}, name=NAME + ".gz")),
        read(write_api(tmp_path, api_stop())),
    ]
    assert len({file.frame["key"][0] for file in files}) == 1
    assert files[0].frame["borough"][0] == "Camden"
    together = combine(files)
    assert (together.frame.height, together.overlap) == (1, 2)


def test_repeats_are_kept_counted_and_keyed_apart(tmp_path):
    path = write_csv(tmp_path, {}, {"Gender": "Female"}, {}, {})
    file = read(path)
    assert file.frame["copy_number"].to_list() == [1, 1, 2, 3]
    assert file.frame["key"].n_unique() == 4
    assert file.counts.repeats == 2
    again = combine([file, read(path)])
    assert (again.frame.height, again.overlap) == (4, 4)


@pytest.mark.parametrize(("old", "new"), [
    ({"Self-defined ethnicity": "Black or Black British - African (B2)"}, {}),
    ({"Outcome": "Nothing found - no further action"}, {}),
    ({"Self-defined ethnicity": "Not Stated (NS)"}, {"Self-defined ethnicity": "Other ethnic group - Not stated"}),
    ({"Self-defined ethnicity": "Chinese or other ethnic group - Chinese (O1)"}, {"Self-defined ethnicity": "Asian/Asian British - Chinese"}),
    ({"Outcome": "Suspect arrested"}, {"Outcome": "Arrest"}),
    ({"Outcome": "Local resolution"}, {"Outcome": "Community resolution"}),
    ({"Outcome": "Offender given drugs possession warning"}, {"Outcome": "Khat or Cannabis warning"}),
])  # fmt: skip
def test_the_labels_of_2016_are_those_of_today(tmp_path, old, new):
    file = read(write_csv(tmp_path, old, new))
    assert file.frame["copy_number"].to_list() == [1, 2]
    assert file.counts.unread == ()


@pytest.mark.parametrize(("label", "code", "group"), [
    ("", None, None), ("Other ethnic group - Not stated", "NS", "unknown"), ("Asian/Asian British - Chinese", "O1", "asian"),
    ("Other ethnic group - Arab", "O2", "other"), ("Martian", "other: Martian", "unknown"),
])  # fmt: skip
def test_not_stated_blank_and_unknown_are_three_things(tmp_path, label, code, group):
    kept = row(write_csv(tmp_path, {"Self-defined ethnicity": label}))
    assert (kept["ethnicity_self"], kept["ethnicity_self_group"]) == (code, group)


@pytest.mark.parametrize(
    "column",
    [
        "Type",
        "Gender",
        "Age range",
        "Self-defined ethnicity",
        "Officer-defined ethnicity",
        "Object of search",
        "Outcome",
    ],
)
def test_a_label_nobody_knows_is_kept_and_reported(tmp_path, column):
    file = read(write_csv(tmp_path, {column: "Something new"}, {column: "Something new"}))
    assert (file.counts.kept, len(file.counts.refused)) == (2, 0)
    assert [(each.column, each.label, each.rows) for each in file.counts.unread] == [(column, "Something new", 2)]
    assert any("Something new" in line for line in summary_lines(file.counts))


@pytest.mark.parametrize(("text", "flag"), [("True", True), ("FALSE", False), ("", None), ("maybe", None)])
def test_a_blank_flag_is_not_no(tmp_path, text, flag):
    file = read(write_csv(tmp_path, {"Removal of more than just outer clothing": text}))
    assert file.frame["beyond_outer_clothing"][0] is flag
    assert file.counts.flag_missing == (flag is None)
    assert [problem.value for problem in file.counts.blanked] == (["maybe"] if text == "maybe" else [])


@pytest.mark.parametrize(
    "date", ["", "yesterday", "2022-13-01T00:00:00+00:00", "01/03/2022", "0201-03-01T00:00:00+00:00"]
)
def test_a_row_without_a_date_is_refused_with_its_line(tmp_path, date):
    file = read(write_csv(tmp_path, {}, {"Date": date}, {}))
    assert (file.counts.read, file.counts.kept) == (3, 2)
    (problem,) = file.counts.refused
    assert (problem.line, problem.column, problem.value) == (3, "Date", date)
    assert "2022-03-01T00:01:00+00:00" in problem.do
    assert summary_lines(file.counts)[1].startswith("Refused: line 3, Date")


@pytest.mark.parametrize(("date", "utc", "midnight", "month"), [
    ("2022-06-01T00:30:00+01:00", datetime(2022, 5, 31, 23, 30, tzinfo=UTC), False, "2022-06"),
    ("2022-05-31T23:00:00+00:00", datetime(2022, 5, 31, 23, 0, tzinfo=UTC), True, "2022-06"),
    ("2022-06-02T00:00:00Z", datetime(2022, 6, 2, tzinfo=UTC), True, "2022-06"),
    ("2022-06-02", datetime(2022, 6, 2, tzinfo=UTC), True, "2022-06"),
    ("2022-06-02 12:00:00", datetime(2022, 6, 2, 12, tzinfo=UTC), False, "2022-06"),
    ("2022-01-31T23:30:00+00:00", datetime(2022, 1, 31, 23, 30, tzinfo=UTC), False, "2022-01"),
])  # fmt: skip
def test_moments_are_utc_and_months_are_londons(tmp_path, date, utc, midnight, month):
    kept = row(write_csv(tmp_path, {"Date": date}, name="any-name.csv"))
    assert (kept["occurred_at"], kept["midnight_time"], kept["month"]) == (utc, midnight, month)


def test_a_file_named_for_a_month_keeps_its_edge_and_no_more(tmp_path):
    name = "2020-09-south-wales-stop-and-search.csv"
    rows = [
        {"Date": "2020-09-30T23:15:00+00:00"},
        {"Date": "2020-08-31T23:15:00+00:00"},
        {"Date": "2020-12-01T12:00:00+00:00"},
    ]
    assert read(write_csv(tmp_path, *rows, name=name)).frame["month"].to_list() == ["2020-09", "2020-09", "2020-12"]


@pytest.mark.parametrize("place", [("0", "0"), ("north", "-0.1"), ("51.5", ""), ("-0.1", "51.5"), ("nan", "-0.1")])
def test_a_place_that_is_none_leaves_the_row_without_one(tmp_path, place):
    file = read(write_csv(tmp_path, dict(zip(("Latitude", "Longitude"), place, strict=True))))
    assert (file.counts.kept, file.counts.no_place, len(file.counts.blanked)) == (1, 1, 1)
    assert file.frame["longitude"][0] is None
    assert "kept without a place" in str(file.counts.blanked[0])


def test_no_place_at_all_is_no_problem(tmp_path):
    file = read(write_csv(tmp_path, {"Latitude": "", "Longitude": ""}))
    assert (file.counts.no_place, file.counts.blanked) == (1, ())


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_byte_order_mark_line_ends_blank_lines_and_extra_columns(tmp_path, end):
    path = tmp_path / NAME
    text = csv_text({"Extra": "x"}, {"Extra": "y"}, headings=["Extra", *HEADINGS], end=end)
    path.write_bytes(b"\xef\xbb\xbf" + (text + end).encode())
    file = read(path)
    assert (file.counts.kept, file.counts.extra, len(file.counts.refused)) == (2, ("Extra",), 0)
    assert file.frame["line"].to_list() == [2, 3]


def test_lower_case_headings_and_missing_ones_that_may_be_missed(tmp_path):
    path = tmp_path / NAME
    path.write_text(
        csv_text(
            {}, headings=[each for each in HEADINGS if each != "Removal of more than just outer clothing"]
        ).replace("Age range", "age_range")
    )
    file = read(path)
    assert file.frame["age_band"][0] == "10-17"
    assert file.counts.absent == ("Removal of more than just outer clothing",)
    assert file.counts.flag_missing == 1


def test_a_row_of_the_wrong_length_is_refused_and_the_next_one_read(tmp_path):
    path = tmp_path / NAME
    lines = csv_text({}, {}, {}).splitlines()
    lines[2] = lines[2].rsplit(",", 3)[0]
    path.write_text("\n".join(lines))
    file = read(path)
    assert (file.counts.read, file.counts.kept) == (3, 2)
    assert file.counts.refused[0].line == 3
    assert "12 fields, and the heading has 15" in file.counts.refused[0].reason


@pytest.mark.parametrize(("content", "says"), [
    (b"", "is empty"), (b"name,age\nA,1\n", "no heading 'Type', 'Date', 'Age range'"), (b"[]", "empty list"), (b'{"error": 1}', "not a list"),
    (b'[{"type": "Person', "cannot be read as JSON"), (b"[" * 100_000, "cannot be read as JSON"), (b"PAR1 nonsense", "cannot be read as Parquet"),
    (gzip.compress(csv_text({}).encode() * 50)[:-40], "cut short"), (b"\x1f\x8b nonsense", "damaged"), (b"\x00\xff\x00", "no heading"),
    (b'[{"a": 1}]', "no heading"),
])  # fmt: skip
def test_what_is_not_a_stops_file_says_so(tmp_path, content, says):
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(StopsFileError, match=says):
        read(tmp_path / "file")


def test_a_folder_and_a_file_that_is_not_there(tmp_path):
    with pytest.raises(StopsFileError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(StopsFileError, match="cannot be opened"):
        read(tmp_path / "nothing.csv")


def test_headings_without_rows_are_no_rows(tmp_path):
    file = read(write_csv(tmp_path))
    assert (file.counts.read, file.counts.kept, file.counts.months) == (0, 0, ())
    assert summary_lines(file.counts)[0] == "0 rows read, 0 kept, 0 refused."


def test_the_api_shape(tmp_path):
    stops = [
        api_stop(location=None),
        api_stop(outcome=False),
        api_stop(outcome=""),
        "nonsense",
        api_stop(type="Vehicle search", involved_person=False),
    ]
    file = read(write_api(tmp_path, *stops))
    assert (file.counts.read, file.counts.kept, file.counts.no_place, file.counts.vehicles_only) == (5, 4, 1, 1)
    assert file.counts.refused[0].line == 4
    assert file.frame["outcome"].to_list() == ["no_further_action", "no_further_action", None, "no_further_action"]
    assert file.frame["line"].to_list() == [1, 2, 3, 5]
    assert file.counts.extra == ()


def test_the_force_comes_from_the_row_then_the_caller_then_the_name(tmp_path):
    assert (
        read(write_csv(tmp_path, {}, name="2019-04-north-wales-stop-and-search.csv")).frame["force"][0] == "north-wales"
    )
    assert read(write_csv(tmp_path, {}, name="mine.csv"), "gwent").frame["force"][0] == "gwent"
    assert read(write_csv(tmp_path, {}, name="mine.csv")).frame["force"][0] is None
    pl.DataFrame(
        [{key: str(value) for key, value in api_stop(force="London, City of").items() if key != "location"}]
    ).write_parquet(tmp_path / "f")
    assert read(tmp_path / "f", "gwent").frame["force"][0] == "city-of-london"


def test_counts_of_ages_and_vehicles(tmp_path):
    file = read(write_csv(
        tmp_path, {}, {"Age range": "under 10"}, {"Age range": ""}, {"Type": "Vehicle search"}, {"Type": "Person and Vehicle search", "Age range": "over 34"},
    ))  # fmt: skip
    counts = file.counts
    assert (
        counts.aged_10_17,
        counts.aged_10_17_vehicle_only,
        counts.under_10,
        counts.age_missing,
        counts.vehicles_only,
    ) == (2, 1, 1, 1, 1)


def test_nearly_empty_and_absent_months_are_noticed_for_each_force(tmp_path):
    months = {"2022-01": 20, "2022-02": 22, "2022-03": 4, "2022-05": 18}
    rows = [{"Date": f"{month}-10T12:00:00+00:00"} for month, number in months.items() for _ in range(number)]
    busy = read(write_csv(tmp_path, *rows, name="a.csv"), "metropolitan")
    quiet = read(
        write_csv(tmp_path, *[{"Date": f"2022-0{month}-10T12:00:00+00:00"} for month in (1, 2, 3)], name="b.csv"),
        "gwent",
    )
    thin = combine([busy, quiet]).counts.thin_months
    assert [(month.force, month.month, month.rows) for month in thin] == [
        ("metropolitan", "2022-03", 4),
        ("metropolitan", "2022-04", 0),
    ]
    assert thin[0].usual == 19
    assert any("2022-03 metropolitan: 4 rows against a usual 19" in line for line in summary_lines(busy.counts))


def test_two_months_are_too_few_to_call_one_thin(tmp_path):
    rows = [{"Date": "2022-01-10T12:00:00+00:00"}] * 50 + [{"Date": "2022-02-10T12:00:00+00:00"}]
    assert read(write_csv(tmp_path, *rows, name="a.csv")).counts.thin_months == ()


def test_a_flood_of_problems_is_counted_and_not_listed(tmp_path):
    lines = summary_lines(read(write_csv(tmp_path, *[{"Date": "no"}] * 30)).counts)
    assert sum(line.startswith("Refused: line") for line in lines) == 20
    assert "Refused: and 10 more." in lines


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=12), min_size=15, max_size=15), max_size=6))
def test_every_row_is_kept_or_refused_whatever_is_in_it(tmp_path, rows):
    path = tmp_path / NAME
    path.write_text(
        csv_text(*[dict(zip(HEADINGS, row, strict=True)) for row in rows]),
        encoding="utf-8",
        errors="replace",
        newline="",
    )
    counts = read(path).counts
    assert counts.kept + len(counts.refused) == counts.read
    assert json.dumps(summary_lines(counts))
