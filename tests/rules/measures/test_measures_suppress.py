"""Suppression: a reader with every sum to hand cannot work out a small count. Checked by trying every table that fits."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.measures import Published, suppress
from childfirst.rules.measures.suppress import SMALLEST_SHOWN


def test_nothing_small_nothing_hidden() -> None:
    shown = suppress({"all": {"a": 10, "b": 0, "c": 9}})
    assert shown.hidden == 0
    assert shown.cells == {"all": {"a": 10, "b": 0, "c": 9}}
    assert shown.row_totals == {"all": 19}
    assert shown.total == 19


def test_one_small_count_takes_the_next_smallest_with_it() -> None:
    shown = suppress({"all": {"a": 3, "b": 10, "c": 20}})
    assert shown.cells == {"all": {"a": None, "b": None, "c": 20}}
    assert shown.total == 33


def test_two_small_counts_that_add_up_to_a_small_number_need_more() -> None:
    assert suppress({"all": {"a": 1, "b": 1, "c": 9, "d": 30}}).cells == {
        "all": {"a": None, "b": None, "c": None, "d": 30}
    }


def test_with_nothing_else_to_hide_the_total_goes() -> None:
    shown = suppress({"all": {"a": 2, "b": 0}})
    assert shown.cells == {"all": {"a": None, "b": 0}}
    assert shown.total is None


@pytest.mark.parametrize(
    ("count", "hidden"), [(0, False), (1, True), (SMALLEST_SHOWN - 1, True), (SMALLEST_SHOWN, False)]
)
def test_the_threshold_is_the_smallest_count_shown(count: int, hidden: bool) -> None:
    assert (suppress({"all": {"a": count, "b": 50, "c": 60}}).cells["all"]["a"] is None) is hidden


def test_a_two_way_table_hides_along_rows_and_columns() -> None:
    shown = suppress({"x": {"a": 3, "b": 10}, "y": {"a": 30, "b": 10}, "z": {"a": 9, "b": 16}})
    assert shown.cells["x"] == {"a": None, "b": None}
    assert sum(cells["a"] is None for cells in shown.cells.values()) == 2
    assert shown.total == 78


def test_a_bridge_between_two_hidden_squares_is_noticed() -> None:
    """Each line has two hidden numbers or more, and the small one between the squares could still be worked out."""
    table = {
        "r1": {"a": 1, "b": 4, "c": 90, "d": 90}, "r2": {"a": 4, "b": 4, "c": 3, "d": 90},
        "r3": {"a": 90, "b": 90, "c": 4, "d": 4}, "r4": {"a": 90, "b": 90, "c": 4, "d": 4},
    }  # fmt: skip
    shown = suppress(table)
    assert sum(number is None for cells in shown.cells.values() for number in cells.values()) > 9


def test_columns_must_agree_and_counts_cannot_be_negative() -> None:
    with pytest.raises(ValueError, match="same columns"):
        suppress({"x": {"a": 1}, "y": {"b": 1}})
    with pytest.raises(ValueError, match="negative"):
        suppress({"x": {"a": -1}})


def test_an_empty_table_is_an_empty_table() -> None:
    assert suppress({}).cells == {}


def fits(shown: Published, rows: list[str], columns: list[str], most: int) -> list[dict[tuple[str, str], int]]:
    """Every whole-number table that a reader cannot rule out: brute force, knowing nothing of how suppression works."""
    free = [(row, column) for row in rows for column in columns if shown.cells[row][column] is None]
    found = []
    for guess in product(range(1, most + 1), repeat=len(free)):
        table = {(row, column): shown.cells[row][column] for row in rows for column in columns} | dict(
            zip(free, guess, strict=True)
        )
        across = {row: sum(table[row, column] for column in columns) for row in rows}
        down = {column: sum(table[row, column] for row in rows) for column in columns}
        if (
            all(shown.row_totals[row] in (None, across[row]) for row in rows)
            and all(shown.column_totals[column] in (None, down[column]) for column in columns)
            and shown.total in (None, sum(across.values()))
        ):
            found.append(table)
    return found


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 2), st.integers(1, 3), st.data())
def test_no_small_count_can_be_worked_out(height: int, width: int, data: st.DataObject) -> None:
    rows, columns = [f"r{n}" for n in range(height)], [f"c{n}" for n in range(width)]
    table = {row: {column: data.draw(st.integers(0, 6)) for column in columns} for row in rows}
    shown = suppress(table, threshold=3)
    possible = fits(shown, rows, columns, 7)
    for row, column in product(rows, columns):
        if 0 < table[row][column] < 3:
            assert shown.cells[row][column] is None
            assert len({each[row, column] for each in possible}) > 1
        elif shown.cells[row][column] is not None:
            assert shown.cells[row][column] == table[row][column]
    for total in [*shown.row_totals.values(), *shown.column_totals.values(), shown.total]:
        assert total is None or total == 0 or total >= 3
