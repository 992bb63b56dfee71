"""The command line: one answer a line whatever the line, in order, with a status that says whether any failed."""

import gzip
import io
import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest

from childfirst.config.commands import clocks
from childfirst.foundation import json_lines
from childfirst.rules.clocks import answer
from tests.rules.clocks.clock_builders import event, record, state_of, when

GOOD = record("R061", event("police_protection_started", "2026-05-11 20:00"), at=("2026-05-12 20:00",))
PROGRAM = """
import sys
from childfirst.foundation import json_lines
from childfirst.rules.clocks import answer
sys.exit(json_lines.run(sys.argv[1], answer))
"""
BAD = record("R999", event("police_protection_started", "2026-05-11 20:00"))


def run(path: str) -> int:
    parser = ArgumentParser()
    clocks.add_arguments(parser)
    return clocks.run(parser.parse_args([path]))


def answers(path: Path | str, capfd: pytest.CaptureFixture[str]) -> tuple[int, list[Any], str]:
    status = run(str(path))
    sys.stdout.flush()
    out, err = capfd.readouterr()
    return status, [json.loads(line) for line in out.splitlines()], err


def test_one_answer_a_record_in_order_and_status_nought(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text("".join(json.dumps(GOOD | {"id": number}) + "\n" for number in range(50)))
    status, given, messages = answers(path, capfd)
    assert status == 0
    assert [each["id"] for each in given] == list(range(50))
    assert given[0] == {
        "id": 0,
        "due_at": "2026-05-14T20:00:00+01:00",
        "state_at": [{"at": "2026-05-12T20:00:00+01:00", "state": "running", "late_minutes": 0}],
    }
    assert messages.strip() == "50 records, 0 failed."


def test_a_malformed_record_is_answered_counted_and_the_others_go_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(json.dumps(each) for each in (GOOD, BAD, GOOD)))
    status, given, messages = answers(path, capfd)
    assert status == 1
    assert given[1] == {"id": "t", "error": "duty: unknown duty"}
    assert "error" not in given[2]
    assert messages.strip() == "3 records, 1 failed."


DEEP = "[" * 100_000
ODD_LINES: list[tuple[bytes, str | None]] = [
    (b"not json", "line 2: not JSON (Expecting value at character 1)"),
    (b"[1, 2]", "line 2: not a record: a JSON object is expected"),
    (b"5", "line 2: not a record: a JSON object is expected"),
    (b"null", "line 2: not a record: a JSON object is expected"),
    (b'"text"', "line 2: not a record: a JSON object is expected"),
    (b"\xff\xfe\x00{", "line 2: not UTF-8 text"),
    (b'{"id": 1, "x": ' + b"9" * 5000 + b"}", "line 2: a number with too many digits"),
    (DEEP.encode(), "line 2: nested too deeply"),
    (b'{"id":' * 50_000, "line 2: nested too deeply"),
    (b'{"id": 1', None),
    (b"{}{}", None),
    (b"\x00", None),
    (b'{"id": "\n', None),
]


