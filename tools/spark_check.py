"""The look-back on a standalone Spark of a master and two workers on 127.0.0.1, of which one is lost half way, compared row for
row with one machine; then the linking of records, pair for pair. Run it with the environment that `make spark` prepares; docs/how-to/run-on-a-cluster.md says more."""

import argparse
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import polars as pl

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from childfirst.adapters.linkage.columns import mapped  # noqa: E402
from childfirst.adapters.linkage.link import Linked, link  # noqa: E402
from childfirst.adapters.spark.look_back import look_back_on_spark  # noqa: E402
from childfirst.adapters.spark.matching import met_on_spark  # noqa: E402
from childfirst.adapters.spark.session import why_not  # noqa: E402
from childfirst.demo.identities import records  # noqa: E402
from childfirst.rules.screening import rule_set_for, screen  # noqa: E402
from childfirst.rules.screening.bench import made_up_contacts  # noqa: E402
from tests.adapters.spark.standalone import LosesAWorker, Standalone  # noqa: E402

FILES = 4  # so that both workers read some


def main() -> int:
    """0 if every finding is the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=100_000)
    parser.add_argument(
        "--link-children", type=int, default=20_000, help="also link the records of so many (0: do not)"
    )
    parser.add_argument("--keep-both", action="store_true", help="lose no worker")
    options = parser.parse_args()
    if missing := why_not():
        print(f"Left out: {missing}.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        screened = check(Path(folder), options.contacts, lose=not options.keep_both)
    if not options.link_children:
        return screened
    with tempfile.TemporaryDirectory() as folder:
        return check_linking(Path(folder), options.link_children) or screened


def check(folder: Path, contacts: int, *, lose: bool) -> int:
    """Screen on Spark, lose a worker, screen on one machine, compare."""
    frame = made_up_contacts(contacts, contacts // 4)
    rows, out = folder / "contacts.parquet", folder / "found"
    rows.mkdir()
    each = -(-contacts // FILES)
    for number in range(FILES):
        frame.slice(number * each, each).write_parquet(rows / f"{number}.parquet")
    with Standalone(folder) as spark:
        loser = LosesAWorker(spark, out)
        if lose:
            loser.start()
        begun = time.perf_counter()
        found, refused = look_back_on_spark(str(rows), str(out), master=spark.master)
        took = time.perf_counter() - begun
        loser.over.set()
    parts = len(list(out.glob("*.parquet")))
    if lose:
        print(f"A worker was lost when {loser.written} of {parts} parts had been written.")
    begun = time.perf_counter()
    alone = screen(frame, rule_set=rule_set_for(None))
    print(
        f"{contacts:,} contacts: {found:,} findings on Spark in {took:.0f} seconds (master, two workers of one core), "
        f"{alone.height:,} on one machine in {time.perf_counter() - begun:.0f}; {refused} rows refused."
    )
    same = _same(pl.read_parquet(out / "*.parquet"), alone)
    print("Row for row the same." if same else "NOT the same.")
    return 0 if same and (not lose or loser.written) else 1


def check_linking(folder: Path, children: int) -> int:
    """Link on Spark, link on one machine, compare pairs, weights and clusters."""
    frame = records(5, children, date(2026, 11, 1))
    fields = {name: column for name, column in mapped(frame.columns).items() if name not in ("key", "truth")}
    begun = time.perf_counter()
    with Standalone(folder) as spark:
        there = link(frame, fields, met=met_on_spark(spark.master))
    took, begun = time.perf_counter() - begun, time.perf_counter()
    here = link(frame, fields)
    print(
        f"{frame.height:,} records: {there.counts['pairs']:,} pairs on Spark in {took:.0f} seconds with its start, "
        f"{here.counts['pairs']:,} on one machine in {time.perf_counter() - begun:.0f}; {there.counts['clusters']:,} people."
    )
    same = bool((there.cluster == here.cluster).all()) and _pairs(there).equals(_pairs(here))
    print("Pair for pair the same." if same else "NOT the same.")
    return 0 if same else 1


def _pairs(linked: Linked) -> pl.DataFrame:
    return linked.pairs.sort("l", "r")


def _same(one: pl.DataFrame, other: pl.DataFrame) -> bool:
    """Whether both hold the same findings, whatever order the parts came in; sorted a slice of children at a time, to spare memory."""
    if one.height != other.height:
        return False
    slices = 16
    mine = pl.col("child_id").hash(seed=1) % slices
    order = ["child_id", "id", "rule"]
    return all(one.filter(mine == n).sort(order).equals(other.filter(mine == n).sort(order)) for n in range(slices))


if __name__ == "__main__":
    sys.exit(main())
