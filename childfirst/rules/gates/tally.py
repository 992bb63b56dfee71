"""What a gate finds: everything broken, everything missing, the exceptions made out, and what must follow."""

from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from childfirst.rules.gates.facts import Facts
from childfirst.rules.gates.people import Person

Known = TypeVar("Known")
MAY: Final = "lawful_to_proceed"
NEVER: Final = "not_lawful"
MORE: Final = "needs_more"


@dataclass(frozen=True, slots=True)
class Decision:
    """The gate's answer. Lists are sorted and without repeats; rules by their id in `law.LAW`, facts by name."""

    decision: str
    missing: tuple[str, ...]
    breaches: tuple[str, ...]
    exceptions: tuple[str, ...]
    after: tuple[str, ...]

    def __post_init__(self) -> None:
        right = NEVER if self.breaches else MORE if self.missing else MAY
        if self.decision != right:
            raise ValueError(f"{self.decision} does not follow from what was found")


@dataclass(slots=True)
class Tally:
    """One run of one gate. Finding something never stops the other checks."""

    facts: Facts
    person: Person
    policy: frozenset[str]
    missing: set[str] = field(default_factory=set)
    breaches: set[str] = field(default_factory=set)
    exceptions: set[str] = field(default_factory=set)
    always: set[str] = field(default_factory=set)
    if_lawful: set[str] = field(default_factory=set)

    def need(self, name: str, value: Known | None) -> Known | None:
        """Ask for a fact: its name is missing where it is not known."""
        if value is None:
            self.missing.add(name)
        return value

    def need_yes_no(self, name: str) -> bool | None:
        return self.need(name, self.facts.yes_no(name))

    def need_text(self, name: str) -> str | None:
        return self.need(name, self.facts.text(name))

    def need_moment(self, name: str) -> str | None:
        return self.need(name, self.facts.moment(name))

    def need_word(self, name: str, allowed: frozenset[str]) -> str | None:
        return self.need(name, self.facts.word(name, allowed))

    def need_true(self, name: str) -> None:
        """A duty that is owed until it is said to be done."""
        if not self.facts.true(name):
            self.missing.add(name)

    def must_be(self, name: str, wanted: bool, breach: str) -> bool | None:
        """Ask for a yes or no; the other answer breaks the rule."""
        value = self.need_yes_no(name)
        if value is (not wanted):
            self.breaches.add(breach)
        return value

    def break_if(self, broken: Any, rule: str) -> None:
        if broken:
            self.breaches.add(rule)

    def owe_unless(self, known: Any, rule: str) -> None:
        """A duty that follows whatever the decision, unless the fact shows that it was done."""
        if not known:
            self.always.add(rule)

    def decided(self) -> Decision:
        """The answer."""
        decision = NEVER if self.breaches else MORE if self.missing else MAY
        after = self.always | (self.if_lawful if decision == MAY else set())
        return Decision(
            decision,
            tuple(sorted(self.missing)),
            tuple(sorted(self.breaches)),
            tuple(sorted(self.exceptions)),
            tuple(sorted(after)),
        )
