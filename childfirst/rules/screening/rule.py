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
from childfirst.rules.screening.conditions import any_of, one_of
from childfirst.rules.screening.derived import DERIVED
from childfirst.rules.screening.facts import FIELD, NEVER_DECIDES
from childfirst.rules.screening.history import HISTORY, OTHER_HISTORY

STATUSES: Final[words.Words] = {
    "statute": "Law (an Act or regulations)",
    "guidance": "National guidance or code",
    "local": "Local policy",
    "design": "Our own design: no law or guidance says exactly this",
}
TAGS: Final[words.Words] = {
    "V": "read in the source named",
    "M": "general knowledge of the source named; a person must check the paragraph",
    "U": "unsure or may have changed",
    "D": "a design choice drawn from published findings",
}
LEADS_TO: Final[words.Words] = {
    "opens_referral": "Suggests a referral",
    "asks": "Asks the officer something",
    "informs": "Tells the officer something to do or to pass on",
}
# Duties that a finding may start, in the order in which they fall due (domain.md section 3).
CLOCKS: Final[words.Words] = {
    "R103": "before the next school day starts",
    "R070": "one working day for the council to decide",
    "R162": "two working days to refer a victim to support",
    "R087": "72 hours for the council's return home interview",
}
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

    It fires where every field in `when` holds one of the codes given there and `condition` is true.
    """

    id: str
    family: str
    title: str
    officer_words: str
    child_words: str
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    condition: pl.Expr = field(default=ALWAYS, repr=False)
    evidence: tuple[EvidencePart, ...]
    reason: str
    source: str
    domain: str
    status: str
    tag: str
    leads_to: str
    asks: str
    tell: str = ""
    clock: str | None = None
    least_grade: str | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    confirmed_by: str = ""
    owner: str = "Public protection lead for children"
    switched_on: bool = True
    off_because: str = ""
    fires: tuple[Example, ...]
    stays_quiet: tuple[Example, ...]

    def __post_init__(self) -> None:
        wrong = [problem for problem, found in self._problems().items() if found]
        if wrong:
            raise ValueError(f"rule {self.id}: {'; '.join(wrong)}")

    def _problems(self) -> dict[str, bool]:
        read = set(self.expression.meta.root_names())
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
            "an unsure rule must be off": self.tag == "U" and self.switched_on,
            "an off rule must say why, and only an off one": self.switched_on == bool(self.off_because),
            "a design choice is not law": self.tag == "D" and self.status != "design",
            "words are missing": not all((self.title, self.officer_words, self.child_words, self.asks, self.source)),
            "an example is missing": not self.fires or not self.stays_quiet,
        }

    @property
    def expression(self) -> pl.Expr:
        """The whole condition as one expression over facts."""
        needed = [
            (any_of if FIELD[name].type == "codes" else one_of)(name, *codes) for name, codes in self.when.items()
        ]
        return reduce(and_, needed if needed and self.condition is ALWAYS else [*needed, self.condition])

    def could_fire(self, contact: Mapping[str, Any]) -> bool:
        """Whether the contact holds the codes in `when`: a quick look that spares one contact most of the rules."""
        return all(_holds(contact[name], codes) for name, codes in self.when.items())

    @property
    def order(self) -> tuple[int, int, str]:
        """What needs doing first comes first: referrals, the shortest clock of them first, then questions, then news."""
        clock = list(CLOCKS).index(self.clock) if self.clock else len(CLOCKS)
        return list(LEADS_TO).index(self.leads_to), clock, self.id

    def in_force(self, on: date) -> bool:
        """Whether the rule applies to a contact on this date, if it is switched on at all."""
        return (self.in_force_from or date.min) <= on <= (self.in_force_to or date.max)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about one thing, in one file and on one page of the rule book."""

    slug: str
    title: str
    about: str
    rules: tuple[Rule, ...]


def _holds(value: Any, codes: tuple[str, ...]) -> bool:
    return not set(codes).isdisjoint(value) if isinstance(value, list) else value in codes


def _name(part: EvidencePart) -> str:
    return part if isinstance(part, str) else part.name
