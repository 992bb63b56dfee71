"""A reason says what was found. A part of it about nothing is left out, so that no reason reads '...: none' or is empty."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from childfirst.rules.screening import Rule, RuleSet, every_rule, screen_one
from childfirst.rules.screening.conditions import kind
from childfirst.rules.screening.contact_record import read_contact, to_frame
from childfirst.rules.screening.engine import screen
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes
from tests.rules.screening.contact_records import one_child

ON = RuleSet("test", None, every_rule())
HURT = "da-child-hurt-is-child-abuse"
FATHER = [{"relation": "father", "part": "suspect"}]


def found(**fields: Any) -> dict[str, str]:
    return {one.rule: one.reason for one in screen_one(contact(**fields), (), ON)}


def a_rule(reason: str) -> Rule:
    return Rule(
        id="a-rule", family="x", title="The title", officer_words="O", child_words="C", condition=kind("missing"), evidence=(Codes("signs", ("no_food",)),),
        reason=reason, source="S", domain="R1", status="guidance", tag="M", leads_to="asks", asks="A?", tell="T",
        fires=example("Ana", contact("missing")), stays_quiet=example("Ana", contact("arrest")),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "signs", "reads"),
    [
        ("Aged {age}; noted: {signs}", ["no_food"], "Aged 9; noted: no food, hungry"),
        ("Aged {age}; noted: {signs}", [], "Aged 9"),
        ("Aged {age}; noted: {signs}", ["left_alone"], "Aged 9"),
        ("Noted: {signs}; aged {age}", [], "Aged 9"),
        ("Missing now; before: {missing_365d.dates}; aged {age}", [], "Missing now; aged 9"),
        ("Noted: {signs}", [], "The title"),
    ],
)
def test_a_part_about_nothing_is_left_out(reason: str, signs: list[str], reads: str) -> None:
    rules = RuleSet("test", None, (a_rule(reason),))
    record = contact("missing", age=9, signs=signs)

    assert [one.reason for one in screen_one(record, (), rules)] == [reads]
    assert screen(to_frame([read_contact(record)]), rule_set=rules)["reason"].to_list() == [reads]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(one_child())
def test_no_rule_gives_nothing_as_its_reason(records: list[dict[str, Any]]) -> None:
    for one in screen_one(records[0], records[1:], ON):
        assert one.reason.strip()
        assert ": none" not in one.reason, (one.rule, one.reason)
        assert not one.reason.endswith((":", ";")), (one.rule, one.reason)


def test_a_reason_has_no_bracket_across_its_parts() -> None:
    for rule in every_rule():
        for part in rule.reason.split("; "):
            assert part.count("(") == part.count(")"), (rule.id, rule.reason)


def test_a_child_who_lives_with_abuse_is_a_victim_and_not_by_that_alone_a_child_who_was_hurt() -> None:
    lived = {"kind": "domestic_abuse", "age": 7, "adults": FATHER, "offence": "violence", "signs": ["hears_abuse"]}
    record = contact(**lived) | {"roles": ["victim", "in_household"]}
    rules = {one.rule for one in screen_one(record, (), ON)}

    assert "da-child-victim" in rules
    assert HURT not in rules


@pytest.mark.parametrize("sign", ["hurt_in_abuse", "assault_injury", "unexplained_injury", "sexual_touching_reported"])
def test_a_child_hurt_at_home_is_a_victim_of_child_abuse(sign: str) -> None:
    reason = found(kind="domestic_abuse", age=7, adults=FATHER, signs=[sign])[HURT]

    assert "noted: " in reason


@pytest.mark.parametrize(("offence", "fires"), [("violence", True), ("sexual", True), ("theft", False)])
def test_a_crime_against_the_child_by_the_family_is_child_abuse(offence: str, fires: bool) -> None:
    record = contact("crime_report", "victim", age=7, adults=FATHER, offence=offence)

    assert any(one.rule == HURT for one in screen_one(record, (), ON)) == fires


def test_few_rows_of_the_invented_domestic_abuse_reach_red() -> None:
    """Where nearly all are red, red tells nobody whom to see first."""
    from datetime import UTC, datetime

    import polars as pl

    from childfirst.demo.contacts import Plan
    from childfirst.demo.frames import frames

    frame = pl.concat(
        one for one, _ in frames(Plan(seed=7, children=600, anchor=datetime(2026, 11, 22, tzinfo=UTC)))
    ).filter(pl.col("kind") == "domestic_abuse", pl.col("child_id").is_not_null())
    red = [rule.id for rule in every_rule() if rule.least_grade == "red"]
    reached = screen(frame).filter(pl.col("rule").is_in(red)).select("id", "child_id").unique()

    assert frame.height > 150
    assert reached.height / frame.height < 0.4
