"""What can be wrong with a stops file or one of its rows, in words that say where it is and what to do."""

from dataclasses import dataclass

from childfirst.foundation.errors import ChildFirstError


class StopsFileError(ChildFirstError):
    """The whole file cannot be used. The sentence is fit to show to the person who named the file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One value that could not be used: the row was refused, or kept without that value."""

    line: int
    column: str
    value: str
    reason: str
    do: str

    def __str__(self) -> str:
        shown = f" {self.value!r}" if self.value else ""
        return f"line {self.line}, {self.column}{shown}: {self.reason} {self.do}"
