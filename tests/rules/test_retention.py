"""When a record is looked at again: plain arithmetic over dates."""

from datetime import date

import pytest

from childfirst.rules.retention import GROUPS, after, due_on, group_of


@pytest.mark.parametrize(
    ("facts", "group"),
    [
        ({"exploited": True, "red": False, "suspect": True}, "group_1"),
        ({"exploited": False, "red": True, "suspect": False}, "group_1"),
        ({"exploited": False, "red": False, "suspect": True}, "group_3"),
        ({"exploited": False, "red": False, "suspect": False}, "group_4"),
    ],
)
def test_a_record_stands_in_the_gravest_group_of_its_facts(facts, group):
    assert group_of(**facts) == group
    assert group in GROUPS


def test_years_are_counted_on_the_calendar():
    assert after(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert after(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert after(date(2026, 11, 27), -6) == date(2020, 11, 27)


def test_a_day_that_a_person_set_is_kept_where_it_is_later():
    assert due_on(date(2020, 1, 1), 6, None) == date(2026, 1, 1)
    assert due_on(date(2020, 1, 1), 6, date(2027, 5, 1)) == date(2027, 5, 1)
    assert due_on(date(2024, 1, 1), 6, date(2027, 5, 1)) == date(2030, 1, 1)
