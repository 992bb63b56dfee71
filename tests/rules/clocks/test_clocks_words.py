"""What a page shows: minutes left, the words for them, the local timings, and the public page of duties."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from childfirst.rules.clocks import (
    COUNTERSIGN,
    DESK,
    DUTIES,
    LOCAL_DUTIES,
    Calendar,
    Due,
    Duty,
    Event,
    Remaining,
    School,
    State,
    due,
    remaining,
    state,
    words,
)
from childfirst.rules.clocks.phrases import length, moment_words
from childfirst.rules.clocks.reference import page
from tests.rules.clocks.clock_builders import BANK_HOLIDAYS

LONDON = ZoneInfo("Europe/London")
CALENDAR = Calendar(frozenset(date.fromisoformat(day) for day in BANK_HOLIDAYS))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def said(
    events: list[Event], duty: Duty | str, now: str, *, allowance: int | None = None, calendar: Calendar = CALENDAR
) -> str:
    moment = at(now)
    return words(
        due(events, duty, calendar, allowance=allowance),
        state(events, duty, calendar, moment, allowance=allowance),
        remaining(events, duty, calendar, moment, allowance=allowance),
    )


REFERRAL = [Event("referral_received", at("2026-11-20 12:00"))]


@pytest.mark.parametrize(
    ("now", "text"),
    [
        ("2026-11-20 11:59", "not started"),
        ("2026-11-20 12:00", "due Mon 23 Nov 12:00, 1 working day left"),
        ("2026-11-21 12:00", "due Mon 23 Nov 12:00, 3 working hours left"),  # Saturday
        ("2026-11-23 09:00", "due Mon 23 Nov 12:00, 3 working hours left"),
        ("2026-11-23 09:40", "due Mon 23 Nov 12:00, 2 working hours 20 minutes left"),
        ("2026-11-23 11:59", "due Mon 23 Nov 12:00, 1 working minute left"),
        ("2026-11-23 12:00", "due Mon 23 Nov 12:00, less than a working minute left"),
        ("2026-11-23 12:00:30", "missed by less than a minute"),
        ("2026-11-25 15:05", "missed by 2 days 3 hours"),
    ],
)
def test_words_of_a_running_clock(now: str, text: str) -> None:
    assert said(REFERRAL, "R070", now) == text


def test_words_of_a_clock_that_stopped_or_ended() -> None:
    paused = [*REFERRAL, Event("returned_for_information", at("2026-11-23 10:00"))]
    assert (
        said(paused, "R070", "2026-12-23 10:00")
        == "paused since Mon 23 Nov 10:00, 2 working hours left when it goes on"
    )
    resumed = [*paused, Event("information_received", at("2026-11-24 08:00"))]
    assert said(resumed, "R070", "2026-11-24 09:30") == "due Tue 24 Nov 11:00, 1 working hour 30 minutes left"
    assert (
        said([*resumed, Event("decision_made", at("2026-11-24 11:00"))], "R070", "2026-11-25 09:30") == "done in time"
    )
    late = [*resumed, Event("decision_made", at("2026-11-24 11:20"))]
    assert said(late, "R070", "2026-11-25 09:30") == "done late by 20 minutes"
    assert said(late, "R070", "2026-11-24 11:10") == "missed by 10 minutes"
    assert said([*paused, Event("decision_made", at("2026-12-24 11:20"))], "R070", "2026-12-25 09:30") == "done in time"
    spent = [
        Event("referral_received", at("2026-11-19 18:00")),
        Event("returned_for_information", at("2026-11-20 17:30")),
    ]
    assert (
        said(spent, "R070", "2026-11-23 12:00")
        == "paused since Fri 20 Nov 17:30, less than a working minute left when it goes on"
    )


def test_words_of_real_minutes() -> None:
    held = [Event("police_protection_started", at("2026-11-20 12:00"))]
    assert said(held, "R061", "2026-11-21 13:10") == "due Mon 23 Nov 12:00, 1 day 22 hours left"
    assert said(held, "R061", "2026-11-23 11:59:30") == "due Mon 23 Nov 12:00, less than a minute left"


def test_the_hour_that_happens_twice_says_which() -> None:
    assert moment_words(datetime.fromisoformat("2026-10-25T01:30:00+01:00")) == "Sun 25 Oct 01:30 BST"
    assert moment_words(datetime.fromisoformat("2026-10-25T01:30:00+00:00")) == "Sun 25 Oct 01:30 GMT"
    assert moment_words(datetime.fromisoformat("2026-07-01T23:30:00+00:00")) == "Thu 2 Jul 00:30"


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "less than a minute"),
        (1, "1 minute"),
        (60, "1 hour"),
        (61, "1 hour 1 minute"),
        (1440, "1 day"),
        (1441, "1 day 1 minute"),
        (3060, "2 days 3 hours"),
    ],
)
def test_length(minutes: int, text: str) -> None:
    assert length(minutes) == text


def test_several_schools_count_towards_the_one_not_yet_told() -> None:
    term = (date(2026, 11, 2), date(2026, 12, 18))
    early, later = (
        School("A", (term,), at("2026-01-01 08:30").time()),
        School("B", (term,), at("2026-01-01 08:45").time()),
    )
    calendar = Calendar(frozenset(), (early, later), several=True)
    events = [Event("incident_known", at("2026-11-23 20:00"))]
    assert said(events, "R103", "2026-11-23 20:30", calendar=calendar) == "due Tue 24 Nov 08:30, 12 hours left"
    events.append(Event("school_notified", at("2026-11-23 21:00"), {"school": "A"}))
    assert (
        said(events, "R103", "2026-11-23 21:00", calendar=calendar) == "due Tue 24 Nov 08:45, 11 hours 45 minutes left"
    )
    assert said(events, "R103", "2026-11-24 08:50", calendar=calendar) == "missed by 5 minutes"
    events.append(Event("school_notified", at("2026-11-24 09:00"), {"school": "B"}))
    assert said(events, "R103", "2026-11-24 10:00", calendar=calendar) == "done late by 15 minutes"


def test_a_school_with_no_terms_known_has_no_due_moment_and_does_not_fail() -> None:
    events = [Event("incident_known", at("2026-11-23 20:00"))]
    for calendar in (Calendar(), Calendar(schools=(School("A"),), several=True)):
        assert due(events, "R103", calendar).due_at is None
        assert said(events, "R103", "2026-12-23 20:30", calendar=calendar) == "running, no due moment known"


def test_remaining_says_unit_pause_and_lateness() -> None:
    found = remaining(REFERRAL, "R070", CALENDAR, at("2026-11-23 09:00"))
    assert found == Remaining(180, "working_minutes", due_at=at("2026-11-23 12:00"))
    assert remaining(REFERRAL, "R070", CALENDAR, at("2026-11-23 12:00")) == Remaining(
        0, "working_minutes", due_at=found.due_at
    )
    late = remaining(REFERRAL, "R070", CALENDAR, at("2026-11-23 12:01"))
    assert late == Remaining(0, "working_minutes", overdue=True, due_at=found.due_at)
    unknown = [Event("incident_known", at("2026-11-23 20:00"))]
    assert remaining(unknown, "R103", Calendar(), at("2026-11-24 20:00")) == Remaining(0, "minutes")
    assert remaining([], "R061", CALENDAR, at("2026-11-23 12:01")) == Remaining(0, "minutes")
    ended = [*REFERRAL, Event("decision_made", at("2026-11-23 10:00"))]
    done = remaining(ended, "R070", CALENDAR, at("2026-11-24 10:00"))
    assert done == Remaining(0, "working_minutes", due_at=found.due_at)


def test_answers_are_frozen() -> None:
    for thing, name in (
        (Due(None), "due_at"),
        (State("met"), "state"),
        (Remaining(0, "minutes"), "minutes"),
        (DESK, "title"),
    ):
        with pytest.raises(AttributeError):
            setattr(thing, name, None)


OPENED = [Event("referral_opened", at("2026-11-20 23:00"))]


def test_desk_timing_comes_from_configuration_in_real_minutes_with_a_pause() -> None:
    assert due(OPENED, DESK, CALENDAR, allowance=240).due_at == at("2026-11-21 03:00")
    assert due(OPENED, DESK.with_allowance(30), CALENDAR).due_at == at("2026-11-20 23:30")
    assert due(OPENED, "DESK", CALENDAR, allowance=30).due_at == at("2026-11-20 23:30")
    paused = [*OPENED, Event("returned_for_information", at("2026-11-20 23:10:30"))]
    assert due(paused, DESK, CALENDAR, allowance=30).due_at is None
    assert (
        said(paused, DESK, "2026-11-21 09:00", allowance=30)
        == "paused since Fri 20 Nov 23:10, 19 minutes left when it goes on"
    )
    resumed = [*paused, Event("information_received", at("2026-11-21 09:00"))]
    assert due(resumed, DESK, CALENDAR, allowance=30).due_at == at("2026-11-21 09:19:30")  # not a second lost
    assert state(
        [*resumed, Event("decided", at("2026-11-21 09:30"))], DESK, CALENDAR, at("2026-11-22 00:00"), allowance=30
    ) == State("breached", 10)
    late_pause = [*OPENED, Event("returned_for_information", at("2026-11-20 23:30"))]
    assert due(late_pause, DESK, CALENDAR, allowance=30).due_at == at("2026-11-20 23:30")


def test_out_of_pair_pauses_from_the_application_are_left_out() -> None:
    events = [*OPENED, Event("information_received", at("2026-11-20 23:01"))]
    assert due(events, DESK, CALENDAR, allowance=30).due_at == at("2026-11-20 23:30")
    twice = [
        *OPENED,
        *(Event("returned_for_information", at(text)) for text in ("2026-11-20 23:05", "2026-11-20 23:10")),
    ]
    assert remaining(twice, DESK, CALENDAR, at("2026-11-21 00:00"), allowance=30).minutes == 25


@pytest.mark.parametrize("end", ["countersigned", "withdrawn"])
def test_countersigning(end: str) -> None:
    events = [Event("countersignature_asked", at("2026-11-20 23:00")), Event(end, at("2026-11-20 23:45"))]
    assert due(events, COUNTERSIGN, CALENDAR, allowance=60).due_at == at("2026-11-21 00:00")
    assert state(events, COUNTERSIGN, CALENDAR, at("2026-11-21 03:00"), allowance=60) == State("met")


def test_a_local_timing_must_be_given_and_no_other_may_be() -> None:
    with pytest.raises(ValueError, match="must be given"):
        due(OPENED, DESK, CALENDAR)
    for wrong in (0, -5, True, 2.5):
        with pytest.raises(ValueError, match="whole number of minutes"):
            due(OPENED, DESK, CALENDAR, allowance=wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="not a local setting"):
        due([], "R061", CALENDAR, allowance=60)
    with pytest.raises(ValueError, match="not a duty"):
        due([], "R999", CALENDAR)


def test_events_of_the_application_may_come_in_any_order_and_zone() -> None:
    events = [Event("decided", at("2026-11-20 23:20")), *OPENED]
    assert state(events, DESK, CALENDAR, at("2026-11-21 00:00"), allowance=30) == State("met")
    before = [Event("decided", at("2026-11-20 22:00")), *OPENED]  # an end before the start ends nothing
    assert state(before, DESK, CALENDAR, at("2026-11-20 23:01"), allowance=30) == State("running")
    over_the_change = [Event("police_protection_started", at("2026-03-27 22:00"))]
    assert due(over_the_change, "R061", CALENDAR).due_at == datetime.fromisoformat("2026-03-30T23:00:00+01:00")
    assert over_the_change[0].at + timedelta(hours=72) == due(over_the_change, "R061", CALENDAR).due_at


def test_the_local_timings_are_outside_the_fifteen_and_never_called_law() -> None:
    assert len(DUTIES) == 15
    assert not set(DUTIES) & set(LOCAL_DUTIES)
    for duty in LOCAL_DUTIES.values():
        assert duty.status == "local"
        assert duty.allowances == ()
        assert (
            "statut"
            not in " ".join((duty.title, duty.binds, duty.counts, duty.source, duty.dated, duty.choice)).lower()
        )


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_every_duty_says_whom_it_binds_how_it_counts_and_by_what_dated_source(duty: Duty) -> None:
    assert duty.rule == duty.id
    assert all((duty.title, duty.binds, duty.counts.endswith("."), duty.source, duty.dated, duty.tag, duty.allowances))
    assert duty.status in ("statute", "guidance")
    # none of the working-hours clocks is statute
    assert duty.family != "working_minutes" or (duty.status == "guidance" and "not law" in duty.choice)


def test_the_public_page_is_as_the_table_says() -> None:
    text = page()
    assert "generated" in text.split("\n\n")[1]
    for duty in (*DUTIES.values(), *LOCAL_DUTIES.values()):
        assert duty.title in text
        assert duty.counts in text
        assert duty.dated in text
    for part in text.split("\n## ")[1:]:
        if part.startswith("Local timings"):
            assert "statut" not in part.lower()


def test_the_page_in_the_documents_is_current() -> None:
    written = Path(__file__).parents[3] / "docs" / "reference" / "clocks.md"
    assert written.read_text(encoding="utf-8") == page()
