"""How well records of one child are found: beside plain Splink and recordlinkage, same records, same machine, same run; and for whom it errs."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.adapters.linkage import other_tools, plain_splink
from childfirst.adapters.linkage.cluster import clusters
from childfirst.adapters.linkage.columns import mapped, read_file
from childfirst.adapters.linkage.link import Linked, join, link
from childfirst.adapters.linkage.score import Score, pairwise, whole_clusters
from childfirst.rules.measures.intervals import wilson
from childfirst.ui.formatting import thousands

GROUPS: Final = {"ethnic_group": "Ethnic group", "sex": "Sex", "age_band": "Age", "name_origin": "Origin of the name"}
AFTER: Final = "after people"
NAMES: Final = {"Child First": "Child First, by the machine alone", AFTER: "Child First, once people have answered"}
_DRAWS: Final = 200
MOST_FOR_RECORDLINKAGE: Final = 200_000
_LEVELS: Final = (0.5, 0.8, 0.9, 0.95, 0.99, 0.999)


@dataclass(frozen=True)
class Set:
    """Records whose truth is known."""

    name: str
    raw: pl.DataFrame
    fields: dict[str, Any]
    truth: list[Any]


@dataclass(frozen=True)
class Result:
    """One method on one set."""

    method: str
    cluster: Sequence[int]
    seconds: float
    score: Score
    whole: Score
    gaps: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    load: tuple[int, int] | None = (
        None  # pairs put before people, and questions these make once clusters are one record
    )


def open_sets(folder: Path) -> Iterator[Set]:
    """The open data sets beside the checkout, with and without an identifier that gives the answer away."""
    for name in ("splink_fake_1000.csv.gz", "febrl1.csv.gz", "febrl2.csv.gz", "splink_historical_half_a.parquet"):
        path = folder / name
        if not path.is_file():
            continue
        raw = read_file(path)
        fields = mapped(raw.columns)
        truth = raw["rec_id"].str.extract(r"rec-(\d+)") if "rec_id" in raw.columns else raw["cluster"]
        fields = {name: column for name, column in fields.items() if name not in ("key", "truth")}
        yield Set(path.name.split(".")[0], raw, fields, truth.to_list())
        if "identifier" in fields:
            fields = {name: column for name, column in fields.items() if name != "identifier"}
            yield Set(f"{path.name.split('.')[0]}, no identifier", raw, fields, truth.to_list())


def london(frame: pl.DataFrame, name: str) -> Set:
    """Invented records."""
    fields = {field: column for field, column in mapped(frame.columns).items() if field not in ("key", "truth")}
    return Set(name, frame, fields, frame["true_child"].to_list())


def measured(one: Set, *, others: bool = True) -> tuple[list[Result], Linked]:
    """Ours and, where they are installed, the others."""
    linked: Linked | None = None

    def ours() -> Sequence[int]:
        nonlocal linked
        linked = link(one.raw, one.fields)
        return linked.cluster.tolist()

    methods: list[tuple[str, Callable[[], Sequence[int]]]] = [("Child First", ours)]
    if others and plain_splink.installed():
        methods.append(("plain Splink", lambda: plain_splink.clusters_of(one.raw, one.fields)))
    if others and other_tools.recordlinkage_installed() and one.raw.height <= MOST_FOR_RECORDLINKAGE:
        methods.append(("recordlinkage", lambda: other_tools.recordlinkage_clusters(one.raw, one.fields)))
    found = []
    for method, work in methods:
        began = time.perf_counter()
        cluster = work()
        seconds = time.perf_counter() - began
        found.append(_result(one, method, cluster, seconds))
    if linked is None:
        raise RuntimeError("nothing was linked")
    after, load = reviewed(linked, one.truth)
    found.insert(1, replace(_result(one, AFTER, after, found[0].seconds), load=load))
    return found, linked


def _result(one: Set, method: str, cluster: Sequence[int], seconds: float) -> Result:
    gaps = widest_gaps(one.raw, cluster) if "planted" in one.raw.columns else {}
    return Result(method, cluster, seconds, pairwise(cluster, one.truth), whole_clusters(cluster, one.truth), gaps)


def reviewed(linked: Linked, truth: Sequence[Any]) -> tuple[Sequence[int], tuple[int, int]]:
    """The clusters once people have answered every pair put before them, each of them rightly; and how many pairs and questions that is.

    An upper bound: people err too. A question is a pair of clusters: two records of one child asked about a third are one question.
    """
    asked = linked.pairs.filter(pl.col("ask"))
    child, cluster = pl.Series(truth).cast(pl.String), pl.Series(linked.cluster)
    ends = asked.select(
        "l", "r", same=child.gather(asked["l"]) == child.gather(asked["r"]), a=cluster.gather(asked["l"]), b=cluster.gather(asked["r"])
    )  # fmt: skip
    questions = (
        ends.select(pl.min_horizontal("a", "b").alias("a"), pl.max_horizontal("a", "b").alias("b")).unique().height
    )
    held = [(row, place) for place, row in enumerate(linked.cluster.tolist()) if row != place]
    after, _ = clusters(len(truth), [*held, *ends.filter("same").select("l", "r").rows()])
    return after.tolist(), (asked.height, questions)


def false_joins(frame: pl.DataFrame, cluster: Sequence[int]) -> dict[str, int]:
    """Pairs of children put together who are two: twins, others of one home, namesakes, anybody else; and `children` so touched."""
    table = frame.select("true_child", "home", "planted", "date_of_birth").with_columns(c=pl.Series(cluster))
    mixed = table.filter(pl.col("true_child").n_unique().over("c") > 1)
    one = mixed.group_by("c", "true_child").agg(pl.col("home").first(), pl.col("planted").first())
    children, twins = one["true_child"].n_unique(), _pairs(one.filter(pl.col("planted") == "twin"), "c", "home")
    plain = one.filter(pl.col("planted") != "namesake")
    others = _pairs(plain, "c") - _pairs(plain, "c", "home")
    at_home = _pairs(one, "c", "home")
    return {
        "twins": twins, "one home": at_home - twins, "namesakes": _pairs(one, "c") - at_home - others, "others": others, "children": children,
    }  # fmt: skip


def _pairs(table: pl.DataFrame, *columns: str) -> int:
    """Of rows alike in these columns: counted, not made, for a method that joins thousands makes millions."""
    sizes = table.group_by(columns).len()["len"].cast(pl.Int64)
    return int((sizes * (sizes - 1) // 2).sum())


def by_group(frame: pl.DataFrame, cluster: Sequence[int]) -> Iterator[tuple[str, str, int, int, int, int]]:
    """(kind, group, pairs of one child, of these missed, children, of these falsely joined)."""
    table = frame.select("true_child", *GROUPS).with_columns(c=pl.Series(cluster))
    for column, label in GROUPS.items():
        first = pl.col(column).drop_nulls().filter(pl.col(column).drop_nulls() != "unknown").first()
        child = table.group_by("true_child").agg(first.alias("group"), n=pl.len(), clusters=pl.col("c").n_unique())
        together = (
            table.group_by("true_child", "c")
            .len()
            .group_by("true_child")
            .agg(found=(pl.col("len") * (pl.col("len") - 1) // 2).sum())
        )
        mixed = table.filter(pl.col("true_child").n_unique().over("c") > 1)["true_child"].unique()
        child = child.join(together, on="true_child").with_columns(
            true=pl.col("n") * (pl.col("n") - 1) // 2, wrong=pl.col("true_child").is_in(mixed.to_list())
        )
        rows = child.group_by("group").agg(
            pl.col("true").sum(), pl.col("found").sum(), children=pl.len(), wrong=pl.col("wrong").sum()
        )
        for row in rows.drop_nulls("group").sort("group").iter_rows(named=True):
            yield label, row["group"], row["true"], row["true"] - row["found"], row["children"], row["wrong"]


def interval(part: int, whole: int) -> str:
    """A share with its 95% interval, in words."""
    if not whole:
        return "–"
    low, high = wilson(part, whole)
    return f"{100 * part / whole:.1f}% ({100 * low:.1f} to {100 * high:.1f})"


def per_hundred_thousand(part: int, whole: int) -> str:
    """The same of 100,000 children."""
    if not whole:
        return "–"
    low, high = wilson(part, whole)
    return f"{100_000 * part / whole:.1f} in 100,000 ({100_000 * low:.1f} to {100_000 * high:.1f})"


def widest_gaps(frame: pl.DataFrame, cluster: Sequence[int]) -> dict[str, tuple[float, float, float]]:
    """For each kind of group, the largest difference between two groups in the share of matches missed, with a 95% interval.

    Drawn again by whole homes, because one home's records err together. The largest of several differences is above nought by chance alone.
    """
    rng = np.random.default_rng(1)
    table = frame.select("true_child", "home", *GROUPS).with_columns(c=pl.Series(cluster))
    home, homes = _numbered(table["home"])
    weights = [rng.poisson(1.0, homes) for _ in range(_DRAWS)]
    found = {}
    for column in GROUPS:
        first = pl.col(column).drop_nulls().filter(pl.col(column).drop_nulls() != "unknown").first()
        child = (
            table.with_columns(h=pl.Series(home)).group_by("true_child").agg(g=first, h=pl.col("h").first(), n=pl.len())
        )
        found_pairs = (
            table.group_by("true_child", "c")
            .len()
            .group_by("true_child")
            .agg(f=(pl.col("len") * (pl.col("len") - 1) // 2).sum())
        )
        child = child.join(found_pairs, on="true_child").drop_nulls("g")
        group, groups = _numbered(child["g"])
        true = (child["n"].cast(pl.Int64) * (child["n"].cast(pl.Int64) - 1) // 2).to_numpy().astype(float)
        missed, at = true - child["f"].to_numpy(), child["h"].to_numpy()

        def gap(
            weight: np.ndarray | float, group: Any = group, groups: int = groups, true: Any = true, missed: Any = missed
        ) -> float:
            whole = np.bincount(group, weights=true * weight, minlength=groups)
            share = np.bincount(group, weights=missed * weight, minlength=groups)[whole > 0] / whole[whole > 0]
            return float(share.max() - share.min())

        low, high = np.quantile([gap(weight[at]) for weight in weights], [0.025, 0.975])
        found[column] = (gap(1.0), float(low), float(high))
    return found


def _numbered(values: pl.Series) -> tuple[np.ndarray, int]:
    numbers = values.rank("dense").to_numpy().astype(np.int64) - 1
    return numbers, int(numbers.max()) + 1 if len(numbers) else 0


def gap_words(gap: tuple[float, float, float]) -> str:
    """Points, with the interval."""
    return f"{100 * gap[0]:.2f} points ({100 * gap[1]:.2f} to {100 * gap[2]:.2f})"


def _thresholds(linked: Linked, truth: Sequence[Any], records: int) -> list[list[str]]:
    """What each threshold costs. The linkage is left as it was."""
    model, rows = linked.model, []
    for level in _LEVELS:
        linked.model = replace(model, join=level)
        join(linked)
        score = pairwise(linked.cluster.tolist(), truth)
        after, (waiting, _) = reviewed(linked, truth)
        left = pairwise(after, truth)
        rows.append([
            f"{level:g}", interval(score.true - score.right, score.true), interval(left.true - left.right, left.true),
            thousands(score.found - score.right), f"{thousands(waiting)} ({1_000 * waiting / records:.0f} to 1,000 records)",
        ])  # fmt: skip
    linked.model = model
    join(linked)
    return rows


def figures(frame: pl.DataFrame, results: list[Result], linked: Linked, on: str) -> dict[str, Any]:
    """What the page shows."""
    records = frame.height
    thresholds = _thresholds(linked, frame["true_child"].to_list(), records)
    beside = []
    for one in results:
        wrong = false_joins(frame, one.cluster)
        beside.append([
            NAMES.get(one.method, one.method), f"{one.score.precision:.4f}", f"{one.score.recall:.4f}", f"{one.score.f1:.4f}",
            thousands(wrong["twins"] + wrong["one home"]), per_hundred_thousand(wrong["children"], frame["true_child"].n_unique()),
        ])  # fmt: skip
    gaps = [
        [NAMES.get(one.method, one.method), *(gap_words(one.gaps[column]) for column in GROUPS)]
        for one in results
        if one.gaps
    ]
    by_machine = list(by_group(frame, results[0].cluster))
    by_people = {(kind, group): missed for kind, group, _, missed, _, _ in by_group(frame, results[1].cluster)}
    groups = [
        [
            f"{kind}: {_shown(kind, group)}", thousands(true), interval(missed, true), interval(by_people[kind, group], true),
            per_hundred_thousand(wrong, children),
        ]
        for kind, group, true, missed, children, wrong in by_machine
    ]  # fmt: skip
    pairs, questions = results[1].load or (0, 0)
    return {
        "on": on, "records": frame.height, "children": frame["true_child"].n_unique(), "made": date.today().isoformat(),
        "asked": {"pairs": pairs, "questions": questions, "per_thousand": round(1_000 * questions / records)},
        "gap_kinds": list(GROUPS.values()), "gaps": gaps, "groups": groups, "thresholds": thresholds, "beside": beside,
    }  # fmt: skip


def _shown(kind: str, group: str) -> str:
    """Names of peoples and languages have capitals."""
    words = group.replace("_", " ")
    return words.title() if kind == GROUPS["name_origin"] else words


def summary(one: Set, results: Sequence[Result]) -> list[str]:
    """Lines for the terminal."""
    lines = [f"{one.name}: {one.raw.height:,} records of {len(set(map(str, one.truth))):,}"]
    for found in results:
        lines.append(
            f"  {found.method:<14} pairs P {found.score.precision:.4f} R {found.score.recall:.4f} F1 {found.score.f1:.4f}; "
            f"whole clusters F1 {found.whole.f1:.4f}; {found.seconds:.1f} s"
        )
        if found.load:
            pairs, questions = found.load
            thousand = one.raw.height / 1_000
            lines.append(
                f"{'':17}put before people: {pairs:,} pairs ({pairs / thousand:.0f} to 1,000 records) in {questions:,} questions ({questions / thousand:.0f})"
            )
        if found.gaps:
            wrong = false_joins(one.raw, np.asarray(found.cluster).tolist())
            children = wrong["children"]
            lines.append(
                f"{'':17}false joins {', '.join(f'{name} {number}' for name, number in wrong.items())}: "
                f"{per_hundred_thousand(children, one.raw['true_child'].n_unique())}"
            )
            lines += [
                f"{'':17}widest gap, {GROUPS[column].lower()}: {gap_words(gap)}" for column, gap in found.gaps.items()
            ]
    return lines
