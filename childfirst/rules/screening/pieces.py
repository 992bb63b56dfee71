"""One fact as text, written two ways that tests hold equal: in Polars for a million rows, in Python for the form."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.derived import DERIVED
from childfirst.rules.screening.facts import FIELD
from childfirst.rules.screening.history import HISTORY, LONGEST_LIST, OTHER_HISTORY
from childfirst.rules.sentences import inside

DTYPE: Final = {name: dtype for name, (_, dtype, _) in DERIVED.items()} | {
    name: dtype for name, (_, dtype) in OTHER_HISTORY.items()
}
NOT_RECORDED: Final = "not recorded"
NOTHING: Final = "none"
LATEST: Final = f"latest {LONGEST_LIST}: "


@dataclass(frozen=True, slots=True)
class Piece:
    """A fact as text: in an officer's `words`, as its stored `value`, as `dates`, or one more than it (`next`)."""

    name: str
    form: str
    codes: tuple[str, ...] | None = None

    @property
    def sort(self) -> str:
        """The type of the fact, in the words of the contact record."""
        if self.name in FIELD:
            return FIELD[self.name].type
        dtype = DTYPE.get(self.name)
        return "date" if dtype == pl.Date else "yes_no" if dtype == pl.Boolean else "whole"

    @property
    def may_be_empty(self) -> bool:
        """Codes and dates of which there may be none."""
        return self.form == "dates" or self.sort == "codes"

    @property
    def shown(self) -> dict[str, str]:
        """Each code the piece may show, with what is shown for it."""
        allowed = FIELD[self.name].allowed or {}
        codes = self.codes or tuple(allowed)
        if self.form == "value":
            return {code: code for code in codes}
        return {code: inside(allowed[code]) for code in codes}

    @property
    def date_format(self) -> str:
        """Dates carry their year unless every one of them is recent."""
        days = HISTORY[self.name].days
        return "%-d %b" if days is not None and days <= 90 else "%-d %b %Y"


@cache
def text_of(piece: Piece) -> pl.Expr:
    """The piece as text, never empty, as an expression."""
    if piece.form == "dates":
        return _dates(piece)
    if piece.form == "next":
        return (pl.col(piece.name) + 1).cast(pl.String)
    return _fact(piece, pl.col(piece.name)).fill_null(NOT_RECORDED)


def _dates(piece: Piece) -> pl.Expr:
    days = pl.col(f"{piece.name}.dates").list.eval(pl.element().dt.strftime(piece.date_format))
    listed = days.list.join(", ").replace("", NOTHING)
    return pl.when(pl.col(piece.name) > LONGEST_LIST).then(pl.lit(LATEST) + listed).otherwise(listed)


def _fact(piece: Piece, column: pl.Expr) -> pl.Expr:
    if piece.sort == "codes":
        held = pl.element().replace_strict(
            list(piece.shown), list(piece.shown.values()), default=None, return_dtype=pl.String
        )
        return column.list.eval(held.drop_nulls()).list.join(", ").replace("", NOTHING)
    if piece.sort == "decimal":
        return (column + 0.5).floor().cast(pl.Int64).cast(pl.String)
    if piece.sort == "yes_no":
        return pl.when(column).then(pl.lit("yes")).when(~column).then(pl.lit("no"))
    if piece.form == "words" and piece.sort == "code":
        return column.replace_strict(
            list(piece.shown), list(piece.shown.values()), default=None, return_dtype=pl.String
        )
    if piece.form == "words" and piece.sort == "date":
        return column.dt.strftime("%-d %b %Y")
    return column.cast(pl.String)


def text(piece: Piece, row: Mapping[str, Any]) -> str:
    """The same text from one row already read."""
    value = row[piece.name]
    if piece.form == "dates":
        listed = ", ".join(_day(day, piece.date_format) for day in row[f"{piece.name}.dates"]) or NOTHING
        return LATEST + listed if value > LONGEST_LIST else listed
    if piece.form == "next":
        return str(value + 1)
    return NOT_RECORDED if value is None else _fact_text(piece, value)


def _fact_text(piece: Piece, value: Any) -> str:
    if piece.sort == "codes":
        return ", ".join(piece.shown[code] for code in value if code in piece.shown) or NOTHING
    if piece.sort == "decimal":
        return str(math.floor(value + 0.5))
    if piece.sort == "yes_no":
        return "yes" if value else "no"
    if piece.form == "words" and piece.sort == "code":
        return piece.shown[value]
    if piece.form == "words" and piece.sort == "date":
        return _day(value, "%-d %b %Y")
    return str(value)


def _day(day: date, pattern: str) -> str:
    return f"{day.day} {day:%b %Y}" if pattern.endswith("%Y") else f"{day.day} {day:%b}"
