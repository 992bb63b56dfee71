"""`childfirst screen FILE`: what the rules find in each contact, from JSON Lines one child at a time or from a whole table."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

from childfirst.foundation import json_lines

if TYPE_CHECKING:
    from childfirst.rules.screening import RuleSet

NAME: Final = "screen"
HELP: Final = (
    "Screen contacts with children, from JSON Lines, CSV or Parquet; docs/rules/contact-record.md lists the fields."
)
LINES_AT_A_TIME: Final = 2_000


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date such as 2026-11-22") from None


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help='JSON Lines of {"id", "contact", "earlier"} (.gz too; - for standard input), or .csv or .parquet with a row '
        "for each child in each contact",
    )
    parser.add_argument(
        "--as-of",
        metavar="DATE",
        type=_day,
        help="use the rules in force on this day (default: each contact by its own day)",
    )
    parts = parser.add_argument_group("many contacts, in parts that survive being stopped")
    parts.add_argument(
        "--out",
        metavar="FOLDER",
        help="write findings as Parquet into this folder, part by part; run it again after a stop and it goes on. FILE is .parquet, "
        ".csv or .jsonl with a row for each child in each contact",
    )
    parts.add_argument("--database", action="store_true", help="screen every contact on record instead of a FILE")
    parts.add_argument(
        "--engine", choices=["here", "spark"], default="here", help="where to run with --out (default: here)"
    )
    parts.add_argument(
        "--master", metavar="URL", default="local[2]", help="the Spark master, such as spark://host:7077"
    )
    compare = parser.add_argument_group("comparing two rule sets")
    compare.add_argument(
        "--compare",
        nargs=2,
        metavar=("OLD", "NEW"),
        help="say who would be treated differently: each a version of the rule book, a day, or a .toml or .json file with "
        "base, off, on, editions and least",
    )
    compare.add_argument("--json", metavar="OUT", help="also write the comparison as JSON")
    compare.add_argument("--html", metavar="OUT", help="also write the comparison as a page")


def run(options: Namespace) -> int:
    if bool(options.file) == options.database or (options.database and not options.out):
        print("Give a FILE, or --database with --out FOLDER.", file=sys.stderr)
        return json_lines.STOPPED
    if options.compare:
        from childfirst.config.commands._screen_compare import run_compare

        return run_compare(options)
    return _screen(options)


def _screen(options: Namespace) -> int:
    from childfirst.rules.screening import rule_set_for
    from childfirst.rules.screening.batches import TABLES, screen_records

    rules = rule_set_for(options.as_of)
    if options.out:
        from childfirst.config.commands._screen_parts import run_parts

        return run_parts(options, rules)
    if options.file == json_lines.STANDARD_INPUT:  # somebody may be waiting for each answer
        return json_lines.run(options.file, lambda record: screen_records([record], rules, _now())[0], task="Contacts")
    try:
        return _write(_table(options.file, rules) if options.file.endswith(TABLES) else _records(options.file, rules))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return json_lines.SOME_FAILED
    except OSError as fault:
        print(f"Stopped at {options.file}: {fault.strerror or fault}", file=sys.stderr)
        return json_lines.STOPPED


def _records(path: str, rules: "RuleSet") -> Iterator[tuple[bytes, bool]]:
    """Many lines at a time, because the engine is a hundred times faster on many than on one."""
    from childfirst.rules.screening.batches import screen_records

    lines = json_lines.read(path)
    while batch := list(islice(lines, LINES_AT_A_TIME)):
        ready = iter(screen_records([line.record for line in batch if line.record is not None], rules, _now()))
        yield from (json_lines.answer_line(line, partial(_next, ready)) for line in batch)


def _now() -> datetime:
    return datetime.now(UTC)


def _next(ready: Iterator[json_lines.Answer], record: json_lines.Record) -> json_lines.Answer:
    return next(ready)


def _table(path: str, rules: "RuleSet") -> Iterator[tuple[bytes, bool]]:
    from childfirst.config.commands._screen_table import table_of
    from childfirst.rules.screening.batches import screen_table

    for answer in screen_table(table_of(path), rules, _now()):
        yield json_lines.encode(answer), "error" in answer


def _write(answers: Iterator[tuple[bytes, bool]]) -> int:
    done = failed = 0
    for written, bad in answers:
        sys.stdout.buffer.write(written)
        done, failed = done + 1, failed + bad
    sys.stdout.buffer.flush()
    print(f"{done} records, {failed} failed.", file=sys.stderr)
    return json_lines.SOME_FAILED if failed else json_lines.ALL_ANSWERED
