"""Verify the audit trail of Child First with nothing but Python's own library: `python verifier.py FILE [--head HEAD …]`.

FILE is what `childfirst audit export` wrote, or a SQLite database. It shares no code with the program that writes the trail
and can be read in ten minutes; what is digested is written down in docs/reference/audit-trail.md. Status 0: nothing found; 1: something was
changed; 2: the file or a head cannot be read.

A head (`cf1-ENTRY-DIGEST`, from `childfirst audit head`) that was kept somewhere else proves that everything up to that entry is as it was.
Without one, somebody who can change the rows and write every later seal anew leaves no mark.
"""

import hashlib
import json
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

COLUMNS = [
    "id",
    "moment",
    "actor_id",
    "actor_name",
    "actor_roles",
    "operation",
    "verb",
    "subject_type",
    "subject_id",
    "child_id",
    "reason",
    "recipient",
    "details",
]
SEAL_COLUMNS = ["id", "moment", "first_entry", "last_entry", "entries", "links", "previous_digest", "digest"]
START = "0" * 64
NO_NUMBER = -(1 << 63) - 1
HEAD = re.compile(r"cf1-(\d+)-([0-9a-f]{64})")


@dataclass(frozen=True)
class Problem:
    """One thing that is not as it was. `entry` is the row it names, where it names one."""

    what: str
    entry: int | None = None


def verify(
    rows: Iterable[dict[str, Any]], seals: Iterable[dict[str, Any]], heads: Iterable[str] = ()
) -> Iterator[Problem]:
    """Every problem. Rows and seals in any order; each row has COLUMNS, each seal SEAL_COLUMNS with `links` in hexadecimal."""
    wanted = sorted((int(found[1]), found[2], text) for text in heads if (found := HEAD.fullmatch(text.strip())))
    # Rows come in order of their number, from a database; of a file the order does not matter either.
    source, sealed_by = _Rows(rows), {}
    digest, reached = START, 0
    for seal in sorted(seals, key=lambda one: _number(one["last_entry"])):
        yield from _seal(seal, digest, reached, source)
        digest = str(seal["digest"])
        reached = max(reached, _number(seal["last_entry"]))
        sealed_by[_number(seal["last_entry"])] = digest
    yield from source.doubled
    for entry, kept, text in wanted:
        if entry not in sealed_by:
            until = max((one for one in sealed_by if one < entry), default=0)
            yield Problem(
                f"head {text[:24]}…: the trail is cut short: entries after {until} and up to {entry} are no longer sealed",
                entry,
            )
        elif sealed_by[entry] != kept:
            agreed = max((one for one, same, _ in wanted if one < entry and sealed_by.get(one) == same), default=0)
            yield Problem(
                f"head {text[:24]}…: something between entries {agreed} and {entry} was changed and sealed anew", entry
            )


def _seal(seal: dict[str, Any], before: str, reached: int, source: "_Rows") -> Iterator[Problem]:
    """One seal: that it follows the one before, that its note of each row holds, that it closes."""
    name = f"seal {seal['id']}"
    links = list(_links(str(seal["links"])))
    if seal["previous_digest"] != before:
        yield Problem(f"{name} does not follow the seal before it: a seal was removed, slipped in or altered")
    if any(one >= other for (one, _), (other, _) in zip([(reached, b""), *links], links, strict=False)):
        yield Problem(f"{name} was altered: its entries are not in order")
    there = source.up_to(_number(seal["last_entry"]))
    try:
        running = bytes.fromhex(str(seal["previous_digest"]))
    except ValueError:
        running = b""
    for entry, noted in links:
        row = there.pop(entry, None)
        if row is None:
            yield Problem(f"entry {entry} was removed", entry)
        elif hashlib.sha256(running + _row_text(row)).digest() != noted:
            yield Problem(f"entry {entry} was altered", entry)
        running = noted
    for entry in sorted(there):
        yield Problem(f"entry {entry} was slipped in", entry)
    ends = (links[0][0], links[-1][0], len(links)) if links else (0, 0, 0)
    closing = json.dumps(
        [seal["first_entry"], seal["last_entry"], seal["entries"], _moment(seal["moment"]), seal["previous_digest"]]
    )
    if (
        ends != (seal["first_entry"], seal["last_entry"], seal["entries"])
        or hashlib.sha256(running + closing.encode()).hexdigest() != seal["digest"]
    ):
        yield Problem(f"{name} was altered: it does not close over what it notes")


