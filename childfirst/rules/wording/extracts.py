"""Where the words are in a file: plain text as it is, Markdown without its code, TOML's strings, the rows of one CSV column."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from childfirst.rules.wording.finding import Child

OFF: Final = "<!-- wording: off -->"
ON: Final = "<!-- wording: on -->"
_CODE: Final = re.compile(
    rf"^(```|~~~).*?^\1[^\n]*$|{re.escape(OFF)}.*?(?:{re.escape(ON)}|\Z)|<!--.*?-->|`[^`\n]+`|\]\([^)\n]*\)|https?://\S+",
    re.DOTALL | re.MULTILINE,
)

# A basic string on one line, as our own TOML files write them. Read whole, the file would be nothing but quotations.
_STRING: Final = re.compile(r'"((?:[^"\\\n]|\\.)+)"')


class NoColumn(ValueError):
    """A CSV file has no such column, or is no CSV."""


@dataclass(frozen=True, slots=True)
class Extract:
    """One stretch of words in a file, and the line and column where it starts."""

    text: str
    line: int = 1
    column: int = 1
    children: tuple[Child, ...] = field(default_factory=tuple)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character."""
        before = self.text[:offset]
        lines = before.count("\n")
        return self.line + lines, (self.column + offset if not lines else offset - before.rfind("\n"))


def markdown(text: str) -> Extract:
    """Code, links and stretches marked as examples become blanks of the same length, so that places stay true."""
    return Extract(_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text))


def toml_strings(text: str) -> Iterator[Extract]:
    """Each string's words, without stretches marked as examples."""
    blanked = markdown(text).text
    for found in _STRING.finditer(blanked):
        before = blanked[: found.start(1)]
        yield Extract(found[1], before.count("\n") + 1, found.start(1) - before.rfind("\n"))


def csv_rows(text: str, column: str) -> Iterator[Extract]:
    """Each row's words; the child's name and age where columns `child_name` and `child_age` give them."""
    reader = csv.DictReader(io.StringIO(text, newline=None))
    try:
        if column not in (reader.fieldnames or []):
            raise NoColumn(f"no column {column!r}; there are: {', '.join(reader.fieldnames or [])}")
        line = reader.line_num + 1
        for row in reader:
            name, age = row.get("child_name") or "", row.get("child_age") or ""
            children = (Child(name, int(age) if age.isdecimal() else None),) if name else ()
            yield Extract(row.get(column) or "", line, 1, children)
            line = reader.line_num + 1
    except csv.Error as wrong:
        raise NoColumn(f"line {reader.line_num + 1} cannot be read as CSV ({wrong})") from None
