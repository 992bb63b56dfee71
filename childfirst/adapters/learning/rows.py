"""A CSV file row by row: what can be read, and what cannot, each with its line."""

import csv
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, TypeVar

from childfirst.foundation.errors import BadInput
from childfirst.foundation.numbers import number_in
from childfirst.foundation.packed import opened

BATCH: Final = 5_000
Made = TypeVar("Made")
Row = TypeVar("Row")
Given = dict[str, str]


@dataclass(frozen=True, slots=True)
class Refused:
    """One row that could not be taken."""

    line: int
    words: str
    place: str = "line"

    def __str__(self) -> str:
        return f"{self.place} {self.line}: {self.words}"


@dataclass
class Told:
    """What became of a file."""

    rows: int = 0
    kept: int = 0
    changed: int = 0
    there: int = 0
    left: int = 0
    refused: list[Refused] = field(default_factory=list)
    place: str = "line"


def read(path: str, needed: Sequence[str], known: Sequence[str]) -> Iterator[tuple[int, Given]]:
    """Each row with its line, its values without blanks around them. Raises BadInput where the file is no such file."""
    csv.field_size_limit(min(sys.maxsize, 1_000_000))
    try:
        with io.TextIOWrapper(opened(path), encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            names = [(name or "").strip().lower() for name in reader.fieldnames or []]
            lost = [name for name in needed if name not in names]
            if lost:
                raise BadInput(f"{path}: no column {', '.join(lost)}. There are: {', '.join(names) or 'none'}.")
            reader.fieldnames = names
            for row in reader:
                if any((value or "").strip() for value in row.values() if isinstance(value, str)):
                    yield reader.line_num, {name: (row.get(name) or "").strip() for name in known}
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8 text.") from None
    except csv.Error as wrong:
        raise BadInput(f"{path}: not CSV ({wrong}).") from None
    except OSError as wrong:
        raise BadInput(f"{path}: {wrong.strerror or wrong}.") from None


def in_batches(rows: Iterator[tuple[int, Row]], told: Told, make: Callable[[int, Row], Made]) -> Iterator[list[Made]]:
    """What each row means, some at a time; a row that means nothing is noted and left out."""
    batch: list[Made] = []
    for line, given in rows:
        told.rows += 1
        try:
            batch.append(make(line, given))
        except BadInput as wrong:
            told.refused.append(Refused(line, str(wrong), told.place))
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def day_of(given: Given, name: str) -> date | None:
    """A date as 2026-11-26 or 26/11/2026; None where nothing stands."""
    text = given[name]
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10]) if "-" in text else datetime.strptime(text, "%d/%m/%Y").date()
    except ValueError:
        raise BadInput(f"{name}: “{text[:30]}” is no date. Write 2026-11-26 or 26/11/2026", field=name) from None


def number_of(given: Given, name: str) -> int | None:
    """A whole number from 0 to 1,000; None where nothing stands."""
    text = given[name]
    if not text:
        return None
    number = number_in(text)
    if number is None or number > 1_000:
        raise BadInput(f"{name}: “{text[:30]}” is no whole number", field=name)
    return number
