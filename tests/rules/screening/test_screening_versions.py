"""Rule sets are dated: by the law's days, by a named person's choices and by the version of the rule book."""

from datetime import date

import pytest

from childfirst.rules.screening import VERSION, Setting, editions_of, every_rule, rule_set_for, screen_one
from childfirst.rules.screening.editions import EDITIONS
from childfirst.rules.screening.examples import before, contact
from childfirst.rules.screening.rule_set import OFF

RULE = "rc-three-in-90-days"
SPRING, SUMMER, AUTUMN = date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 2)


def on(day: date, *settings: Setting) -> dict[str, int]:
    return {rule.id: rule.edition for rule in rule_set_for(day, settings).rules}


def test_a_choice_applies_from_its_day_and_not_before() -> None:
    off = Setting(RULE, SUMMER, OFF)

    assert RULE in on(date(2026, 6, 30), off)
    assert RULE not in on(SUMMER, off)
    assert len(on(SUMMER)) == len(on(SUMMER, off)) + 1


def test_choices_follow_one_another_and_the_last_of_a_day_counts() -> None:
    settings = (Setting(RULE, SUMMER, OFF), Setting(RULE, SPRING, 2), Setting(RULE, SUMMER, 1))

    assert [on(day, *settings)[RULE] for day in (date(2026, 3, 31), SPRING, date(2026, 6, 30), SUMMER)] == [1, 2, 2, 1]


def test_each_contact_is_explained_by_the_choice_of_its_own_day() -> None:
    rules = rule_set_for(None, (Setting(RULE, AUTUMN, 2),))
    twice = [before(days, "concern", "at_risk") for days in (5, 40)]  # the third contact, on the day before the choice
    earlier = contact("concern", "at_risk", age=13)
    later = earlier | {"id": "later", "occurred_at": "2026-10-02T09:00:00+01:00"}

    found = {
        name: {one.rule: one for one in screen_one(record, twice, rules)}
        for name, record in (("then", earlier), ("now", later))
    }
    assert RULE in found["then"]
    assert RULE not in found["now"]
    assert found["then"][RULE].title == "The third contact in 90 days"
    assert found["then"][RULE].version == f"{VERSION}+1"


def test_the_law_s_own_dates_still_hold_for_a_rule_switched_off_and_on_again() -> None:
    settings = (Setting("da-tell-school", date(2026, 1, 1), OFF), Setting("da-tell-school", date(2026, 2, 1), 1))

    assert "da-tell-school" not in on(date(2025, 11, 6), *settings)
    assert "da-tell-school" in on(date(2025, 11, 7), *settings)
    assert "da-tell-school" not in on(date(2026, 1, 15), *settings)
    assert "da-tell-school" in on(date(2026, 2, 1), *settings)


def test_an_earlier_rule_book_has_its_own_rules_only() -> None:
    first = rule_set_for(None, version="2026.11")

    assert len(first.rules) == 118
    assert first.version == "2026.11"
    assert not any(rule.id.startswith("co-") for rule in first.rules)


def test_a_rule_that_is_off_in_the_book_has_no_edition_to_choose() -> None:
    unsure = [rule.id for rule in every_rule() if not rule.switched_on]

    assert unsure
    assert not any(editions_of(rule) for rule in unsure)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda rule: rule.key)
def test_an_edition_belongs_to_a_rule_and_says_what_it_changes(edition) -> None:
    first = editions_of(edition.id)[1]

    assert edition.family == first.family
    assert edition.title != first.title
    assert edition.fires != first.fires
