"""Reads a whole table of contacts by columns: what is plainly right is taken as it stands, the rest is read row by row.

The row-by-row reader of `contact_record` is the one that decides; here only rows about which there can be no doubt are
spared it. So a bad row is named in the same words, and a million good rows cost a second.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import polars as pl

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.cells import BETWEEN_CODES, TRUE_OR_FALSE, read_row
from childfirst.rules.screening.contact_record import (
    FIRST_YEAR,
    LAST_YEAR,
    OLDEST,
    OLDEST_CHILD,
    BadContact,
    of_a_child_by_now,
    to_frame,
)
from childfirst.rules.screening.facts import ADULT, CONTACT_FIELDS, SCHEMA, Field

TWICE: Final = "id: stands twice for this child. Give each contact of a child once"
PLAIN: Final = {
    "whole": r"^-?(0|[1-9][0-9]{0,17})$",
    "decimal": r"^-?(0|[1-9][0-9]{0,17})(\.[0-9]+)?$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "moment": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$",
}
_WITH_OFFSET: Final = ("%Y-%m-%dT%H:%M:%S%#z", "%Y-%m-%d %H:%M:%S%#z")


class BadRows(Mapping[int, str]):
    """{place: "row N: what is wrong"}. What is the same in many rows is held once: a small packed file can hold millions of one bad row."""

    def __init__(self, said: Sequence[int]) -> None:
        self.ids: dict[int, Any] = {}
        self._said, self._why, self._once = said, dict[int, str](), dict[Any, Any]()

    def add(self, place: int, why: object, id: Any) -> None:
        """`id` is kept as it was given, where it is text; a row's own id may be anything."""
        text = str(why)
        self._why[place] = self._once.setdefault(text, text)
        self.ids[place] = self._once.setdefault(id, id) if isinstance(id, str) else id

    def __getitem__(self, place: int) -> str:
        return f"row {self._said[place]}: {self._why[place]}"

    def __iter__(self) -> Iterator[int]:
        return iter(self._why)

    def __len__(self) -> int:
        return len(self._why)


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Good rows as facts, the number of each in the table, and what is wrong with the others by number."""

    frame: pl.DataFrame
    places: pl.Series
    bad: BadRows

    @property
    def ids(self) -> dict[int, Any]:
        """Of the bad rows, by number."""
        return self.bad.ids


def read_rows(table: pl.DataFrame, numbers: pl.Series | None = None, at: datetime | None = None) -> ReadRows:
    """Check and type every row of a table. `numbers` are the rows' places in their file, where this is only a part of it.

    With `at`, the moment of asking, rows later than it and rows about people of 18 or older are bad rows too.
    """
    said = range(1, table.height + 1) if numbers is None else (numbers + 1).to_list()
    known = table.select(name for name in SCHEMA if name in table.columns)
    if not known.width:  # a table without a column keeps no rows, and each of these is to be refused
        known = pl.DataFrame({"id": [None] * table.height}, {"id": pl.String})
    pairs = {field.name: _read(field, known.schema.get(field.name)) for field in CONTACT_FIELDS}
    sure = pl.all_horizontal(_sure(field, *pairs[field.name]) for field in CONTACT_FIELDS)
    read = known.with_columns(
        pl.int_range(pl.len(), dtype=pl.Int64).alias("place"),
        *(value.alias(f"={name}") for name, (value, _) in pairs.items()),
    ).with_columns((_born_before() & _of_a_child_by_now(at)).alias("born"))
    marked = read.with_columns(((sure & pl.col("born")).fill_null(False)).alias("sure"))
    quick = marked.filter("sure").select("place", *(pl.col(f"={name}").alias(name) for name in SCHEMA))
    slow, bad = _one_by_one(known, marked.filter(~pl.col("sure")).get_column("place"), said, at)
    good = pl.concat([quick, slow]).sort("place")
    once = good.select(pl.struct("child_id", "id").is_first_distinct()).to_series()
    for place, name in good.filter(~once).select("place", "id").iter_rows():
        bad.add(place, TWICE, name)
    good = good.filter(once)
    return ReadRows(good.drop("place"), good.get_column("place"), bad)


def _one_by_one(
    known: pl.DataFrame, places: pl.Series, said: Sequence[int], at: datetime | None
) -> tuple[pl.DataFrame, BadRows]:
    rows, kept, bad = [], [], BadRows(said)
    for place in places:
        cells = known.row(place, named=True)
        try:
            read = read_row(cells)
            if at:
                of_a_child_by_now(read, at)
            rows.append(read)
            kept.append(place)
        except BadContact as problem:
            bad.add(place, problem, cells.get("id"))
    return to_frame(rows).select(pl.Series("place", kept, dtype=pl.Int64), pl.all()), bad


def _read(field: Field, dtype: pl.DataType | None) -> tuple[pl.Expr, pl.Expr]:
    """The value in its own type, and whether it was left blank."""
    column = pl.col(field.name)
    if dtype is None:
        return pl.lit(None, dtype=field.dtype), pl.lit(True)
    if dtype in (pl.String, pl.Categorical, pl.Enum):
        text = column.cast(pl.String).str.strip_chars()
        return _from_text(field, text.replace("", None)), text.fill_null("") == ""
    return _from_typed(field, column, dtype), column.is_null()


def _from_text(field: Field, text: pl.Expr) -> pl.Expr:
    """Only the plain shapes; rarer ones that are right too are left to the reader of rows."""
    if field.type in PLAIN:
        text = pl.when(text.str.contains(PLAIN[field.type])).then(text)
    if field.type == "codes":
        return text.str.split(BETWEEN_CODES).list.eval(pl.element().str.strip_chars())
    if field.type == "yes_no":
        return text.str.to_lowercase().replace_strict(TRUE_OR_FALSE, default=None, return_dtype=pl.Boolean)
    if field.type == "moment":
        moments = [text.str.to_datetime(shape, time_zone="UTC", strict=False) for shape in _WITH_OFFSET]
        return pl.coalesce(moments).cast(field.dtype)
    if field.type == "date":
        return text.str.to_date("%Y-%m-%d", strict=False)
    if field.type in ("whole", "decimal"):
        return text.cast(field.dtype, strict=False)
    return text if field.type in ("text", "code") else pl.lit(None, dtype=field.dtype)


def _from_typed(field: Field, column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    """A column that has a type of its own; a type that does not fit is left to the reader of rows."""
    fits = {
        "codes": dtype == pl.List(pl.String),
        "yes_no": dtype == pl.Boolean,
        "moment": isinstance(dtype, pl.Datetime) and dtype.time_zone is not None,
        "date": dtype == pl.Date,
        "whole": dtype.is_integer(),
        "decimal": dtype.is_numeric(),
        "adults": dtype == pl.List(ADULT),
    }
    if not fits.get(field.type, False):
        return pl.lit(None, dtype=field.dtype)
    if field.type == "moment":
        return column.dt.convert_time_zone("UTC").dt.truncate("1s").cast(field.dtype)
    return column.cast(field.dtype, strict=False)


def _sure(field: Field, _: pl.Expr, blank: pl.Expr) -> pl.Expr:
    """True where the value can only be right: in its own type, a code we know, and within its limits."""
    value = pl.col(f"={field.name}")
    right = value.is_not_null()
    if field.type == "codes":
        right = right & (value.list.set_difference(list(field.allowed or ())).list.len() == 0)
    elif field.allowed is not None:
        right = right & value.is_in(list(field.allowed))
    elif field.type == "adults":
        right = right & value.list.agg(_adult_is_right().all())
    elif field.type == "moment":
        right = right & value.dt.year().is_between(FIRST_YEAR + 1, LAST_YEAR - 1)
    elif field.type == "decimal":
        right = right & value.is_finite()
    if field.high:
        right = right & value.is_between(field.low, field.high)
    return right.fill_null(False) if field.required else (right.fill_null(False) | blank)


def _adult_is_right() -> pl.Expr:
    one = pl.element().struct
    relation, part, age = one.field("relation"), one.field("part"), one.field("age_years")
    return (
        pl.element().is_not_null()
        & (relation.is_in(list(words.ADULT_RELATIONS)) | relation.is_null())
        & (part.is_in(list(words.ADULT_PARTS)) | part.is_null())
        & (age.is_between(0, OLDEST) | age.is_null())
    )


def _of_a_child_by_now(at: datetime | None) -> pl.Expr:
    """No doubt that the row is neither later than now nor about a grown person."""
    if at is None:
        return pl.lit(True)
    return (pl.col("=occurred_at") <= at) & (pl.col("=age_months") <= OLDEST_CHILD).fill_null(True)


def _born_before() -> pl.Expr:
    """No doubt that the child was born before the contact, whatever the zone the contact was written in."""
    born = pl.col("=date_of_birth")
    return born.is_null() | (born < pl.col("=occurred_at").dt.date())
