"""Train: the weights from records whose truth is known. Counted, not guessed: each level's share among the pairs that are one child."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import polars as pl

from childfirst.adapters.linkage.frames import names_of_their_own, prepared
from childfirst.adapters.linkage.pairs import compare, connection, in_use, load, make_pairs, rows
from childfirst.adapters.linkage.weigh import fitted
from childfirst.rules.matching.model import Model, packaged

_HELD: Final = 50.0  # what is [D] before training counts as much as so many pairs
_NAME_SEEN: Final = 20


def train(
    raw: pl.DataFrame,
    mapping: Mapping[str, Any],
    truth: Sequence[Any],
    *,
    version: str,
    trained_on: str,
    trained_at: str,
    model: Model | None = None,
) -> Model:
    """A model from records and the child each belongs to. Comparisons for which the file has nothing keep the weights they had."""
    before = model or packaged()
    frame = prepared(raw, mapping)
    con = connection()
    load(con, frame)
    make_pairs(con)
    used = in_use(con)
    compare(con, "c", "v", used)
    after = fitted(con, before, used, frame.height, learn=False)
    labels = pl.DataFrame(
        {"rid": pl.Series(range(frame.height), dtype=pl.UInt32), "truth": pl.Series(truth).cast(pl.String)}
    )
    con.register("labels_frame", labels.to_arrow())
    con.execute(
        "CREATE TABLE mates AS SELECT a.rid AS l, b.rid AS r FROM labels_frame a JOIN labels_frame b ON a.truth = b.truth AND a.rid < b.rid"
    )
    compare(con, "mates", "vm", used)
    m = {name: dict(levels) for name, levels in before.m.items()}
    for comparison in used:
        counted = dict(
            rows(con, f"SELECT v_{comparison.name}, count(*) FROM vm WHERE v_{comparison.name} >= 0 GROUP BY 1")
        )
        total = sum(counted.values()) + _HELD
        m[comparison.name] = {
            level.name: (counted.get(place, 0) + _HELD * level.m) / total
            for place, level in enumerate(comparison.levels)
        }
    (mates,) = rows(con, "SELECT count(*) FROM mates")[0]
    prior = mates / (frame.height * (frame.height - 1) / 2)
    names = frozenset(names_of_their_own(frame, _NAME_SEEN))
    return replace(after, m=m, prior=prior, version=version, trained_on=trained_on, trained_at=trained_at, names=names)
