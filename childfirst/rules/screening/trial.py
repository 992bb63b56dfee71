"""A rule set from a few words: a version of the rule book, a day, or a file that switches rules and changes numbers.

For trying a change before it goes live. A file may switch on what the book has off, so that a coming law can be tried;
such a set is called a trial, and nothing screened with it is kept as a finding.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from childfirst.rules.screening.editions import EDITIONS
from childfirst.rules.screening.rule import Rule
from childfirst.rules.screening.rule_set import VERSION, VERSIONS, RuleSet, every_rule, rule_set_for

KEYS: Final = ("base", "off", "on", "editions", "least")


class BadRuleSet(ValueError):
    """What was given names no rule set; the text says what to do."""


def rule_set_of(text: str) -> RuleSet:
    """The rule set that the words name."""
    if text in VERSIONS:
        return rule_set_for(None, version=text)
    if text.endswith((".toml", ".json")):
        return _from_file(Path(text))
    try:
        return rule_set_for(date.fromisoformat(text))
    except ValueError:
        known = ", ".join(VERSIONS)
        raise BadRuleSet(
            f"{text!r} is no rule set. Give a version ({known}), a day, or a .toml or .json file"
        ) from None


def _from_file(path: Path) -> RuleSet:
    try:
        raw = path.read_text(encoding="utf-8")
        said = json.loads(raw) if path.suffix == ".json" else tomllib.loads(raw)
    except OSError as fault:
        raise BadRuleSet(f"{path}: {fault.strerror or fault}") from fault
    except (ValueError, RecursionError) as fault:
        raise BadRuleSet(f"{path}: not {path.suffix[1:].upper()} ({fault})") from fault
    unknown = sorted(set(said) - set(KEYS)) if isinstance(said, dict) else ["the whole file"]
    if unknown:
        raise BadRuleSet(f"{path}: {', '.join(unknown)} is not understood. Use {', '.join(KEYS)}")
    return trial(said, name=path.stem)


def trial(said: Mapping[str, Any], *, name: str = "trial") -> RuleSet:
    """The base with the changes that were said."""
    base = rule_set_of(str(said.get("base", VERSION)))
    rules = {rule.id: rule for rule in base.rules}
    for rule_id in said.get("off", ()):
        rules.pop(_known(rule_id).id, None)
    for rule_id in said.get("on", ()):
        rules[rule_id] = replace(_known(rule_id), tag=_sure(_known(rule_id)), switched_on=True, off_because="")
    for rule_id, edition in said.get("editions", {}).items():
        rules[rule_id] = replace(_known(rule_id, edition), switched_on=True, off_because="")
    for rule_id, numbers in said.get("least", {}).items():
        rules[rule_id] = _with_numbers(rules.get(rule_id) or _known(rule_id), numbers)
    ordered = sorted(rules.values(), key=lambda rule: rule.order)
    return RuleSet(f"trial {name}"[:24], base.on, tuple(ordered))


def _sure(rule: Rule) -> str:
    """A trial may run a rule we are unsure of; outside a trial its tag keeps it off."""
    return "M" if rule.tag == "U" else rule.tag


def _known(rule_id: str, edition: int = 1) -> Rule:
    for rule in (*every_rule(), *EDITIONS):
        if rule.id == rule_id and rule.edition == edition:
            return rule
    what = f"no rule {rule_id!r}" if edition == 1 else f"no edition {edition} of {rule_id!r}"
    raise BadRuleSet(f"There is {what}. docs/rules lists them")


def _with_numbers(rule: Rule, numbers: Mapping[str, Any]) -> Rule:
    unknown = sorted(set(numbers) - set(rule.least))
    if unknown or not all(isinstance(number, int | float) for number in numbers.values()):
        can = ", ".join(rule.least) or "no number at all"
        raise BadRuleSet(f"{rule.id} has {can} to change, not {', '.join(unknown) or 'that'}")
    return replace(rule, least={**rule.least, **numbers})
