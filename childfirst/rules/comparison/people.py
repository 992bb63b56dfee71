"""The children of a frame, one row each, with what fairness is measured by: ethnicity, sex and age band."""

from typing import Final

import polars as pl

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.derived import with_derived
from childfirst.rules.screening.engine import conform

NOT_KNOWN: Final = "Not known"
BANDS: Final = ((10, "Under 10"), (13, "10 to 12"), (16, "13 to 15"), (18, "16 and 17"))
DIMENSIONS: Final[words.Words] = {"ethnicity": "Ethnicity", "sex": "Sex", "age": "Age"}
GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "ethnicity": (*[label for code, label in words.ETHNICITIES_OFFICER.items() if code != "unknown"], NOT_KNOWN),
    "sex": (*[label for code, label in words.SEXES.items() if code != "unknown"], NOT_KNOWN),
    "age": (*[label for _, label in BANDS], NOT_KNOWN),
}


def prepared(frame: pl.DataFrame) -> pl.DataFrame:
    """Row number, child and the child's groups, for every row about a child. A child is in one group throughout: how they
    describe themselves where anyone asked, otherwise how an officer did; the age is that at their latest contact."""
    facts = with_derived(conform(frame, pl.lit(True))).filter("is_child").sort("second", "id")
    broad = pl.col("ethnicity_self").str.slice(0, 1).replace_strict(words.BROAD_GROUP_OF, default=None)
    own = broad.replace("unknown", None).drop_nulls().last().over("child_group")
    seen = pl.col("ethnicity_officer").replace("unknown", None).drop_nulls().last().over("child_group")
    ethnicity = pl.coalesce(own, seen).replace_strict(words.ETHNICITIES_OFFICER, default=None)
    sex = pl.col("sex").replace("unknown", None).drop_nulls().last().over("child_group")
    return facts.select(
        "order",
        pl.col("child_group").alias("child"),
        ethnicity.fill_null(NOT_KNOWN).alias("ethnicity"),
        sex.replace_strict(words.SEXES, default=None).fill_null(NOT_KNOWN).alias("sex"),
        _band(pl.col("age").last().over("child_group")).alias("age"),
    )


def _band(age: pl.Expr) -> pl.Expr:
    band = pl.lit(NOT_KNOWN)
    for below, label in reversed(BANDS):
        band = pl.when(age < below).then(pl.lit(label)).otherwise(band)
    return band
