"""Pairs of records found and compared on Spark: each worker runs the same SQL of DuckDB on its part that one machine runs on the whole.

Spark brings together what shares a key. Preparing, weighing, guarding and joining stay with the machine that runs the command: they need what all
records say (how many bear a name), and a pair weighed is a few bytes. docs/how-to/run-on-a-cluster.md says how to run it.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import duckdb
import polars as pl

from childfirst.adapters.linkage.pairs import connection, levels_sql, make_keys, most_in_a_key, used_keys
from childfirst.adapters.spark.session import parts_of, session_on
from childfirst.rules.matching.levels import BY_NAME, Comparison
from childfirst.rules.matching.prepare import COLUMNS

_ROWS_AT_ONCE: Final = "100000"
# Spark's whole numbers have a sign.
_SIGNED_KEYS: Final = "SELECT rid, kind, (k::HUGEINT - 9223372036854775808)::BIGINT AS k FROM k"


def met_on_spark(
    master: str = "local[2]",
) -> Callable[[duckdb.DuckDBPyConnection, pl.DataFrame, Sequence[Comparison], Callable[[str], None]], dict[str, int]]:
    """What `link` takes as `met`: fills table `v` of the connection with the compared pairs."""

    def met(
        con: duckdb.DuckDBPyConnection, frame: pl.DataFrame, used: Sequence[Comparison], say: Callable[[str], None]
    ) -> dict[str, int]:
        with session_on(
            master, "childfirst link", spark__sql__execution__arrow__maxRecordsPerBatch=_ROWS_AT_ONCE
        ) as session:
            say(f"Finding and comparing pairs on {master}")
            levels, left_out = _compared(session, frame, [comparison.name for comparison in used])
            found = levels.toArrow()
        con.register("v_frame", found)
        con.execute("CREATE OR REPLACE TABLE v AS SELECT * FROM v_frame")
        con.unregister("v_frame")
        return {"pairs": found.num_rows, "left_out": left_out}

    return met


def _compared(session: Any, frame: pl.DataFrame, used: list[str]) -> tuple[Any, int]:
    """(Spark's frame of l, r and the levels, keys left out)."""
    from pyspark.sql import functions as f

    sent = frame.with_columns(pl.col("rid").cast(pl.Int64)).to_arrow(compat_level=pl.CompatLevel.oldest())
    records = session.createDataFrame(sent).repartition(parts_of(session), "rid").persist()
    keys = records.mapInArrow(_keys, "rid long, kind byte, k long").persist()
    sizes = keys.groupBy("kind", "k").agg(f.count("*").alias("n")).filter("n > 1").persist()
    counted = [tuple(row) for row in sizes.groupBy("kind", "n").count().collect()]
    limits, left_out = most_in_a_key(counted, frame.height)
    kept = keys.join(sizes.filter(used_keys(limits)), ["kind", "k"]).select("rid", "kind", "k")
    one, other = kept.withColumnRenamed("rid", "l"), kept.withColumnRenamed("rid", "r")
    pairs = one.join(other, ["kind", "k"]).filter("l < r").select("l", "r").distinct()
    both = pairs.join(_side(records, "l"), "l").join(_side(records, "r"), "r")
    schema = ", ".join(["l long", "r long", *(f"v_{name} byte" for name in used)])
    return both.mapInArrow(_levels_of(used), schema), left_out


def _side(records: Any, side: str) -> Any:
    from pyspark.sql import functions as f

    return records.select(f.col("rid").alias(side), *(f.col(column).alias(f"{column}_{side}") for column in COLUMNS))


def _keys(batches: Iterator[Any]) -> Iterator[Any]:
    """On a worker: every key of these records."""
    con = connection(1, "1GB")
    for batch in batches:
        con.register("batch", batch)
        con.execute("CREATE OR REPLACE TABLE p AS SELECT * FROM batch")
        con.unregister("batch")
        make_keys(con)
        yield from con.sql(_SIGNED_KEYS).to_arrow_table().to_batches()


def _levels_of(used: list[str]) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """On a worker: how alike these pairs are."""

    def levels_of(batches: Iterator[Any]) -> Iterator[Any]:
        con = connection(1, "1GB")
        for batch in batches:
            con.register("batch", batch)
            yield from con.sql(levels_sql("batch", [BY_NAME[name] for name in used])).to_arrow_table().to_batches()
            con.unregister("batch")

    return levels_of
