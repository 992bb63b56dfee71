"""The shape of a wording entry: one idea that harms children when written, the ways it is written, why, and what to write."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from childfirst.rules.wording.pieces import to_regex

CLASSES: Final[Mapping[str, str]] = {
    "blame": "Blames the child, or the parent who is being abused",
    "adultify": "Sees the child as older, harder or more knowing than a child",
    "minimise": "Makes harm or need look small",
    "doubt": "Doubts the child before anything is known",
    "label": "Turns what a child did, or where, into who the child is",
    "depersonal": "Writes of the child as a thing or a category",
    "slur": "Insults the child",
    "race": "Rests on race, culture or a stereotype",
    "grounds": "Grounds for a stop that are not about what this child did",
    "legal": "A wrong or outdated legal frame",
    "frame": "Puts the child, not the person who harmed, at the centre of the harm",
}
WEIGHTS: Final[Mapping[str, str]] = {"H": "Change or justify", "M": "Ask yourself", "L": "Consider"}
FIELDS: Final = ("narrative", "grounds", "rationale", "voice_of_child")
ABOUT: Final[Mapping[str, str]] = {
    "child": "only where it is said of a child",
    "anyone": "whoever it is said of",
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Entry:
    """One idea. `patterns` holds one pattern a line; `unless` a pattern that, in the same sentence, makes it fine."""

    id: str
    kind: str
    weight: str
    numbers: tuple[int, ...]
    patterns: str
    why: str
    suggestion: str
    source: str
    fires: tuple[str, ...]
    quiet: tuple[str, ...]
    about: str = "child"
    fields: tuple[str, ...] = FIELDS
    unless: str = ""
    guards: tuple[str, ...] = ()
    negatable: bool = True
    of_speech: bool = False

    def __post_init__(self) -> None:
        wrong = [problem for problem, found in self._problems().items() if found]
        if wrong:
            raise ValueError(f"entry {self.id}: {'; '.join(wrong)}")

    def _problems(self) -> dict[str, bool]:
        return {
            "the id is not a slug": not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.id),
            "unknown class, weight, field or referent": self.kind not in CLASSES
            or self.weight not in WEIGHTS
            or not set(self.fields) <= set(FIELDS)
            or self.about not in ABOUT,
            "words are missing": not all((self.why, self.suggestion, self.source, self.lines)),
            "an example is missing": not self.fires or not self.quiet,
        }

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The patterns, one each."""
        return tuple(line.strip() for line in self.patterns.strip().splitlines() if line.strip())

    @cached_property
    def expressions(self) -> tuple[str, ...]:
        """The same as regular expressions."""
        return tuple(to_regex(line) for line in self.lines)

    @cached_property
    def fine_beside(self) -> re.Pattern[str] | None:
        """What, in the same sentence, makes the words fine."""
        return re.compile(to_regex(self.unless), re.I) if self.unless else None


@dataclass(frozen=True, slots=True)
class Family:
    """Entries of one kind, in one file and one part of the printed catalogue."""

    title: str
    about: str
    entries: tuple[Entry, ...]
