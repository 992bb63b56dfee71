"""More or fewer over time, with the months noticed that were never fully published.

The Met's June and November 2022 are nearly empty in the public files: a line through them would fall and rise for
no reason on any street. Such months are named and left out; a month without a row is a gap, never a nought.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from statistics import median
from typing import Any, Final

import numpy as np

from childfirst.rules.measures.figure import Figure
from childfirst.rules.measures.intervals import TAIL, around_logarithm
from childfirst.rules.measures.regression import CannotFit, fit

_special: Any = import_module("scipy.special")

NEARLY_EMPTY: Final = 0.25
"""A month with less than this share of the middle of its neighbours was not fully published, or something else happened."""

NEIGHBOURS: Final = 3
FEWEST_MONTHS: Final = 6
TREND: Final = (
    "Change from year to year, from a regression of {months} monthly counts, allowing for spread and for runs of months"
)
SEASONS: Final = "Less than two years: a season cannot be told from a trend."
TOO_FEW: Final = f"Fewer than {FEWEST_MONTHS} whole months, so no trend can be given."


@dataclass(frozen=True, slots=True)
class Month:
    """One month. `gap` is empty, "absent" or "nearly empty"."""

    month: str
    count: int | None
    gap: str


def months(counts: Mapping[str, int], first: str = "", last: str = "") -> list[Month]:
    """Every month from first to last ("2022-06"), whether or not there is a count."""
    if not counts and not (first and last):
        return []
    start, end = _number(first or min(counts)), _number(last or max(counts))
    names = [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]
    return [Month(name, counts.get(name), _gap(names, place, counts)) for place, name in enumerate(names)]


def yearly_change(counts: Mapping[str, int], first: str = "", last: str = "") -> Figure:
    """How many times as many a year later: 0.9 is a fall of a tenth a year. Gaps are left out and named."""
    every = months(counts, first, last)
    whole = [(place, one.count) for place, one in enumerate(every) if not one.gap and one.count is not None]
    events, method = sum(count for _, count in whole), TREND.format(months=len(whole))
    gaps = [f"{one.month} is {one.gap} and left out." for one in every if one.gap]
    caveats = (*gaps, *([SEASONS] if len(every) < 24 else []))
    if len(whole) < FEWEST_MONTHS or not events:
        return Figure(events, len(whole), None, None, None, method, (*caveats, TOO_FEW))
    years = np.array([place / 12 for place, _ in whole])
    seen = np.array([float(count) for _, count in whole])
    try:
        made = fit({"year": years - years.mean()}, seen, range(len(whole)), "counts")
    except CannotFit:
        return Figure(events, len(whole), None, None, None, method, (*caveats, TOO_FEW))
    estimate = float(np.exp(made.of("year")[0]))
    error = _error(years - years.mean(), seen, made.fitted)
    student = float(-_special.stdtrit(len(whole) - 2, TAIL))
    low, high = around_logarithm(estimate, error, student)
    return Figure(events, len(whole), estimate, low, high, method, caveats).resting_on(counts)


def _error(years: Any, seen: Any, fitted: Any) -> float:
    """The error of the slope: spread beyond chance, and months that resemble the month before, both widen it."""
    residuals = (seen - fitted) / fitted**0.5
    spread = max(1.0, float((residuals**2).sum()) / (len(seen) - 2))
    run = float((residuals[1:] * residuals[:-1]).sum() / max((residuals**2).sum(), 1e-12))
    run = min(max(run, 0.0), 0.8)
    centre = float((fitted * years).sum() / fitted.sum())
    return float((spread * (1 + run) / (1 - run) / (fitted * (years - centre) ** 2).sum()) ** 0.5)


def _gap(names: list[str], place: int, counts: Mapping[str, int]) -> str:
    count = counts.get(names[place])
    if count is None:
        return "absent"
    around = names[max(0, place - NEIGHBOURS) : place] + names[place + 1 : place + 1 + NEIGHBOURS]
    beside = [counts[name] for name in around if name in counts]
    return "nearly empty" if len(beside) >= 2 and count < NEARLY_EMPTY * median(beside) else ""


def _number(month: str) -> int:
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1
