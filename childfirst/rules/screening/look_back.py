"""Screens more contacts than fit in memory: in parts that keep each child whole, each finished part kept, so that a run
that was stopped goes on where it was and gives the same findings as one that was not.

The folder holds `look-back.json` (what is screened, with which rules), `done.jsonl` (a line for each finished part) and
for each part `findings-00007.parquet` and, if rows could not be read, `refused-00007.jsonl`.
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.engine import ROWS_AT_A_TIME, screen
from childfirst.rules.screening.rule_set import RuleSet
from childfirst.rules.screening.tables import read_rows

HEADER: Final = "look-back.json"
DONE: Final = "done.jsonl"
ROW: Final = "row of the file"
READERS: Final[dict[str, Callable[[str], pl.LazyFrame]]] = {
    ".parquet": lambda path: pl.scan_parquet(path),
    ".csv": lambda path: pl.scan_csv(path, infer_schema=False),
    ".jsonl": lambda path: pl.scan_ndjson(path, infer_schema_length=None),
    ".ndjson": lambda path: pl.scan_ndjson(path, infer_schema_length=None),
}


class AnotherLookBack(ValueError):
    """The folder holds the findings of other contacts or other rules."""


@dataclass(frozen=True, slots=True)
class Part:
    """One finished part: how much was in it and how long it took, in seconds."""

    part: int
    contacts: int
    findings: int
    refused: int
    seconds: float


def look_back(
    path: str,
    out: Path,
    rule_set: RuleSet,
    *,
    done: Callable[[Part, int], None] = lambda part, parts: None,
    rows_a_part: int = ROWS_AT_A_TIME,
) -> list[Part]:
    """Screen a .parquet, .csv or .jsonl file of one row for each child in each contact; gives every part, old and new.

    `done` is told of each part as it is finished, with the number of parts there are.
    """
    out.mkdir(parents=True, exist_ok=True)
    rows = _as_parquet(path, out)
    total = pl.scan_parquet(rows).select(pl.len()).collect().item()
    parts = max(1, -(-total // rows_a_part))
    _begin(out, _header(path, total, parts, rule_set))
    finished = {one.part: one for one in _finished(out)}
    for part in range(parts):
        if part not in finished:
            finished[part] = _screen_part(rows, out, rule_set, part, parts)
        done(finished[part], parts)
    shutil.rmtree(out / "rows", ignore_errors=True)
    return [finished[part] for part in range(parts)]


def findings_of(out: Path) -> pl.LazyFrame:
    """Every finding of a look-back, part after part."""
    return pl.scan_parquet(sorted(str(one) for one in out.glob("findings-*.parquet")))


def _as_parquet(path: str, out: Path) -> str:
    """The rows as Parquet, which can be read in parts; written once where the file is another sort."""
    kind = Path(path).suffix
    if kind not in READERS:
        raise OSError(f"only {', '.join(READERS)} can be screened in parts")
    if not Path(path).exists():
        raise FileNotFoundError(2, "No such file or directory", path)
    if kind == ".parquet":
        return path
    copy = out / "rows" / "rows.parquet"
    if not copy.exists():
        copy.parent.mkdir(exist_ok=True)
        _whole(copy, lambda unfinished: READERS[kind](path).sink_parquet(unfinished))
    return str(copy)


def _header(path: str, total: int, parts: int, rule_set: RuleSet) -> dict[str, Any]:
    """What must be the same for a run to go on. Parts are cut by Polars' hash, which another release may change."""
    found = os.stat(path)
    return {
        "file": Path(path).name,
        "bytes": found.st_size,
        "changed": found.st_mtime_ns,
        "rows": total,
        "parts": parts,
        "rule_set": rule_set.version,
        "on": rule_set.on.isoformat() if rule_set.on else None,
        "rules": [rule.key for rule in rule_set.rules],
        "polars": pl.__version__,
    }


def _begin(out: Path, header: dict[str, Any]) -> None:
    said = out / HEADER
    if not said.exists():
        _whole(said, lambda unfinished: unfinished.write_text(json.dumps(header, indent=1) + "\n", encoding="utf-8"))
    elif json.loads(said.read_text(encoding="utf-8")) != header:
        raise AnotherLookBack(f"{out} holds a look-back of another file or with other rules. Give another folder")


def _finished(out: Path) -> Iterator[Part]:
    """Parts that were finished. A line that a crash cut short is not one, and its part is done again."""
    try:
        lines = (out / DONE).read_bytes().split(b"\n")[:-1]
    except FileNotFoundError:
        return
    for line in lines:
        try:
            part = Part(**json.loads(line))
        except (ValueError, TypeError):
            continue
        if _findings(out, part.part).exists():
            yield part


def _findings(out: Path, part: int) -> Path:
    return out / f"findings-{part:05}.parquet"


def _screen_part(rows: str, out: Path, rule_set: RuleSet, part: int, parts: int) -> Part:
    start = time.perf_counter()
    read = pl.scan_parquet(rows, row_index_name=ROW).filter(_part_of(parts, pl.scan_parquet(rows)) == part).collect()
    checked = read_rows(read, read.get_column(ROW))
    found = screen(checked.frame, rule_set=rule_set)
    _whole(_findings(out, part), lambda unfinished: found.write_parquet(unfinished))
    refused = [{"id": checked.ids[place], "error": checked.bad[place]} for place in sorted(checked.bad)]
    if refused:
        text = "".join(json.dumps(one, default=str) + "\n" for one in refused)
        _whole(out / f"refused-{part:05}.jsonl", lambda unfinished: unfinished.write_text(text, encoding="utf-8"))
    finished = Part(part, read.height, found.height, len(refused), round(time.perf_counter() - start, 2))
    with (out / DONE).open("a", encoding="utf-8") as file:
        file.write("\n" + json.dumps(asdict(finished)) + "\n")  # first an end to any line that a crash cut short
        file.flush()
        os.fsync(file.fileno())
    return finished


def _part_of(parts: int, rows: pl.LazyFrame) -> pl.Expr:
    """Which part a row is in: the same for every row of a child; a row without a child stands alone."""
    names = rows.collect_schema().names()
    own = [
        pl.col(name).cast(pl.String).str.strip_chars().replace("", None) for name in ("child_id", "id") if name in names
    ]
    return pl.coalesce(*own, pl.lit("none")).hash(seed=1) % parts if own else pl.lit(0)


def _whole(path: Path, write: Callable[[Path], Any]) -> None:
    """Write beside and rename, so that a file with this name is always a whole one."""
    unfinished = path.with_name(path.name + ".unfinished")
    write(unfinished)
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)
