"""The queue of a team against worked examples, and against counting it out."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from childfirst.rules.measures.queues import erlang_c, queue


def directly(places: int, offered: float) -> float:
    """Erlang C as the books write it, with factorials."""
    last = offered**places / math.factorial(places) * places / (places - offered)
    return last / (sum(offered**k / math.factorial(k) for k in range(places)) + last)


def test_one_place_is_the_textbook_queue():
    found = queue(arrivals_a_day=0.5, days_a_case=1, places=1)
    assert (found.load, found.chance_of_waiting) == (0.5, pytest.approx(0.5))
    assert found.mean_wait_days == pytest.approx(1.0)  # load / (rate of ending - arrivals)
    assert found.mean_waiting == pytest.approx(0.5)


def test_more_come_than_can_be_taken():
    found = queue(arrivals_a_day=1, days_a_case=10, places=10)
    assert not found.keeps_up
    assert found.mean_wait_days is None
    assert found.mean_waiting is None


@given(st.integers(1, 60), st.floats(0.01, 0.99))
def test_it_agrees_with_the_formula_of_the_books(places, load):
    assert erlang_c(places, places * load) == pytest.approx(directly(places, places * load), rel=1e-9)


@given(st.integers(1, 200), st.integers(1, 100), st.floats(0.01, 0.99))
def test_a_further_team_never_lengthens_the_wait(places, further, load):
    rate = places * load / 30
    now = queue(arrivals_a_day=rate, days_a_case=30, places=places)
    more = queue(arrivals_a_day=rate, days_a_case=30, places=places + further)
    assert more.mean_wait_days <= now.mean_wait_days + 1e-12
    assert 0 <= more.chance_of_waiting <= now.chance_of_waiting <= 1


@pytest.mark.parametrize("wrong", [{"arrivals_a_day": -1}, {"days_a_case": 0}, {"places": 0}])
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match="Arrivals"):
        queue(**({"arrivals_a_day": 1, "days_a_case": 1, "places": 1} | wrong))
