"""`childfirst link FILE…`: which records are of one child. Predict by default; train, evaluate and the records of the database by name."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

NAME: Final = "link"
HELP: Final = "Find the records of one child over many files: clusters, and pairs with reasons, guarded for twins, siblings and namesakes."
MODES: Final = ("predict", "train", "evaluate", "records")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE",
        help="CSV, TSV, Parquet or JSON Lines (.gz too). Before them, one of: predict (the default), train (weights from records whose truth is "
        "known), evaluate (how right, where the truth is known), records (the children in the database, for people to decide)",
    )  # fmt: skip
    parser.add_argument(
        "--out",
        type=Path,
        help="predict: a folder, or a file ending in .csv, .parquet or .jsonl; train: the model's JSON file",
    )
    parser.add_argument(
        "--columns", type=Path, help='TOML with [columns]: field = "column" (default: usual names are recognised)'
    )
    parser.add_argument(
        "--model", type=Path, help="weights from this JSON file (default: the ones that come with this version)"
    )
    parser.add_argument(
        "--guards", choices=["auto", "children", "anyone"], default="auto",
        help="children: twins, siblings and namesakes are never joined; anyone: records of all ages; auto: by the birth years (default)",
    )  # fmt: skip
    parser.add_argument("--join", type=float, help="join above this probability (default: the model's)")
    parser.add_argument("--review", type=float, help="leave to a person above this probability (default: the model's)")
    parser.add_argument(
        "--engine", choices=["here", "spark"], default="here",
        help="predict, evaluate: where pairs are found and compared (default: here)",
    )  # fmt: skip
    parser.add_argument(
        "--master", metavar="URL", default="local[2]", help="the Spark master, such as spark://host:7077"
    )
    parser.add_argument("--name", default="", help="train: what the records are, kept in the model")


def run(options: Namespace) -> int:
    mode = options.files[0] if options.files and options.files[0] in MODES else "predict"
    paths = [Path(name) for name in (options.files[1:] if options.files[:1] == [mode] else options.files)]
    if mode == "records":
        return _records()
    if not paths:
        print("childfirst link: name at least one file.", file=sys.stderr)
        return 2
    named = [*paths, *([options.model] if options.model else [])]
    absent = [path for path in named if not path.is_file()]
    if absent:
        print(f"childfirst link: there is no file {absent[0]}.", file=sys.stderr)
        return 2
    return {"predict": _predict, "train": _train, "evaluate": _evaluate}[mode](paths, options)


def _say(text: str) -> None:
    print(f"{text} …", file=sys.stderr, flush=True)


def _model(options: Namespace) -> Any:
    from dataclasses import replace

    from childfirst.foundation.errors import BadInput
    from childfirst.rules.matching.model import BadModel, packaged, read_model

    try:
        model = read_model(options.model) if options.model else packaged()
    except BadModel as fault:
        raise BadInput(str(fault), field="model") from fault
    join, review = options.join or model.join, options.review or model.review
    if not 0 < review <= join <= 1:
        raise BadInput("--review and --join are probabilities, and --review is not above --join.", field="join")
    return replace(model, join=join, review=review)


def _read(paths: list[Path], options: Namespace) -> Any:
    from childfirst.adapters.linkage.columns import read_mapping
    from childfirst.adapters.linkage.files import read_all

    _say("Reading")
    return read_all(paths, read_mapping(options.columns) if options.columns else None)


def _linked(records: Any, fields: dict[str, Any], options: Namespace) -> Any:
    from childfirst.adapters.linkage.link import link

    children = {"auto": None, "children": True, "anyone": False}[options.guards]
    return link(records, fields, model=_model(options), children=children, say=_say, met=_engine(options))


def _engine(options: Namespace) -> Any:
    """Where pairs are found; None is here."""
    if options.engine == "here":
        return None
    from childfirst.adapters.spark import session
    from childfirst.foundation.errors import BadInput

    if missing := session.why_not():
        raise BadInput(f"{missing}.", field="engine")
    from childfirst.adapters.spark.matching import met_on_spark

    return met_on_spark(options.master)


def _predict(paths: list[Path], options: Namespace) -> int:
    from childfirst.adapters.linkage.files import problems, write

    if options.out is None:
        print(
            "childfirst link: say where the clusters go: --out FOLDER (or a .csv, .parquet or .jsonl file).",
            file=sys.stderr,
        )
        return 2
    records, fields = _read(paths, options)
    failed = noted = 0
    for fatal, words in problems(records):
        failed, noted = failed + fatal, noted + 1
        if noted <= 20:
            print(words, file=sys.stderr)
    if noted > 20:
        print(f"… and {noted - 20:,} more rows like these.", file=sys.stderr)
    linked = _linked(records, fields, options)
    written = write(linked, records, options.out)
    waiting = int(linked.pairs["ask"].sum())
    counts = linked.counts
    print(
        f"{counts['records']:,} records, {counts['pairs']:,} pairs compared; {counts['clusters']:,} people; {waiting:,} pairs left for a person. "
        f"Fields: {', '.join(fields)}. Guards for {'children' if linked.children else 'people of any age'}.",
        file=sys.stderr,
    )
    print("\n".join(str(path) for path in written))
    return 1 if failed else 0


def _train(paths: list[Path], options: Namespace) -> int:
    from datetime import UTC, datetime

    from childfirst.adapters.linkage.train import train
    from childfirst.foundation.errors import BadInput
    from childfirst.rules.matching.model import to_plain

    records, fields = _read(paths, options)
    if "truth" not in fields:
        raise BadInput(
            'To train, the records need a column that says whose they are: truth = "column" in --columns.',
            field="truth",
        )
    if options.out is None:
        raise BadInput("Say where the model goes: --out model.json", field="out")
    day = datetime.now(UTC).date().isoformat()
    _say(f"Counting over {records.height:,} records")
    what = options.name or ", ".join(path.name for path in paths)
    made = train(
        records,
        fields,
        records["truth"].to_list(),
        version=day,
        trained_on=f"{what}, {records.height:,} records",
        trained_at=day,
        model=_model(options),
    )
    options.out.write_text(json.dumps(to_plain(made), indent=1) + "\n", encoding="utf-8")
    print(options.out)
    return 0


def _evaluate(paths: list[Path], options: Namespace) -> int:
    from childfirst.adapters.linkage.score import pairwise, whole_clusters
    from childfirst.foundation.errors import BadInput

    records, fields = _read(paths, options)
    if "truth" not in fields:
        raise BadInput(
            'To evaluate, the records need a column that says whose they are: truth = "column" in --columns.',
            field="truth",
        )
    linked = _linked(records, fields, options)
    truth = records["truth"].to_list()
    for what, score in (
        ("pairs", pairwise(linked.cluster, truth)),
        ("clusters", whole_clusters(linked.cluster, truth)),
    ):
        print(json.dumps({
            "of": what, "right": score.right, "found": score.found, "true": score.true, "precision": round(score.precision, 5),
            "recall": round(score.recall, 5), "f1": round(score.f1, 5),
        }))  # fmt: skip
    return 0


def _records() -> int:
    """Every child in the database: pairs for people to decide. Nothing is joined."""
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.adapters.linkage.on_record import look_over_records

    run = look_over_records(say=_say)
    print(
        f"{run.records:,} records, {run.compared:,} pairs compared, {run.found:,} likely, {run.kept:,} new for the desk.",
        file=sys.stderr,
    )
    return 0
