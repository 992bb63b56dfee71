"""Reading by columns gives what reading row by row gives, for good rows and bad, typed or as text."""

import json
from typing import Any

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from childfirst.rules.screening.bench import made_up_contacts
from childfirst.rules.screening.cells import read_row
from childfirst.rules.screening.contact_record import BadContact, read_contact, to_frame
from childfirst.rules.screening.facts import FIELD, SCHEMA
from childfirst.rules.screening.tables import TWICE, read_rows
from tests.rules.screening.contact_records import one_child

SPOILT = ["", " ", "x", "007", "+5", "-1", "1e3", "12.0", "12.5", "NaN", "inf", "TRUE", "nO", "2012-5-1", "1066-01-01T00:00:00Z",
          "2026-09-01T10:00:00", "2026-09-01 10:00:00+01:00", "20260901", "missing; at_risk", "missing;;", "[]", "null", "99999999999999999999"]  # fmt: skip
slowly = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def slow(table: pl.DataFrame) -> tuple[list[dict[str, Any]], dict[int, str]]:
    good, bad, seen = [], {}, set()
    for place, cells in enumerate(table.iter_rows(named=True)):
        try:
            row = read_row({name: cells[name] for name in SCHEMA if name in cells})
        except BadContact as problem:
            bad[place] = f"row {place + 1}: {problem}"
            continue
        if (row["child_id"], row["id"]) in seen:
            bad[place] = f"row {place + 1}: {TWICE}"
        else:
            seen.add((row["child_id"], row["id"]))
            good.append(row)
    return good, bad


def same(table: pl.DataFrame) -> None:
    read, (good, bad) = read_rows(table), slow(table)
    assert read.bad == bad
    assert read.frame.equals(to_frame(good))


def as_text(value: Any) -> str | None:
    if isinstance(value, list):
        return json.dumps(value) if value and isinstance(value[0], dict) else ";".join(value)
    return None if value is None else value if isinstance(value, str) else json.dumps(value)


@slowly
@given(
    one_child(),
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from(sorted(FIELD)), st.sampled_from(SPOILT)), max_size=6),
)
def test_a_csv_file(records: list[dict[str, Any]], spoils: list[tuple[int, str, str]]) -> None:
    rows = [{name: as_text(record.get(name)) for name in SCHEMA} for record in records]
    for place, name, text in spoils:
        rows[place % len(rows)][name] = text
    same(pl.DataFrame(rows, schema=dict.fromkeys(SCHEMA, pl.String)))


@slowly
@given(one_child())
def test_a_parquet_file(records: list[dict[str, Any]]) -> None:
    same(to_frame([read_contact(record) for record in records]))


def test_a_typed_table_with_odd_types_is_still_read_right() -> None:
    table = pl.DataFrame(
        {
            "id": ["a", "b", "b", "c"],
            "child_id": ["c"] * 4,
            "kind": pl.Series(["missing", "concern", "concern", "arrest"], dtype=pl.Categorical),
            "occurred_at": pl.Series(["2026-09-01T10:00:00Z"] * 4)
            .str.to_datetime("%Y-%m-%dT%H:%M:%S%#z")
            .dt.cast_time_unit("ms"),
            "age_months": [170.0, 170.5, 12.0, None],
            "signs": [["self_harm"], [], None, ["no such sign"]],
            "colour": ["red"] * 4,
        }
    )
    read = read_rows(table, pl.Series([101, 102, 103, 103]) - 1)

    assert read.frame["age_months"].to_list() == [170, 12]
    assert read.places.to_list() == [0, 2]
    assert [read.bad[place][:8] for place in (1, 3)] == ["row 102:", "row 103:"]


def test_a_million_rows_are_not_read_one_by_one(monkeypatch) -> None:
    from childfirst.rules.screening import tables

    def never(cells: Any) -> Any:
        raise AssertionError(cells)

    monkeypatch.setattr(tables, "read_row", never)
    assert read_rows(made_up_contacts(20_000, 5_000)).frame.height == 20_000
