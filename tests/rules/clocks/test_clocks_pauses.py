"""Section 5, pause: what is left when a clock stops, and when it runs out after it goes on."""

import pytest

from tests.rules.clocks.clock_builders import PAUSE, RESUME, Json, due_text, event, state_of, states_of


def received(at: str) -> Json:
    return event("referral_received", at)


def pair(paused: str, resumed: str) -> list[Json]:
    return [event(PAUSE, paused), event(RESUME, resumed)]


@pytest.mark.parametrize(
    ("began", "paused", "resumed", "due"),
    [
        (
            "2026-06-12 14:00",
            "2026-06-12 16:00",
            "2026-06-16 11:00",
            "2026-06-17 09:00:00",
        ),  # 360 left, used up at close
        ("2026-06-08 18:00", "2026-06-09 17:30", "2026-06-11 11:00", "2026-06-11 11:00:00"),  # nothing left: at once
        (
            "2026-06-08 18:00",
            "2026-06-09 17:30",
            "2026-06-11 18:00",
            "2026-06-12 09:00:00",
        ),  # nothing left, after hours
        ("2026-06-08 18:00", "2026-06-09 17:30", "2026-06-13 10:00", "2026-06-15 09:00:00"),  # nothing left, Saturday
        ("2026-06-08 18:00", "2026-06-10 08:59", "2026-06-10 08:59", "2026-06-10 09:00:00"),
        (
            "2026-06-10 10:00",
            "2026-06-10 10:00",
            "2026-06-10 12:00",
            "2026-06-11 12:00:00",
        ),  # at the start: all is left
        ("2026-06-10 10:00", "2026-06-11 09:59", "2026-06-11 16:59", "2026-06-12 09:00:00"),  # one minute left
        ("2026-06-10 10:00", "2026-06-11 09:58", "2026-06-11 16:59", "2026-06-12 09:01:00"),
        ("2026-06-10 10:00", "2026-06-10 20:00", "2026-06-13 12:00", "2026-06-15 10:00:00"),  # both out of hours
        ("2026-04-02 15:00", "2026-04-02 16:00", "2026-04-07 09:00", "2026-04-07 16:00:00"),  # over Easter
        ("2026-06-10 10:00", "2026-06-10 12:00", "2026-06-10 12:00", "2026-06-11 10:00:00"),  # a pause of no length
    ],
)
def test_due_after_one_pause(began: str, paused: str, resumed: str, due: str) -> None:
    assert due_text("R070", received(began), *pair(paused, resumed)) == due
    assert due_text("R164", event("victim_event", began), *pair(paused, resumed)) == due


def test_more_than_one_pair() -> None:
    pairs = [*pair("2026-06-10 12:00", "2026-06-10 13:00"), *pair("2026-06-10 14:00", "2026-06-11 11:00")]
    # 480 - 120 - 60 = 300 left at 11:00 on Thursday
    assert due_text("R070", received("2026-06-10 10:00"), *pairs) == "2026-06-11 16:00:00"


@pytest.mark.parametrize("paused", ["2026-06-11 10:00", "2026-06-11 10:01", "2026-06-20 10:00"])
def test_a_pause_at_or_after_the_due_moment_does_nothing_and_neither_does_its_resume(paused: str) -> None:
    began = received("2026-06-10 10:00")
    assert due_text("R070", began, event(PAUSE, paused)) == "2026-06-11 10:00:00"
    events = [began, *pair(paused, "2026-06-21 10:00")]
    assert due_text("R070", *events) == "2026-06-11 10:00:00"
    assert state_of("R070", *events, at="2026-06-20 10:00") == ("breached", 9 * 1440)
    assert state_of("R070", *events, at="2026-06-21 10:00") == ("breached", 10 * 1440)


def test_a_later_pair_after_a_pause_that_did_nothing_does_nothing_either() -> None:
    events = [
        received("2026-06-10 10:00"),
        *pair("2026-06-11 10:00", "2026-06-11 11:00"),
        *pair("2026-06-11 12:00", "2026-06-12 11:00"),
    ]
    assert due_text("R070", *events) == "2026-06-11 10:00:00"


