"""Section 2 of the definition: what a time is, and how elapsed hours cross a change of the clocks."""

import pytest

from childfirst.rules.clocks import Calendar, Event, answer, state
from childfirst.rules.clocks.events import NotATime
from tests.rules.clocks.clock_builders import due_of, due_text, event, record, state_of


@pytest.mark.parametrize(
    "written",
    ["2026-05-11T20:00:00+01:00", "2026-05-11T19:00:00Z", "2026-05-12T00:30:00+05:30", "2026-05-11T19:00:00-00:00"],
)
def test_any_offset_names_the_same_instant(written: str) -> None:
    found = due_of("R061", event("police_protection_started", written))
    assert found is not None
    assert found.isoformat() == "2026-05-14T20:00:00+01:00"


def test_the_local_date_is_found_by_converting_the_instant() -> None:
    # 00:30 on 1 July in London, so a month on is 1 August
    assert due_text("R194", event("request_received", "2026-06-30T23:30:00Z")) == "2026-08-01 23:59:59"
    # and in winter the London date is the UTC date
    assert due_text("R194", event("request_received", "2026-01-30T23:30:00Z")) == "2026-02-28 23:59:59"


@pytest.mark.parametrize(
    ("started", "due"),
    [
        ("2026-03-27 22:00", "2026-03-30T23:00:00+01:00"),  # forward: one clock-hour later
        ("2026-10-23 22:00", "2026-10-26T21:00:00+00:00"),  # back: one clock-hour earlier
        ("2025-03-29 12:00", "2025-04-01T13:00:00+01:00"),
        ("2025-10-25 12:00", "2025-10-28T11:00:00+00:00"),
        ("2027-03-27 12:00", "2027-03-30T13:00:00+01:00"),
        ("2027-10-30 12:00", "2027-11-02T11:00:00+00:00"),
        ("2028-03-25 12:00", "2028-03-28T13:00:00+01:00"),
        ("2028-10-28 12:00", "2028-10-31T11:00:00+00:00"),
        ("2026-12-24 22:00", "2026-12-27T22:00:00+00:00"),  # holidays and weekends all count
    ],
)
@pytest.mark.parametrize("duty", ["R061", "R087", "R193"])
def test_seventy_two_real_hours(duty: str, started: str, due: str) -> None:
    what = {"R061": "police_protection_started", "R087": "returned", "R193": "breach_aware"}[duty]
    found = due_of(duty, event(what, started))
    assert found is not None
    assert found.isoformat() == due


def test_the_hour_that_happens_twice_holds_two_instants() -> None:
    first, second = "2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00+00:00"
    began = event("detention_authorised", "2026-10-24T20:30:00+01:00")
    assert due_of("R043", began).isoformat() == "2026-10-25T01:30:00+00:00"  # type: ignore[union-attr]
    assert state_of("R043", began, event("detention_ended", first), at=second) == ("met", 0)
    late = event("detention_ended", "2026-10-25T01:31:00+00:00")
    assert state_of("R043", began, late, at="2026-10-25T12:00:00Z") == ("breached", 1)
    # both are kept apart, and in order, as events of one line
    twice = [event("review_done", first), event("review_done", second)]
    assert due_of("R043", began, *twice).isoformat() == "2026-10-25T10:30:00+00:00"  # type: ignore[union-attr]


def test_due_at_is_written_with_the_london_offset_to_the_second() -> None:
    began = event("police_protection_started", "2026-06-01T10:00:07-08:00")
    assert answer(record("R061", began))["due_at"] == "2026-06-04T19:00:07+01:00"


def test_the_moments_asked_about_are_given_back_as_they_were_written() -> None:
    asked = ("2026-05-11T19:00:00Z", "2026-05-12T00:30:00+05:30")
    given = answer(record("R061", event("police_protection_started", "2026-05-11 20:00"), at=asked))
    assert [each["at"] for each in given["state_at"]] == list(asked)  # type: ignore[attr-defined]


def test_a_time_without_an_offset_is_refused_by_the_functions_too() -> None:
    from datetime import datetime

    with pytest.raises(NotATime):
        Event("returned", datetime(2026, 5, 11, 20))
    with pytest.raises(NotATime):
        state([], "R087", Calendar(), datetime(2026, 5, 11, 20))
