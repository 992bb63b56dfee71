"""Reading a contact file: CSV, JSON Lines or Parquet, gzipped or not. Every row that can be read, and why each other cannot."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from childfirst.adapters.contacts.columns import COLUMNS, OF_THE_CONTACT, REQUIRED, BadCell, read_cell
from childfirst.foundation import json_lines
from childfirst.foundation.errors import BadInput
from childfirst.foundation.packed import Damaged, TooMuch, read_bounded
from childfirst.foundation.parquet import read_parquet


@dataclass(slots=True)
class Row:
    """One child in one contact, each value in its own type."""

    line: int
    values: dict[str, Any]


@dataclass(slots=True)
class Group:
    """The rows of one contact."""

    id: str
    rows: list[Row]
    problems: list[BadCell] = field(default_factory=list)


@dataclass(slots=True)
class ContactFile:
    """A file as read: contacts in the order of their first rows, and rows that belong to none."""

    name: str
    rows: int
    groups: list[Group]
    lost: list[BadCell]
    unused: tuple[str, ...]


def read(path: Path | str) -> ContactFile:
    """Read a file. Raises BadInput, with a sentence fit to show, where it is not a contact file at all."""
    path = Path(path)
    try:
        data = read_bounded(path)
    except (TooMuch, Damaged) as wrong:
        raise BadInput(f"{path} {wrong}.") from None
    except OSError as error:
        raise BadInput(f"{path} cannot be opened ({error.strerror or error}).") from None
    if data[:4] == b"PAR1":
        return _parquet(data, path.name)
    return _json(data, path.name) if data.lstrip()[:1] == b"{" else _csv(data, path.name)


def of_rows(rows: Iterable[Mapping[str, Any]], name: str = "what was sent") -> ContactFile:
    """Rows that came as JSON objects, numbered from 1: the same reading as a file of them."""
    numbered = ((number, dict(row)) for number, row in enumerate(rows, 1))
    return _gathered(name, list(COLUMNS), numbered, from_text=False)


def _csv(data: bytes, name: str) -> ContactFile:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadInput(f"{name}, line {line}: not UTF-8 text. Save the file as CSV UTF-8.") from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        headings = [heading.strip() for heading in next((row for row in reader if any(row)), [])]
        _check_headings(headings, name)
        return _gathered(name, headings, _csv_rows(reader, headings), from_text=True)
    except csv.Error as error:
        raise BadInput(f"{name}, line {reader.line_num}: it cannot be read as CSV ({error}).") from None


def _csv_rows(reader: Any, headings: list[str]) -> Iterator[tuple[int, dict[str, Any] | BadCell]]:
    before = reader.line_num
    for cells in reader:
        line, before = before + 1, reader.line_num
        if not any(cells):
            continue
        if len(cells) != len(headings):
            wrong = f"the row has {len(cells)} cells and the heading has {len(headings)}"
            yield line, BadCell(line, "", wrong, "Look for a missing or unquoted comma")
        else:
            yield line, dict(zip(headings, cells, strict=True))


def _json(data: bytes, name: str) -> ContactFile:
    names: dict[str, None] = {}
    rows: list[tuple[int, dict[str, Any] | BadCell]] = []
    for number, raw in enumerate(data.split(b"\n"), 1):
        if not raw.strip():
            continue
        line = json_lines.parse(number, raw)
        if line.record is None:
            reason = (line.error or "").partition(": ")[2]
            rows.append((number, BadCell(number, "", reason or "cannot be read", "Give one JSON object a line")))
        else:
            names |= dict.fromkeys(line.record)
            rows.append((number, line.record))
    return _gathered(name, list(names), iter(rows), from_text=False)


def _parquet(data: bytes, name: str) -> ContactFile:
    try:
        frame = read_parquet(data)
    except TooMuch as wrong:
        raise BadInput(f"{name} {wrong}.") from None
    except Damaged as wrong:
        raise BadInput(f"{name} cannot be read as Parquet ({wrong.fault}).") from None
    _check_headings(frame.columns, name)
    rows = ((number, row) for number, row in enumerate(frame.iter_rows(named=True), 1))
    return _gathered(name, frame.columns, rows, from_text=False)


def _check_headings(headings: list[str], name: str) -> None:
    missing = [column for column in REQUIRED if column not in headings]
    twice = sorted({heading for heading in headings if heading in COLUMNS and headings.count(heading) > 1})
    if missing:
        raise BadInput(
            f"{name} is not a contact file: it has no column {', '.join(missing)}. See docs/how-to/import-contacts.md."
        )
    if twice:
        raise BadInput(f"{name} has the column {', '.join(twice)} twice. Keep one of them.")


def _gathered(
    name: str, headings: list[str], rows: Iterator[tuple[int, dict[str, Any] | BadCell]], *, from_text: bool
) -> ContactFile:
    groups: dict[str, Group] = {}
    lost: list[BadCell] = []
    count = 0
    for line, cells in rows:
        count += 1
        if isinstance(cells, BadCell):
            lost.append(cells)
            continue
        row, problems = _row(line, cells, from_text=from_text)
        key = row.values.get("id")
        if key is None:
            lost += problems
            continue
        group = groups.setdefault(key, Group(key, []))
        group.problems += [*problems, *_disagreements(group, row)]
        group.rows.append(row)
    unused = tuple(heading for heading in headings if heading not in COLUMNS)
    return ContactFile(name, count, list(groups.values()), lost, unused)


def _row(line: int, cells: dict[str, Any], *, from_text: bool) -> tuple[Row, list[BadCell]]:
    values: dict[str, Any] = {}
    problems = []
    for name in COLUMNS:
        read = read_cell(line, name, cells.get(name), from_text=from_text)
        if isinstance(read, BadCell):
            problems.append(read)
        else:
            values[name] = read
    born, happened = values.get("date_of_birth"), values.get("occurred_at")
    if born and happened and born > happened.date():
        problems.append(BadCell(line, "date_of_birth", "is after the contact", "Correct the date of birth or the time"))
    return Row(line, values), problems


def _disagreements(group: Group, row: Row) -> list[BadCell]:
    """Rows of one contact that tell different stories: nobody here can know which is right."""
    if not group.rows:
        return []
    first = group.rows[0]
    return [
        BadCell(
            row.line,
            name,
            f"is not what line {first.line} says of the same contact",
            "Make them the same, or give the rows different ids",
        )
        for name in sorted(OF_THE_CONTACT)
        if row.values.get(name) is not None and row.values.get(name) != first.values.get(name)
    ]
