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
from childfirst.foundation.errors import BadInput
from childfirst.rules.matching.guards import APART
from childfirst.rules.matching.levels import Comparison
from childfirst.rules.matching.model import Model, packaged

Say = Callable[[str], None]
# Fills table `v` with the pairs that share a key, compared; gives {"pairs", "left_out"}. Here, or on Spark.
Met = Callable[[duckdb.DuckDBPyConnection, pl.DataFrame, Sequence[Comparison], Say], dict[str, int]]
_JOIN_ANYONE: Final = 0.9  # where no guard for children stands
_OWN_LEAST: Final = 0.0  # bits
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
    met: Met | None = None,
) -> Linked:  # fmt: skip
    """Every record of `raw` with the others. `decided` are (row, row, same child?) that people have said: they outlive any weight.
    `learn` lets the file change how often one child's records differ; by default only where the people are not children: the packaged
    weights were counted on children, and a file full of brothers and sisters would teach that family is enough.
    `children` sets the guards; None looks at the birthdays, and takes the people for children unless they plainly are not.
    `met` finds and compares the pairs; None does so here.
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
    used = in_use(con)
    if not used:
        raise BadInput(
            "Nothing to match by: no row says a name, a date of birth or anything else that tells people apart."
        )
    counts = (met or met_here)(con, frame, used, say) | {"records": frame.height}
    done("pair and compare")
    say("Weighing")
    model = fitted(con, model, used, frame.height, learn=not children if learn is None else learn)
    done("fit")
    weigh(con, model, used, frame.height, children=children)
    pairs = con.sql("SELECT * FROM w").pl()
    done("weigh")
    say("Joining")
    result = Linked(np.arange(frame.height), pairs, model, used, counts, seconds, con if keep else None, children)
    join(result, decided)
    if children and _looked_at_unmet(con, result):
        join(result, decided)
    done("join")
    return result


def met_here(
    con: duckdb.DuckDBPyConnection, frame: pl.DataFrame, used: Sequence[Comparison], say: Say
) -> dict[str, int]:
    """On this machine, of table `p`."""
    say("Finding pairs that may be one child")
    counts = make_pairs(con)
    say(f"Comparing {counts['pairs']:,} pairs")
    compare(con, "c", "v", used)
    return counts


def of_children(frame: pl.DataFrame) -> bool:
    """Are these children? Yes unless the middle four fifths of the birth years are spread over more than 25 years, or nobody has a birthday."""
    years = frame["dob"].drop_nulls().str.slice(0, 4).cast(pl.Int32, strict=False).drop_nulls()
    if years.is_empty():
        return True
    low, high = years.quantile(0.1), years.quantile(0.9)
    return bool(low is not None and high is not None and high - low <= _CHILDHOODS)


def _looked_at_unmet(con: duckdb.DuckDBPyConnection, linked: Linked) -> bool:
    """Weigh what others brought together and nothing had compared, so that no cluster holds a pair that a guard keeps apart. False: there is none."""
    unmet = _unmet(linked)
    if unmet.is_empty():
        return False
    con.register("unmet_frame", unmet.to_arrow())
    con.execute("CREATE OR REPLACE TABLE cu AS SELECT * FROM unmet_frame")
    compare(con, "cu", "vu", linked.used)
    weigh(con, linked.model, linked.used, linked.counts["records"], -1_000.0, pairs="vu", into="wu")
    found = con.sql("SELECT * FROM wu").pl()
    linked.pairs = pl.concat([linked.pairs.select(found.columns), found])
    return True


def _unmet(linked: Linked) -> pl.DataFrame:
    """Pairs (l, r) of one cluster that were not weighed: no key brought them together, or they were far too unlike."""
    kinds = {"l": linked.pairs.schema["l"], "r": linked.pairs.schema["r"]}
    of = pl.DataFrame({"rid": np.arange(len(linked.cluster)), "c": linked.cluster}).filter(pl.len().over("c") > 2)
    every = of.join(of, on="c", suffix="_r").filter(pl.col("rid") < pl.col("rid_r"))
    return every.select(l=pl.col("rid"), r=pl.col("rid_r")).cast(kinds).join(linked.pairs, on=["l", "r"], how="anti")


def join(linked: Linked, decided: Sequence[tuple[int, int, bool]] = ()) -> None:
    """Set the clusters, and mark each pair: `together`, and `ask` where it is worth a person's time."""
    model, records = linked.model, linked.counts["records"]
    probability = 1 / (1 + np.exp2(-np.clip(linked.pairs["weight"].to_numpy(), -300, 300)))
    pairs = linked.pairs.with_columns(
        probability=pl.Series(probability), guard=pl.col("guard").replace("torn", None)
    ).sort(["weight", "l", "r"], descending=[True, False, False])
    kept = pairs.filter(pl.col("guard").is_in(list(APART)))
    sure = pairs.filter((pl.col("probability") >= model.join) & pl.col("guard").is_null())
    if linked.children:
        torn = _torn(sure, kept)
        pairs = (
            pairs.join(torn, on=["l", "r"], how="left", maintain_order="left")
            .with_columns(guard=pl.coalesce("guard", "torn"))
            .drop("torn")
        )
        sure = sure.join(torn, on=["l", "r"], how="anti", maintain_order="left")
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
    pairs = pairs.with_columns(together=together)
    linked.pairs = pairs.with_columns(
        ask=(pl.col("probability") >= model.review) & ~pl.col("together") & ~_plainly_two(model)
    )
    linked.counts |= {"joins": len(joins), "refused": len(refused), "clusters": len(np.unique(linked.cluster))}


def _torn(sure: pl.DataFrame, kept: pl.DataFrame) -> pl.DataFrame:
    """Pairs not quite alike of which one record is as like a third that is kept apart from the other: which of the two it belongs to, people say."""
    ways = [sure.select("l", "r"), sure.select(l="r", r="l")]
    foes = pl.concat([kept.select("l", "r"), kept.select(l="r", r="l")]).rename({"l": "third", "r": "foe"})
    through = pl.concat(ways).rename({"r": "third"}).join(foes, on="third").select(
        l=pl.min_horizontal("l", "foe"), r=pl.max_horizontal("l", "foe")
    )  # fmt: skip
    inexact = sure.filter(~((pl.col("x_given") == "same") & (pl.col("x_born") == "same")).fill_null(False))
    return inexact.join(through.unique(), on=["l", "r"], how="semi").select("l", "r", torn=pl.lit("torn"))


def _plainly_two(model: Model) -> pl.Expr:
    """Brothers, sisters and twins as most are: what tells one child of a home from another (given name, birthday, sex, identifier) speaks for
    two, and only what a home shares speaks for one. Nobody's time is asked for these."""
    own = pl.lit(0.0)
    for name in ("given", "born", "sex", "identifier"):
        bits = {level: model.bits(name, level) for level in model.m[name]}
        own = own + pl.col(f"x_{name}").replace_strict(bits, default=0.0, return_dtype=pl.Float64)
    return pl.col("guard").is_in(["twins", "one_home"]).fill_null(False) & (own < _OWN_LEAST)
