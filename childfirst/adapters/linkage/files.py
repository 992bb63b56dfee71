"""Files in and out of `childfirst link`: several sources under one set of fields, and clusters and pairs with reasons."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import polars as pl

from childfirst.adapters.linkage.columns import mapped, read_file
from childfirst.adapters.linkage.link import Linked
from childfirst.adapters.linkage.run_page import run_page
from childfirst.foundation.errors import BadInput
from childfirst.rules.matching.guards import WORDS
from childfirst.rules.matching.levels import BY_NAME
from childfirst.rules.matching.model import to_plain
from childfirst.rules.matching.prepare import FIELDS, born_parts, plain

FORMATS: Final = ("csv", "parquet", "jsonl")


def read_all(paths: Sequence[Path], columns: Mapping[str, Any] | None = None) -> tuple[pl.DataFrame, dict[str, Any]]:
    """Every record of every file, each field in a column of its own name, with `file`, `row` (from 1) and `key`; and the fields that are there.

    Raises BadInput where a file has no name, birthday or identifier to compare by.
    """
    frames, fields = [], dict[str, Any]()
    for path in paths:
        raw = read_file(path)
        found = mapped(raw.columns, columns)
        if not {"given", "family", "full", "born", "identifier", "email"} & set(found):
            raise BadInput(
                f"{path}: no column is recognised as a name, a date of birth or an identifier. It has: {', '.join(raw.columns)}. "
                "Say which is which in a small TOML file: --columns columns.toml",
                field="columns",
            )
        fields |= {name: name for name in found if name in FIELDS}
        frames.append(_fields_of(raw, found, path))
    every = pl.concat(frames, how="diagonal")
    return every, fields | ({"truth": "truth"} if "truth" in every.columns else {})


def _fields_of(raw: pl.DataFrame, found: Mapping[str, Any], path: Path) -> pl.DataFrame:
    made = [pl.lit(path.name).alias("file"), pl.int_range(1, pl.len() + 1).alias("row")]
    for name in (*FIELDS, "key", "truth", "group"):
        if name not in found:
            continue
        columns = [found[name]] if isinstance(found[name], str) else list(found[name])
        texts = [_text(raw, column) for column in columns]
        made.append(
            (texts[0] if len(texts) == 1 else pl.concat_str(texts, separator=" ", ignore_nulls=True)).alias(name)
        )
    frame = raw.select(made)
    return frame if "key" in found else frame.with_columns(key=pl.col("row").cast(pl.String))


def _text(raw: pl.DataFrame, column: str) -> pl.Expr:
    kind = raw.schema[column]
    if isinstance(kind, pl.List):
        return pl.col(column).list.eval(pl.element().cast(pl.String)).list.join(" ")
    text = pl.col(column).cast(pl.String).str.strip_chars()
    return text.str.strip_suffix(".0") if kind.is_float() else text


def problems(records: pl.DataFrame) -> Iterator[tuple[bool, str]]:
    """(failed, words) of rows that cannot be compared, or whose date of birth cannot be read."""
    names = [name for name in ("given", "family", "full", "identifier", "email", "phone") if name in records.columns]
    blank = (
        records.filter(pl.all_horizontal((pl.col(name).is_null() | (pl.col(name) == "")) for name in names))
        if names
        else records.clear()
    )
    for row in blank.iter_rows(named=True):
        yield True, f"{row['file']}, row {row['row']}: no name, identifier, email or phone. It is left by itself."
    if "born" in records.columns:
        values = records["born"].drop_nulls().unique().to_list()
        unread = [value for value in values if plain(value) and born_parts(value)[0] is None]
        for row in records.filter(pl.col("born").is_in(unread)).iter_rows(named=True):
            yield (
                False,
                f"{row['file']}, row {row['row']}: the date of birth {row['born']!r} is not a date such as 2011-03-04 or 04/03/2011. It is taken as not known.",
            )


def outcomes(linked: Linked) -> pl.DataFrame:
    """The pairs worth reading, with outcome and reason: joined, for a person (with the guard that says why), or brothers and sisters as most are, for nobody."""
    model = linked.model
    near = linked.pairs.filter((pl.col("probability") >= model.review) | pl.col("together"))
    outcome = (
        pl.when(pl.col("together"))
        .then(pl.lit("joined"))
        .when(~pl.col("ask"))
        .then(pl.lit("two"))
        .when(pl.col("guard").is_not_null())
        .then(pl.lit("for a person: guarded"))
    )
    return near.with_columns(outcome=outcome.otherwise(pl.lit("for a person")), reason=_reason(near))


def _reason(pairs: pl.DataFrame) -> pl.Series:
    names = [name for name in BY_NAME if f"x_{name}" in pairs.columns]
    words = {(name, level.name): level.words for name in names for level in BY_NAME[name].levels}
    told = []
    for row in pairs.select(*(f"x_{name}" for name in names), "guard").iter_rows():
        said = [words[name, level].replace("{field}", name) for name, level in zip(names, row, strict=False) if level]
        told.append("; ".join(said) + (f". {WORDS[row[-1]]}" if row[-1] else ""))
    return pl.Series(told, dtype=pl.String)


def write(linked: Linked, records: pl.DataFrame, out: Path) -> list[Path]:
    """Clusters, pairs and the run, beside each other. `out` is a folder, or a file name whose ending sets the format. Returns what was written."""
    ending = out.suffix.lstrip(".").lower()
    if ending and ending not in FORMATS:
        raise BadInput(f"--out {out}: end it in .csv, .parquet or .jsonl, or name a folder.", field="out")
    folder = out.parent if ending else out
    folder.mkdir(parents=True, exist_ok=True)
    kind, stem = ending or "csv", out.stem if ending else "clusters"
    keys = records["key"]
    several = records["file"].n_unique() > 1
    ids = keys if not several else records["file"] + ":" + keys
    clusters = pl.DataFrame(
        {"unique_id": keys, "file": records["file"], "row": records["row"], "cluster_id": ids.gather(linked.cluster)}
    )
    found = outcomes(linked)
    pairs = pl.DataFrame({
        "unique_id_l": keys.gather(found["l"]), "unique_id_r": keys.gather(found["r"]), "file_l": records["file"].gather(found["l"]),
        "file_r": records["file"].gather(found["r"]), "match_probability": found["probability"].round(6), "match_weight": found["weight"].round(3),
        "outcome": found["outcome"], "guard": found["guard"], "reason": found["reason"],
    })  # fmt: skip
    pairs_name = f"{stem}-pairs" if ending else "pairs"
    written = [_write(clusters, folder / f"{stem}.{kind}", kind), _write(pairs, folder / f"{pairs_name}.{kind}", kind)]
    made_at = datetime.now(UTC)
    run = {
        "made": made_at.isoformat(timespec="seconds"), "counts": linked.counts, "seconds": linked.seconds,
        "guards": "children" if linked.children else "people of any age", "model": to_plain(linked.model) | {"names": len(linked.model.names)},
    }  # fmt: skip
    kept, shown = (folder / f"{f'{stem}-' if ending else ''}run.{form}" for form in ("json", "html"))
    kept.write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")
    sources = [(str(name), int(count)) for name, count in records["file"].value_counts(sort=True).iter_rows()]
    shown.write_text(run_page(linked, found, sources, made_at=made_at), encoding="utf-8")
    return [*written, kept, shown]


def _write(frame: pl.DataFrame, path: Path, kind: str) -> Path:
    if kind == "csv":
        frame.write_csv(path)
    elif kind == "parquet":
        frame.write_parquet(path)
    else:
        frame.write_ndjson(path)
    return path
