"""Facts worked out from the contact's own fields, once, so that every rule means the same by 'age' or 'from another area'."""

from typing import Final

import polars as pl

from childfirst.rules.screening.bits import bits_of_lists

LONDON: Final = "Europe/London"
ADULT_IN_MONTHS: Final = 18 * 12
FAMILY_RELATIONS: Final = (
    "mother",
    "father",
    "step_parent",
    "grandparent",
    "sibling",
    "foster_carer",
    "residential_worker",
    "other_family",
)
OUTSIDE_RELATIONS: Final = ("associate", "stranger", "partner_of_child", "unknown")
KNOWN_OUTSIDE: Final = ("associate", "stranger", "partner_of_child")
CONCERNING_PARTS: Final = ("suspect", "person_of_concern")


def _months_between(born: pl.Expr, on: pl.Expr) -> pl.Expr:
    """Whole months lived; a child born on the 29th of February is a year older on the 1st of March."""
    months = (on.dt.year() - born.dt.year()).cast(pl.Int64) * 12 + on.dt.month().cast(pl.Int64) - born.dt.month()
    return months - (on.dt.day() < born.dt.day()).cast(pl.Int64)


def _adult(*relations: str, parts: tuple[str, ...] = ()) -> pl.Expr:
    """Whether any adult named has one of these relations to the child (and, if given, one of these parts)."""
    match = pl.element().struct.field("relation").is_in(relations)
    if parts:
        match = match & pl.element().struct.field("part").is_in(parts)
    return pl.col("adults").list.agg(match.fill_null(False).any())


_OCCURRED_ON = pl.col("occurred_at").dt.convert_time_zone(LONDON).dt.date()
_AGE = pl.col("age_months")

# name -> (what it means, type, expression); in two steps because the second reads the first.
FIRST: Final[dict[str, tuple[str, pl.DataType, pl.Expr]]] = {
    "occurred_on": ("London date of the event", pl.Date(), _OCCURRED_ON),
    "second": ("Seconds since 1970, for order and windows", pl.Int64(), pl.col("occurred_at").dt.epoch("s")),
    "age_months": (
        "Age in whole months, given or worked out from the date of birth",
        pl.Int64(),
        pl.coalesce(_AGE, _months_between(pl.col("date_of_birth"), _OCCURRED_ON)),
    ),
}
SECOND: Final[dict[str, tuple[str, pl.DataType, pl.Expr]]] = {
    "age": ("Age in whole years", pl.Int64(), _AGE // 12),
    "is_child": (
        "Under 18 at the event, or age not known (then treated as a child, R002)",
        pl.Boolean(),
        (_AGE < ADULT_IN_MONTHS).fill_null(True),
    ),
    "years_seen_older": (
        "Years by which the officer first took the child for older than they are",
        pl.Int64(),
        pl.col("perceived_age_years") - _AGE // 12,
    ),
    "lives_outside_care_council": (
        "The council that looks after the child is not the council where they live",
        pl.Boolean(),
        pl.col("care_council").str.to_lowercase().str.strip_chars()
        != pl.col("home_borough").str.to_lowercase().str.strip_chars(),
    ),
    "adult_partner": (
        "An adult is named as the child's boyfriend or girlfriend",
        pl.Boolean(),
        _adult("partner_of_child"),
    ),
    "adult_family_suspect": (
        "An adult of the family or placement is a suspect or person of concern",
        pl.Boolean(),
        _adult(*FAMILY_RELATIONS, parts=CONCERNING_PARTS),
    ),
    "adult_outside_suspect": (
        "An adult from outside the family is a suspect or person of concern",
        pl.Boolean(),
        _adult(*OUTSIDE_RELATIONS, parts=CONCERNING_PARTS),
    ),
    "adult_outside_there": (
        "An adult from outside the family was with the child",
        pl.Boolean(),
        _adult(*KNOWN_OUTSIDE, parts=(*CONCERNING_PARTS, "present")),
    ),
}
DERIVED: Final[dict[str, tuple[str, pl.DataType, pl.Expr]]] = {**FIRST, **SECOND}

LISTS: Final = ("roles", "signs", "dash", "needs", "adults")
_FIRST_COLUMNS = [pl.col(name).fill_null([]) for name in LISTS] + [
    expression.alias(name) for name, (_, _, expression) in FIRST.items()
]
_BITS = bits_of_lists()
_SECOND_COLUMNS = [expression.alias(name) for name, (_, _, expression) in SECOND.items()]


def with_derived(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the worked-out facts to contacts that already have every field of the record."""
    return frame.with_columns(_FIRST_COLUMNS).with_columns(_SECOND_COLUMNS + _BITS)
