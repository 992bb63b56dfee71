"""Which pairs are compared at all, and how alike each is: DuckDB over the prepared columns.

Two records meet where they share a key: a sound of a name with the birthday, with the home, with another name and the year, and so on.
Every key takes names in any order and a birthday with day and month either way round. A key that too many share is left out, and said so.
"""

import atexit
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import cache
from typing import Any, Final

import duckdb
import polars as pl

from childfirst.foundation import scratch
from childfirst.rules.matching.levels import COMPARISONS, CROSSED_SQL, TURNED, Comparison
from childfirst.rules.matching.prepare import COLUMNS

MOST_IN_A_KEY: Final = 150
# name: (columns that must be there, expression). `w` is one sound of the names, `w2` another that comes after it.
_ONE_WORD: Final = {
    "word and birthday": ("dk", "concat('A', w, dk)"),
    "word and postcode": ("pc", "concat('B', w, pc)"),
    "word and address": ("ad", "concat('C', w, ad)"),
}
_TWO_WORDS: Final = {
    "two words and year": ("dob", "concat('D', w, '|', w2, substr(dob, 1, 4))"),
    "two words and day": ("dk", "concat('E', w, '|', w2, substr(dk, 5, 4))"),
    "two words": ("w2", "concat('F', w, '|', w2)"),
}
_NO_WORD: Final = {
    "birthday and postcode": ("pc", "dk", "concat('G', dk, pc)"),
    "birthday and address": ("ad", "dk", "concat('H', dk, ad)"),
    "birthday and initials": ("dk", "g", "concat('I', dk, least(g[1], f[1]), greatest(g[1], f[1]))"),
    "phone": ("phone", "phone", "concat('J', phone)"),
    "email": ("email", "email", "concat('K', email)"),
    "identifier": ("idn", "idn", "concat('L', idn)"),
    "birthplace and birthday": ("t1", "dk", "concat('M', t1, dk)"),
    "address and postcode and initial": ("ad", "pc", "concat('N', ad, pc, g[1])"),
}


# Alone, these are shared by many: they are used as far as a budget of pairs goes.
_LOOSE: Final = (
    "SELECT rid, hash(concat('P', w)) AS k FROM k1",
    "SELECT rid, hash(concat('Q', dob)) AS k FROM p WHERE dob IS NOT NULL",
    "SELECT rid, hash(concat('R', pc)) AS k FROM p WHERE pc IS NOT NULL",
    "SELECT rid, hash(concat('S', ad)) AS k FROM p WHERE ad IS NOT NULL",
)
_LOOSE_LEAST: Final = 400_000
_LOOSE_EACH: Final = 1
_MOST_IN_A_LOOSE_KEY: Final = 1_000
STRICT: Final = 0  # the kind of a key that is no loose one; those are 1, 2, …
KINDS: Final = range(STRICT, 1 + len(_LOOSE))


@cache
def spill() -> str:
    """Where DuckDB puts what memory does not hold, gone with this process. Its own choice is a folder where the command was run: names would lie there."""
    until_the_end = ExitStack()
    atexit.register(until_the_end.close)
    return str(until_the_end.enter_context(scratch.folder("link")))


def connection(threads: int = 2, memory: str = "4GB") -> duckdb.DuckDBPyConnection:
    """A private DuckDB. The order of rows is kept nowhere, so it may work in any."""
    con = duckdb.connect(":memory:", config={"threads": threads, "memory_limit": memory, "temp_directory": spill()})
    con.execute("SET preserve_insertion_order = false")
    con.execute("SET enable_progress_bar = false")
    return con


def load(con: duckdb.DuckDBPyConnection, frame: pl.DataFrame) -> None:
    """The prepared records as table `p`."""
    con.register("prepared_frame", frame.to_arrow() if _has_arrow() else frame)
    con.execute("CREATE OR REPLACE TABLE p AS SELECT * FROM prepared_frame")
    con.unregister("prepared_frame")


def _has_arrow() -> bool:
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        return False
    return True


def make_keys(con: duckdb.DuckDBPyConnection) -> None:
    """Table `k` (rid, kind, k): every key of every record of `p`. A key of a record is worked out from that record alone."""
    con.execute("CREATE OR REPLACE TEMP TABLE k1 AS SELECT rid, unnest(nk) AS w, dk, dob, pc, ad FROM p")
    con.execute(
        "CREATE OR REPLACE TEMP TABLE k2 AS SELECT a.rid, a.w, b.w AS w2, a.dk, a.dob FROM k1 a JOIN k1 b USING (rid) WHERE a.w < b.w"
    )
    parts = [f"SELECT rid, hash({key}) AS k FROM k1 WHERE {need} IS NOT NULL" for need, key in _ONE_WORD.values()]
    parts += [f"SELECT rid, hash({key}) AS k FROM k2 WHERE {need} IS NOT NULL" for need, key in _TWO_WORDS.values()]
    parts += [
        f"SELECT rid, hash({key}) AS k FROM p WHERE {one} IS NOT NULL AND {other} IS NOT NULL AND {key} IS NOT NULL"
        for one, other, key in _NO_WORD.values()
    ]
    every = [(STRICT, part) for part in parts] + list(enumerate(_LOOSE, 1))
    con.execute(
        "CREATE OR REPLACE TEMP TABLE k AS "
        + " UNION ALL ".join(f"SELECT rid, {kind}::TINYINT AS kind, k FROM ({part})" for kind, part in every)
    )
    con.execute("DROP TABLE k1; DROP TABLE k2")


