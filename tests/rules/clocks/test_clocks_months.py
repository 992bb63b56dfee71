"""R051 and R194: periods of months, which differ on purpose at month ends."""

from typing import Any

import pytest

from tests.rules.clocks.clock_builders import due_text, event, state_of, states_of


@pytest.mark.parametrize(
    ("arrested", "last_day"),
    [
        ("2026-08-31", "2026-11-30"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2026-01-15", "2026-04-15"),
        ("2026-02-28", "2026-05-31"),
        ("2026-04-30", "2026-07-31"),
        ("2026-11-29", "2027-02-28"),  # begins 30 November: no 30 February
        ("2026-11-28", "2027-02-28"),
        ("2026-11-27", "2027-02-27"),
        ("2028-02-28", "2028-05-28"),  # a leap year: 28 February is not the last day
        ("2028-02-29", "2028-05-31"),
        ("2026-12-31", "2027-03-31"),
        ("2026-10-01", "2027-01-01"),
        ("2026-05-30", "2026-08-30"),
        ("2026-05-31", "2026-08-31"),
    ],
)
def test_three_months_beginning_the_day_after_arrest(arrested: str, last_day: str) -> None:
    assert due_text("R051", event("arrested", f"{arrested} 11:00")) == f"{last_day} 23:59:59"


def test_the_london_date_of_the_arrest_counts() -> None:
    assert due_text("R051", event("arrested", "2026-08-30T23:30:00Z")) == "2026-11-30 23:59:59"
    assert due_text("R051", event("arrested", "2026-08-30T22:30:00Z")) == "2026-11-30 23:59:59"
    assert due_text("R051", event("arrested", "2026-06-14T23:00:00Z")) == "2026-09-15 23:59:59"


def extended(at: str, to_months: int, rank: str) -> dict[str, Any]:
    return event("extension_authorised", at, to_months=to_months, rank=rank)


ARRESTED = event("arrested", "2026-08-31 15:00")
THREE, SIX, NINE = "2026-11-30 23:59:59", "2027-02-28 23:59:59", "2027-05-31 23:59:59"


@pytest.mark.parametrize(
    ("extensions", "due"),
    [
        ([("2026-11-20 10:00", 6, "inspector")], SIX),
        ([("2026-11-20 10:00", 6, "commander")], SIX),
        ([("2026-11-20 10:00", 6, "sergeant")], THREE),
        ([("2026-11-20 10:00", 6, "constable")], THREE),
        ([("2026-11-30 23:59:59", 6, "inspector")], SIX),  # at the due moment then in force
        ([("2026-12-01 00:00:00", 6, "inspector")], THREE),
        ([("2026-11-20 10:00", 9, "superintendent")], THREE),  # nine before six
        ([("2026-11-20 10:00", 6, "inspector"), ("2027-02-20 10:00", 9, "superintendent")], NINE),
        ([("2026-11-20 10:00", 6, "inspector"), ("2027-02-28 23:59:59", 9, "superintendent")], NINE),
        ([("2026-11-20 10:00", 6, "inspector"), ("2027-03-01 00:00:00", 9, "superintendent")], SIX),
        ([("2026-11-20 10:00", 6, "inspector"), ("2027-02-20 10:00", 9, "chief_inspector")], SIX),
        ([("2026-11-20 10:00", 6, "inspector"), ("2027-02-20 10:00", 6, "commander")], SIX),  # six twice
        ([("2026-11-20 10:00", 9, "commander"), ("2026-11-21 10:00", 6, "inspector")], SIX),
        ([("2026-11-20 10:00", 6, "inspector"), ("2026-11-20 10:00", 9, "commander")], NINE),  # one instant, list order
        ([("2026-11-20 10:00", 9, "commander"), ("2026-11-20 10:00", 6, "inspector")], SIX),
        ([("2026-08-31 15:00", 6, "inspector")], SIX),
    ],
)
def test_extensions_that_have_effect_and_those_that_do_not(extensions: list[tuple[str, int, str]], due: str) -> None:
    assert due_text("R051", ARRESTED, *(extended(*each) for each in extensions)) == due


def test_every_length_counts_from_the_bail_start_date() -> None:
    arrested = event("arrested", "2028-02-29 10:00")
    assert due_text("R051", arrested, extended("2028-05-01 10:00", 6, "inspector")) == "2028-08-31 23:59:59"
    # three months would be cut to 28 February; six are counted from the arrest again, not from that
    later = event("arrested", "2026-11-29 10:00")
    assert due_text("R051", later, extended("2027-01-01 10:00", 6, "inspector")) == "2027-05-29 23:59:59"


def test_an_extension_after_the_end_or_after_the_period_leaves_the_state() -> None:
    ended = event("charged", "2026-11-10 10:00")
    assert due_text("R051", ARRESTED, ended, extended("2026-11-20 10:00", 6, "inspector")) == THREE
    late = [ARRESTED, extended("2026-12-01 00:01", 6, "inspector")]
    assert states_of("R051", *late, at=("2026-11-30 23:59:59", "2026-12-01 00:00", "2026-12-01 00:01:59")) == [
        ("running", 0),
        ("breached", 0),
        ("breached", 2),
    ]
    good = [ARRESTED, extended("2026-11-20 10:00", 6, "inspector")]
    assert state_of("R051", *good, at="2026-12-15 12:00") == ("running", 0)


@pytest.mark.parametrize(
    ("received", "last_day"),
    [
        ("2026-01-31", "2026-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2026-02-28", "2026-03-28"),
        ("2026-04-30", "2026-05-30"),
        ("2026-05-31", "2026-06-30"),
        ("2026-12-31", "2027-01-31"),
        ("2026-03-25", "2026-04-25"),  # a Saturday
        ("2026-11-25", "2026-12-25"),  # Christmas Day
        ("2028-02-29", "2028-03-29"),
    ],
)
def test_the_corresponding_date_with_no_roll_over(received: str, last_day: str) -> None:
    assert due_text("R194", event("request_received", f"{received} 10:00")) == f"{last_day} 23:59:59"


def test_the_two_differ_at_month_ends() -> None:
    assert due_text("R194", event("request_received", "2026-02-28 10:00")) == "2026-03-28 23:59:59"
    assert due_text("R051", event("arrested", "2026-02-28 10:00")) == "2026-05-31 23:59:59"
