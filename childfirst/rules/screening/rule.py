"""The shape of a screening rule: one declaration that the form, the look-back, the cluster and the public rule book all use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import and_
from typing import Any, Final

import polars as pl

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.bits import fact_of
from childfirst.rules.screening.conditions import any_of, at_least, one_of
from childfirst.rules.screening.derived import DERIVED
from childfirst.rules.screening.facts import FIELD, NEVER_DECIDES
from childfirst.rules.screening.history import HISTORY, OTHER_HISTORY
from childfirst.rules.screening.standing import CLOCKS, LEADS_TO, STATUSES, TAGS, URGENCIES

PLACEHOLDER: Final = re.compile(r"\{([a-z0-9_]+)(\+1|\.dates)?\}")

FACTS: Final = frozenset({*FIELD, *DERIVED, *HISTORY, *OTHER_HISTORY})
MAY_DECIDE: Final = FACTS - NEVER_DECIDES


@dataclass(frozen=True, slots=True)
class Codes:
    """Evidence: which of these codes a list field holds."""

    name: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """Evidence: the most recent earlier contacts of one sort."""

    name: str


ALWAYS: Final = pl.lit(True)
EvidencePart = str | Codes | Earlier


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: an invented child, one contact, what came before, printed in the rule book and run as a test."""

    story: str
    contact: Mapping[str, Any]
    earlier: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """One rule. It checks itself when it is made, so an ill-formed rule cannot be loaded.

    It fires where every field in `when` holds one of the codes given there, every fact in `least` is at least the number
    given there, and `condition` is true. `edition` tells apart several wordings or thresholds of the same rule, of which
    one at a time applies; `since` is the version of the rule book in which the rule first stood. `in_force_*` are the
    law's own dates; `applies_*` the days between which a named person chose this edition.
    """

    id: str
    family: str
    title: str
    officer_words: str
    child_words: str
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    least: Mapping[str, float] = field(default_factory=dict)
    condition: pl.Expr = field(default=ALWAYS, repr=False)
    evidence: tuple[EvidencePart, ...]
    reason: str
    source: str
    domain: str
    status: str
    tag: str
    leads_to: str
    asks: str
    tell: str
    clock: str | None = None
    urgency: str = ""
    least_grade: str | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    confirmed_by: str = ""
    owner: str = "Public protection lead for children"
    switched_on: bool = True
    off_because: str = ""
    edition: int = 1
    since: str = "2026.11"
    applies_from: date | None = None
    applies_to: date | None = None
    fires: tuple[Example, ...]
    stays_quiet: tuple[Example, ...]

    def __post_init__(self) -> None:
        wrong = [problem for problem, found in self._problems().items() if found]
        if wrong:
            raise ValueError(f"rule {self.id}: {'; '.join(wrong)}")

    def _problems(self) -> dict[str, bool]:
        read = self.reads
        return {
            "the id is not a slug": not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", self.id),
            "it has no condition": not read,
            f"the condition reads {sorted(read - MAY_DECIDE)}": bool(read - MAY_DECIDE),
            "evidence names an unknown fact": not {_name(part) for part in self.evidence} <= MAY_DECIDE,
            "the reason names an unknown fact": not {name for name, _ in PLACEHOLDER.findall(self.reason)}
            <= MAY_DECIDE,
            "the reason has a stray brace": bool(re.search(r"[{}]", PLACEHOLDER.sub("", self.reason))),
            "unknown status, tag or consequence": self.status not in STATUSES
            or self.tag not in TAGS
            or self.leads_to not in LEADS_TO,
            "unknown clock or grade": self.clock not in {None, *CLOCKS}
            or self.least_grade not in {None, *words.GRADES},
            "unknown urgency": self.urgency not in {"", *URGENCIES},
            "a referral starts a clock": self.leads_to == "opens_referral" and not self.clock,
            "an unsure rule must be off": self.tag == "U" and self.switched_on,
            "an off rule must say why, and only an off one": self.switched_on == bool(self.off_because),
            "a design choice is not law": self.tag == "D" and self.status != "design",
            "words are missing": not all(
                (self.title, self.officer_words, self.child_words, self.asks, self.tell, self.source)
            ),
            "an example is missing": not self.fires or not self.stays_quiet,
        }

    @property
    def expression(self) -> pl.Expr:
        """The whole condition as one expression over facts."""
        needed = [
            (any_of if FIELD[name].type == "codes" else one_of)(name, *codes) for name, codes in self.when.items()
        ]
        needed += [at_least(name, number) for name, number in self.least.items()]
        return reduce(and_, needed if needed and self.condition is ALWAYS else [*needed, self.condition])

    @property
    def reads(self) -> set[str]:
        """The facts that the condition looks at."""
        return {fact_of(column) for column in self.expression.meta.root_names()}

    def could_fire(self, facts: Mapping[str, Any]) -> bool:
        """Whether the facts hold the codes in `when` and the numbers in `least`: spares one contact most of the rules."""
        return all(_holds(facts[name], codes) for name, codes in self.when.items()) and all(
            facts[name] is not None and facts[name] >= number for name, number in self.least.items()
        )

    @property
    def key(self) -> str:
        """The id, with the edition where it is not the first."""
        return self.id if self.edition == 1 else f"{self.id}.{self.edition}"

    @property
    def how_soon(self) -> str:
        """The declared urgency; undeclared, what suggests the gravest grade is for now and any other referral for this shift."""
        usual = "at_once" if self.least_grade == "red" else "this_shift" if self.clock else "soon"
        return self.urgency or usual

    @property
    def order(self) -> tuple[int, int, int, str]:
        """What needs doing first comes first: what it calls for, how soon, the clock that ends first. Never a score."""
        clock = list(CLOCKS).index(self.clock) if self.clock else len(CLOCKS)
        return list(LEADS_TO).index(self.leads_to), list(URGENCIES).index(self.how_soon), clock, self.id

    def in_force(self, on: date) -> bool:
        """Whether the rule applies to a contact on this date, if it is switched on at all."""
        return all((first or date.min) <= on <= (last or date.max) for first, last in self.windows)

    @property
    def windows(self) -> tuple[tuple[date | None, date | None], ...]:
        """The law's own dates, and the days for which this edition was chosen."""
        return (self.in_force_from, self.in_force_to), (self.applies_from, self.applies_to)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about one thing, in one file and on one page of the rule book; `for_children` is its title in their words."""

    slug: str
    title: str
    about: str
    rules: tuple[Rule, ...]
    for_children: str


def _holds(value: Any, codes: tuple[str, ...]) -> bool:
    return not set(codes).isdisjoint(value) if isinstance(value, list) else value in codes


def _name(part: EvidencePart) -> str:
    return part if isinstance(part, str) else part.name
