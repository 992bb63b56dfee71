"""The sentences in the module's own examples, and what holds for every date."""

import doctest
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from childfirst.ui import formatting, pagination, reading_dates


@pytest.mark.parametrize("module", [formatting, reading_dates, pagination])
def test_the_examples_in_the_docstrings_hold(module):
    ran = doctest.testmod(module)
    assert ran.attempted
    assert not ran.failed


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.dates(date(2050, 1, 1), date(2150, 1, 1)))
def test_a_year_of_age_is_reached_on_the_birthday_and_not_before(born, on):
    years = formatting.age_years(born, on)
    assert years == on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    assert formatting.age_words(born, on).startswith(f"{years} year" if years else "")


def test_a_child_born_on_29_february_is_18_on_1_march():
    born = date(2008, 2, 29)
    assert formatting.age_years(born, date(2026, 2, 28)) == 17
    assert formatting.age_years(born, date(2026, 3, 1)) == 18


@given(st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC)))
def test_a_moment_shows_its_london_day(moment):
    assert formatting.date_words(moment.astimezone(formatting.LONDON)) in formatting.moment_words(moment)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        formatting.moment_words(datetime(2026, 11, 24, 9))


def test_an_answer_that_is_no_answer_is_refused():
    with pytest.raises(ValueError, match="yes or no"):
        formatting.yes_no("perhaps")


def test_late_and_due():
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert formatting.due_words(now + timedelta(minutes=90), now) == "due in 1 hour 30 minutes"
    assert formatting.due_words(now - timedelta(minutes=90), now) == "1 hour 30 minutes late"
