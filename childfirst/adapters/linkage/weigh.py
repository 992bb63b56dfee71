"""From levels to weights: how often strangers are alike in this file, how many pairs are one child, what each pair weighs, what guards it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import duckdb
import numpy as np

from childfirst.adapters.linkage.pairs import compare, random_pairs, rows
from childfirst.rules.matching.guards import guard_sql
from childfirst.rules.matching.levels import Comparison
from childfirst.rules.matching.model import RAREST, Model

_ROUNDS: Final = 12
_SAMPLE: Final = 300_000
_KNOWN: Final = 2_000.0
_LEAST: Final = 1e-7  # what was never seen among strangers is not taken for rarer than this
_FEW: Final = 200  # so few records say nothing of how rare a name is
_HELD: Final = 300.0  # the packaged weights count as much as so many known pairs
_FIXED: Final = frozenset({"sex"})  # learnt from a file, a wrong sex code would veto a match


def fitted(
    con: duckdb.DuckDBPyConnection, model: Model, used: Sequence[Comparison], records: int, *, learn: bool = True
) -> Model:
    """The model with this file's own chances: `u` from pairs drawn at random, the prior, and (with `learn`) `m`, from the pairs that met.

    Needs tables `p` and `v` (compared candidates).
    """
    random_pairs(con, records, _SAMPLE)
    compare(con, "x", "vx", used)
    u = {name: dict(levels) for name, levels in model.u.items()}
    for comparison in used:
        u[comparison.name] = _shares(con, comparison, model.u[comparison.name], records)
    fresh = replace(model, u=u)
    return _learn(con, fresh, used, records, learn)


def _shares(
    con: duckdb.DuckDBPyConnection, comparison: Comparison, before: Mapping[str, float], records: int
) -> dict[str, float]:
    """This file's own shares, with the model's as if they were some thousand pairs more: a small file says little."""
    counted = dict(rows(con, f"SELECT v_{comparison.name}, count(*) FROM vx WHERE v_{comparison.name} >= 0 GROUP BY 1"))
    total = sum(counted.values()) + _KNOWN
    shares = {
        level.name: max((counted.get(place, 0) + _KNOWN * before[level.name]) / total, _LEAST)
        for place, level in enumerate(comparison.levels)
    }
    if comparison.frequency and records >= _FEW:
        # Equal values are rare among so many pairs and many among all: counted, not sampled.
        column = comparison.frequency
        (exact,) = rows(
            con,
            f'SELECT sum(n * n) / pow(sum(n), 2) FROM (SELECT count(*)::DOUBLE n FROM p WHERE "{column}" IS NOT NULL GROUP BY "{column}")',
        )[0]
        shares["same"] = max(float(exact or 0), 1e-9)
    whole = sum(shares.values())
    return {name: share / whole for name, share in shares.items()}


def _learn(
    con: duckdb.DuckDBPyConnection, model: Model, used: Sequence[Comparison], records: int, learn: bool
) -> Model:
    """Expectation and maximisation over patterns of levels: few, however many pairs. What it begins from holds on where the file says little."""
    names = [comparison.name for comparison in used]
    columns = ", ".join(f"v_{name}" for name in names)
    # In one order, so that a sum of many small numbers ends in the same last digit wherever and however often it is made.
    found = rows(con, f"SELECT {columns}, count(*) FROM v GROUP BY {columns} ORDER BY {columns}")
    patterns = np.array([row[:-1] for row in found], dtype=np.int64).reshape(len(found), len(names))
    counts = np.array([row[-1] for row in found], dtype=float)
    every = max(records * (records - 1) / 2, 1.0)  # of one record there is no pair, and nothing to divide by
    m = {
        comparison.name: np.array([model.m[comparison.name][level.name] for level in comparison.levels])
        for comparison in used
    }
    if learn:
        # Weights counted on children say little of how other people's records err: begin from what was set down before any training.
        m = {comparison.name: np.array([level.m for level in comparison.levels]) for comparison in used}
    first = {name: values.copy() for name, values in m.items()}
    u = {
        comparison.name: np.array([model.u[comparison.name][level.name] for level in comparison.levels])
        for comparison in used
    }
    prior = min(max(model.prior, 0.05 / records), 2.0 / records)
    for _ in range(_ROUNDS):
        weight = np.full(len(counts), np.log2(prior / (1 - prior)))
        for place, name in enumerate(names):
            weight += np.where(patterns[:, place] >= 0, np.log2(m[name] / u[name])[patterns[:, place]], 0.0)
        chance = 1 / (1 + np.exp2(-np.clip(weight, -300, 300)))
        prior = float(min(max((counts * chance).sum() / every, 1e-10), 0.3))
        if learn:
            for place, name in enumerate(names):
                if name not in _FIXED:
                    m[name] = _next(patterns[:, place], counts * chance, first[name])
    tables = {**model.m, **{name: _named(comparison, m[name]) for comparison, name in zip(used, names, strict=True)}}
    return replace(model, prior=prior, m=tables)


def _next(levels: np.ndarray, mass: np.ndarray, first: np.ndarray) -> np.ndarray:
    seen = np.bincount(levels[levels >= 0], weights=mass[levels >= 0], minlength=len(first))
    values: np.ndarray = (seen + _HELD * first) / (seen.sum() + _HELD)
    return np.maximum(values, 1e-5)


def _named(comparison: Comparison, values: np.ndarray) -> dict[str, float]:
    return {level.name: float(value) for level, value in zip(comparison.levels, values, strict=True)}


def weigh(
    con: duckdb.DuckDBPyConnection,
    model: Model,
    used: Sequence[Comparison],
    records: int,
    least: float = -12.0,
    *,
    children: bool = True,
    pairs: str = "v",
    into: str = "w",
) -> int:
    """Table `into`, of the compared table `pairs`: l, r, weight, guard, and the level of each comparison as `x_<comparison>`; pairs under `least` bits are dropped. Returns how many stay."""
    for comparison in used:
        if comparison.frequency:
            _share_table(con, comparison.frequency, records)
    base = " + ".join([str(model.start), *(_levels_term(model, comparison) for comparison in used)])
    rare = " + ".join(["0.0", *(_rare_term(model, comparison) for comparison in used if comparison.frequency)])
    most = " + ".join(["0.0", *(_most_rare(model, comparison) for comparison in used if comparison.frequency)])
    names = [comparison.name for comparison in used]
    shares = [comparison.frequency for comparison in used if comparison.frequency]
    joins = "".join(
        f' LEFT JOIN s_{column} AS {column}1 ON {column}1.value = a."{column}" LEFT JOIN s_{column} AS {column}2 ON {column}2.value = b."{column}"'
        for column in shares
    )
    level_names = ", ".join(f"{_name_case(comparison)} AS x_{comparison.name}" for comparison in used)
    absent = "".join(f", NULL::VARCHAR AS x_{name}" for name in model.m if name not in names)
    con.execute(
        f"CREATE OR REPLACE TABLE {into} AS SELECT *, {guard_sql(children=children)} AS guard FROM (SELECT l, r, base + {rare} AS weight, "
        f"{level_names}{absent} FROM (SELECT *, {base} AS base FROM {pairs} WHERE {base} + {most} >= {least}) JOIN p a ON a.rid = l JOIN p b ON b.rid = r{joins}) WHERE weight >= {least}"
    )
    return int(rows(con, f"SELECT count(*) FROM {into}")[0][0])


def _share_table(con: duckdb.DuckDBPyConnection, column: str, records: int) -> None:
    con.execute(
        f'CREATE OR REPLACE TABLE s_{column} AS SELECT "{column}" AS value, count(*) / (SELECT count("{column}") FROM p) AS share '
        f'FROM p WHERE "{column}" IS NOT NULL AND {records} >= {_FEW} GROUP BY 1'
    )


def _levels_term(model: Model, comparison: Comparison) -> str:
    bits = [model.bits(comparison.name, level.name) for level in comparison.levels]
    cases = " ".join(f"WHEN {place} THEN {value!r}" for place, value in enumerate(bits))
    return f"(CASE v_{comparison.name} {cases} ELSE 0.0 END)"


def _rare_term(model: Model, comparison: Comparison) -> str:
    """What an equal value adds by being rare."""
    column = comparison.frequency
    share = f"greatest(coalesce({column}1.share, 0), coalesce({column}2.share, 0))"
    return (
        f'(CASE WHEN v_{comparison.name} = 0 AND {share} > 0 AND a."{column}" = b."{column}" '
        f"THEN log2({model.u[comparison.name]['same']!r} / greatest({share}, {RAREST!r})) ELSE 0.0 END)"
    )


def _most_rare(model: Model, comparison: Comparison) -> str:
    """The most that can be, so that pairs that cannot reach the least weight are not looked up at all."""
    most = max(0.0, math.log2(model.u[comparison.name]["same"] / RAREST))
    return f"(CASE WHEN v_{comparison.name} = 0 THEN {most!r} ELSE 0.0 END)"


def _name_case(comparison: Comparison) -> str:
    cases = " ".join(f"WHEN {place} THEN '{level.name}'" for place, level in enumerate(comparison.levels))
    return f"(CASE v_{comparison.name} {cases} END)"


def frequencies(con: duckdb.DuckDBPyConnection, used: Sequence[Comparison]) -> dict[str, dict[str, float]]:
    """{column: {value: share}} as `weighed` takes it."""
    found: dict[str, dict[str, float]] = {}
    for comparison in used:
        if comparison.frequency:
            found[comparison.frequency] = dict[str, Any](
                rows(con, f"SELECT value, share FROM s_{comparison.frequency}")
            )
    return found
