"""The command line: JSON Lines, lint, SARIF; text, Markdown, CSV; faults that stay with their record."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest

from childfirst.config.commands import wording
from childfirst.rules.wording.finding import RECORD_KEYS

HARM = {
    "id": "n1",
    "text": "Mia (14) was asking for it.",
    "field": "narrative",
    "children": [{"name": "Mia", "age": 14}],
}
FINE = {"id": "n2", "text": "Mia (14) was given toast.", "children": [{"name": "Mia", "age": 14}], "group": "ignored"}


def run(*arguments: str) -> int:
    parser = ArgumentParser()
    wording.add_arguments(parser)
    return wording.run(parser.parse_args(list(arguments)))


def out(capfd: pytest.CaptureFixture[str]) -> tuple[str, str]:
    sys.stdout.flush()
    return capfd.readouterr()


def jsonl(path: Path, *records: Any) -> str:
    path.write_text("".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in records))
    return str(path)


def test_json_lines_answer_in_order_with_the_named_keys(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(jsonl(tmp_path / "n.jsonl", HARM, FINE)) == 0
    first, second = map(json.loads, out(capfd)[0].splitlines())
    assert first["id"] == "n1"
    assert tuple(first["findings"][0]) == RECORD_KEYS
    assert first["findings"][0]["class"] == "blame"
    assert first["findings"][0]["text"] == HARM["text"][first["findings"][0]["start"] : first["findings"][0]["end"]]
    assert second == {"id": "n2", "findings": []}


@pytest.mark.parametrize(
    "bad",
    [
        {"id": "b", "text": 4},
        {"id": "b"},
        {"id": "b", "text": "x", "children": "Mia"},
        {"id": "b", "text": "x", "children": [4]},
        "{oops",
    ],
)
def test_a_bad_record_is_answered_and_the_others_go_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], bad: Any
) -> None:
    assert run(jsonl(tmp_path / "n.jsonl", bad, HARM)) == 1
    first, second = map(json.loads, out(capfd)[0].splitlines())
    assert "error" in first
    assert second["findings"]


def test_text_is_linted_with_its_place_and_the_status_says_whether_to_stop(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "template.txt"
    path.write_text("First line.\nThe girl is promiscuous.\n")
    assert run(str(path)) == 1
    assert out(capfd)[0].startswith(f"{path}:2:13: H blame: “promiscuous”.")
    assert run(str(path), "--fail-on", "never") == 0
    path.write_text("Nothing here.\n")
    assert run(str(path)) == 0


def test_markdown_skips_code_links_and_marked_examples(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.md"
    path.write_text(
        "Use `promiscuous`.\n```\nferal\n```\n<!-- wording: off -->\nferal\n<!-- wording: on -->\n[x](feral)\nThe boy is feral.\n"
    )
    assert run(str(path)) == 1
    assert [line.split(":")[1:3] for line in out(capfd)[0].splitlines()] == [["9", "12"]]


def test_toml_is_read_by_its_strings_without_marked_examples(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bank.toml"
    path.write_text('# <!-- wording: off -->\ntext = "feral"\n# <!-- wording: on -->\ntext = "The boy is feral."\n')
    assert run(str(path)) == 1
    assert [line.split(":")[1:3] for line in out(capfd)[0].splitlines()] == [["4", "20"]]


def test_a_csv_column_with_the_childs_name(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.csv"
    path.write_text('child_name,child_age,note\nMia,14,Mia was calm\nMia,14,"Mia\nis feral"\n')
    assert run(str(path), "--column", "note") == 1
    assert out(capfd)[0].startswith(f"{path}:4:4: H slur")
    assert run(str(path), "--column", "words") == 2
    assert "no column 'words'" in out(capfd)[1]


def test_sarif_for_machines(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(jsonl(tmp_path / "n.jsonl", HARM, "[]"), "--format", "sarif") == 1
    report = json.loads(out(capfd)[0])
    result = report["runs"][0]["results"][0]
    assert report["version"] == "2.1.0"
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1


def test_json_lines_are_not_made_from_text_and_a_missing_file_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert run(str(path), "--format", "jsonl") == 2
    assert run(str(tmp_path / "none.txt")) == 2
