"""Link: read, prepare, pair, compare, weigh, join. One function for the command, the bench and the app's run."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import duckdb
import numpy as np
import polars as pl

from childfirst.adapters.linkage.cluster import clusters
from childfirst.adapters.linkage.frames import prepared
from childfirst.adapters.linkage.pairs import compare, connection, in_use, load, make_pairs
from childfirst.adapters.linkage.weigh import fitted, weigh
from childfirst.rules.matching.guards import APART
from childfirst.rules.matching.levels import Comparison
from childfirst.rules.matching.model import Model, packaged

Say = Callable[[str], None]
_JOIN_ANYONE: Final = 0.9  # where no guard for children stands
_CHILDHOODS: Final = 25  # years: children of ten years of records
_QUIET: Final[Say] = lambda text: None  # noqa: E731


@dataclass
class Linked:
    """What came out. `pairs` has l, r, weight, probability, guard, joined, and one `x_` column a comparison with its level."""

    cluster: np.ndarray
    pairs: pl.DataFrame
    model: Model
    used: list[Comparison]
    counts: dict[str, int]
    seconds: dict[str, float] = field(default_factory=dict)
    con: duckdb.DuckDBPyConnection | None = None
    children: bool = True


def link(
    raw: pl.DataFrame, mapping: Mapping[str, Any], *, model: Model | None = None, learn: bool | None = None, say: Say = _QUIET,
    decided: Sequence[tuple[int, int, bool]] = (), threads: int = 2, keep: bool = False, children: bool | None = None,
) -> Linked:  # fmt: skip
    """Every record of `raw` with the others. `decided` are (row, row, same child?) that people have said: they outlive any weight.
    `learn` lets the file change how often one child's records differ; by default only where the people are not children: the packaged
    weights were counted on children, and a file full of brothers and sisters would teach that family is enough.
    `children` sets the guards; None looks at the birthdays, and takes the people for children unless they plainly are not.
    """
    model, seconds, began = model or packaged(), {}, time.perf_counter()

    def done(step: str) -> None:
        nonlocal began
        seconds[step] = time.perf_counter() - began
        began = time.perf_counter()

    say("Preparing the records")
    frame = prepared(raw, mapping, model.names)
    children = of_children(frame) if children is None else children
    if not children:
        model = replace(model, join=min(model.join, _JOIN_ANYONE))
    done("prepare")
    con = connection(threads)
    load(con, frame)
    say("Finding pairs that may be one child")
    counts = make_pairs(con) | {"records": frame.height}
    done("pair")
    say(f"Comparing {counts['pairs']:,} pairs")
    used = in_use(con)
    compare(con, "c", "v", used)
    done("compare")
    say("Weighing")
    model = fitted(con, model, used, frame.height, learn=not children if learn is None else learn)
    done("fit")
    weigh(con, model, used, frame.height, children=children)
    pairs = con.sql("SELECT * FROM w").pl()
    done("weigh")
    say("Joining")
    result = Linked(np.arange(frame.height), pairs, model, used, counts, seconds, con if keep else None, children)
    join(result, decided)
    done("join")
    return result


def of_children(frame: pl.DataFrame) -> bool:
    """Are these children? Yes unless the middle four fifths of the birth years are spread over more than 25 years, or nobody has a birthday."""
    years = frame["dob"].drop_nulls().str.slice(0, 4).cast(pl.Int32, strict=False).drop_nulls()
    if years.is_empty():
        return True
    low, high = years.quantile(0.1), years.quantile(0.9)
    return bool(low is not None and high is not None and high - low <= _CHILDHOODS)


def join(linked: Linked, decided: Sequence[tuple[int, int, bool]] = ()) -> None:
    """Set the clusters and mark each pair as joined, review or apart."""
    model, records = linked.model, linked.counts["records"]
    probability = 1 / (1 + np.exp2(-np.clip(linked.pairs["weight"].to_numpy(), -300, 300)))
    pairs = linked.pairs.with_columns(probability=pl.Series(probability)).sort(
        ["weight", "l", "r"], descending=[True, False, False]
    )
    sure = pairs.filter((pl.col("probability") >= model.join) & pl.col("guard").is_null())
    kept = pairs.filter(pl.col("guard").is_in(list(APART)))
    told = [(one, other) for one, other, same in decided if same]
    apart = [(one, other) for one, other, same in decided if not same]
    said = {frozenset(pair) for pair in (*told, *apart)}
    joins = [
        *told,
        *(pair for pair in zip(sure["l"].to_list(), sure["r"].to_list(), strict=True) if frozenset(pair) not in said),
    ]
    held = [pair for pair in zip(kept["l"].to_list(), kept["r"].to_list(), strict=True) if frozenset(pair) not in said]
    linked.cluster, refused = clusters(records, joins, [*apart, *held])
    home = pl.Series(linked.cluster)
    together = home.gather(pairs["l"]) == home.gather(pairs["r"])
    linked.pairs = pairs.with_columns(together=together)
    linked.counts |= {"joins": len(joins), "refused": len(refused), "clusters": len(np.unique(linked.cluster))}
