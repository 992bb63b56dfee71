"""Spark gives row for row the findings that one machine gives. Runs where pyspark and Java are; skipped with a word elsewhere."""

from argparse import ArgumentParser
from pathlib import Path

import polars as pl
import pytest

from childfirst.adapters.spark.look_back import REFUSED, look_back_on_spark, why_not
from childfirst.config.commands import screen as command
from childfirst.rules.screening import rule_set_for, screen
from childfirst.rules.screening.bench import made_up_contacts

KEYS = ["child_id", "id", "rule"]
needs_spark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "Spark is here")


@pytest.mark.spark
@needs_spark
@pytest.mark.filterwarnings("ignore")
def test_row_for_row_the_same(tmp_path: Path) -> None:
    frame = made_up_contacts(4_000, 900)
    bad = frame.with_columns(kind=pl.when(pl.col("id") == "k7").then(pl.lit("mising")).otherwise("kind"))
    bad.write_parquet(tmp_path / "in.parquet")
    found, refused = look_back_on_spark(str(tmp_path / "in.parquet"), str(tmp_path / "out"))

    on_spark = pl.read_parquet(tmp_path / "out" / "*.parquet")
    alone = screen(frame.filter(pl.col("id") != "k7"), rule_set=rule_set_for(None))
    assert (found, refused) == (alone.height, 1)
    assert on_spark.filter(rule=REFUSED)["reason"].str.contains("mising").all()
    assert on_spark.filter(pl.col("rule") != REFUSED).sort(KEYS).equals(alone.sort(KEYS))


def test_without_spark_the_command_says_what_is_missing(tmp_path: Path, capsys, monkeypatch) -> None:
    from childfirst.adapters.spark import look_back

    monkeypatch.setattr(look_back, "why_not", lambda: "pyspark is not installed")
    parser = ArgumentParser()
    command.add_arguments(parser)

    assert command.run(parser.parse_args(["in.parquet", "--out", str(tmp_path), "--engine", "spark"])) == 2
    assert "pyspark is not installed" in capsys.readouterr().err