def test_a_pause_is_judged_by_the_due_moment_then_in_force() -> None:
    # the first pair moves the due moment to 12:00, so 11:00 is in time to stop the clock again
    events = [
        received("2026-06-10 10:00"),
        *pair("2026-06-10 11:00", "2026-06-10 13:00"),
        event(PAUSE, "2026-06-11 11:00"),
    ]
    assert due_text("R070", *events) is None
    assert state_of("R070", *events, at="2026-06-30 10:00") == ("paused", 0)


def test_paused_at_the_end_of_the_list_has_no_due_moment() -> None:
    events = [received("2026-06-10 10:00"), event(PAUSE, "2026-06-10 12:00")]
    assert due_text("R070", *events) is None
    asked = ("2026-06-10 11:59", "2026-06-10 12:00", "2029-06-10 12:00")
    assert states_of("R070", *events, at=asked) == [("running", 0), ("paused", 0), ("paused", 0)]


def test_ended_while_paused_is_met_with_no_due_moment() -> None:
    events = [
        received("2026-06-10 10:00"),
        event(PAUSE, "2026-06-10 12:00"),
        event("decision_made", "2026-08-10 12:00"),
    ]
    assert due_text("R070", *events) is None
    assert states_of("R070", *events, at=("2026-08-10 11:59", "2026-08-10 12:00", "2026-09-01 00:00")) == [
        ("paused", 0),
        ("met", 0),
        ("met", 0),
    ]


def test_acting_events_after_the_end_change_nothing_and_are_never_a_pause() -> None:
    ended = [received("2026-06-10 10:00"), event("decision_made", "2026-06-10 11:00")]
    for after in ([event(PAUSE, "2026-06-10 12:00")], pair("2026-06-10 12:00", "2026-06-11 12:00")):
        assert due_text("R070", *ended, *after) == "2026-06-11 10:00:00"
        assert state_of("R070", *ended, *after, at="2026-06-10 13:00") == ("met", 0)
    paused_then_ended = [
        received("2026-06-10 10:00"),
        event(PAUSE, "2026-06-10 10:30"),
        event("decision_made", "2026-06-10 11:00"),
    ]
    assert due_text("R070", *paused_then_ended, event(RESUME, "2026-06-10 12:00")) is None


def test_events_at_one_instant_take_effect_in_the_order_of_the_list() -> None:
    began, at = received("2026-06-10 10:00"), "2026-06-10 12:00"
    pause, end = event(PAUSE, at), event("decision_made", at)
    assert due_text("R070", began, pause, end) is None
    assert due_text("R070", began, end, pause) == "2026-06-11 10:00:00"
    paused = [began, event(PAUSE, "2026-06-10 11:00")]
    assert due_text("R070", *paused, event(RESUME, at), end) == "2026-06-11 11:00:00"
    assert due_text("R070", *paused, end, event(RESUME, at)) is None


def test_late_is_counted_from_the_due_moment_after_the_pause() -> None:
    events = [
        event("victim_event", "2026-07-06 10:00"),
        *pair("2026-07-06 15:00", "2026-07-08 15:30"),
        event("victim_told", "2026-07-09 10:35"),
    ]
    assert due_text("R164", *events) == "2026-07-09 10:30:00"
    asked = ("2026-07-07 10:01", "2026-07-09 10:30", "2026-07-09 10:35")
    assert states_of("R164", *events, at=asked) == [("paused", 0), ("running", 0), ("breached", 5)]


def test_a_past_state_does_not_know_of_a_later_resume() -> None:
    events = [received("2026-06-10 10:00"), *pair("2026-06-10 12:00", "2026-06-30 12:00")]
    assert state_of("R070", *events, at="2026-06-30 11:59:59") == ("paused", 0)
    assert state_of("R070", *events, at="2026-06-30 12:00") == ("running", 0)
