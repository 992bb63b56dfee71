"""Spark gives row for row the findings that one machine gives, even when it loses a worker half way.

Runs where pyspark and Java are, which `make test` sees to; skipped with a word elsewhere.
"""

from argparse import ArgumentParser
from pathlib import Path

import polars as pl
import pytest

from childfirst.adapters.spark.look_back import REFUSED
from childfirst.adapters.spark.session import why_not
from childfirst.config.commands import screen as command
from childfirst.rules.screening import rule_set_for, screen
from childfirst.rules.screening.bench import made_up_contacts
from tests.adapters.spark.standalone import LosesAWorker, Standalone

KEYS = ["child_id", "id", "rule"]
needs_spark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "Spark is here")


def screened(*words: str) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


@pytest.mark.spark
@needs_spark
@pytest.mark.filterwarnings("ignore")
def test_a_master_and_two_workers_of_which_one_is_lost_find_what_one_machine_finds(tmp_path: Path) -> None:
    frame = made_up_contacts(8_000, 1_800)
    bad = frame.with_columns(kind=pl.when(pl.col("id") == "k7").then(pl.lit("mising")).otherwise("kind"))
    rows, out = tmp_path / "contacts.parquet", tmp_path / "found"
    rows.mkdir()
    for number in range(4):  # several files, so that both workers hold some of what is sent on
        bad.slice(number * 2_000, 2_000).write_parquet(rows / f"{number}.parquet")

    with Standalone(tmp_path) as spark:
        lost = LosesAWorker(spark, out)
        lost.start()
        ended = screened(str(rows), "--out", str(out), "--engine", "spark", "--master", spark.master)
        lost.over.set()

    on_spark = pl.read_parquet(out / "*.parquet")
    alone = screen(frame.filter(pl.col("id") != "k7"), rule_set=rule_set_for(None))
    assert ended == 1, "a refused row makes the status 1"
    assert 0 < lost.written < len(list(out.glob("*.parquet"))), "the worker was to be lost half way"
    assert on_spark.filter(rule=REFUSED).get_column("reason").to_list() == [on_spark.filter(rule=REFUSED)["reason"][0]]
    assert "mising" in on_spark.filter(rule=REFUSED)["reason"][0]
    assert on_spark.filter(pl.col("rule") != REFUSED).sort(KEYS).equals(alone.sort(KEYS))


def test_without_spark_the_command_says_what_is_missing(tmp_path: Path, capsys, monkeypatch) -> None:
    from childfirst.adapters.spark import session

    monkeypatch.setattr(session, "why_not", lambda: "pyspark is not installed")

    assert screened("in.parquet", "--out", str(tmp_path), "--engine", "spark") == 2
    assert "pyspark is not installed" in capsys.readouterr().err
