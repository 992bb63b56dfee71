"""Disparity between children whose recorded circumstances are the same: a regression with clustered errors.

What is held the same is the caller's choice and is named in the figure, because it decides the answer: holding
the same something that bias itself produced (an earlier arrest, a grade) hides that bias.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.rules.measures.figure import NO_LIMITS, Difference, Ratio
from childfirst.rules.measures.intervals import around_logarithm
from childfirst.rules.measures.provenance import fingerprint
from childfirst.rules.measures.rates import few
from childfirst.rules.measures.regression import CannotFit, Fit, fit

ODDS: Final = "Odds ratio from a logistic regression with clustered errors, holding the same: {given}"
GAP: Final = "Difference of average predicted shares (logistic regression, clustered errors), holding the same: {given}"
HELD: Final = "What is held the same may itself come of unequal treatment; then this figure hides a part of it."
FEW_CLUSTERS: Final = "Fewer than 30 officers, teams or places: the interval is itself uncertain."
MANY_CLUSTERS: Final = 30


@dataclass(frozen=True, slots=True)
class Conditional:
    """Each group against the reference group. `left_out` rows lacked something; `certain` never or always had the outcome."""

    odds: dict[str, Ratio]
    gaps: dict[str, Difference]
    clusters: int
    left_out: int
    certain: int


def conditional_disparity(
    rows: pl.DataFrame, *, outcome: str, group: str, reference: str, given: Sequence[str], cluster: str
) -> Conditional:
    """`outcome` is true or false. Text in `given` is taken as kinds; numbers as numbers. `cluster` says who belongs together."""
    used = rows.select(list(dict.fromkeys([outcome, group, *given, cluster])))
    whole = used.drop_nulls()
    left_out = len(used) - len(whole)
    whole, certain = _without_certain(whole, outcome, given)
    caveats = [HELD]
    if left_out:
        caveats.append(f"{left_out:,} of {len(used):,} rows lack something and are left out.")
    if certain:
        caveats.append(
            f"{certain:,} rows are of kinds in which everybody or nobody had the outcome; they cannot say anything here."
        )
    groups = [name for name in sorted(whole[group].unique().to_list(), key=str) if name != reference]
    told: dict[str, Any] = {"given": ", ".join(given) or "nothing"}
    columns = {f"group {name}": (whole[group] == name).to_numpy().astype(float) for name in groups}
    try:
        made: Fit | None = fit(columns | _columns(whole, given), whole[outcome].to_numpy(), whole[cluster].to_list())
        if made is not None and made.clusters < MANY_CLUSTERS:
            caveats.append(FEW_CLUSTERS)
    except (CannotFit, ValueError, IndexError) as why:
        made = None
        caveats.append(f"No figure can be given: {why}")
    data = fingerprint(used)
    design = (
        None
        if made is None
        else np.column_stack([np.ones(len(whole)), *columns.values(), *_columns(whole, given).values()])
    )
    odds, gaps = {}, {}
    for place, name in enumerate(groups, start=1):
        mine, theirs = (whole.filter(pl.col(group) == one)[outcome] for one in (name, reference))
        counts = (int(mine.sum()), len(mine), int(theirs.sum()), len(theirs))
        said = (*caveats, *few(counts[0], counts[2]))
        ratio_limits = gap_limits = NO_LIMITS
        if made is not None and design is not None:
            value, error = made.of(f"group {name}")
            estimate = float(np.exp(value))
            ratio_limits = (estimate, *around_logarithm(estimate, error, made.student))
            gap, wide = _gap(made, design, place, len(groups))
            gap_limits = (gap, gap - made.student * wide, gap + made.student * wide)
        odds[name] = Ratio(*counts[:2], *ratio_limits, ODDS.format(**told), said, 1, *counts[2:], data=data)
        gaps[name] = Difference(*counts[:2], *gap_limits, GAP.format(**told), said, 1, *counts[2:], data=data)
    return Conditional(odds, gaps, 0 if made is None else made.clusters, left_out, certain)


def _columns(rows: pl.DataFrame, given: Sequence[str]) -> dict[str, Any]:
    """Numbers as they are; kinds as one column each, the first kind being what the others are compared with."""
    columns: dict[str, Any] = {}
    for name in given:
        if rows[name].dtype.is_numeric():
            columns[name] = rows[name].to_numpy().astype(float)
        else:
            for kind in sorted(rows[name].unique().to_list(), key=str)[1:]:
                columns[f"{name} {kind}"] = (rows[name] == kind).to_numpy().astype(float)
    return columns


def _without_certain(rows: pl.DataFrame, outcome: str, given: Sequence[str]) -> tuple[pl.DataFrame, int]:
    """Leave out kinds in which the outcome never varies, until none is left: no regression can weigh them."""
    kinds = [name for name in given if not rows[name].dtype.is_numeric()]
    before = len(rows)
    while True:
        start = len(rows)
        for name in kinds:
            rows = rows.filter(pl.col(outcome).cast(pl.Int8).mean().over(name).is_between(0, 1, closed="none"))
        if len(rows) == start:
            return rows, before - len(rows)


def _gap(made: Fit, design: Any, place: int, groups: int) -> tuple[float, float]:
    """Everybody once as of the group and once as of the reference group: the difference of the averages, and its error."""
    sides = []
    for one in (1.0, 0.0):
        as_if = design.copy()
        as_if[:, 1 : groups + 1] = 0.0
        as_if[:, place] = one
        share = 1 / (1 + np.exp(-(as_if @ made.coefficients)))
        sides.append((float(share.mean()), ((share * (1 - share))[:, None] * as_if).mean(axis=0)))
    (high, slope_high), (low, slope_low) = sides
    slope = slope_high - slope_low
    return high - low, float(slope @ made.covariance @ slope) ** 0.5
