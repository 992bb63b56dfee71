"""Which rules apply when: law is dated, and so is each choice a named person makes about a rule, so a look-back judges
every contact by the rules of its own day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from childfirst.rules.screening.editions import EDITIONS
from childfirst.rules.screening.families import FAMILIES
from childfirst.rules.screening.rule import Rule

VERSIONS: Final = ("2026.11", "2026.12")
VERSION: Final = VERSIONS[-1]
OFF: Final = 0


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules of one version. `on` is the day they were picked for; None means each contact by its own day."""

    version: str
    on: date | None
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A named person's choice: from this day a rule applies in this edition, or (edition 0) not at all."""

    rule: str
    from_day: date
    edition: int


def every_rule() -> tuple[Rule, ...]:
    """Every rule there is, on or off, in the order in which findings are shown."""
    return tuple(sorted((rule for family in FAMILIES for rule in family.rules), key=lambda rule: rule.order))


@cache
def editions_of(rule_id: str) -> dict[int, Rule]:
    """The editions of a rule among which a person may choose. A rule that is off in the book has none to choose."""
    found = [rule for rule in every_rule() if rule.id == rule_id and rule.switched_on]
    return {rule.edition: rule for rule in (*found, *(one for one in EDITIONS if one.id == rule_id and found))}


@cache
def rule_set_for(on: date | None = None, settings: tuple[Setting, ...] = (), version: str = VERSION) -> RuleSet:
    """The rules switched on and in force on a date; with no date, all switched on, each within its own dates.

    `settings` are every choice made so far, the oldest first; their number is part of the version, so that a finding's
    version tells which choices had been made. `version` takes the rules of an earlier rule book.
    """
    rules = [rule for rule in every_rule() if rule.switched_on and rule.since <= version]
    chosen = [one for rule in rules for one in _chosen(rule, [each for each in settings if each.rule == rule.id])]
    name = f"{version}+{len(settings)}" if settings else version
    return RuleSet(name, on, tuple(rule for rule in chosen if on is None or rule.in_force(on)))


def _chosen(rule: Rule, settings: Sequence[Setting]) -> list[Rule]:
    """The editions of one rule that apply, one after the other, each between its own days."""
    if not settings:
        return [rule]
    # Of several choices for one day the last counts; sorting keeps the order in which they were made.
    by_day = {setting.from_day: setting.edition for setting in sorted(settings, key=lambda one: one.from_day)}
    starts: list[tuple[date | None, int]] = [(None, rule.edition), *by_day.items()]
    found = []
    for place, (first, edition) in enumerate(starts):
        following = starts[place + 1][0] if place + 1 < len(starts) else None
        last = following - timedelta(days=1) if following else None
        if edition != OFF:
            one = editions_of(rule.id)[edition]
            found.append(replace(one, applies_from=first, applies_to=last, switched_on=True, off_because=""))
    return found