class _Rows:
    """Rows handed out in the order of their numbers, each stretch once. A row out of order or twice is told."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self.rows, self.reached = iter(rows), NO_NUMBER
        self.next: dict[str, Any] | None = None
        self.doubled: list[Problem] = []

    def up_to(self, last: int) -> dict[int, dict[str, Any]]:
        found: dict[int, dict[str, Any]] = {}
        while True:
            row = self.next if self.next is not None else next(self.rows, None)
            self.next = None
            if row is None:
                return found
            number = _number(row["id"])
            if number > last:
                self.next = row
                return found
            if number <= self.reached or row["id"] != number:
                self.doubled.append(Problem(f"entry {row['id']} stands twice or out of order", number))
                continue
            self.reached = number
            found[number] = row


def _links(text: str) -> Iterator[tuple[int, bytes]]:
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        raw = b""
    for at in range(0, len(raw), 40):
        yield int.from_bytes(raw[at : at + 8], "big"), raw[at + 8 : at + 40]


def _row_text(row: dict[str, Any]) -> bytes:
    told = [row[name] for name in COLUMNS]
    told[1] = _moment(row["moment"])
    return json.dumps(told, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _moment(text: Any) -> Any:
    """Any way of writing one instant, in one way: UTC to the microsecond. What cannot be read stays, and so does not match."""
    try:
        read = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return text
    read = read if read.tzinfo else read.replace(tzinfo=timezone.utc)  # noqa: UP017 - as SQLite keeps it
    return read.astimezone(timezone.utc).isoformat(timespec="microseconds")  # noqa: UP017


def _number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else NO_NUMBER


def from_file(path: str) -> tuple[Iterator[dict[str, Any]], list[dict[str, Any]]]:
    """Rows and seals of a SQLite database or of an exported file."""
    with open(path, "rb") as file:
        if file.read(16) == b"SQLite format 3\0":
            return _from_sqlite(path)
    seals = [one for one in _lines(path) if "links" in one]
    return (one for one in _lines(path) if "verb" in one), seals


def _lines(path: str) -> Iterator[dict[str, Any]]:
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def _from_sqlite(path: str) -> tuple[Iterator[dict[str, Any]], list[dict[str, Any]]]:
    read = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    seals = read.execute(f"select {', '.join(SEAL_COLUMNS)} from audit_auditseal")  # noqa: S608
    rows = read.execute(f"select {', '.join(COLUMNS)} from audit_auditentry order by id")  # noqa: S608
    told = (dict(zip(COLUMNS, row, strict=True)) for row in rows)
    return (
        (row | {"details": json.loads(row["details"])} for row in told),
        [dict(zip(SEAL_COLUMNS, seal, strict=True)) | {"links": bytes(seal[5]).hex()} for seal in seals],
    )


def main(arguments: list[str]) -> int:
    """See the top of this file."""
    files = [one for at, one in enumerate(arguments) if one != "--head" and (at == 0 or arguments[at - 1] != "--head")]
    heads = [arguments[at + 1] for at, one in enumerate(arguments[:-1]) if one == "--head"]
    if len(files) != 1 or any(not HEAD.fullmatch(one) for one in heads):
        print("Usage: verifier.py FILE [--head cf1-ENTRY-DIGEST …]", file=sys.stderr)
        return 2
    try:
        found = list(verify(*from_file(files[0]), heads))
    except (OSError, ValueError, KeyError, RecursionError, sqlite3.Error) as error:
        print(f"{files[0]} cannot be read as a trail: {error!r}", file=sys.stderr)
        return 2
    for problem in found:
        print(problem.what)
    print("The trail holds." if not found else f"{len(found)} found.", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
