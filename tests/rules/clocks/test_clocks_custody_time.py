"""Postponed reviews (PACE s40(4) to (7)), time in hospital (s41(6)) and court warrants (s43, s44): each moves its clock, and none can silence one."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.clocks import DUTIES, Calendar, Event, due, remaining
from tests.rules.clocks.clock_builders import due_text, error_of, event, record, state_of

HELD, ARRIVED = event("detention_authorised", "2026-05-11 20:00"), event("relevant_time", "2026-05-11 20:00")
TWO = [event("review_done", "2026-05-12 01:30"), event("review_done", "2026-05-12 10:00")]


def put_off(at: str, ground: str = "questioning") -> dict[str, Any]:
    return event("review_postponed", at, ground=ground)


def back(at: str, away: int, questioned: int = 0) -> dict[str, Any]:
    return event("hospital_return", at, away_minutes=away, questioned_minutes=questioned)


def warrant(at: str, hours: int = 36, indictable: object = True) -> dict[str, Any]:
    return event("warrant_granted", at, hours=hours, indictable=indictable)


AUTHORITY = event("superintendent_authority", "2026-05-12 18:00", rank="superintendent", indictable=True)


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([put_off("2026-05-12 01:50")], "2026-05-12 03:00:00"),
        ([put_off("2026-05-12 02:00", "no_review_officer")], "2026-05-12 03:00:00"),
        ([put_off("2026-05-12 02:01")], "2026-05-12 02:00:00"),  # after it was due: it was missed
        ([put_off("2026-05-12 01:00"), put_off("2026-05-12 01:50")], "2026-05-12 03:00:00"),  # once
        # the next counts from when this one was due, not from when it was done (s40(6))
        ([put_off("2026-05-12 01:50"), event("review_done", "2026-05-12 02:40")], "2026-05-12 11:00:00"),
        ([put_off("2026-05-12 01:50"), event("review_done", "2026-05-12 01:55")], "2026-05-12 10:55:00"),
    ],
)
def test_a_postponed_review_rings_an_hour_later_and_buys_the_next_no_time(acts: list[Any], expected: str) -> None:
    assert due_text("R043", HELD, *acts) == expected


def test_a_postponed_review_is_missed_in_the_end() -> None:
    assert state_of("R043", HELD, put_off("2026-05-12 01:50"), at="2026-05-12 03:00") == ("running", 0)
    assert state_of("R043", HELD, put_off("2026-05-12 01:50"), at="2026-05-12 03:30") == ("breached", 30)


@pytest.mark.parametrize(
    ("duty", "acts", "expected"),
    [
        ("R044", [back("2026-05-12 03:00", 120)], "2026-05-12 22:00:00"),
        ("R044", [back("2026-05-12 03:00", 120, 45)], "2026-05-12 21:15:00"),
        ("R044", [back("2026-05-12 03:00", 120, 400)], "2026-05-12 20:00:00"),  # never earlier than it was
        ("R044", [back("2026-05-11 21:00", 300)], "2026-05-12 21:00:00"),  # only what lies after the start
        ("R044", [back("2026-05-12 22:00", 180)], "2026-05-12 23:00:00"),  # left before the limit, back after it
        ("R044", [back("2026-05-13 01:00", 240)], "2026-05-12 20:00:00"),  # the limit had passed when the child left
        (
            "R044",
            [back("2026-05-12 03:00", 120), back("2026-05-12 03:00", 100)],
            "2026-05-12 22:00:00",
        ),  # one absence, twice
        ("R044", [back("2026-05-12 03:00", 120), back("2026-05-12 03:30", 90)], "2026-05-12 22:30:00"),  # overlapping
        ("R043", [back("2026-05-12 01:00", 60)], "2026-05-12 03:00:00"),
        ("R043", [back("2026-05-12 01:00", 60), back("2026-05-12 01:00", 50)], "2026-05-12 03:00:00"),
        ("R043", [event("review_done", "2026-05-12 01:00"), back("2026-05-12 02:00", 120)], "2026-05-12 11:00:00"),
    ],
)
def test_time_in_hospital_moves_a_clock_by_what_does_not_count(duty: str, acts: list[Any], expected: str) -> None:
    assert due_text(duty, HELD if duty == "R043" else ARRIVED, *acts) == expected


def test_time_in_hospital_leaves_more_time_for_an_authority() -> None:
    late = AUTHORITY | {"at": "2026-05-12T21:00:00+01:00"}
    assert due_text("R044", ARRIVED, *TWO, late) == "2026-05-12 20:00:00"
    assert due_text("R044", ARRIVED, back("2026-05-12 00:30", 120), *TWO, late) == "2026-05-13 10:00:00"


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([*TWO, AUTHORITY, warrant("2026-05-13 07:00")], "2026-05-14 19:00:00"),
        ([*TWO, AUTHORITY, warrant("2026-05-13 13:59")], "2026-05-15 01:59:00"),  # the court sat within six hours
        ([*TWO, AUTHORITY, warrant("2026-05-13 14:01")], "2026-05-13 08:00:00"),
        ([warrant("2026-05-12 19:00", 10)], "2026-05-13 05:00:00"),
        ([warrant("2026-05-12 19:00", indictable=False)], "2026-05-12 20:00:00"),
        ([*TWO, AUTHORITY, warrant("2026-05-12 19:00", 2)], "2026-05-13 08:00:00"),  # shorter takes nothing away
        ([warrant("2026-05-12 19:00"), warrant("2026-05-14 06:00")], "2026-05-15 18:00:00"),
        ([warrant("2026-05-12 19:00"), warrant("2026-05-14 07:01")], "2026-05-14 07:00:00"),  # the warrant had ended
        (
            [warrant("2026-05-12 19:00"), warrant("2026-05-14 06:00"), warrant("2026-05-15 12:00")],
            "2026-05-15 20:00:00",
        ),  # 96 hours
        (
            [warrant("2026-05-12 19:00", 12), back("2026-05-13 00:00", 120)],
            "2026-05-13 07:00:00",
        ),  # the court's own period
    ],
)
def test_a_warrant_reaches_as_far_as_the_act_lets_it(acts: list[Any], expected: str) -> None:
    assert due_text("R044", ARRIVED, *acts) == expected


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (put_off("2026-05-12 01:00", "busy"), "ground: unknown ground"),
        (warrant("2026-05-12 01:00", 37), "hours: must be from 1 to 36"),
        (warrant("2026-05-12 01:00", True), "hours: must be from 1 to 36"),
        (warrant("2026-05-12 01:00", indictable="yes"), "indictable: must be true or false"),
        (back("2026-05-12 01:00", -1), "away_minutes: must be whole minutes"),
        (event("hospital_return", "2026-05-12 01:00", away_minutes=5), "questioned_minutes: must be whole minutes"),
    ],
)
def test_a_record_that_cannot_be_read_is_refused(act: Any, said: str) -> None:
    duty, start = ("R044", ARRIVED) if "warrant" in act["what"] else ("R043", HELD)
    assert error_of(record(duty, start, act)) == f"events[1].{said}"


NONSENSE = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=5), st.floats(allow_nan=True)
)
BEGAN = datetime(2026, 5, 11, 19, tzinfo=UTC)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["R043", "R044"]),
    st.lists(
        st.tuples(
            st.sampled_from(["review_done", "review_postponed", "hospital_return", "superintendent_authority", "warrant_granted"]),
            st.integers(0, 1500),
            st.fixed_dictionaries(
                {
                    name: st.one_of(NONSENSE, good)
                    for name, good in (
                        ("hours", st.integers(1, 36)), ("indictable", st.just(True)), ("ground", st.just("questioning")),
                        ("away_minutes", st.integers(0, 900)), ("questioned_minutes", st.integers(0, 900)), ("rank", st.just("superintendent")),
                    )
                }
            ),
        ),
        max_size=8,
    ),
)  # fmt: skip
def test_no_entry_however_wrong_silences_a_clock(duty: str, acts: list[Any]) -> None:
    """There is always a due moment; it is never before what the Act gives, and never later than the Act could give from the last act."""
    at, events = BEGAN, [Event(DUTIES[duty].start, BEGAN)]
    for what, minutes, details in acts:
        at += timedelta(minutes=minutes)
        if what in DUTIES[duty].events:
            events.append(Event(what, at, details))
    found = due(events, duty, Calendar()).due_at
    assert found is not None
    first, most = (6, 10) if duty == "R043" else (24, 96)
    assert found >= BEGAN + timedelta(hours=first if duty == "R044" or len(events) == 1 else 0)
    assert found <= max(event.at for event in events) + timedelta(hours=most)
    assert remaining(events, duty, Calendar(), found + timedelta(minutes=1)).overdue
