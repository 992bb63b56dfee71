"""Screening in parts: the same findings as at once, through a kill in the middle, and never another run's."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from childfirst.rules.screening import rule_set_for, screen
from childfirst.rules.screening.bench import made_up_contacts
from childfirst.rules.screening.look_back import AnotherLookBack, findings_of, look_back

pytestmark = pytest.mark.long

RULES = rule_set_for(None)
FRAME = made_up_contacts(6_000, 1_500)
KEYS = ["child_id", "id", "rule"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    FRAME.write_parquet(tmp_path / "in.parquet")
    return str(tmp_path / "in.parquet")


def result(out: Path) -> pl.DataFrame:
    return findings_of(out).collect().sort(KEYS)


def test_in_parts_is_what_it_is_at_once(path: str, tmp_path: Path) -> None:
    told = []
    parts = look_back(
        path, tmp_path / "out", RULES, rows_a_part=700, done=lambda part, of: told.append((part.part, of))
    )

    assert told == [(number, 9) for number in range(9)]
    assert sum(part.contacts for part in parts) == FRAME.height
    assert result(tmp_path / "out").equals(screen(FRAME, rule_set=RULES).sort(KEYS))


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_other_sorts_of_file(tmp_path: Path, kind: str) -> None:
    rows = FRAME.head(600).with_columns(pl.col("occurred_at").dt.to_string("iso:strict"))
    path = tmp_path / f"in.{kind}"
    if kind == "csv":
        lists = [name for name, dtype in rows.schema.items() if dtype == pl.List(pl.String)]
        rows.with_columns(pl.col(lists).list.join(";")).write_csv(path)
    else:
        rows.write_ndjson(path)
    look_back(str(path), tmp_path / "out", RULES, rows_a_part=250)

    assert result(tmp_path / "out").equals(screen(FRAME.head(600), rule_set=RULES).sort(KEYS))
    assert not (tmp_path / "out" / "rows").exists()


def test_rows_that_cannot_be_read_are_named_by_their_place_in_the_file(tmp_path: Path) -> None:
    bad = FRAME.head(500).with_columns(kind=pl.when(pl.col("id") == "k321").then(pl.lit("mising")).otherwise("kind"))
    bad.write_parquet(tmp_path / "in.parquet")
    parts = look_back(str(tmp_path / "in.parquet"), tmp_path / "out", RULES, rows_a_part=100)

    assert sum(part.refused for part in parts) == 1
    said = "".join(one.read_text() for one in (tmp_path / "out").glob("refused-*.jsonl"))
    assert "row 322: kind: 'mising' is not a code we know" in said


def test_killed_in_the_middle_it_goes_on_and_finds_the_same(path: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code = (
        "import sys; from pathlib import Path; from childfirst.rules.screening import rule_set_for;"
        "from childfirst.rules.screening.look_back import look_back;"
        f"look_back({path!r}, Path({str(out)!r}), rule_set_for(None), rows_a_part=200)"
    )
    running = subprocess.Popen([sys.executable, "-c", code])
    until = time.monotonic() + 60
    while len(list(out.glob("findings-*.parquet"))) < 4 and time.monotonic() < until:
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    left = len(list(out.glob("findings-*.parquet")))
    with (out / "done.jsonl").open("a") as file:
        file.write('{"part": 29, "cont')  # what a crash in the middle of a line leaves
    before = {one: one.stat().st_mtime_ns for one in out.glob("findings-*.parquet")}
    parts = look_back(path, out, RULES, rows_a_part=200)

    assert 4 <= left < 30
    assert len(parts) == 30
    assert sum(one.stat().st_mtime_ns == when for one, when in before.items()) >= left - 1, (
        "finished parts are not done again"
    )
    assert result(out).equals(screen(FRAME, rule_set=RULES).sort(KEYS))


def test_a_folder_of_other_contacts_or_rules_is_refused(path: str, tmp_path: Path) -> None:
    look_back(path, tmp_path / "out", RULES)

    with pytest.raises(AnotherLookBack, match="another folder"):
        look_back(path, tmp_path / "out", rule_set_for(None, version="2026.11"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        look_back(str(tmp_path / "absent.parquet"), tmp_path / "out", RULES)
    with pytest.raises(OSError, match=r"only \.parquet"):
        look_back("contacts.xlsx", tmp_path / "out", RULES)
