"""A measure: what is counted for the public, in which groups, from which rows. One definition counts, prints and explains."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import polars as pl

from childfirst.accountability.periods import Period
from childfirst.rules.vocabulary import ETHNICITIES_OFFICER
from childfirst.teams.models import BasicCommandUnit

# One row of what is counted: a key, the quarter it happened in, its group, and "yes", "no" or "blank" (nobody recorded it).
COLUMNS: Final = {"row": pl.String, "quarter": pl.String, "group": pl.String, "answer": pl.String}
ANSWERS: Final = ("yes", "no", "blank")
NOT_RECORDED: Final = "not_recorded"
AGES: Final = {"under_10": "Under 10", "10_12": "10 to 12", "13_14": "13 or 14", "15": "15", "16": "16", "17": "17"}

Rows = list[tuple[str, str, str, str]]


@dataclass(frozen=True, slots=True)
class Measure:
    """`yes` over `yes` and `no` is the figure; what nobody recorded stands beside it. `adds_up` is false where groups overlap.
    Measures with the same `population` count the same rows by different groups.
    """

    code: str
    title: str
    about: str
    subject: str
    one_row: str
    yes: str
    no: str
    by: str
    groups: Callable[[], dict[str, str]]
    rows: Callable[[Period, datetime], Rows]
    cannot_show: str
    caveats: tuple[str, ...] = ()
    adds_up: bool = True
    population: str = ""


def command_units() -> dict[str, str]:
    """Each of the twelve, and where it is not recorded."""
    return dict(BasicCommandUnit.objects.order_by("name").values_list("code", "name")) | {NOT_RECORDED: "Not recorded"}


def ethnicities() -> dict[str, str]:
    """As the officer saw it: the groups that every force records."""
    return {code: words for code, words in ETHNICITIES_OFFICER.items() if code != "unknown"} | {
        NOT_RECORDED: "Not recorded"
    }


def ages() -> dict[str, str]:
    """In bands wide enough to hide a child."""
    return AGES | {NOT_RECORDED: "Not recorded"}


def age_band(years: int | None) -> str:
    """
    >>> age_band(9), age_band(13), age_band(17), age_band(None), age_band(18)
    ('under_10', '13_14', '17', 'not_recorded', 'not_recorded')
    """
    if years is None or years > 17:
        return NOT_RECORDED
    if years < 10:
        return "under_10"
    return "10_12" if years < 13 else "13_14" if years < 15 else str(years)


def answer_of(value: bool | None) -> str:
    """Never "no" for what nobody recorded."""
    return "blank" if value is None else "yes" if value else "no"
