"""The small words that conditions are written with; each checks its codes, so a rule with a misspelt code cannot be loaded.

Every word is a Polars expression over one row of facts. An unknown value makes the word unknown, and the engine
reads unknown as "does not fire": a rule that is about a gap says so with `not_known`.
"""

import polars as pl

from childfirst.rules.screening.bits import holds_any
from childfirst.rules.screening.facts import FIELD


def _checked(name: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    allowed = FIELD[name].allowed
    unknown = [code for code in codes if allowed is not None and code not in allowed]
    if unknown or not codes:
        raise ValueError(f"{name} has no code {', '.join(unknown) or '(none given)'}")
    return codes


def one_of(name: str, *codes: str) -> pl.Expr:
    """The field holds one of these codes."""
    column = pl.col(name)
    return column == codes[0] if len(_checked(name, codes)) == 1 else column.is_in(codes)


def any_of(name: str, *codes: str) -> pl.Expr:
    """The list field holds at least one of these codes."""
    return holds_any(name, _checked(name, codes))


def kind(*codes: str) -> pl.Expr:
    """What sort of contact."""
    return one_of("kind", *codes)


def role(*codes: str) -> pl.Expr:
    """The child had one of these parts in it."""
    return any_of("roles", *codes)


def sign(*codes: str) -> pl.Expr:
    """One of these signs was noted."""
    return any_of("signs", *codes)


def dash(*codes: str) -> pl.Expr:
    """One of these DASH questions was answered yes."""
    return any_of("dash", *codes)


def need(*codes: str) -> pl.Expr:
    """One of these needs is known."""
    return any_of("needs", *codes)


def yes(name: str) -> pl.Expr:
    """Recorded as true; neither false nor empty counts."""
    return pl.col(name).eq_missing(True)


def no(name: str) -> pl.Expr:
    """Recorded as false; neither true nor empty counts."""
    return pl.col(name).eq_missing(False)


def is_not(name: str, *codes: str) -> pl.Expr:
    """The field holds none of these codes: another one, or nothing at all."""
    return ~one_of(name, *codes).fill_null(False)


def not_known(name: str) -> pl.Expr:
    """Nobody wrote it down, or wrote that it is not known."""
    column = pl.col(name)
    return column.is_null() | (column == "unknown") if FIELD[name].type == "code" else column.is_null()


def at_least(name: str, number: float) -> pl.Expr:
    """The number, or the count of earlier contacts, is at least this."""
    return pl.col(name) >= number


def aged(first: int, last: int) -> pl.Expr:
    """Aged from `first` to `last`, both included, in whole years; an unknown age is not."""
    return pl.col("age_months").is_between(first * 12, last * 12 + 11)


def under(years: int) -> pl.Expr:
    """Younger than this; an unknown age is not."""
    return pl.col("age_months") < years * 12


def under_or_not_known(years: int) -> pl.Expr:
    """Younger than this, or nobody knows: for dangers where a missing age must not silence the rule."""
    return under(years).fill_null(True)
