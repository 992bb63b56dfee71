"""A story told at midnight, on a Sunday or in August has the same moments: school on a school day, evenings in the evening."""

from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace

import pytest

from childfirst.demo.school_years import is_school_day
from childfirst.demo.stories.kit import MOST_DAYS, at_school, last, on
from childfirst.foundation.now import local

ANCHORS = [
    datetime(2026, 1, 1, 0, 5, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 30, tzinfo=UTC),  # the clocks go on
    datetime(2026, 8, 16, 22, 55, tzinfo=UTC),  # a Sunday in the holidays, 23:55 in London
    datetime(2026, 9, 1, 11, 0, tzinfo=UTC),
    datetime(2026, 11, 26, 17, 0, tzinfo=UTC),
]


@pytest.fixture(params=ANCHORS, ids=lambda anchor: f"{anchor:%d-%b-%H%M}")
def world(request):
    return SimpleNamespace(plan=SimpleNamespace(anchor=request.param))


@pytest.mark.parametrize("days", [23, 74, 80])
def test_what_a_school_saw_was_seen_on_a_school_day_inside_the_ninety_that_rules_look_back(world, days):
    moment = at_school(world, time(10, 40), days=days)
    assert is_school_day(local(moment).date())
    assert local(moment).time() == time(10, 40)
    assert timedelta(0) < world.plan.anchor - moment < timedelta(days=MOST_DAYS + 2)


@pytest.mark.parametrize("hours", [0, 4, 24])
def test_the_latest_evening_is_an_evening_and_long_enough_ago(world, hours):
    moment = last(world, time(21, 30), hours=hours)
    assert local(moment).time() == time(21, 30)
    assert timedelta(hours=hours) <= world.plan.anchor - moment < timedelta(hours=hours + 25)


def test_so_many_days_ago_at_that_hour(world):
    moment = on(world, time(19, 30), days=55)
    assert local(moment).time() == time(19, 30)
    assert abs((world.plan.anchor - moment) - timedelta(days=55)) < timedelta(days=1, hours=1)
