"""The same rules in the GoRules ZEN engine, beside ours, on the same contacts: only those that both can express.

ZEN has no look back over a child's history, so these are the rules that read one contact alone. It is given plain
records ready made, and gives no reason; ours reads its frame, and writes reasons and evidence. Needs `pip install zen-engine`.
"""

import json
import time
from importlib import import_module, util
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.bench import FIRST_DAY, made_up_contacts
from childfirst.rules.screening.engine import screen
from childfirst.rules.screening.facts import FIELD
from childfirst.rules.screening.rule import ALWAYS, Rule
from childfirst.rules.screening.rule_set import VERSION, RuleSet, rule_set_for

NOT_INSTALLED: Final = "zen-engine is not installed, so there is no figure beside ours (pip install zen-engine)."


def installed() -> bool:
    """Is ZEN here?"""
    return util.find_spec("zen") is not None


def both_can_express() -> tuple[Rule, ...]:
    """Rules made only of codes and numbers of the contact itself, and in force on every day of the made-up contacts."""
    rules = rule_set_for(FIRST_DAY).rules
    return tuple(
        rule for rule in rules if rule.condition is ALWAYS and not rule.in_force_to and set(rule.least) <= set(FIELD)
    )


def expression_of(rule: Rule) -> str:
    """The rule in ZEN's own words."""
    parts = [_holds(name, codes) for name, codes in rule.when.items()]
    parts += [f"({name} != null and {name} >= {number:g})" for name, number in rule.least.items()]
    return " and ".join(parts)


def _holds(name: str, codes: tuple[str, ...]) -> str:
    listed = "[" + ", ".join(f"'{code}'" for code in codes) + "]"
    return f"some({name}, # in {listed})" if FIELD[name].type == "codes" else f"({name} in {listed})"


def decision(rules: tuple[Rule, ...]) -> Any:
    """One ZEN decision with an answer for each rule."""
    expressions = [
        {"id": str(place), "key": f"r{place}", "value": expression_of(rule)} for place, rule in enumerate(rules)
    ]
    graph = {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
            {"id": "x", "name": "x", "type": "expressionNode", "position": {"x": 1, "y": 0}, "content": {"expressions": expressions}},
            {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 2, "y": 0}},
        ],
        "edges": [
            {"id": "a", "type": "edge", "sourceId": "in", "targetId": "x"},
            {"id": "b", "type": "edge", "sourceId": "x", "targetId": "out"},
        ],
    }  # fmt: skip
    return import_module("zen").ZenEngine().create_decision(json.dumps(graph))


def records(frame: pl.DataFrame, rules: tuple[Rule, ...]) -> list[dict[str, Any]]:
    """Plain records of what these rules read, with lists never absent."""
    names = sorted({name for rule in rules for name in (*rule.when, *rule.least)})
    lists = [name for name in names if FIELD[name].type == "codes"]
    here = [pl.col(name) if name in frame.columns else pl.lit(None).alias(name) for name in names]
    rows = frame.select(here).to_dicts()
    return [row | {name: row[name] or [] for name in lists} for row in rows]


def compare(contacts: int = 100_000) -> dict[str, Any]:
    """Decisions a second of each, and whether they agree; a decision is one rule on one contact. Ours is warmed up first."""
    rules = both_can_express()
    frame = made_up_contacts(contacts, contacts // 4)
    mine = RuleSet(VERSION, None, rules)
    screen(frame.head(1000), rule_set=mine)
    start = time.perf_counter()
    found = screen(frame, rule_set=mine)
    ours = time.perf_counter() - start
    zen, rows = decision(rules), records(frame, rules)
    start = time.perf_counter()
    answers = [zen.evaluate(row)["result"] for row in rows]
    theirs = time.perf_counter() - start
    fired = sum(1 for answer in answers for value in answer.values() if value is True)
    return {
        "rules_both_express": len(rules),
        "contacts": contacts,
        "our_findings": found.height,
        "zen_findings": fired,
        "ours_decisions_a_second_with_reasons": round(contacts * len(rules) / ours),
        "zen_decisions_a_second_without_reasons": round(contacts * len(rules) / theirs),
        "times_as_fast": round(theirs / ours, 1),
    }
