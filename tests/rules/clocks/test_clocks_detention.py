"""R043, a chain of reviews; R044, 24 hours or 36 with an authority that has effect."""

from typing import Any

import pytest

from tests.rules.clocks.clock_builders import due_text, event, state_of, states_of

HELD = event("detention_authorised", "2026-05-11 20:00")


def reviews(*times: str) -> list[dict[str, Any]]:
    return [event("review_done", at) for at in times]


@pytest.mark.parametrize(
    ("done", "due"),
    [
        ([], "2026-05-12 02:00:00"),
        (["2026-05-12 01:50"], "2026-05-12 10:50:00"),  # early: from when it was done
        (["2026-05-12 02:00"], "2026-05-12 11:00:00"),
        (["2026-05-12 03:15"], "2026-05-12 11:00:00"),  # late: from when it was due
        (["2026-05-12 03:15", "2026-05-12 10:00"], "2026-05-12 19:00:00"),
        (["2026-05-12 03:15", "2026-05-12 12:00"], "2026-05-12 20:00:00"),
        (["2026-05-12 13:00"], "2026-05-12 11:00:00"),  # so late that the next is overdue already
        (["2026-05-12 01:00", "2026-05-12 09:00", "2026-05-12 17:00"], "2026-05-13 02:00:00"),
        (["2026-05-11 20:00"], "2026-05-12 05:00:00"),
    ],
)
def test_the_review_outstanding_after_all_events(done: list[str], due: str) -> None:
    assert due_text("R043", HELD, *reviews(*done)) == due


def test_the_state_speaks_of_the_review_then_outstanding() -> None:
    events = [HELD, *reviews("2026-05-12 03:15", "2026-05-12 12:00")]
    asked = (
        "2026-05-12 02:00",
        "2026-05-12 03:14:59",
        "2026-05-12 03:15",
        "2026-05-12 11:30",
        "2026-05-12 12:00",
        "2026-05-12 20:01",
    )
    expected = [("running", 0), ("breached", 74), ("running", 0), ("breached", 30), ("running", 0), ("breached", 1)]
    assert states_of("R043", *events, at=asked) == expected


def test_a_review_so_late_that_the_next_is_overdue_leaves_it_breached() -> None:
    assert state_of("R043", HELD, *reviews("2026-05-12 13:00"), at="2026-05-12 13:00") == ("breached", 120)


def test_the_end_is_judged_against_the_review_then_outstanding() -> None:
    ended = event("detention_ended", "2026-05-12 11:30")
    assert state_of("R043", HELD, *reviews("2026-05-12 03:15"), ended, at="2026-06-01 00:00") == ("breached", 30)
    assert state_of("R043", HELD, *reviews("2026-05-12 03:15", "2026-05-12 11:10"), ended, at="2026-06-01 00:00") == (
        "met",
        0,
    )


def test_reviews_after_the_end_change_nothing() -> None:
    ended = event("detention_ended", "2026-05-12 01:30")
    assert due_text("R043", HELD, ended, *reviews("2026-05-12 01:40")) == "2026-05-12 02:00:00"
    assert due_text("R043", HELD, ended, *reviews("2026-05-12 01:30")) == "2026-05-12 02:00:00"  # list order
    assert due_text("R043", HELD, *reviews("2026-05-12 01:30"), ended) == "2026-05-12 10:30:00"


def test_an_interview_does_not_postpone_a_review() -> None:
    assert state_of("R043", HELD, event("interview_started", "2026-05-12 01:00"), at="2026-05-12 02:45") == (
        "breached",
        45,
    )


def test_review_times_are_real_hours() -> None:
    held = event("detention_authorised", "2026-03-28 22:00")
    assert due_text("R043", held) == "2026-03-29 05:00:00"
    assert due_text("R043", event("detention_authorised", "2026-10-24 22:00")) == "2026-10-25 03:00:00"


ARRIVED = event("relevant_time", "2026-05-11 20:00")
TWO = reviews("2026-05-12 01:30", "2026-05-12 10:00")
SHORT, LONG = "2026-05-12 20:00:00", "2026-05-13 08:00:00"


def authority(at: str = "2026-05-12 18:00", rank: str = "superintendent", indictable: object = True) -> dict[str, Any]:
    return event("superintendent_authority", at, rank=rank, indictable=indictable)


@pytest.mark.parametrize(
    ("rank", "due"),
    [
        ("constable", SHORT),
        ("sergeant", SHORT),
        ("inspector", SHORT),
        ("chief_inspector", SHORT),
        ("superintendent", LONG),
        ("chief_superintendent", LONG),
        ("commander", LONG),
    ],
)
def test_the_rank_an_authority_needs(rank: str, due: str) -> None:
    assert due_text("R044", ARRIVED, *TWO, authority(rank=rank)) == due


def test_an_authority_that_lacks_anything_changes_nothing() -> None:
    assert due_text("R044", ARRIVED) == SHORT
    assert due_text("R044", ARRIVED, *TWO) == SHORT
    assert due_text("R044", ARRIVED, *TWO, authority(indictable=False)) == SHORT
    assert due_text("R044", ARRIVED, *TWO, authority("2026-05-12 20:00")) == LONG  # exactly 24 hours
    assert due_text("R044", ARRIVED, *TWO, authority("2026-05-12 20:00:01")) == SHORT
    assert due_text("R044", ARRIVED, TWO[0], authority()) == SHORT
    assert due_text("R044", ARRIVED, TWO[0], authority("2026-05-12 09:00"), TWO[1]) == SHORT
    # a second, good authority still has effect after a bad one; a bad one does not undo a good one
    assert due_text("R044", ARRIVED, TWO[0], authority("2026-05-12 09:00"), TWO[1], authority()) == LONG
    assert due_text("R044", ARRIVED, *TWO, authority(), authority("2026-05-12 19:00", rank="inspector")) == LONG


def test_every_review_not_later_than_the_authority_counts_whatever_the_order_of_the_list() -> None:
    second = event("review_done", "2026-05-12 18:00")
    assert due_text("R044", ARRIVED, TWO[0], authority("2026-05-12 18:00"), second) == LONG
    assert due_text("R044", ARRIVED, TWO[0], second, authority("2026-05-12 18:00")) == LONG


def test_the_limit_before_and_after_the_authority() -> None:
    events = [ARRIVED, *TWO, authority(), event("released", "2026-05-13 08:20")]
    asked = ("2026-05-12 17:59", "2026-05-12 20:01", "2026-05-13 08:00", "2026-05-13 08:00:01", "2026-05-13 09:00")
    assert states_of("R044", *events, at=asked) == [
        ("running", 0),
        ("running", 0),
        ("running", 0),
        ("breached", 0),
        ("breached", 20),
    ]
    late = [ARRIVED, *TWO, authority("2026-05-12 21:00")]
    assert states_of("R044", *late, at=("2026-05-12 20:30", "2026-05-12 22:00")) == [
        ("breached", 30),
        ("breached", 120),
    ]


def test_an_authority_after_the_end_changes_nothing() -> None:
    assert due_text("R044", ARRIVED, *TWO, event("charged", "2026-05-12 17:00"), authority()) == SHORT


def test_the_limit_is_in_real_hours() -> None:
    assert due_text("R044", event("relevant_time", "2026-03-28 12:00")) == "2026-03-29 13:00:00"
    assert due_text("R044", event("relevant_time", "2026-10-24 12:00")) == "2026-10-25 11:00:00"
