"""The engine against the plain reference of every family over many invented histories: a few hundred here, as many as
CHILDFIRST_HISTORIES says elsewhere. Hypothesis picks the children and narrows a difference down to the fewest that show it.

`make agree` does 100,000, which takes some minutes. There it also says if a rule was never reached.
"""

import os
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.contact_record import read_contact, to_frame
from childfirst.rules.screening.engine import fired
from childfirst.rules.screening.facts import CONTACT_FIELDS, Field
from tests.rules.screening.contact_records import LIKELY, SET_BY_US, SMALL, START
from tests.rules.screening.plain_facts import Plain, london_date
from tests.rules.screening.test_screening_agrees import ALL, REFERENCE

HISTORIES = int(os.environ.get("CHILDFIRST_HISTORIES", "300"))
AT_A_TIME = min(HISTORIES, 400)
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


def answers_of_the_engine(records: list[dict[str, Any]]) -> list[set[str]]:
    """Which rules fire on each record. Their words are compared elsewhere, contact by contact."""
    found: list[set[str]] = [set() for _ in records]
    for place, rule in fired(to_frame([read_contact(record) for record in records]), ALL).iter_rows():
        found[place].add(rule)
    return found


@cache
def in_force(on: date) -> list[tuple[str, Callable[[Plain], bool]]]:
    return [(rule.id, REFERENCE[rule.id]) for rule in ALL.rules if rule.in_force(on)]


def answers_of_the_reference(record: dict[str, Any], history: list[dict[str, Any]]) -> set[str]:
    facts = Plain(record, history)
    return {name for name, plain in in_force(london_date(record)) if plain(facts)} if facts.child else set()


def test_engine_and_reference_agree() -> None:
    reached: dict[str, int] = defaultdict(int)
    histories = 0

    @settings(
        max_examples=-(-HISTORIES // AT_A_TIME), deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.lists(st.integers(0, 2**62), min_size=AT_A_TIME, max_size=AT_A_TIME, unique=True))
    def agree(seeds: list[int]) -> None:
        nonlocal histories
        children = [history(Random(seed), f"c{seed}") for seed in seeds]
        found = iter(answers_of_the_engine([record for records in children for record in records]))
        for records in children:
            for record in records:
                wanted = answers_of_the_reference(record, records)
                assert next(found) == wanted, (record, records)
                for rule_id in wanted:
                    reached[rule_id] += 1
        histories += len(children)

    while histories < HISTORIES:
        agree()
    print(f"{histories:,} histories, no difference; {len(reached)} of {len(ALL.rules)} rules and editions reached.")
    if HISTORIES >= 10_000:
        unreached = sorted({rule.id for rule in ALL.rules} - set(reached))
        assert unreached == [], "rules that no history reached"
