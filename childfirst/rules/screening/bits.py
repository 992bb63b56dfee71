"""Lists of codes as bits of whole numbers: whether a list holds one of several codes is then one step for a whole column."""

from functools import reduce
from operator import or_
from typing import Final

import polars as pl

from childfirst.rules.screening.facts import CONTACT_FIELDS, FIELD

BITS: Final = 64
MARK: Final = "#"
LISTS: Final = tuple(field.name for field in CONTACT_FIELDS if field.type == "codes")


def fact_of(column: str) -> str:
    """The fact that a column holds, or holds as bits."""
    return column.partition(MARK)[0]


def bits_of_lists() -> list[pl.Expr]:
    """One column of bits for every 64 codes of each list; codes that are not known have no bit."""
    return [
        _bits(name, codes).alias(f"{name}{MARK}{word}") for name in LISTS for word, codes in enumerate(_words_of(name))
    ]


def holds_any(name: str, codes: tuple[str, ...]) -> pl.Expr:
    """True where the list of codes holds at least one of these."""
    tests = []
    for word, known in enumerate(_words_of(name)):
        wanted = sum(1 << place for place, code in enumerate(known) if code in codes)
        if wanted:
            tests.append((pl.col(f"{name}{MARK}{word}") & pl.lit(wanted, dtype=pl.UInt64)) != 0)
    return reduce(or_, tests)


def _words_of(name: str) -> list[list[str]]:
    known = list(FIELD[name].allowed or ())
    return [known[first : first + BITS] for first in range(0, len(known), BITS)]


def _bits(name: str, codes: list[str]) -> pl.Expr:
    values = pl.Series([1 << place for place in range(len(codes))], dtype=pl.UInt64)
    bit = pl.element().replace_strict(pl.Series(codes), values, default=0, return_dtype=pl.UInt64)
    return pl.col(name).list.agg(bit.bitwise_or()).fill_null(0)
