"""`childfirst wording FILE…`: words that blame, adultify or minimise in records, documents and templates, like a linter."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from childfirst.foundation import json_lines
from childfirst.foundation.packed import MOST, Damaged, TooMuch, read_bounded, taken
from childfirst.rules.wording.answers import BadNote, answer, findings
from childfirst.rules.wording.check import check
from childfirst.rules.wording.extracts import Extract, NoColumn, csv_rows, markdown, toml_strings
from childfirst.rules.wording.reports import Placed, lint_line, sarif

NAME: Final = "wording"
HELP: Final = "Find wording that blames, adultifies, minimises or doubts children, say why, and offer better words."
RECORDS: Final = (".jsonl", ".jsonl.gz", ".ndjson")
ORDER: Final = {"L": 0, "M": 1, "H": 2, "never": 3}


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="JSON Lines with id, text, field and children (.gz too; - for standard input); .csv with --column; .md without its code; "
        ".toml, its strings; anything else as plain text",
    )
    parser.add_argument(
        "--format",
        choices=["jsonl", "lint", "sarif"],
        help="jsonl: one answer a record (the default for JSON Lines); lint: file:line:column (the default for text); sarif: SARIF 2.1.0",
    )
    parser.add_argument("--column", default="text", help="CSV: the column that holds the words (default text)")
    parser.add_argument(
        "--field",
        choices=["narrative", "grounds", "rationale", "voice_of_child"],
        default="narrative",
        help="text and CSV: what kind of field the words are from (default narrative)",
    )
    parser.add_argument(
        "--fail-on",
        choices=list(ORDER),
        default="H",
        help="lint and sarif: end with status 1 if anything of this weight or more is found (default H)",
    )
    parser.add_argument("--without-quiet-layer", action="store_true", help="leave out the suggestions close in meaning")


def run(options: Namespace) -> int:
    wanted = options.format or ("jsonl" if all(_is_records(name) for name in options.files) else "lint")
    if wanted == "jsonl":
        return _answer_records(options)
    try:
        return _report(options, wanted)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return json_lines.SOME_FAILED


def _is_records(name: str) -> bool:
    return name == json_lines.STANDARD_INPUT or name.endswith(RECORDS)


def _answer_records(options: Namespace) -> int:
    given = partial(answer, quiet_layer=not options.without_quiet_layer)
    status = json_lines.ALL_ANSWERED
    for name in options.files:
        if not _is_records(name):
            print(f"{name}: --format jsonl reads JSON Lines; use lint or sarif for text.", file=sys.stderr)
            return json_lines.STOPPED
        status = max(status, json_lines.run(name, given, task="Notes"))
    return status


def _report(options: Namespace, wanted: str) -> int:
    placed: list[Placed] = []
    stopped = failed = False
    for name in options.files:
        try:
            for each in _placed(name, options):
                if isinstance(each, str):
                    failed = True
                    print(each, file=sys.stderr)
                    continue
                placed.append(each)
                if wanted == "lint":
                    sys.stdout.buffer.write(lint_line(each).encode("utf-8", "replace") + b"\n")
        except (OSError, UnicodeDecodeError, NoColumn, TooMuch, Damaged) as fault:
            print(f"Stopped at {name}: {getattr(fault, 'strerror', None) or fault}", file=sys.stderr)
            stopped = True
    if wanted == "sarif":
        sys.stdout.buffer.write(json_lines.encode(sarif(placed)))
    sys.stdout.buffer.flush()
    print(f"{len(placed)} found in {len(options.files)} files.", file=sys.stderr)
    if stopped:
        return json_lines.STOPPED
    grave = any(ORDER[each.finding.weight] >= ORDER[options.fail_on] for each in placed)
    return json_lines.SOME_FAILED if grave or failed else json_lines.ALL_ANSWERED


def _placed(name: str, options: Namespace) -> Iterator[Placed | str]:
    """Each finding at its place, or the words of a fault in one record."""
    quiet = not options.without_quiet_layer
    if name.endswith(RECORDS):
        for line in json_lines.read(name):
            yield from _of_record(name, line, quiet)
        return
    for extract in _extracts(name, options.column):
        for found in check(extract.text, options.field, extract.children, quiet_layer=quiet):
            row, column = extract.place(found.start)
            yield Placed(name, row, column, found)


def _of_record(name: str, line: json_lines.Line, quiet: bool) -> Iterator[Placed | str]:
    if line.record is None:
        yield f"{name}: {line.error}"
        return
    record: dict[str, Any] = line.record
    try:
        for found in findings(record, quiet_layer=quiet):
            yield Placed(name, line.number, found.start + 1, found)
    except BadNote as fault:
        yield f"{name}: line {line.number}: {fault}"


def _extracts(name: str, column: str) -> Iterator[Extract]:
    raw = taken(sys.stdin.buffer, MOST) if name == json_lines.STANDARD_INPUT else read_bounded(name, MOST)
    text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    if name.endswith(".csv"):
        return csv_rows(text, column)
    if name.endswith(".toml"):
        return toml_strings(text)
    return iter([markdown(text) if name.endswith((".md", ".markdown")) else Extract(text)])
