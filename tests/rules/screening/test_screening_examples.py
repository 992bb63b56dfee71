"""Every rule's worked examples, as printed in the rule book: each must fire, or stay quiet, alone and in bulk."""

import re
from datetime import date

import polars as pl
import pytest

from childfirst.rules.screening import VERSION, Rule, RuleSet, every_rule, rule_set_for, screen, screen_one
from childfirst.rules.screening.contact_record import read_child, to_frame
from childfirst.rules.screening.editions import EDITIONS
from childfirst.rules.screening.rule import Example

EVERY = (*every_rule(), *EDITIONS)
FIRES = [pytest.param(rule, one, id=rule.key) for rule in EVERY for one in rule.fires]
QUIET = [pytest.param(rule, one, id=rule.key) for rule in EVERY for one in rule.stays_quiet]


def everything_with(rule: Rule) -> RuleSet:
    """Every rule there is, with this edition of it in place of any other."""
    return RuleSet(VERSION, None, (rule, *(one for one in every_rule() if one.id != rule.id)))


def reasons_alone(rule: Rule, example: Example) -> dict[str, str]:
    found = screen_one(example.contact, example.earlier, everything_with(rule))
    return {finding.rule: finding.reason for finding in found}


def reasons_in_bulk(rule: Rule, example: Example) -> dict[str, str]:
    now, others = read_child(example.contact, example.earlier)
    frame = to_frame([now, *others]).with_columns(child_id=pl.lit("child"))
    found = screen(frame, rule_set=everything_with(rule), targets=pl.col("id") == now["id"])
    return dict(found.select("rule", "reason").iter_rows())


@pytest.mark.parametrize(("rule", "example"), FIRES)
def test_must_fire(rule: Rule, example: Example) -> None:
    alone = reasons_alone(rule, example)

    assert rule.id in alone
    assert not re.search(r"[{}]|None|null", alone[rule.id])
    assert alone == reasons_in_bulk(rule, example)


@pytest.mark.parametrize(("rule", "example"), QUIET)
def test_must_stay_quiet(rule: Rule, example: Example) -> None:
    assert rule.id not in reasons_alone(rule, example)
    assert rule.id not in reasons_in_bulk(rule, example)


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_examples_name_a_child_and_show_one_change(rule: Rule) -> None:
    for example in (*rule.fires, *rule.stays_quiet):
        assert re.match(r"'?[A-Z]", example.story)


def test_there_are_enough_rules_with_ids_of_their_own() -> None:
    ids = [rule.id for rule in every_rule()]

    assert len(ids) == len(set(ids))
    assert sum(rule.switched_on for rule in every_rule()) >= 45


def test_unsure_and_not_in_force_are_never_in_a_rule_set() -> None:
    used = {rule.id for rule in rule_set_for(date(2026, 11, 22)).rules}

    assert not used & {"cce-offence-2026", "cce-cuckooing-2026", "csa-duty-to-report-2026", "se-inspector-proposed"}
    assert all(rule.tag in "VMD" for rule in rule_set_for(None).rules)


def test_telling_the_school_is_law_only_from_its_day() -> None:
    assert "da-tell-school" not in {rule.id for rule in rule_set_for(date(2025, 11, 6)).rules}
    assert "da-tell-school" in {rule.id for rule in rule_set_for(date(2025, 11, 7)).rules}


@pytest.mark.parametrize(("day", "told"), [("2025-11-06", False), ("2025-11-07", True)])
def test_a_look_back_judges_each_contact_by_the_rules_of_its_day(day: str, told: bool) -> None:
    contact = {
        "id": "k",
        "kind": "domestic_abuse",
        "occurred_at": f"{day}T12:00:00Z",
        "roles": ["in_household"],
        "age_months": 100,
        "school_status": "enrolled",
    }

    assert ("da-tell-school" in {finding.rule for finding in screen_one(contact)}) is told


def test_findings_come_in_the_order_of_what_needs_doing_first() -> None:
    contact = {
        "id": "k",
        "kind": "domestic_abuse",
        "occurred_at": "2026-05-01T12:00:00Z",
        "roles": ["in_household", "victim"],
        "age_months": 100,
        "school_status": "enrolled",
        "signs": ["strangulation"],
    }
    found = screen_one(contact)

    order = ["opens_referral", "asks", "informs"]
    assert [order.index(one.leads_to) for one in found] == sorted(order.index(one.leads_to) for one in found)
    assert found[-2].rule == "da-tell-school"


def test_an_adult_is_not_screened_and_an_unknown_age_is() -> None:
    contact = {"id": "k", "kind": "concern", "occurred_at": "2026-05-01T12:00:00Z", "signs": ["suicidal"]}

    assert screen_one(contact | {"age_months": 216}) == []
    assert screen_one(contact | {"age_months": 215}) != []
    assert screen_one(contact) != []


def test_evidence_points_at_facts_and_earlier_contacts() -> None:
    rule = next(rule for rule in every_rule() if rule.id == "missing-three-in-90-days")
    found = screen_one(rule.fires[0].contact, rule.fires[0].earlier, RuleSet(VERSION, None, (rule,)))

    assert found[0].evidence == (
        {"what": "kind", "value": "missing", "contact": "now"},
        {"what": "missing_90d", "value": "2026-09-03", "contact": "28-days-before"},
        {"what": "missing_90d", "value": "2026-09-20", "contact": "11-days-before"},
    )
    assert found[0].reason == "Missing 3 times in 90 days: 3 Sep, 20 Sep, and this time on 1 Oct 2026"
