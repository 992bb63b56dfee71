"""Sections 3 and 5: working days, working minutes and Nth working days, each from the line's own list."""

import pytest

from tests.rules.clocks.clock_builders import BANK_HOLIDAYS, due_text, event, start, state_of

RECEIVED = "referral_received"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-06-10 10:15", "2026-06-11 10:15:00"),  # same clock time on the next working day
        ("2026-06-10 09:00", "2026-06-11 09:00:00"),
        ("2026-06-10 16:59", "2026-06-11 16:59:00"),
        ("2026-06-12 16:59", "2026-06-15 16:59:00"),
        ("2026-06-12 07:20", "2026-06-15 09:00:00"),  # before nine
        ("2026-06-10 00:00", "2026-06-11 09:00:00"),
        ("2026-06-10 08:59", "2026-06-11 09:00:00"),
        ("2026-06-10 17:00", "2026-06-12 09:00:00"),  # 17:00 is not a working minute
        ("2026-06-10 23:59", "2026-06-12 09:00:00"),
        ("2026-06-13 11:00", "2026-06-16 09:00:00"),  # Saturday: as if nine on Monday
        ("2026-04-02 15:20", "2026-04-07 15:20:00"),  # over Easter
        ("2026-04-03 11:00", "2026-04-08 09:00:00"),  # on Good Friday
        ("2026-03-27 12:00", "2026-03-30 12:00:00"),  # over the change of the clocks
        ("2026-10-23 12:00", "2026-10-26 12:00:00"),
        ("2026-06-30T23:30:00Z", "2026-07-02 09:00:00"),  # 00:30 on Wednesday 1 July
    ],
)
def test_one_working_day_in_minutes(received: str, due: str) -> None:
    assert due_text("R070", event(RECEIVED, received)) == due
    assert due_text("R164", event("victim_event", received, kind="charge")) == due


def test_a_minute_already_begun_is_not_listed() -> None:
    """Events of these duties are on whole minutes; should one not be, w0 is still the first to start after it."""
    assert due_text("R070", event(RECEIVED, "2026-06-10 10:15:30")) == "2026-06-11 10:16:00"
    assert due_text("R070", event(RECEIVED, "2026-06-10 16:59:01")) == "2026-06-12 09:00:00"
    assert due_text("R070", event(RECEIVED, "2026-06-10 08:59:30")) == "2026-06-11 09:00:00"


@pytest.mark.parametrize(
    ("reported", "due"),
    [
        ("2026-06-10 10:15", "2026-06-12 10:15:00"),  # the second next working day
        ("2026-06-12 20:00", "2026-06-17 09:00:00"),
        ("2026-06-12 07:20", "2026-06-16 09:00:00"),
        ("2026-04-01 16:30", "2026-04-07 16:30:00"),
    ],
)
def test_two_working_days_in_minutes(reported: str, due: str) -> None:
    assert due_text("R162", event("crime_reported", reported)) == due


@pytest.mark.parametrize(
    ("holidays", "due"),
    [
        (BANK_HOLIDAYS, "2026-04-07 12:00:00"),
        ([], "2026-04-03 12:00:00"),  # an empty list: Good Friday is worked
        ([*BANK_HOLIDAYS, "2026-04-07"], "2026-04-08 12:00:00"),  # an invented extra holiday
        (["2026-04-04", "2026-04-05"], "2026-04-03 12:00:00"),  # weekend days listed change nothing
    ],
)
def test_the_lines_own_holidays_are_used(holidays: list[str], due: str) -> None:
    assert due_text("R070", event(RECEIVED, "2026-04-02 12:00"), bank_holidays=holidays) == due


def test_a_list_names_the_day_that_is_taken() -> None:
    # Boxing Day 2026 is a Saturday and Monday 28 is its substitute; 25 December is a Friday
    assert due_text("R070", event(RECEIVED, "2026-12-24 10:00")) == "2026-12-29 10:00:00"
    assert due_text("R070", event(RECEIVED, "2027-12-31 10:00")) == "2028-01-04 10:00:00"


@pytest.mark.parametrize(
    ("duty", "began", "due"),
    [
        ("R074", "2026-06-01 14:00", "2026-06-15 23:59:59"),
        ("R072", "2026-06-01 14:00", "2026-06-22 23:59:59"),
        ("R073", "2026-06-01 09:00", "2026-08-03 23:59:59"),
        ("R074", "2026-06-01 00:00", "2026-06-15 23:59:59"),  # whatever the hour
        ("R074", "2026-06-01 23:59:59", "2026-06-15 23:59:59"),
        ("R074", "2026-05-30 14:00", "2026-06-12 23:59:59"),  # day 0 need not be a working day
        ("R074", "2026-05-31T23:30:00Z", "2026-06-15 23:59:59"),  # the London date is 1 June
        ("R072", "2026-03-23 11:00", "2026-04-15 23:59:59"),  # Easter takes two days out
        ("R073", "2026-07-20 15:00", "2026-09-22 23:59:59"),
        ("R074", "2026-10-19 10:00", "2026-11-02 23:59:59"),  # over the autumn change
    ],
)
def test_nth_working_day_to_its_last_second(duty: str, began: str, due: str) -> None:
    assert due_text(duty, start(duty, began)) == due


def test_nth_working_day_uses_the_lines_own_holidays() -> None:
    began = event("conference_held", "2026-06-01 14:00")
    assert due_text("R074", began, bank_holidays=[*BANK_HOLIDAYS, "2026-06-03"]) == "2026-06-16 23:59:59"
    # a holiday on day 0 costs nothing, for day 0 never counted
    assert due_text("R074", began, bank_holidays=[*BANK_HOLIDAYS, "2026-06-01"]) == "2026-06-15 23:59:59"


def test_the_last_second_is_in_time_and_midnight_is_not() -> None:
    began, ended = event("conference_held", "2026-06-01 14:00"), "core_group_met"
    assert state_of("R074", began, event(ended, "2026-06-15 23:59:59"), at="2026-07-01 00:00") == ("met", 0)
    assert state_of("R074", began, event(ended, "2026-06-16 00:00:00"), at="2026-07-01 00:00") == ("breached", 0)
    assert state_of("R074", began, at="2026-06-16 00:00:59") == ("breached", 1)