def most_in_a_key(
    sizes: Iterable[tuple[int, int, int]], records: int, most: int = MOST_IN_A_KEY
) -> tuple[dict[int, int], int]:
    """How many records may share a key of each kind for it to be used, and how many strict keys are left out.

    `sizes` are (kind, records that share a key, number of such keys). Of loose keys the rarest are taken, as many as the budget of pairs
    holds: all of a small file's.
    """
    limits, so_far, left_out = {STRICT: most, **dict.fromkeys(KINDS[1:], 0)}, dict.fromkeys(KINDS, 0.0), 0
    budget = max(_LOOSE_LEAST, _LOOSE_EACH * records)
    for kind, size, keys in sorted(sizes):
        if kind == STRICT:
            left_out += keys if size > most else 0
            continue
        so_far[kind] += keys * size * (size - 1) / 2
        if size <= _MOST_IN_A_LOOSE_KEY and so_far[kind] <= budget:
            limits[kind] = size
    return limits, left_out


def make_pairs(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Table `c` (l, r): every pair that shares a key. Returns {"pairs", "left_out"}: keys left out are those shared by too many."""
    make_keys(con)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE sizes AS SELECT kind, k, count(*) AS n FROM k GROUP BY kind, k HAVING count(*) > 1"
    )
    (records,) = rows(con, "SELECT count(*) FROM p")[0]
    counted: list[Any] = rows(con, "SELECT kind, n, count(*) FROM sizes GROUP BY kind, n")
    limits, left_out = most_in_a_key(counted, records)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE kk AS SELECT rid, kind, k FROM k JOIN sizes USING (kind, k) WHERE {used_keys(limits)}"
    )
    con.execute(
        "CREATE OR REPLACE TABLE c AS SELECT DISTINCT a.rid AS l, b.rid AS r FROM kk a JOIN kk b ON a.k = b.k AND a.rid < b.rid"
    )
    (pairs,) = rows(con, "SELECT count(*) FROM c")[0]
    for table in ("k", "kk", "sizes"):
        con.execute(f"DROP TABLE {table}")
    return {"pairs": pairs, "left_out": left_out}


def used_keys(limits: Mapping[int, int]) -> str:
    """A condition over `kind` and `n`, the number of records that share the key. Plain SQL of any engine."""
    return " OR ".join(f"(kind = {kind} AND n <= {limit})" for kind, limit in limits.items())


def in_use(con: duckdb.DuckDBPyConnection) -> list[Comparison]:
    """The comparisons for which the file has anything."""
    columns = {
        "home": ("pc", "ad", "town"),
        "given": ("g",),
        "family": ("f",),
        "born": ("dob",),
        "identifier": ("idn",),
    }
    found = []
    for comparison in COMPARISONS:
        needs = columns.get(comparison.name, (comparison.frequency or comparison.name,))
        counts = con.execute(f"SELECT {', '.join(f'count({column})' for column in needs)} FROM p").fetchall()[0]
        if any(counts):
            found.append(comparison)
    return found


def level_case(comparison: Comparison) -> str:
    """SQL that gives the level's place in its comparison from 0, or -1 where there is nothing to compare."""
    cases = [f"WHEN {comparison.missing_sql} THEN -1"]
    for place, level in enumerate(comparison.levels):
        cases.append(f"ELSE {place}" if level.sql == "ELSE" else f"WHEN {level.sql} THEN {place}")
    return f"CASE {' '.join(cases)} END::TINYINT"


def compare(con: duckdb.DuckDBPyConnection, pairs: str, into: str, used: Iterable[Comparison]) -> None:
    """Table `into`: l, r, and `v_<comparison>` for each pair of the table `pairs`."""
    sides = ", ".join(f'a."{column}" AS "{column}_l", b."{column}" AS "{column}_r"' for column in COLUMNS)
    both = f"(SELECT l, r, {sides} FROM {pairs} JOIN p a ON a.rid = l JOIN p b ON b.rid = r)"
    con.execute(f"CREATE OR REPLACE TABLE {into} AS {levels_sql(both, used)}")


def levels_sql(both: str, used: Iterable[Comparison]) -> str:
    """SELECT l, r and `v_<comparison>`, of a relation with l, r and each column of both records (`g_l`, `g_r`, …)."""
    turned = ", ".join(
        f'CASE WHEN turned THEN "{source}_r" ELSE "{column}_r" END AS "{column}_r"' for column, source in TURNED.items()
    )
    levels = ", ".join(f"{level_case(comparison)} AS v_{comparison.name}" for comparison in used)
    return (
        f"SELECT l, r, {levels} FROM (SELECT * REPLACE ({turned}) FROM (SELECT *, {CROSSED_SQL} AS turned FROM {both}))"
    )


def random_pairs(con: duckdb.DuckDBPyConnection, records: int, wanted: int = 1_000_000) -> None:
    """Table `x` (l, r): pairs drawn at random, always the same ones for one file."""
    wanted = min(wanted, records * (records - 1) // 2)
    con.execute(
        f"CREATE OR REPLACE TABLE x AS SELECT l, r FROM (SELECT (hash(i) % {records})::BIGINT AS l, (hash(i + {wanted}) % {records})::BIGINT AS r "
        f"FROM range({int(wanted * 1.02) + 5}) t(i)) WHERE l <> r"
    )


def rows(con: duckdb.DuckDBPyConnection, sql: str, values: list[Any] | None = None) -> list[tuple[Any, ...]]:
    """Every row: a half-read result would block the next question."""
    return con.execute(sql, values or []).fetchall()
