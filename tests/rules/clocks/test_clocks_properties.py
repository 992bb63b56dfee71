"""Any events, any calendar: the program and the slow plain telling agree, and no past state ever changes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from childfirst.rules.clocks import DUTIES, Calendar, Event, School, answer, due, remaining, state, words
from childfirst.rules.clocks.calendars import DAY
from childfirst.rules.clocks.working_days import nth_working_day
from childfirst.rules.clocks.working_minutes import between, forward
from tests.rules.clocks import plain_reference as plain
from tests.rules.clocks.clock_builders import BANK_HOLIDAYS

pytestmark = pytest.mark.long

EPOCH = datetime(2025, 1, 1, tzinfo=UTC)
MINUTES_TO_2029 = 4 * 365 * 1440
HOLIDAYS = frozenset(date.fromisoformat(day) for day in BANK_HOLIDAYS)
plentiful = settings(max_examples=60, deadline=None)
few = settings(max_examples=25, deadline=None)

# Half of the moments stand near a change of the clocks, a bank holiday or a month end, where faults live.
awkward = st.sampled_from(
    [
        datetime(2026, 3, 28, 21, tzinfo=UTC),
        datetime(2026, 10, 24, 20, tzinfo=UTC),
        datetime(2025, 12, 24, 8, tzinfo=UTC),
        datetime(2026, 4, 2, 14, tzinfo=UTC),
        datetime(2027, 12, 24, 15, tzinfo=UTC),
        datetime(2028, 2, 28, 9, tzinfo=UTC),
        datetime(2026, 8, 30, 22, tzinfo=UTC),
    ]
)
near = st.builds(lambda base, minutes: base + timedelta(minutes=minutes), awkward, st.integers(0, 4 * 1440))
anywhere = st.integers(0, MINUTES_TO_2029).map(lambda minutes: EPOCH + timedelta(minutes=minutes))
moments = st.one_of(near, anywhere)
extra_holidays = st.sets(st.dates(date(2025, 1, 1), date(2029, 1, 31)), max_size=6)
calendars = st.one_of(st.just(frozenset[date]()), st.builds(lambda more: HOLIDAYS | more, extra_holidays))


@plentiful
@given(calendars, moments, st.integers(0, 1500))
def test_forward_lands_on_the_nth_working_minute(holidays: frozenset[date], start: datetime, minutes: int) -> None:
    assert forward(Calendar(holidays), start, minutes) == plain.nth_working_minute(start, minutes, set(holidays))


@plentiful
@given(calendars, moments, st.integers(0, 9000))
def test_between_counts_working_minutes(holidays: frozenset[date], start: datetime, length: int) -> None:
    until = start + timedelta(minutes=length)
    assert between(Calendar(holidays), start, until) == plain.working_minutes_between(start, until, set(holidays))
    assert between(Calendar(holidays), until, start) == 0


@plentiful
@given(calendars, moments, st.integers(1, 900), st.integers(0, 59))
def test_forward_and_between_are_inverse(
    holidays: frozenset[date], start: datetime, minutes: int, seconds: int
) -> None:
    calendar, began = Calendar(holidays), start + timedelta(seconds=seconds)
    assert between(calendar, began, forward(calendar, began, minutes)) == minutes


@plentiful
@given(calendars, moments, st.integers(1, 60))
def test_nth_working_day(holidays: frozenset[date], start: datetime, number: int) -> None:
    found = nth_working_day(Calendar(holidays), start.date(), number)
    assert found == plain.after_working_days(start.date(), number, set(holidays))
    assert nth_working_day(Calendar(holidays), start.date() + DAY, number) >= found


def details_of(draw: st.DrawFn, what: str) -> dict[str, Any]:
    if what == "superintendent_authority":
        return {"rank": draw(st.sampled_from(plain.RANKS[2:])), "indictable": draw(st.booleans())}
    if what == "extension_authorised":
        return {"rank": draw(st.sampled_from(plain.RANKS[1:])), "to_months": draw(st.sampled_from([6, 6, 9]))}
    if what == "hospital_return":
        away = draw(st.integers(0, 900))
        return {"away_minutes": away, "questioned_minutes": draw(st.integers(0, away))}
    if what == "review_postponed":
        return {"ground": draw(st.sampled_from(["questioning", "no_review_officer", "not_practicable"]))}
    if what == "warrant_granted":
        return {"hours": draw(st.integers(1, 36)), "indictable": draw(st.booleans())}
    return {"school": draw(st.sampled_from(["A", "B"]))} if what == "school_notified" else {}


STRIDE = {
    "R051": 150_000,
    "R073": 90_000,
    "R072": 30_000,
    "R074": 20_000,
    "R194": 45_000,
    "R087": 4500,
    "R061": 4500,
    "R193": 4500,
}
SCHOOLS: list[dict[str, Any]] = [
    {
        "name": "A",
        "terms": [["2025-01-06", "2026-07-21"], ["2026-09-02", "2029-12-31"]],
        "day_starts": "08:45",
        "closed": ["2026-09-02"],
    },
    {"name": "B", "terms": [["2025-01-06", "2029-12-31"]], "day_starts": "00:30", "closed": []},
    {"name": "Home", "home_educated": True},
]


@st.composite
def histories(draw: st.DrawFn, duties: tuple[str, ...] = tuple(DUTIES)) -> tuple[str, list[plain.Happened]]:
    """A start, then ends, acts and events of no effect in order; pauses and resumes always pair."""
    duty = DUTIES[draw(st.sampled_from(duties))]
    at = draw(moments)
    events: list[plain.Happened] = [(duty.start, at, {})]
    others = [*duty.acting, *duty.acting, *duty.ends, *duty.no_effect]
    paused = False
    for _ in range(draw(st.integers(0, 7))):
        what = draw(st.sampled_from(others))
        if what in ("returned_for_information", "information_received"):
            what = "information_received" if paused else "returned_for_information"
            paused = not paused
        at += timedelta(minutes=draw(st.integers(0, STRIDE.get(duty.id, 1000))))
        happened = (what, at, details_of(draw, what))
        if happened not in events:
            events.append(happened)
    return duty.id, events


def schools_for(duty: str, several: bool) -> list[dict[str, Any]]:
    if duty != "R103":
        return []
    return SCHOOLS if several else [{key: value for key, value in SCHOOLS[0].items() if key != "name"}]


def as_record(
    duty: str, events: list[plain.Happened], schools: list[dict[str, Any]], asked: list[datetime]
) -> dict[str, Any]:
    listed = [{"what": what, "at": at.isoformat(timespec="seconds"), **details} for what, at, details in events]
    calendar: dict[str, Any] = {"bank_holidays": BANK_HOLIDAYS}
    if schools:
        calendar |= {"schools": schools} if len(schools) > 1 else {"school": schools[0]}
    return {
        "id": 1,
        "duty": duty,
        "events": listed,
        "calendar": calendar,
        "at": [at.isoformat(timespec="seconds") for at in asked],
    }


def plain_answer(
    duty: str, events: list[plain.Happened], schools: list[dict[str, Any]], asked: list[datetime]
) -> tuple[datetime | None, list[tuple[str, int]]]:
    holidays = set(HOLIDAYS)
    places: list[dict[str, Any] | None] = [*schools] or [None]
    stands = [plain.stand(duty, events, holidays, school) for school in places]
    dues = [stand[0] for stand in stands if stand is not None and stand[0] is not None]
    states = []
    for at in asked:
        known = [event for event in events if event[1] <= at]
        each = [plain.state(plain.stand(duty, known, holidays, school), at) for school in places]
        names = {name for name, _ in each}
        together = "breached" if "breached" in names else "met" if names == {"met"} else "running"
        states.append(
            each[0] if len(each) == 1 or names == {"not_started"} else (together, max(late for _, late in each))
        )
    return min(dues, default=None), states


@settings(max_examples=300, deadline=None)
@given(histories(), st.booleans(), st.data())
def test_the_whole_answer_agrees_with_the_plain_telling(
    history: tuple[str, list[plain.Happened]], several: bool, data: st.DataObject
) -> None:
    duty, events = history
    schools = schools_for(duty, several)
    first, last = events[0][1], events[-1][1]
    asked = [at for _, at, _ in events] + [first - timedelta(seconds=1), last + timedelta(days=200)]
    asked += data.draw(
        st.lists(st.integers(-60, 400_000).map(lambda seconds: first + timedelta(seconds=seconds)), max_size=3)
    )
    expected_due, expected = plain_answer(duty, events, schools, asked)
    if expected_due is not None:
        asked += [expected_due, expected_due + timedelta(seconds=1), expected_due + timedelta(seconds=61)]
        expected = plain_answer(duty, events, schools, asked)[1]
    found: Any = answer(as_record(duty, events, schools, asked))
    assert "error" not in found
    assert (found["due_at"] and datetime.fromisoformat(found["due_at"])) == expected_due
    assert [(each["state"], each["late_minutes"]) for each in found["state_at"]] == expected


def own_calendar(duty: str, several: bool) -> Calendar:
    def made(school: dict[str, Any]) -> School:
        terms = tuple(
            (date.fromisoformat(opens), date.fromisoformat(closes)) for opens, closes in school.get("terms", [])
        )
        return School(school.get("name", ""), terms, closed=frozenset(), home_educated="terms" not in school)

    return Calendar(HOLIDAYS, tuple(made(school) for school in schools_for(duty, several)), several and duty == "R103")


@settings(max_examples=150, deadline=None)
@given(histories(), st.booleans(), st.data())
def test_later_events_never_change_a_past_state(
    history: tuple[str, list[plain.Happened]], several: bool, data: st.DataObject
) -> None:
    duty, happened = history
    calendar = own_calendar(duty, several)
    events = [Event(*each) for each in happened]
    first, last = events[0].at, events[-1].at
    span = int((last - first).total_seconds()) + 200_000
    at = first + timedelta(seconds=data.draw(st.integers(-1000, span)))
    known = [event for event in events if event.at <= at]
    now = state(events, duty, calendar, at)
    assert now == state(known, duty, calendar, at)
    assert now.ended_at == state(known, duty, calendar, at).ended_at
    assert remaining(events, duty, calendar, at) == remaining(known, duty, calendar, at)


@plentiful
@given(histories(), moments)
def test_the_same_in_gives_the_same_out_and_the_words_never_fail(
    history: tuple[str, list[plain.Happened]], at: datetime
) -> None:
    duty, happened = history
    calendar, events = own_calendar(duty, True), [Event(*each) for each in happened]
    falls, stands, left = (
        due(events, duty, calendar),
        state(events, duty, calendar, at),
        remaining(events, duty, calendar, at),
    )
    assert (falls, stands, left) == (
        due(events, duty, calendar),
        state(events, duty, calendar, at),
        remaining(events, duty, calendar, at),
    )
    text = words(falls, stands, left)
    assert text == words(falls, stands, left)
    assert text
    assert left.minutes >= 0
    assert left.paused == (stands.state == "paused")


@few
@given(histories(("R061", "R072", "R087", "R103", "R162", "R193", "R194")))
def test_an_ended_clock_stays_as_it_is(history: tuple[str, list[plain.Happened]]) -> None:
    duty, happened = history
    calendar, events = own_calendar(duty, False), [Event(*each) for each in happened]
    after = events[-1].at
    ended = state(events, duty, calendar, after)
    assume(ended.ended_at is not None)
    assert all(state(events, duty, calendar, after + timedelta(days=days)) == ended for days in (1, 30, 900))


KEYS = ["what", "at", "name", "terms", "school", "schools", "closed", "bank_holidays", "state_at", "x"]
TEXTS = ["R070", "R103", "2026-05-11T10:00:00Z", "2026-05-11", "school_notified"]
plain_values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(TEXTS)
json_values = st.recursive(
    plain_values,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(
    histories(),
    st.lists(
        st.tuples(
            st.sampled_from(["id", "duty", "events", "calendar", "at", "expect", "event", "school", "detail"]),
            json_values,
        ),
        max_size=3,
    ),
)
def test_no_odd_json_breaks_an_answer(
    history: tuple[str, list[plain.Happened]], changes: list[tuple[str, Any]]
) -> None:
    duty, events = history
    record = as_record(duty, events, schools_for(duty, False), [])
    for key, value in changes:
        if key == "event":
            record["events"] = [*events_of(record), value]
        elif key == "detail":
            record["events"] = [
                each | {"rank": value, "school": value} if isinstance(each, dict) else each
                for each in events_of(record)
            ]
        elif key == "school" and isinstance(record["calendar"], dict):
            record["calendar"] = record["calendar"] | {"school": value, "schools": value}
        else:
            record[key] = value
    found = answer(record)
    assert set(found) in ({"id", "error"}, {"id", "due_at", "state_at"}, {"id", "due_at", "due_by", "state_at"})


def events_of(record: dict[str, Any]) -> list[Any]:
    return record["events"] if isinstance(record["events"], list) else []
