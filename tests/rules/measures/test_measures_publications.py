"""Two publications read beside each other: checked by trying every pair of tables that a reader cannot rule out."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.measures import Published, suppress
from childfirst.rules.measures.publications import Earlier, given_away, suppress_beside


def published(table: dict[str, dict[str, int]]) -> Earlier:
    return Earlier(table, suppress(table))


SEPTEMBER = {"all": {"a": 412, "b": 100, "c": 90}}


def test_three_children_more_in_october_are_not_given_away() -> None:
    october = {"all": {"a": 415, "b": 140, "c": 120}}
    assert suppress(october).hidden == 0
    assert given_away(october, suppress(october), [published(SEPTEMBER)]) == {("all", "a")}
    shown = suppress_beside(october, [published(SEPTEMBER)])
    assert shown.cells == {"all": {"a": None, "b": 140, "c": None}}
    assert shown.total == 675
    assert given_away(october, shown, [published(SEPTEMBER)]) == set()


def test_nothing_is_hidden_where_every_difference_is_large_or_none() -> None:
    october = {"all": {"a": 412, "b": 140, "c": 120}}
    assert suppress_beside(october, [published(SEPTEMBER)]).hidden == 0


def test_a_correction_downwards_by_few_is_a_small_number_too() -> None:
    assert suppress_beside({"all": {"a": 410, "b": 140, "c": 120}}, [published(SEPTEMBER)]).cells["all"]["a"] is None


def test_a_number_hidden_before_is_not_given_away_by_the_next_table() -> None:
    """In September a (3) went with b (8). In October b is shown and unchanged, and September's total says the rest."""
    september = published({"all": {"a": 3, "b": 8, "c": 90}})
    october = {"all": {"a": 30, "b": 8, "c": 90}}
    assert september.shown.cells == {"all": {"a": None, "b": None, "c": 90}}
    shown = suppress_beside(october, [september])
    assert given_away(october, shown, [september]) == set()


def test_a_first_publication_is_only_suppressed() -> None:
    table = {"x": {"a": 3, "b": 10}, "y": {"a": 30, "b": 10}}
    assert suppress_beside(table, []) == suppress(table)


def test_other_rows_or_columns_cannot_be_read_beside_each_other() -> None:
    with pytest.raises(ValueError, match="same rows"):
        suppress_beside({"all": {"z": 5}}, [published(SEPTEMBER)])


Pair = tuple[dict[str, int], dict[str, int]]


def fits(one: Published, other: Published, columns: list[str], most: int) -> list[Pair]:
    """Every pair of lists that a reader cannot rule out, where counts only ever grow."""

    def tables(shown: Published) -> list[dict[str, int]]:
        free = [column for column in columns if shown.cells["all"][column] is None]
        every = []
        for guess in product(range(1, most + 1), repeat=len(free)):
            table = {column: shown.cells["all"][column] for column in columns} | dict(zip(free, guess, strict=True))
            if shown.total in (None, sum(table.values())):
                every.append(table)
        return every

    return [
        (before, after) for before in tables(one) for after in tables(other)
        if all(after[column] >= before[column] for column in columns)
    ]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.integers(2, 3), st.data())
def test_no_small_difference_can_be_worked_out(width: int, data: st.DataObject) -> None:
    columns = [f"c{n}" for n in range(width)]
    before = {"all": {column: data.draw(st.integers(0, 6)) for column in columns}}
    after = {"all": {column: count + data.draw(st.integers(0, 5)) for column, count in before["all"].items()}}
    first = suppress(before, threshold=3)
    second = suppress_beside(after, [Earlier(before, first)], threshold=3)
    possible = fits(first, second, columns, 20 if width == 2 else 14)
    for column in columns:
        change = after["all"][column] - before["all"][column]
        if 0 < change < 3:
            assert len({new[column] - old[column] for old, new in possible}) > 1, (first, second)
        if 0 < before["all"][column] < 3:
            assert len({old[column] for old, _ in possible}) > 1, (first, second)
