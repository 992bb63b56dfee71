"""The bench measures what it says, and its invented contacts are the same each time."""

from pathlib import Path

import polars as pl
import pytest

from childfirst.rules.screening import bench_zen
from childfirst.rules.screening.bench import made_up_contacts, run, write_many


def test_made_up_contacts_are_the_same_each_time() -> None:
    assert made_up_contacts(500, 100).equals(made_up_contacts(500, 100))
    assert not made_up_contacts(500, 100).equals(made_up_contacts(500, 100, seed=1))


def test_figures_are_printed_and_given_back(capsys: pytest.CaptureFixture[str]) -> None:
    figures = run(contacts=2_000, children=500)

    assert figures["contacts"] == 2_000
    assert figures["findings"] > 2_000
    said = capsys.readouterr().out
    assert all(words in said for words in ("peak gib", "growth per tenfold", "decisions a second"))
    assert bench_zen.NOT_INSTALLED in said or "times as fast" in said


def test_many_contacts_are_each_their_own(tmp_path: Path) -> None:
    write_many(tmp_path / "many.parquet", 2_500, 600)
    frame = pl.read_parquet(tmp_path / "many.parquet")

    assert frame.height == frame.select("child_id", "id").unique().height == 2_500


def test_zen_is_given_only_rules_without_history() -> None:
    rules = bench_zen.both_can_express()

    assert len(rules) > 50
    assert all(bench_zen.expression_of(rule) for rule in rules)


@pytest.mark.skipif(not bench_zen.installed(), reason="zen-engine is not installed")
def test_zen_and_ours_find_the_same() -> None:
    figures = bench_zen.compare(2_000)

    assert figures["our_findings"] == figures["zen_findings"] > 0
