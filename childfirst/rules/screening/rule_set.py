"""Which rules apply when: law is dated, so a look-back judges each contact by the rules of its own day."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from childfirst.rules.screening.families import FAMILIES
from childfirst.rules.screening.rule import Rule

VERSION: Final = "2026.12"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules of one version. `on` is the day they were picked for; None means each contact by its own day."""

    version: str
    on: date | None
    rules: tuple[Rule, ...]


def every_rule() -> tuple[Rule, ...]:
    """Every rule there is, on or off, in the order in which findings are shown."""
    return tuple(sorted((rule for family in FAMILIES for rule in family.rules), key=lambda rule: rule.order))


@cache
def rule_set_for(on: date | None = None) -> RuleSet:
    """The rules switched on and in force on a date; with no date, all switched on, each within its own dates."""
    rules = tuple(rule for rule in every_rule() if rule.switched_on and (on is None or rule.in_force(on)))
    return RuleSet(VERSION, on, rules)
