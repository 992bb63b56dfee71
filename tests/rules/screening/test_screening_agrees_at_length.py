"""The engine against the plain reference over many invented histories: a few hundred here, as many as CHILDFIRST_HISTORIES says elsewhere.

`CHILDFIRST_HISTORIES=100000 .venv/bin/pytest tests/rules/screening/test_screening_agrees_at_length.py` takes some minutes.
"""

import os
from collections import defaultdict
from datetime import timedelta
from random import Random
from typing import Any

from childfirst.rules import vocabulary as words
from childfirst.rules.screening import screen
from childfirst.rules.screening.contact_record import read_contact, to_frame
from childfirst.rules.screening.facts import CONTACT_FIELDS, Field
from tests.rules.screening.contact_records import LIKELY, SET_BY_US, SMALL, START
from tests.rules.screening.plain_facts import Plain, london_date
from tests.rules.screening.test_screening_agrees import ALL, REFERENCE

HISTORIES = int(os.environ.get("CHILDFIRST_HISTORIES", "300"))
AT_A_TIME = 2_000
STEPS = (0, 1, 3600, 86400, 30 * 86400, 90 * 86400, 90 * 86400 + 1, 365 * 86400, 366 * 86400)


def value(dice: Random, field: Field) -> Any:
    codes = [*(field.allowed or ()), *LIKELY.get(field.name, ())]
    made = {
        "text": lambda: dice.choice(LIKELY["care_council"]),
        "code": lambda: dice.choice(codes),
        "codes": lambda: dice.sample(codes, dice.randrange(4)),
        "whole": lambda: dice.randint(0, SMALL.get(field.name, 30)),
        "decimal": lambda: dice.choice([0.0, 9.5, 10.0, 24.0, 30.0, 50.0, dice.uniform(0, 60)]),
        "yes_no": lambda: dice.random() < 0.5,
        "date": lambda: f"{dice.randint(2006, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        "adults": lambda: [
            {"relation": dice.choice([*words.ADULT_RELATIONS]), "part": dice.choice([*words.ADULT_PARTS]), "age_years": 30}
            for _ in range(dice.randrange(3))
        ],
    }  # fmt: skip
    return made[field.type]()


def history(dice: Random, child: str) -> list[dict[str, Any]]:
    """One child's contacts in no special order, with gaps and ties."""
    at, made = START, []
    # A history keeps to a few kinds, or repeats would hardly ever be reached.
    kinds = dice.sample([*words.CONTACT_KINDS], dice.randint(1, 3))
    full = dice.choice([0.15, 0.4, 0.8])
    for number in range(dice.choice((1, 2, 3, 4, 5, 6, 12))):
        at += timedelta(seconds=dice.choice(STEPS))
        record = {
            field.name: value(dice, field)
            for field in CONTACT_FIELDS
            if field.name not in SET_BY_US and dice.random() < full
        }
        identity = {"id": f"k{dice.randint(0, 9)}-{number}", "child_id": child, "kind": dice.choice(kinds)}
        made.append(record | identity | {"occurred_at": at.isoformat()})
    dice.shuffle(made)
    return made


def test_engine_and_reference_agree() -> None:
    dice, rules, reached = Random(20261122), [(rule, REFERENCE[rule.id]) for rule in ALL.rules], defaultdict(int)
    for first in range(0, HISTORIES, AT_A_TIME):
        children = {f"c{n}": history(dice, f"c{n}") for n in range(first, min(first + AT_A_TIME, HISTORIES))}
        frame = to_frame([read_contact(record) for records in children.values() for record in records])
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for child, contact, rule in screen(frame, rule_set=ALL).select("child_id", "id", "rule").iter_rows():
            found[child, contact].add(rule)
        for child, records in children.items():
            for record in records:
                facts, on = Plain(record, records), london_date(record)
                wanted = (
                    {rule.id for rule, plain in rules if rule.in_force(on) and plain(facts)} if facts.child else set()
                )
                assert found[child, record["id"]] == wanted, (record, records)
                for rule_id in wanted:
                    reached[rule_id] += 1
    if HISTORIES >= 10_000:
        unreached = sorted({rule.id for rule in ALL.rules} - set(reached))
        assert unreached == [], "rules that no history reached"
