"""What a module is made of, as it was read. Nothing here changes."""

from dataclasses import dataclass, field
from typing import Final

# How a source was read, with the tags of the domain brief; only the first may be leaned on.
SOURCE_STATUSES: Final = {
    "read": "Read for this module",
    "general_knowledge": "General knowledge, not read again",
    "unsure": "Not confirmed",
    "design": "Our own design",
}
OUTCOMES: Final = {"better": "This goes better", "mixed": "This goes both ways", "worse": "This goes worse"}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to put right, with the file and the place in it."""

    place: str
    words: str

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


class BadModule(ValueError):
    """A folder that cannot be used as a module. Says everything that is wrong with it, at once."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from."""

    id: str
    title: str
    publisher: str
    date: str
    status: str
    where: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What a version changed, for those who passed an earlier one."""

    version: str
    what: str


@dataclass(frozen=True, slots=True)
class Page:
    """One short page."""

    number: int
    file: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What an officer may do now, where it leads and why."""

    text: str
    to: str
    because: str


@dataclass(frozen=True, slots=True)
class Node:
    """One moment of a scenario: what the officer sees, and the same moment from the child's side."""

    id: str
    scene: str
    child: str
    choices: tuple[Choice, ...] = ()
    outcome: str = ""
    learned: str = ""

    @property
    def is_end(self) -> bool:
        return not self.choices


@dataclass(frozen=True, slots=True)
class Scenario:
    """A branching story about one invented child."""

    number: int
    file: str
    title: str
    about: str
    start: str
    nodes: dict[str, Node]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that may be ticked."""

    text: str
    right: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the bank. Its id is stable, so that answers of years compare."""

    id: str
    text: str
    kind: str
    why: str
    options: tuple[Option, ...]

    @property
    def right(self) -> frozenset[str]:
        return frozenset(option.text for option in self.options if option.right)


@dataclass(frozen=True, slots=True)
class Module:
    """One module, whole."""

    number: int
    folder: str
    slug: str
    title: str
    version: str
    minutes: int
    summary: str
    aims: tuple[str, ...]
    sources: tuple[Source, ...]
    changes: tuple[Change, ...]
    pages: tuple[Page, ...]
    scenarios: tuple[Scenario, ...]
    bank: tuple[Question, ...]
    reflection: tuple[str, ...]
    refresher: str
    files: tuple[str, ...] = field(default=())

    def source(self, id: str) -> Source | None:
        """A source by its id."""
        return next((one for one in self.sources if one.id == id), None)

    def question(self, id: str) -> Question | None:
        """A question by its id; None where a later version dropped it."""
        return next((one for one in self.bank if one.id == id), None)

    def changes_since(self, version: str) -> tuple[Change, ...]:
        """What is new for somebody who passed an earlier version. Versions are ISO dates, so they sort as text."""
        return tuple(one for one in self.changes if one.version > version)
