"""Section 6: which of two faults is said."""

from itertools import combinations
from typing import Any

import pytest

from childfirst.rules.clocks import DUTIES, ClockInputError, check
from tests.rules.clocks.clock_builders import RESUME, Json, error_of, event, record, school
from tests.rules.clocks.malformed import (
    AT,
    LATER,
    at_school,
    notified,
    protection,
)

# One fault of every check that can be had in one family of duty. Each row changes a sound record; rows are in the
# order of the checks, so of any two the earlier must be the one said.
Change = tuple[str, Any]


def _sound(duty: str, extra: list[Json], calendar: Json) -> Json:
    return {
        "id": "p",
        "duty": duty,
        "events": [event(DUTIES[duty].start, AT), *extra],
        "calendar": {"bank_holidays": []} | calendar,
    }


def _add(*events: Json) -> Any:
    def change(given: Json) -> None:
        given["events"].extend(events)

    return change


def _insert(what: Json) -> Any:
    def change(given: Json) -> None:
        given["events"].insert(0, what)

    return change


def _put(path: str, value: Any) -> Any:
    def change(given: Json) -> None:
        place: Any = given
        *parents, last = path.split(".")
        for parent in parents:
            place = place[parent]
        place[last] = value

    return change


SOON, SOONER = "2026-05-12T10:00:00+01:00", "2026-05-12T09:00:00+01:00"


COMMON: list[tuple[str, Any]] = [
    ("pause not allowed for this duty", _add({"what": RESUME, "at": SOON})),
    ("unknown event", _add({"what": "abducted", "at": SOON})),
    ("missing", _add({"what": "END"})),
    ("naive time", _add({"what": "END", "at": "2026-05-12T10:00:00"})),
    ("not a time", _add({"what": "END", "at": "noon"})),
    ("far past", _add({"what": "END", "at": "2001-05-12T10:00:00Z"})),
]


HOLIDAYS = ("not a date", _put("calendar.bank_holidays", ["x"]))


ORDER: list[tuple[str, Any]] = [
    ("duplicate event", _add({"what": "END", "at": SOON, "n": 1}, {"what": "END", "at": SOON, "n": 1})),
    ("second start", _add({"what": "START", "at": SOON, "n": 2})),
    ("before start", _insert({"what": "END", "at": "2026-05-11T10:00:00+01:00"})),
    ("out of order", _add({"what": "END", "at": SOON, "n": 3}, {"what": "END", "at": SOONER, "n": 4})),
]


ROWS: dict[str, list[tuple[str, Any]]] = {
    "R044": [
        *COMMON,
        ("unknown rank", _add({"what": "superintendent_authority", "at": SOON, "indictable": True})),
        ("must be true or false", _add({"what": "superintendent_authority", "at": SOON, "rank": "commander"})),
        HOLIDAYS,
        *ORDER,
    ],
    "R051": [
        *COMMON,
        ("unknown rank", _add({"what": "extension_authorised", "at": SOON, "to_months": 6})),
        ("must be 6 or 9", _add({"what": "extension_authorised", "at": SOON, "rank": "commander"})),
        HOLIDAYS,
        *ORDER,
    ],
    "R070": [
        *COMMON[1:],
        HOLIDAYS,
        *ORDER,
        ("resumed without pause", _add({"what": RESUME, "at": LATER})),
    ],
    "R103": [
        *COMMON,
        HOLIDAYS,
        ("not a time of day", _put("calendar.schools", [school(name="A", day_starts="x")])),
        ("unknown school", _add({"what": "END", "at": SOON, "school": "Nowhere"})),
        *ORDER,
    ],
}


@pytest.mark.parametrize(
    ("duty", "first", "second"),
    [(duty, *pair) for duty, rows in ROWS.items() for pair in combinations(range(len(rows)), 2)],
)
def test_where_two_checks_could_speak_the_earlier_wins(duty: str, first: int, second: int) -> None:
    rows = ROWS[duty]
    for order in ((first, second), (second, first)):
        given = _sound(duty, [], {"schools": [school(name="A")]} if duty == "R103" else {})
        for each in order:
            rows[each][1](given)
        names = {"START": DUTIES[duty].start, "END": DUTIES[duty].ends[0]}
        for place, each in enumerate(given["events"]):
            filled = {"school": "A"} | each if duty == "R103" and each["what"] == "END" else each
            given["events"][place] = filled | {"what": names.get(each["what"], each["what"])}
        assert str(error_of(given)).endswith(f": {rows[first][0]}"), given


def test_school_checks_in_their_order() -> None:
    faults: list[tuple[Json, str]] = [
        ({"bank_holidays": None}, "calendar.bank_holidays: missing"),
        (
            {"schools": [school(name="A", terms=[]), school(name="B", day_starts="x")]},
            "calendar.schools[1].day_starts: not a time of day",
        ),
        (
            {"schools": [school(name="A", terms=[["2020-01-01", "2020-01-02"]]), school(name="B", terms=[])]},
            "calendar.schools[1].terms: missing",
        ),
        (
            {"schools": [school(name="A", terms=["x"]), school(name="B", terms=[])]},
            "calendar.schools[0].terms: not a date",
        ),
    ]
    for calendar, said in faults:
        assert error_of(at_school(notified("Nowhere"), **calendar)) == said
    over = [school(name="A", terms=[["2020-01-06", "2020-01-07"]])]
    assert error_of(at_school(notified("Nowhere"), schools=over)) == "events[1].school: unknown school"
    assert error_of(at_school(notified("A"), notified("A"), schools=over)) == "events[2]: duplicate event"
    assert error_of(record("R103", notified("A"), schools=over)) == "events: no start event"


def test_within_one_check_the_lowest_place_and_an_earlier_check_beats_a_lower_place() -> None:
    wrong = [{"what": "released", "at": at} for at in ("noon", "2026-05-12T10:00:00", None)]
    assert error_of(protection(*wrong)) == "events[3].at: missing"
    assert error_of(protection(*wrong[:2])) == "events[2].at: naive time"
    assert error_of(protection(wrong[0], wrong[0])) == "events[1].at: not a time"
    far = [{"what": "released", "at": at} for at in ("2031-01-01T00:00:00Z", "2001-01-01T00:00:00Z")]
    assert error_of(protection(*far)) == "events[1].at: far future"
    assert error_of(protection(*reversed(far))) == "events[1].at: far past"


def test_check_raises_with_field_and_reason_or_says_nothing() -> None:
    check(protection())
    with pytest.raises(ClockInputError, match=r"events\[1\].at: naive time") as caught:
        check(protection({"what": "released", "at": "2026-05-12T10:00:00"}))
    assert (caught.value.field, caught.value.reason) == ("events[1].at", "naive time")
