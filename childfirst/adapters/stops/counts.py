"""What was in a file, counted: what was kept, what was not, and what is missing from what was kept.

A month that is nearly empty is found by comparing it with the other months of the same force. The Met's June 2022 holds
a few hundred rows where a usual month holds fifteen thousand; a trend that does not notice is wrong.
"""

from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

import polars as pl

from childfirst.adapters.stops.normalise import CODED, OTHER
from childfirst.adapters.stops.problems import Problem
from childfirst.adapters.stops.shapes import heading

THIN_SHARE: Final = 0.25
"""A month with less than this share of the median of the force's other months is nearly empty. A choice, not a law."""

FEWEST_MONTHS: Final = 3
"""With fewer months than this there is no usual month to compare with."""


@dataclass(frozen=True, slots=True)
class Month:
    """One force's month. `usual` is the median of its other months; None where there are too few to say."""

    force: str | None
    month: str
    rows: int
    usual: float | None
    thin: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """A label this version does not know: kept as "other: label"."""

    column: str
    label: str
    rows: int


@dataclass(frozen=True, slots=True)
class Counts:
    """One file, or several together. Everything but `read` and `refused` counts rows that were kept."""

    read: int
    kept: int
    refused: tuple[Problem, ...]
    blanked: tuple[Problem, ...]  # values that could not be used, in rows that were kept
    repeats: int  # second and later copies of a row that is the same in every published field
    vehicles_only: int
    aged_10_17: int
    aged_10_17_vehicle_only: int  # rows that give an age but say that nobody was searched
    under_10: int
    age_missing: int
    flag_true: int  # removal of more than outer clothing
    flag_false: int
    flag_missing: int
    midnight: int
    no_place: int
    months: tuple[Month, ...]
    unread: tuple[Unread, ...]
    absent: tuple[str, ...] = ()  # headings the file does not have
    extra: tuple[str, ...] = ()  # headings that are not the publisher's, which were not used

    @property
    def thin_months(self) -> tuple[Month, ...]:
        return tuple(month for month in self.months if month.thin)


def count(
    frame: pl.DataFrame,
    read: int,
    refused: list[Problem],
    blanked: list[Problem],
    absent: tuple[str, ...] = (),
    extra: tuple[str, ...] = (),
) -> Counts:
    """Count a normalised frame, with what happened while it was read."""
    flag = pl.col("beyond_outer_clothing")
    nobody = ~pl.col("involves_person").fill_null(value=True)
    sums = frame.select(
        repeats=pl.col("copy_number") > 1,
        vehicles_only=nobody,
        aged_10_17=pl.col("age_band") == "10-17",
        aged_10_17_vehicle_only=(pl.col("age_band") == "10-17") & nobody,
        under_10=pl.col("age_band") == "under 10",
        age_missing=pl.col("age_band").is_null(),
        flag_true=flag,
        flag_false=~flag,
        flag_missing=flag.is_null(),
        midnight=pl.col("midnight_time"),
        no_place=pl.col("latitude").is_null(),
    ).sum()
    return Counts(
        read=read, kept=frame.height, refused=tuple(sorted(refused, key=_place)),
        blanked=tuple(sorted(blanked, key=_place)), months=months_of(frame), unread=_unread(frame),
        absent=absent, extra=extra, **sums.row(0, named=True),
    )  # fmt: skip


def _place(problem: Problem) -> tuple[int, str]:
    return problem.line, problem.column


def months_of(frame: pl.DataFrame) -> tuple[Month, ...]:
    """Every month of every force from its first to its last, empty ones between them included."""
    rows: dict[str | None, dict[str, int]] = {}
    for force, month, number in frame.group_by("force", "month").len().sort("force", "month").iter_rows():
        rows.setdefault(force, {})[month] = number
    return tuple(month for force, filled in rows.items() for month in _one_force(force, filled))


def _one_force(force: str | None, filled: dict[str, int]) -> list[Month]:
    months = {month: filled.get(month, 0) for month in _between(min(filled), max(filled))}
    found = []
    for month, number in months.items():
        others = [rows for other, rows in months.items() if other != month]
        usual = median(others) if len(months) >= FEWEST_MONTHS else None
        thin = number == 0 or (usual is not None and number < usual * THIN_SHARE)
        found.append(Month(force, month, number, usual, thin))
    return found


def _between(first: str, last: str) -> list[str]:
    at, end = date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")
    months = []
    while at <= end:
        months.append(at.strftime("%Y-%m"))
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
    return months


def _unread(frame: pl.DataFrame) -> tuple[Unread, ...]:
    found = []
    for name in [*CODED, "ethnicity_self"]:
        strange = frame.filter(pl.col(name).str.starts_with(OTHER)).get_column(name)
        for label, rows in strange.value_counts().sort(name).iter_rows():
            found.append(Unread(heading(name), label.removeprefix(OTHER), rows))
    return tuple(found)
