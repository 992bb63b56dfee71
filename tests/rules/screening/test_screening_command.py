"""The command line: one answer a record in the order they came, bad ones numbered, tables read as they are."""

import io
import json
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from childfirst.config.commands import screen

CONTACT = {"id": "a", "child_id": "c", "kind": "missing", "occurred_at": "2026-10-01T10:00:00+01:00", "age_months": 170}
BEFORE = [CONTACT | {"id": f"b{day}", "occurred_at": f"2026-09-0{day}T10:00:00Z"} for day in (1, 2)]
RULE = "missing-three-in-90-days"


def run(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, list[Any], str]:
    parser = ArgumentParser()
    screen.add_arguments(parser)
    status = screen.run(parser.parse_args(list(arguments)))
    sys.stdout.flush()
    out, err = capfdbinary.readouterr()
    return status, [json.loads(line) for line in out.splitlines()], err.decode()


def lines(path: Path, *records: object) -> str:
    path.write_text("".join(one if isinstance(one, str) else json.dumps(one) + "\n" for one in records))
    return str(path)


def test_json_lines_are_answered_in_order(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"id": 1, "contact": CONTACT, "earlier": BEFORE},
        "not json\n",
        {"id": 3},
        {"id": 4, "contact": CONTACT},
    )
    status, answers, said = run(capfdbinary, path)

    assert status == 1
    assert [one["id"] for one in answers] == [1, None, 3, 4]
    assert "line 2" in answers[1]["error"]
    assert "contact" in answers[2]["error"]
    first = {found["rule"]: found for found in answers[0]["findings"]}
    assert set(first[RULE]) >= {"rule", "title", "reason", "evidence", "source", "version", "in_force_from", "asks"}
    assert RULE not in {found["rule"] for found in answers[3]["findings"]}
    assert said == "4 records, 2 failed.\n"


def test_more_lines_than_one_batch(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "LINES_AT_A_TIME", 2)
    path = lines(tmp_path / "in.jsonl", *({"id": number, "contact": CONTACT} for number in range(5)))
    status, answers, _ = run(capfdbinary, path)

    assert (status, [one["id"] for one in answers]) == (0, [0, 1, 2, 3, 4])


