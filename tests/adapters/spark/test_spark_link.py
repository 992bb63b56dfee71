"""Records linked on Spark come out as on one machine: the same pairs, levels, weights and clusters."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from childfirst.adapters.spark import session
from childfirst.config.cli import main
from childfirst.demo.identities import records
from tests.adapters.spark.standalone import Standalone

needs_spark = pytest.mark.skipif(bool(session.why_not()), reason=session.why_not() or "Spark is here")


@pytest.mark.spark
@needs_spark
@pytest.mark.filterwarnings("ignore")
def test_a_master_and_two_workers_link_as_one_machine_does(tmp_path: Path) -> None:
    invented = records(5, 1_500, date(2026, 11, 1))
    file = tmp_path / "records.parquet"
    invented.write_parquet(file)

    with Standalone(tmp_path) as spark:
        ended = main(
            ["link", str(file), "--out", str(tmp_path / "spark"), "--engine", "spark", "--master", spark.master]
        )
    assert ended == main(["link", str(file), "--out", str(tmp_path / "here")])

    here, there = (tmp_path / name for name in ("here", "spark"))
    assert pl.read_csv(there / "clusters.csv").equals(pl.read_csv(here / "clusters.csv"))
    pairs = pl.read_csv(here / "pairs.csv")
    assert pairs.filter(outcome="joined").height > 300
    assert pl.read_csv(there / "pairs.csv").equals(pairs)
    runs = [json.loads((folder / "run.json").read_text()) for folder in (here, there)]
    assert runs[0]["counts"] == runs[1]["counts"]
    assert runs[0]["model"] == runs[1]["model"]


def test_without_spark_the_command_says_what_is_missing(tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(session, "why_not", lambda: "pyspark is not installed")
    file = tmp_path / "one.csv"
    file.write_text("given_name,surname,dob\nAda,Marsh,2012-03-04\nAda,Marsh,2012-03-04\n")

    assert main(["link", str(file), "--out", str(tmp_path / "out"), "--engine", "spark"]) == 1
    assert "pyspark is not installed" in capsys.readouterr().err
