"""Night hours: London nights, real minutes, and the four hours that make a night in custody."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from childfirst.rules.clocks.events import LONDON, MINUTE
from childfirst.rules.clocks.nights import OVERNIGHT, minutes_by_night, overnight, overnight_from


def london(*when):
    return datetime(*when, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("start", "end", "nights"),
    [
        (london(2026, 11, 24, 9), london(2026, 11, 24, 23, 59), []),
        (london(2026, 11, 24, 20), london(2026, 11, 25, 8), [480]),
        (london(2026, 11, 24, 20), london(2026, 11, 25, 3, 59), [239]),
        (london(2026, 11, 25, 7, 30), london(2026, 11, 25, 12), [30]),
        (london(2026, 11, 24, 3), london(2026, 11, 26, 1), [300, 480, 60]),
        (london(2026, 3, 28, 22), london(2026, 3, 29, 9), [420]),  # clocks go forward: the night is an hour shorter
        (london(2026, 10, 24, 22), london(2026, 10, 25, 9), [540]),  # and back: an hour longer
        (london(2026, 7, 1, 23, 30), london(2026, 7, 2, 0, 30), [30]),  # midnight in London, not in UTC
    ],
)
def test_minutes_of_each_night(start, end, nights):
    assert minutes_by_night(start, end) == nights


def test_two_short_nights_are_not_one_long_one():
    assert not overnight(london(2026, 11, 24, 5), london(2026, 11, 25, 3, 59))
    assert overnight(london(2026, 11, 24, 5), london(2026, 11, 25, 4))


MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))


@given(MOMENTS, st.integers(0, 5000))
def test_it_never_counts_more_than_was_held(start, minutes):
    end = start + minutes * MINUTE
    assert sum(minutes_by_night(start, end)) <= minutes


@given(MOMENTS)
def test_the_moment_it_becomes_a_night_in_custody_is_just_that_moment(start):
    reached = overnight_from(start)
    assert overnight(start, reached)
    assert not overnight(start, reached - timedelta(seconds=60))
    assert (reached - start) >= OVERNIGHT * MINUTE