@pytest.mark.parametrize(("odd", "said"), ODD_LINES, ids=range(len(ODD_LINES)))
def test_a_line_that_cannot_be_read(
    odd: bytes, said: str | None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, good = tmp_path / "cases.jsonl", json.dumps(GOOD).encode()
    path.write_bytes(good + b"\n" + odd + b"\n" + good + b"\n")
    status, given, _ = answers(path, capfd)
    assert status == 1
    assert given[1]["id"] is None
    assert given[1]["error"].startswith("line 2: ")
    assert said is None or given[1]["error"] == said
    assert given[0]["due_at"] == given[-1]["due_at"] == "2026-05-14T20:00:00+01:00"


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_json_is_refused_and_the_id_kept(
    constant: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(f'{{"id": "k-1", "duty": {constant}}}\n{{"id": {constant}}}\n')
    status, given, _ = answers(path, capfd)
    assert status == 1
    assert given == [
        {"id": "k-1", "error": f"line 1: {constant} is not a JSON value"},
        {"id": None, "error": f"line 2: {constant} is not a JSON value"},
    ]


def test_blank_lines_are_passed_over_but_counted_as_lines(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n\r\n   \nwrong\r\n\n")
    status, given, _ = answers(path, capfd)
    assert status == 1
    assert [each.get("error") for each in given] == [None, "line 4: not JSON (Expecting value at character 1)"]


IDS = ["x", "", 7, 1.5, None, True, ["a", {"b": 1}], {"k": []}, "Zoë 李", "\ud800", 10**300]


@pytest.mark.parametrize("name", IDS, ids=range(len(IDS)))
def test_an_id_is_given_back_as_it_was(name: object, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(GOOD | {"id": name}) + "\n" + json.dumps(BAD | {"id": name}) + "\n")
    _, given, _ = answers(path, capfd)
    assert [each["id"] for each in given] == [name, name]


def test_no_id_is_null(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text("{}\n")
    assert answers(path, capfd)[:2] == (1, [{"id": None, "error": "duty: unknown duty"}])


def test_compressed_files_whole_and_cut_short(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    whole = gzip.compress("".join(json.dumps(GOOD | {"id": number}) + "\n" for number in range(200)).encode())
    path = tmp_path / "cases.jsonl.gz"
    path.write_bytes(whole)
    status, given, _ = answers(path, capfd)
    assert (status, len(given)) == (0, 200)
    path.write_bytes(whole[:-20])
    status, given, _ = answers(path, capfd)
    assert status == 1
    assert "damaged or cut short" in given[-1]["error"]
    path.write_bytes(b"not compressed at all")
    status, given, _ = answers(path, capfd)
    assert (status, len(given)) == (1, 1)


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(GOOD).encode() + b"\n")))
    status, given, _ = answers("-", capfd)
    assert (status, len(given)) == (0, 1)


def test_a_file_that_is_not_there(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, given, messages = answers(tmp_path / "absent.jsonl", capfd)
    assert (status, given) == (2, [])
    assert "No such file" in messages


def test_a_fault_in_answering_one_record_stays_with_it(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def falls_over(given: dict[str, object]) -> dict[str, object]:
        if given["id"] == 2:
            raise KeyError("x")
        return {"id": given["id"], "half": float("nan")} if given["id"] == 3 else {"id": given["id"]}

    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": 1}\n{"id": 2}\n{"id": 3}\n{"id": 4}\n')
    assert json_lines.run(str(path), falls_over) == 1
    sys.stdout.flush()
    given = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert given == [
        {"id": 1},
        {"id": 2, "error": "line 2: could not be answered (KeyError)"},
        {"id": 3, "error": "line 3: could not be answered (ValueError)"},
        {"id": 4},
    ]


def test_an_id_nested_as_deep_as_can_be_read_does_not_stop_the_rest(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cases.jsonl"
    lines = ['{"id": ' + "[" * depth + "]" * depth + "}" for depth in range(200, 1400, 50)]
    path.write_text("\n".join([*lines, json.dumps(GOOD)]))
    status, given, _ = answers(path, capfd)
    assert (status, len(given)) == (1, len(lines) + 1)
    assert all("error" in each for each in given[:-1])
    assert "due_at" in given[-1]


def test_a_count_is_shown_only_to_somebody_watching(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(GOOD) + "\n")
    assert "Clocks" not in answers(path, capfd)[2]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    status, given, messages = answers(path, capfd)
    assert (status, len(given)) == (0, 1)
    assert "Clocks: 1" in messages


def test_a_reader_that_goes_away_is_no_accident(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text((json.dumps(GOOD) + "\n") * 5000)
    inherited = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=inherited
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    messages = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 1
    assert messages == b""


def test_answers_come_one_by_one_to_whoever_is_waiting() -> None:
    inherited = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=inherited,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps(GOOD | {"id": number}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def test_moments_come_from_at_or_from_the_expected_answers() -> None:
    asked = {"expect": {"due_at": "ignored", "state_at": [{"at": when("2026-05-12 20:00"), "state": "wrong"}]}}
    bare = {key: value for key, value in GOOD.items() if key != "at"}
    assert answer(bare | asked) == answer(GOOD)
    assert answer(bare)["state_at"] == []
    assert answer(bare | {"at": None} | asked) == answer(GOOD)
    assert answer(GOOD | {"expect": {"state_at": []}}) == answer(GOOD)
    assert answer(bare | asked | {"at": []})["state_at"] == []
    odds: list[Any] = [None, 5, "x", [], {"error": "x"}, {"state_at": None}, {"state_at": 5}]
    for odd in odds:
        assert answer(bare | {"expect": odd})["state_at"] == []


def test_moments_that_are_no_times_are_said_so_after_every_check_of_the_record() -> None:
    assert answer(GOOD | {"at": [when("2026-05-12 20:00"), "noon"]})["error"] == "at[1]: not a time"
    assert answer(GOOD | {"at": ["2026-05-12T20:00:00"]})["error"] == "at[0]: naive time"
    assert answer(GOOD | {"at": [None]})["error"] == "at[0]: missing"
    assert answer(GOOD | {"at": ["0001-01-01T00:00:00+01:00"]})["error"] == "at[0]: not a time"
    assert answer(GOOD | {"at": 5})["error"] == "at: not a list of times"
    assert answer({**BAD, "at": 5})["error"] == "duty: unknown duty"
    bare = {key: value for key, value in GOOD.items() if key != "at"}
    assert answer(bare | {"expect": {"state_at": [{}]}})["error"] == "expect.state_at[0].at: missing"


def test_a_moment_far_off_is_still_a_moment() -> None:
    assert (
        state_of("R061", event("police_protection_started", "2026-05-11 20:00"), at="9999-12-31T23:59:59Z")[0]
        == "breached"
    )


def eval_file(name: str) -> Path:
    """The labelled set, where the shared folder is to be found; else the test is skipped with a word."""
    named = [Path(os.environ[key]) for key in ("CHILDFIRST_SHARED", "CHILDFIRST_SHARED_DATA") if os.environ.get(key)]
    beside = [parent / "shared" for parent in Path(__file__).resolve().parents]
    for folder in [*named, *(path.parent for path in named), *beside]:
        if (folder / "eval" / name).is_file():
            return folder / "eval" / name
    pytest.skip(f"no shared folder with eval/{name}: set CHILDFIRST_SHARED, or put shared/ beside the checkout")


@pytest.mark.real_data
def test_every_case_of_the_labelled_set(capfd: pytest.CaptureFixture[str]) -> None:
    path = eval_file("clocks-dev.jsonl")
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    _, given, _ = answers(path, capfd)
    assert len(given) == len(cases) == 60
    wrong = [case["id"] for case, found in zip(cases, given, strict=True) if found != expected(case)]
    assert wrong == []


def expected(case: dict[str, Any]) -> dict[str, Any]:
    return {"id": case["id"], **case["expect"]}
