"""Two groups compared only within the same facts, with doubt that knows which rows come from the same officer.

The odds ratio is Mantel-Haenszel's over every combination of facts. Its error is the jackknife's over officers: the
figure is made again without each officer in turn, so that one officer's habit widens the interval as it should.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.rules.measures.figure import NO_LIMITS, Ratio
from childfirst.rules.measures.intervals import TAIL, around_logarithm
from childfirst.rules.measures.provenance import fingerprint
from childfirst.rules.measures.rates import few
from childfirst.rules.measures.standardise import NO_COMMON

_special: Any = import_module("scipy.special")

METHOD: Final = "Mantel-Haenszel odds ratio over {strata} combinations of the same facts ({facts}), with a 95% interval from the jackknife over clusters"
ALONE: Final = "{alone:,} of {rows:,} rows have facts that nobody of the other group has; they cannot be compared."
FEWEST_CLUSTERS: Final = 10
TOO_FEW_CLUSTERS: Final = f"Fewer than {FEWEST_CLUSTERS} officers, teams or places, so no interval can be given."


def within_facts(
    rows: pl.DataFrame, outcome: str, group: str, pair: tuple[str, str], facts: Sequence[str], cluster: str
) -> Ratio:
    """The odds of the outcome in the first group of the pair against the second, within the same facts."""
    used = rows.filter(pl.col(group).is_in(pair))
    keyed = used.with_columns(pl.concat_str([pl.col(name).cast(pl.String) for name in facts], separator="\0").alias("_facts")) \
        if facts else used.with_columns(_facts=pl.lit(""))  # fmt: skip
    mine = pl.col(group) == pair[0]
    both = keyed.filter(mine.any().over("_facts") & (~mine).any().over("_facts"))
    strata = both["_facts"].n_unique()
    said = [ALONE.format(alone=len(used) - len(both), rows=len(used))] if len(both) < len(used) else []
    cubes = _counts(both, outcome, mine, cluster)
    totals = [
        int(keyed.filter(side)[what].sum()) if what else keyed.filter(side).height
        for side in (mine, ~mine)
        for what in (outcome, "")
    ]
    limits = NO_LIMITS
    whole = cubes.sum(axis=0)
    value = _log_odds(whole)
    if not np.isfinite(value):
        said.append(NO_COMMON)
    elif len(cubes) < FEWEST_CLUSTERS:
        said.append(TOO_FEW_CLUSTERS)
    else:
        without = _log_odds(whole - cubes)
        count = len(cubes)
        error = float(((count - 1) / count * ((without - without.mean()) ** 2).sum()) ** 0.5)
        if np.isfinite(error):
            estimate = float(np.exp(value))
            limits = (estimate, *around_logarithm(estimate, error, float(-_special.stdtrit(count - 1, TAIL))))
        else:
            said.append("Without one officer, team or place nothing could be compared, so no interval can be given.")
    method = METHOD.format(strata=strata, facts=", ".join(facts) or "none")
    said += few(totals[0], totals[2])
    return Ratio(totals[0], totals[1], *limits, method, tuple(said), 1, totals[2], totals[3], data=fingerprint(used))


def _counts(rows: pl.DataFrame, outcome: str, mine: pl.Expr, cluster: str) -> Any:
    """By cluster and facts: with and without the outcome, in the group and in the reference group."""
    tally = rows.group_by(cluster, "_facts").agg(
        (mine & pl.col(outcome)).sum().alias("a"), (mine & ~pl.col(outcome)).sum().alias("b"),
        (~mine & pl.col(outcome)).sum().alias("c"), (~mine & ~pl.col(outcome)).sum().alias("d"),
    ).sort(cluster, "_facts")  # fmt: skip
    _, one = np.unique(tally[cluster].cast(pl.String).to_numpy(), return_inverse=True)
    _, fact = np.unique(tally["_facts"].to_numpy(), return_inverse=True)
    cube = np.zeros((one.max(initial=-1) + 1, fact.max(initial=-1) + 1, 4))
    cube[one, fact] = tally.select("a", "b", "c", "d").to_numpy()
    return cube


def _log_odds(counts: Any) -> Any:
    """Mantel and Haenszel's, on the scale of logarithms, of the last two axes: facts, and the four counts."""
    a, b, c, d = np.moveaxis(counts, -1, 0)
    whole = np.maximum(a + b + c + d, 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log((a * d / whole).sum(axis=-1)) - np.log((b * c / whole).sum(axis=-1))
