"""Section 6, of calendars: bank holidays, schools, terms; each check and its exact words."""

from typing import Any

import pytest

from childfirst.rules.clocks import DUTIES, answer
from tests.rules.clocks.clock_builders import Json, error_of, event, record, school
from tests.rules.clocks.malformed import (
    AT,
    at_school,
    protection,
    without,
)


@pytest.mark.parametrize(
    "calendar", [None, {}, {"bank_holidays": None}, {"bank_holidays": {}}, {"bank_holidays": "2026-01-01"}, [], "x", 4]
)
@pytest.mark.parametrize("duty", ["R061", "R070", "R043"])
def test_12_bank_holidays_missing(calendar: object, duty: str) -> None:
    given = record(duty, event(DUTIES[duty].start, AT))
    assert error_of(given | {"calendar": calendar}) == "calendar.bank_holidays: missing"
    assert error_of(without(given, "calendar")) == "calendar.bank_holidays: missing"


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-29",
        "2026-1-1",
        "20260101",
        "2026-01-01T00:00:00Z",
        "Christmas",
        "",
        None,
        20260101,
        ["2026-01-01"],
        "2026-W01-1",
        "2026-13-01",
        " 2026-01-01",
    ],
)
def test_12_bank_holidays_not_dates(day: object) -> None:
    assert error_of(protection(bank_holidays=["2026-01-01", day])) == "calendar.bank_holidays: not a date"


@pytest.mark.parametrize(
    "calendar",
    [
        {},
        {"school": None},
        {"schools": []},
        {"schools": None},
        {"schools": [], "school": school()},
        {"school": [], "schools": None},
        {"schools": {}},
        {"schools": "x"},
        {"school": "x"},
    ],
)
def test_13_no_school(calendar: Json) -> None:
    assert error_of(at_school(**calendar)) == "calendar.school: missing"


@pytest.mark.parametrize(
    "clock",
    [
        "8:45",
        "24:00",
        "08:60",
        "08:45:00",
        "0845",
        "",
        None,
        845,
        True,
        " 08:45",
        "08:45\n",
        "-1:00",
        ["08:45"],
        "٠٨:45",
    ],
)
def test_14_day_starts(clock: object) -> None:
    reason = "not a time of day"
    assert error_of(at_school(school=school(day_starts=clock))) == f"calendar.school.day_starts: {reason}"
    assert (
        error_of(at_school(schools=[school(name="A"), school(name="B", day_starts=clock)]))
        == f"calendar.schools[1].day_starts: {reason}"
    )
    assert error_of(at_school(school=without(school(), "day_starts"))) == f"calendar.school.day_starts: {reason}"


TERM_FAULTS: list[tuple[Any, str]] = [
    (None, "missing"),
    ([], "missing"),
    ("2026", "missing"),
    ({}, "missing"),
    ([["2026-04-13", "2026-02-30"]], "not a date"),
    ([["x", "2026-05-22"]], "not a date"),
    ([["2026-04-13"]], "not a date"),
    ([["2026-04-13", "2026-05-22", "2026-06-01"]], "not a date"),
    (["2026-04-13"], "not a date"),
    ([["2026-04-13", None]], "not a date"),
    ([5], "not a date"),
    ([None], "not a date"),
    ([{"from": "2026-04-13"}], "not a date"),
    ([["2026-05-22", "2026-04-13"]], "ends before it starts"),
    ([["2026-04-13", "2026-05-22"], ["2026-05-22", "2026-07-21"]], "overlapping terms"),
    ([["2026-06-01", "2026-07-21"], ["2026-04-13", "2026-06-01"]], "overlapping terms"),
    ([["2026-04-13", "2026-07-21"], ["2026-05-01", "2026-05-02"]], "overlapping terms"),
    ([["2026-04-13", "2026-07-21"], ["2026-04-13", "2026-07-21"]], "overlapping terms"),
    # in that order
    ([["2026-05-22", "2026-04-13"], ["2026-06-01", "x"]], "not a date"),
    (
        [["2026-04-13", "2026-06-05"], ["2026-06-01", "2026-07-21"], ["2026-09-30", "2026-09-01"]],
        "ends before it starts",
    ),
]


@pytest.mark.parametrize(("terms", "reason"), TERM_FAULTS)
def test_15_terms(terms: object, reason: str) -> None:
    assert error_of(at_school(school=school(terms=terms))) == f"calendar.school.terms: {reason}"
    several = [school(name="A"), school(name="B", terms=terms)]
    assert error_of(at_school(schools=several)) == f"calendar.schools[1].terms: {reason}"


def test_15_a_term_of_one_day_and_terms_back_to_back_are_sound() -> None:
    sound = school(terms=[["2026-05-12", "2026-05-12"], ["2026-05-13", "2026-05-22"]])
    assert "error" not in answer(at_school(school=sound))


def test_14_15_and_23_are_not_made_for_a_child_taught_at_home() -> None:
    home = {"name": "Home", "home_educated": True, "day_starts": "25:00", "terms": [["x"]]}
    assert "error" not in answer(at_school(school=home))
    assert "error" not in answer(at_school(schools=[school(name="A"), home]))


def test_23_no_school_day_after_the_event() -> None:
    over = [["2026-01-05", "2026-02-13"]]
    assert error_of(at_school(school=school(terms=over))) == "calendar.school.terms: no school day after the event"
    several = [school(name="A"), school(name="B", terms=over)]
    assert error_of(at_school(schools=several)) == "calendar.schools[1].terms: no school day after the event"
    shut = school(terms=[["2026-05-12", "2026-05-12"]], closed=["2026-05-12"])
    assert error_of(at_school(school=shut)) == "calendar.school.terms: no school day after the event"
    taken = at_school(school=school(terms=[["2026-05-12", "2026-05-12"]]), bank_holidays=["2026-05-12"])
    assert error_of(taken) == "calendar.school.terms: no school day after the event"
    assert (
        error_of(at_school(school=school(terms=[["2026-05-16", "2026-05-17"]])))
        == "calendar.school.terms: no school day after the event"
    )
    bell = at_school(school=school(terms=[["2026-05-11", "2026-05-11"]], day_starts="20:00"))
    assert error_of(bell) == "calendar.school.terms: no school day after the event"
