"""The look-back on Spark: Spark holds the contacts and cuts them by child, and the very same function screens each part.

There is no second rule engine: each worker calls `rules.screening.screen`. Needs the extra `spark` and Java 17;
docs/how-to/run-on-a-cluster.md says how to run it.
"""

import os
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import polars as pl

from childfirst.adapters.spark.session import parts_of, session_on
from childfirst.rules.screening.engine import ROWS_AT_A_TIME

REFUSED: Final = "refused"
_SCHEMA: Final = (
    "id string, child_id string, rule string, version string, reason string, "
    "evidence array<struct<what:string,value:string,contact:string>>"
)
# Spark reads text as text; the typing is ours.
_READERS: Final[dict[str, Callable[[Any, str], Any]]] = {
    ".parquet": lambda session, path: session.read.parquet(path),
    ".csv": lambda session, path: session.read.option("header", True).option("escape", '"').csv(path),
}


def look_back_on_spark(path: str, out: str, *, master: str = "local[2]", on: date | None = None) -> tuple[int, int]:
    """Screen a file (or a folder of files whose name ends like one) into a folder of Parquet; gives the number of findings
    and of refused rows. A refused row stands among the findings with the rule `refused` and what is wrong as its reason.
    """
    with session_on(master, "childfirst screen") as session:
        kind = os.path.splitext(path)[1]
        if kind not in _READERS:
            raise OSError(f"only {', '.join(_READERS)} can be screened on Spark")
        rows = _READERS[kind](session, path)
        # No part larger than one machine screens at a time.
        parts = max(parts_of(session), -(-rows.count() // ROWS_AT_A_TIME))
        session.conf.set("spark.sql.shuffle.partitions", str(parts))
        numbered = rows.withColumn("part", _part_of(rows.columns, parts))
        found = numbered.groupBy("part").applyInArrow(_screener(on), _SCHEMA)
        found.write.mode("errorifexists").parquet(out)
        written = session.read.parquet(out)
        refused = written.filter(written.rule == REFUSED).count()
        return written.count() - refused, refused


def _part_of(columns: list[str], parts: int) -> Any:
    """The part a row is in: the same for every row of a child."""
    from pyspark.sql import functions as f

    own = [f.nullif(f.trim(f.col(name).cast("string")), f.lit("")) for name in ("child_id", "id") if name in columns]
    return f.pmod(f.hash(f.coalesce(*own, f.lit("none"))), f.lit(parts))


def _screener(on: date | None) -> Callable[[Any], Any]:
    """What each worker does with a part: read, check, screen. It names only what can be sent to another machine."""

    def screen_part(table: Any) -> Any:
        from childfirst.adapters.spark.look_back import screen_arrow

        return screen_arrow(table, on)

    return screen_part


def screen_arrow(table: Any, on: date | None) -> Any:
    """One part, from Arrow to Arrow."""
    import pyarrow as pa

    from childfirst.rules.screening import FINDINGS, rule_set_for, screen
    from childfirst.rules.screening.tables import read_rows

    frame = pl.DataFrame(pl.from_arrow(table)).drop("part")
    read = read_rows(frame)
    rules = rule_set_for(on)
    found = screen(read.frame, rule_set=rules)
    refused = [
        {
            "id": str(read.ids[place]),
            "child_id": None,
            "rule": REFUSED,
            "version": rules.version,
            "reason": why,
            "evidence": [],
        }
        for place, why in sorted(read.bad.items())
    ]
    whole = pl.concat([found, pl.DataFrame(refused, schema=FINDINGS)])
    text = pa.string()
    evidence = pa.list_(pa.struct([("what", text), ("value", text), ("contact", text)]))
    schema = pa.schema([(name, evidence if name == "evidence" else text) for name in FINDINGS])
    return whole.to_arrow(compat_level=pl.CompatLevel.oldest()).cast(schema)
