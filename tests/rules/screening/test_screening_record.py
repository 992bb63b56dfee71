"""The contact record: what it takes, what it refuses, and that it says which field and what to do."""

from typing import Any

import pytest

from childfirst.rules.screening import BadContact, screen_one
from childfirst.rules.screening.contact_record import read_contact, read_record
from childfirst.rules.screening.derived import DERIVED
from childfirst.rules.screening.facts import CONTACT_FIELDS, NEVER_DECIDES
from childfirst.rules.screening.families import FAMILIES
from childfirst.rules.screening.rule_set import every_rule

GOOD: dict[str, Any] = {"id": "k", "kind": "missing", "occurred_at": "2026-09-03T14:05:00+01:00"}


@pytest.mark.parametrize(
    ("change", "field", "do"),
    [
        ({"kind": None}, "kind", "Give it"),
        ({"kind": "mising"}, "kind", "Use one of: crime_report"),
        ({"kind": 3}, "kind", "Use one of"),
        ({"id": " "}, "id", "Give some text"),
        ({"id": "\ud800"}, "id", "Give some text"),
        ({"occurred_at": "2026-09-03T14:05:00"}, "occurred_at", "with its offset"),
        ({"occurred_at": "yesterday"}, "occurred_at", "with its offset"),
        ({"occurred_at": "1066-10-14T09:00:00Z"}, "occurred_at", "1900"),
        ({"age_months": -1}, "age_months", "Give 0 to 1500"),
        ({"age_months": 12.5}, "age_months", "Give a whole number"),
        ({"age_months": True}, "age_months", "Give a whole number"),
        ({"age_months": 10**400}, "age_months", "Give"),
        ({"km_from_home": "far"}, "km_from_home", "Give a number"),
        ({"km_from_home": float("nan")}, "km_from_home", "Give 0"),
        ({"date_of_birth": "31/05/2012"}, "date_of_birth", "such as 2012-05-31"),
        ({"date_of_birth": "2026-09-04"}, "date_of_birth", "Correct the date of birth"),
        ({"roles": "victim"}, "roles", "Give a list of codes"),
        ({"roles": ["victim", "suspekt"]}, "roles", "Use one of"),
        ({"signs": [None]}, "signs", "Give a list of codes"),
        ({"returned": "yes"}, "returned", "true or false"),
        ({"adults": [{"relation": "uncle"}]}, "adults", "ADULT_RELATIONS"),
        ({"adults": ["mother"]}, "adults", "ADULT_RELATIONS"),
        ({"adults": [{"relation": "mother", "age_years": 900}]}, "adults", "ADULT_RELATIONS"),
    ],
)
def test_a_bad_field_is_named_with_what_to_do(change: dict[str, Any], field: str, do: str) -> None:
    with pytest.raises(BadContact) as caught:
        read_contact(GOOD | change)

    assert [problem.field for problem in caught.value.problems] == [field]
    assert do in str(caught.value)


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(BadContact) as caught:
        read_contact({"kind": "x"})

    assert [problem.field for problem in caught.value.problems] == ["id", "kind", "occurred_at"]


def test_a_problem_in_an_earlier_contact_says_which() -> None:
    with pytest.raises(BadContact, match=r"earlier\[1\]\.kind"):
        screen_one(GOOD, [GOOD | {"id": "a"}, GOOD | {"id": "b", "kind": "x"}])


def test_another_childs_contact_is_refused() -> None:
    with pytest.raises(BadContact, match="another child"):
        screen_one(GOOD | {"child_id": "c1"}, [GOOD | {"id": "a", "child_id": "c2"}])


@pytest.mark.parametrize(
    "record", [None, [], {"contact": None}, {"contact": GOOD, "earlier": {"id": "a"}}, {"contact": "x"}]
)
def test_what_is_no_record_is_refused(record: Any) -> None:
    with pytest.raises(BadContact):
        read_record(record)


def test_unknown_keys_are_ignored_and_the_contact_itself_is_not_its_own_history() -> None:
    now, others = read_record({"id": 1, "contact": GOOD | {"shoe_size": 4}, "earlier": [GOOD], "expect": []})

    assert "shoe_size" not in now
    assert others == []


@pytest.mark.parametrize(
    ("born", "months"), [("2016-02-29", 126), ("2016-09-03", 120), ("2016-09-04", 119), ("2026-09-03", 0)]
)
def test_age_is_worked_out_at_the_event(born: str, months: int) -> None:
    import polars as pl

    from childfirst.rules.screening.contact_record import to_frame
    from childfirst.rules.screening.derived import with_derived

    row = with_derived(to_frame([read_contact(GOOD | {"date_of_birth": born})]))
    assert row.select(pl.col("age_months")).item() == months


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_no_rule_reads_ethnicity_sex_or_a_name(rule: Any) -> None:
    read = rule.reads
    behind = {name for one in read & DERIVED.keys() for name in DERIVED[one][2].meta.root_names()}

    assert not read & NEVER_DECIDES
    assert not [name for name in read | behind if "ethnicity" in name or name in ("sex", "name", "surname", "forename")]


def test_the_record_holds_no_name_and_every_family_has_rules() -> None:
    assert not [field for field in CONTACT_FIELDS if "name" in field.name]
    assert all(family.rules for family in FAMILIES)
    assert all(rule.family == family.slug for family in FAMILIES for rule in family.rules)