def test_standard_input(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    sent = json.dumps({"id": 1, "contact": CONTACT, "earlier": BEFORE}).encode() + b'\n{"id": 2}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(sent)))
    status, answers, _ = run(capfdbinary, "-")

    assert status == 1
    assert RULE in {found["rule"] for found in answers[0]["findings"]}
    assert "error" in answers[1]


def test_csv_has_codes_between_semicolons_and_says_which_row_is_bad(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "in.csv"
    path.write_text(
        "id,child_id,kind,occurred_at,roles,km_from_home,needs_asked,adults,colour\n"
        "b1,c,missing,2026-09-01T10:00:00Z,missing; at_risk,,yes,,red\n"
        "b2,c,missing,2026-09-02T10:00:00Z,missing,x,,,\n"
        "b2,c,missing,2026-09-02T10:00:00Z,missing,1.5,no,,\n"
        "b2,c,missing,2026-09-02T10:00:00Z,missing,,perhaps,,\n"
        "b2,c,missing,2026-09-02T10:00:00Z,missing,,,,\n"
        'a,c,missing,2026-10-01T10:00:00Z,missing,,,"[{""relation"": ""mother"", ""part"": ""caller""}]",\n'
        "q,c,concern,2019-10-01T10:00:00Z,,,true,,\n"
    )
    status, answers, _ = run(capfdbinary, str(path))

    assert status == 1
    assert [one["id"] for one in answers] == ["b1", "b2", "b2", "b2", "b2", "a", "q"]
    assert answers[1]["error"].startswith("row 2: km_from_home")
    assert answers[3]["error"].startswith("row 4: needs_asked")
    assert answers[4]["error"].startswith("row 5: id: stands twice")
    assert RULE in {found["rule"] for found in answers[5]["findings"]}
    assert {found["rule"] for found in answers[6]["findings"]} == {"ns-not-written-down"}


def test_the_documented_file_of_contacts_can_be_screened(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The file that `import contacts` takes."""
    status, answers, _ = run(capfdbinary, str(Path(__file__).parents[3] / "docs/examples/contacts.csv"))

    assert status == 0
    assert [one["id"] for one in answers] == ["A-1001", "A-1001", "A-1002", "A-1003", "A-1004"]
    assert "da-child-victim" in {found["rule"] for found in answers[0]["findings"]}


@pytest.mark.parametrize("adults", ["mother:victim:x", "aunt:victim", "mother:dancing", "mother:victim:400", "[{"])
def test_adults_that_cannot_be_read_are_named(
    adults: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "in.csv"
    path.write_text(f"id,kind,occurred_at,adults\nk,missing,2026-09-01T10:00:00Z,{adults}\n")
    status, answers, _ = run(capfdbinary, str(path))

    assert status == 1
    assert answers[0]["error"].startswith("row 1: adults: ")


WRONG = [
    ({"occurred_at": "2126-09-01T10:00:00Z"}, "occurred_at: is in the future"),
    ({"age_months": 216}, "age_months: 216 is not the age of a child. Give 0 to 215 months"),
    ({"age_months": -1}, "age_months: -1 is out of range"),
]


@pytest.mark.parametrize(("wrong", "says"), WRONG)
def test_the_future_and_grown_people_are_refused(
    wrong: dict[str, Any], says: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    good, bad = CONTACT | {"id": "good", "age_months": 215}, CONTACT | wrong
    pl.DataFrame([good, bad]).write_csv(tmp_path / "in.csv")
    status, answers, _ = run(capfdbinary, str(tmp_path / "in.csv"))
    assert (status, "findings" in answers[0]) == (1, True)
    assert answers[1]["error"].startswith(f"row 2: {says}")

    path = lines(
        tmp_path / "in.jsonl",
        {"id": 1, "contact": good},
        {"id": 2, "contact": bad},
        {"id": 3, "contact": good, "earlier": [bad]},
    )
    status, answers, _ = run(capfdbinary, path)
    assert (status, "findings" in answers[0]) == (1, True)
    assert answers[1]["error"].startswith(says)
    assert answers[2]["error"].startswith(f"earlier[0].{says}")


def test_parquet_and_the_rules_of_a_day(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    home = {
        "id": "h",
        "child_id": "c",
        "kind": "domestic_abuse",
        "roles": ["in_household"],
        "age_months": 100,
        "school_status": "enrolled",
        "care_status": "",
    }
    moment = pl.Series("occurred_at", ["2026-10-01T10:00:00+01:00"]).str.to_datetime(time_zone="UTC")
    pl.DataFrame([home]).with_columns(moment).write_parquet(tmp_path / "in.parquet")

    _, now, _ = run(capfdbinary, str(tmp_path / "in.parquet"))
    _, then, _ = run(capfdbinary, str(tmp_path / "in.parquet"), "--as-of", "2021-06-01")

    assert {"da-tell-school", "da-child-victim"} <= {found["rule"] for found in now[0]["findings"]}
    assert not {"da-tell-school", "da-child-victim"} & {found["rule"] for found in then[0]["findings"]}


@pytest.mark.parametrize(("name", "text"), [("absent.jsonl", None), ("absent.csv", None), ("broken.parquet", "no")])
def test_a_file_that_cannot_be_read_stops_with_a_plain_message(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str, text: str | None
) -> None:
    if text:
        (tmp_path / name).write_text(text)
    status, answers, said = run(capfdbinary, str(tmp_path / name))

    assert (status, answers) == (2, [])
    assert said.startswith("Stopped at")


def test_a_date_that_is_none_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    parser = ArgumentParser()
    screen.add_arguments(parser)

    with pytest.raises(SystemExit):
        parser.parse_args(["x", "--as-of", "tomorrow"])
    assert "not a date" in capfd.readouterr().err


def test_screening_needs_no_django() -> None:
    code = "import sys, childfirst.rules.screening.batches, childfirst.rules.screening.rule_book; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
