"""`childfirst screen FILE --out FOLDER` and `--database --out FOLDER`: in parts, with progress, and able to go on."""

import sys
import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from childfirst.foundation import json_lines

if TYPE_CHECKING:
    from childfirst.rules.screening import RuleSet
    from childfirst.rules.screening.look_back import Part

ROWS_FILE: Final = "contacts.parquet"


def run_parts(options: Namespace, rules: "RuleSet") -> int:
    """Screen in parts. Status 1 if some rows could not be read, 2 if it could not go on."""
    from childfirst.rules.screening.look_back import AnotherLookBack, look_back

    if options.engine == "spark":
        return _on_spark(options)
    out = Path(options.out)
    try:
        path, rules = _from_database(out, options, rules) if options.database else (options.file, rules)
        told = _Progress()
        parts = look_back(path, out, rules, done=told)
    except AnotherLookBack as other:
        print(f"Stopped: {other}", file=sys.stderr)
        return json_lines.STOPPED
    except OSError as fault:
        print(f"Stopped at {options.file or out}: {fault.strerror or fault}", file=sys.stderr)
        return json_lines.STOPPED
    refused = sum(part.refused for part in parts)
    print(
        f"{sum(part.contacts for part in parts):,} contacts, {sum(part.findings for part in parts):,} findings, "
        f"{refused:,} rows refused. Findings: {out}/findings-*.parquet",
        file=sys.stderr,
    )
    return json_lines.SOME_FAILED if refused else json_lines.ALL_ANSWERED


def _on_spark(options: Namespace) -> int:
    from childfirst.adapters.spark import look_back, session

    missing = session.why_not() or ("Spark screens a file, not the database" if options.database else "")
    if missing:
        print(f"Stopped: {missing}.", file=sys.stderr)
        return json_lines.STOPPED
    try:
        found, refused = look_back.look_back_on_spark(
            options.file, options.out, master=options.master, on=options.as_of
        )
    except OSError as fault:
        print(f"Stopped at {options.file}: {fault.strerror or fault}", file=sys.stderr)
        return json_lines.STOPPED
    print(f"{found:,} findings, {refused:,} rows refused. Findings: {options.out}/*.parquet", file=sys.stderr)
    return json_lines.SOME_FAILED if refused else json_lines.ALL_ANSWERED


def _from_database(out: Path, options: Namespace, rules: "RuleSet") -> "tuple[str, RuleSet]":
    """Every contact on record as one file in the folder, read once: a run that goes on screens what it began with.

    The rules are those their owner has set, unless a day was given.
    """
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.contacts.look_back import write_contacts
    from childfirst.contacts.rules_in_use import rules_in_use

    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = out / ROWS_FILE
    if not path.exists():
        count = write_contacts(path)
        print(f"{count:,} parts of children in contacts read from the database.", file=sys.stderr)
    return str(path), rules if options.as_of else rules_in_use()


class _Progress:
    """A line for each part: how far, how fast, how long yet."""

    def __init__(self) -> None:
        self.start, self.contacts, self.findings, self.timed = time.perf_counter(), 0, 0, 0

    def __call__(self, part: "Part", parts: int) -> None:
        self.contacts, self.findings = self.contacts + part.contacts, self.findings + part.findings
        self.timed += part.contacts
        took = max(time.perf_counter() - self.start, 0.001)
        left = (parts - part.part - 1) * took / (part.part + 1)
        print(
            f"part {part.part + 1} of {parts}: {self.contacts:,} contacts, {self.findings:,} findings, "
            f"{self.timed / took:,.0f} contacts a second, about {left:,.0f} seconds left",
            file=sys.stderr,
            flush=True,
        )
