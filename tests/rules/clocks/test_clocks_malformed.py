"""Section 6: each check, its exact words, and which of two faults is said."""

from itertools import combinations
from typing import Any

import pytest

from childfirst.rules.clocks import DUTIES, ClockInputError, answer, check
from tests.rules.clocks.clock_builders import PAUSE, RESUME, Json, error_of, event, record, school

AT = "2026-05-11T20:00:00+01:00"
LATER = "2026-05-12T20:00:00+01:00"
START = {"what": "police_protection_started", "at": AT}
HELD = {"what": "relevant_time", "at": AT}
ARREST = {"what": "arrested", "at": AT}
KNOWN = {"what": "incident_known", "at": AT}
AUTHORITY = {"what": "superintendent_authority", "at": LATER, "rank": "superintendent", "indictable": True}
EXTENSION = {"what": "extension_authorised", "at": LATER, "rank": "inspector", "to_months": 6}


def protection(*events: Any, **calendar: Any) -> Json:
    return record("R061", START, *events, **calendar)


def without(whole: Json, key: str) -> Json:
    return {name: value for name, value in whole.items() if name != key}


@pytest.mark.parametrize(
    "duty",
    ["R999", "r061", " R061", "R061 ", "", None, 61, 6.1, True, ["R061"], {"R061": 1}, "DESK", "COUNTERSIGN", "R071"],
)
def test_1_unknown_duty(duty: object) -> None:
    assert error_of(protection() | {"duty": duty}) == "duty: unknown duty"
    assert error_of(without(protection(), "duty")) == "duty: unknown duty"


@pytest.mark.parametrize("events", [[], None, {}, "x", 3, True])
def test_2_no_events(events: object) -> None:
    assert error_of(protection() | {"events": events}) == "events: empty"
    assert error_of(without(protection(), "events")) == "events: empty"


@pytest.mark.parametrize("duty", sorted(set(DUTIES) - {"R070", "R164"}))
@pytest.mark.parametrize("what", [PAUSE, RESUME])
def test_3_pause_not_allowed(duty: str, what: str) -> None:
    given = record(duty, event(DUTIES[duty].start, AT), {"what": what, "at": LATER})
    assert error_of(given) == "events[1].what: pause not allowed for this duty"


@pytest.mark.parametrize(
    "odd",
    [
        {"what": "abducted", "at": AT},
        {"what": "Released", "at": AT},
        {"what": None},
        {"at": AT},
        {"what": ["released"]},
        {"what": {}},
        {"what": 5},
        5,
        None,
        "released",
        [],
    ],
)
def test_4_unknown_event(odd: object) -> None:
    assert error_of(protection(odd)) == "events[1].what: unknown event"


def test_4_an_event_of_another_duty_is_unknown() -> None:
    assert error_of(protection({"what": "review_done", "at": LATER})) == "events[1].what: unknown event"
    assert error_of(record("R043", event("detention_authorised", AT), AUTHORITY)) == "events[1].what: unknown event"


@pytest.mark.parametrize("odd", [{"what": "released"}, {"what": "released", "at": None}, {"what": "la_informed"}])
def test_5_missing_time(odd: Json) -> None:
    assert error_of(protection(odd)) == "events[1].at: missing"


@pytest.mark.parametrize(
    "at", ["2026-05-11T20:00:00", "2026-02-29T10:00:00", "2026-05-11T24:00:00", "1066-10-14T09:00:00"]
)
def test_6_naive_time(at: str) -> None:
    assert error_of(protection({"what": "released", "at": at})) == "events[1].at: naive time"


@pytest.mark.parametrize(
    "at",
    [
        "2026-02-29T10:00:00Z", "2026-05-11T24:00:00Z", "2026-05-11T23:60:00Z", "2026-05-11T23:59:60Z", "2026-13-01T10:00:00Z",
        "2026-04-31T10:00:00+01:00", "0000-01-01T00:00:00Z", 1778526000, 1.5, True, False, "", "yesterday", "2026-05-11", "2026-05-11T20:00Z",
        "2026-05-11 20:00:00Z", "2026-05-11 20:00:00", "2026-05-11T20:00:00.000Z", "2026-05-11T20:00:00.5", "2026-05-11T20:00:00z", "2026-05-11t20:00:00Z",
        "2026-05-11T20:00:00+0100", "2026-05-11T20:00:00+01", "2026-05-11T20:00:00+24:00", "2026-05-11T20:00:00+01:60", "2026-05-11T20:00:00 +01:00",
        " 2026-05-11T20:00:00Z", "2026-05-11T20:00:00Z\n", "2026-05-11T20:00:00\n", "20260511T200000Z", "2026-W20-1T20:00:00Z", "٢٠٢٦-05-11T20:00:00Z", [AT], {"at": AT},
        "2026-05-11T20:00", "+2026-05-11T20:00:00Z",
    ],
)  # fmt: skip
def test_7_not_a_time(at: object) -> None:
    assert error_of(protection({"what": "released", "at": at})) == "events[1].at: not a time"


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("2019-12-31T23:59:59Z", "far past"),
        ("2020-01-01T00:30:00+01:00", "far past"),
        ("1926-05-11T20:00:00+01:00", "far past"),
        ("0001-01-01T00:00:00+23:59", "far past"),
        ("2030-01-01T00:00:00Z", "far future"),
        ("2029-12-31T23:30:00-01:00", "far future"),
        ("9999-12-31T23:59:59-23:59", "far future"),
    ],
)
def test_8_far_past_and_far_future(at: str, reason: str) -> None:
    assert error_of(protection({"what": "released", "at": at})) == f"events[1].at: {reason}"


@pytest.mark.parametrize("at", ["2020-01-01T00:00:00Z", "2029-12-31T23:59:59Z", "2030-01-01T00:30:00+01:00"])
def test_8_the_edges_are_inside(at: str) -> None:
    assert "error" not in answer(record("R061", {"what": "police_protection_started", "at": at}))


RANKS_NOT_KNOWN = ["Superintendent", "chief superintendent", "", None, 5, True, ["superintendent"], {"rank": 1}]


@pytest.mark.parametrize("rank", RANKS_NOT_KNOWN)
def test_9_unknown_rank(rank: object) -> None:
    assert error_of(record("R044", HELD, AUTHORITY | {"rank": rank})) == "events[1].rank: unknown rank"
    assert error_of(record("R051", ARREST, EXTENSION | {"rank": rank})) == "events[1].rank: unknown rank"


def test_9_an_absent_rank_is_unknown() -> None:
    assert error_of(record("R044", HELD, without(AUTHORITY, "rank"))) == "events[1].rank: unknown rank"
    assert error_of(record("R051", ARREST, without(EXTENSION, "rank"))) == "events[1].rank: unknown rank"


@pytest.mark.parametrize("value", [None, 0, 1, "true", "yes", [], {}, 1.0])
def test_10_indictable(value: object) -> None:
    said = "events[1].indictable: must be true or false"
    assert error_of(record("R044", HELD, AUTHORITY | {"indictable": value})) == said
    assert error_of(record("R044", HELD, without(AUTHORITY, "indictable"))) == said


@pytest.mark.parametrize("value", [None, 3, 12, "6", "9", 6.0, 9.0, True, False, [6], {}, -6])
def test_11_to_months(value: object) -> None:
    said = "events[1].to_months: must be 6 or 9"
    assert error_of(record("R051", ARREST, EXTENSION | {"to_months": value})) == said
    assert error_of(record("R051", ARREST, without(EXTENSION, "to_months"))) == said


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


def at_school(*events: Any, **calendar: Any) -> Json:
    return record("R103", KNOWN, *events, **calendar)


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


def notified(name: object) -> Json:
    return {"what": "school_notified", "at": LATER, "school": name}


@pytest.mark.parametrize("name", ["C", "a", "", None, 1, ["A"], {}])
def test_16_unknown_school(name: object) -> None:
    schools = [school(name="A"), school(name="B")]
    assert error_of(at_school(notified("A"), notified(name), schools=schools)) == "events[2].school: unknown school"
    assert error_of(at_school(without(notified(name), "school"), schools=schools)) == "events[1].school: unknown school"


def test_16_is_for_school_notices_where_there_are_several() -> None:
    home = {"name": "Home", "home_educated": True}
    assert "error" not in answer(at_school(notified("Home"), schools=[school(name="A"), home]))
    assert "error" not in answer(at_school({"what": "la_notified", "at": LATER, "school": "C"}, schools=[home]))
    assert "error" not in answer(at_school(notified("C"), school=school()))


def test_17_no_start_event() -> None:
    assert error_of(record("R061", {"what": "released", "at": AT})) == "events: no start event"
    assert error_of(record("R061", {"what": "la_informed", "at": AT})) == "events: no start event"


def test_18_duplicate_event() -> None:
    released = {"what": "released", "at": LATER}
    assert error_of(protection(released, released)) == "events[2]: duplicate event"
    assert (
        error_of(protection(released, {"what": "released", "at": "2026-05-12T19:00:00Z"}))
        == "events[2]: duplicate event"
    )  # one instant
    assert error_of(protection(START)) == "events[1]: duplicate event"
    informed = {"what": "la_informed", "at": LATER, "by": {"rank": "sergeant", "ward": 4}}
    turned = {"by": {"ward": 4, "rank": "sergeant"}, "at": LATER, "what": "la_informed"}
    assert error_of(protection(informed, turned)) == "events[2]: duplicate event"  # no-effect events too
    assert (
        error_of(protection({"what": "la_informed", "at": LATER}, released, {"what": "la_informed", "at": LATER}))
        == "events[3]: duplicate event"
    )


def test_18_other_keys_that_differ_make_another_event() -> None:
    assert "error" not in answer(
        protection({"what": "la_informed", "at": LATER}, {"what": "la_informed", "at": LATER, "by": "phone"})
    )
    schools = [school(name="A"), school(name="B")]
    assert "error" not in answer(at_school(notified("A"), notified("B"), schools=schools))
    assert "error" not in answer(protection({"what": "released", "at": LATER}, {"what": "order_made", "at": LATER}))


def test_19_second_start() -> None:
    again = {"what": "police_protection_started", "at": LATER}
    assert error_of(protection(again)) == "events[1].what: second start"
    assert error_of(protection({"what": "released", "at": AT}, again)) == "events[2].what: second start"


def test_19_two_starts_at_one_instant_with_other_keys_are_no_second_start() -> None:
    told = [{"what": "victim_event", "at": AT, "kind": kind} for kind in ("arrest", "charge")]
    assert "error" not in answer(record("R164", *told))


def test_20_before_start() -> None:
    assert error_of(protection({"what": "released", "at": "2026-05-11T19:59:59+01:00"})) == "events[1].at: before start"
    early = {"what": "review_done", "at": "2026-05-11T19:00:00+01:00"}
    assert error_of(record("R044", early, HELD)) == "events[0].at: before start"
    assert (
        error_of(record("R070", {"what": PAUSE, "at": AT}, event("referral_received", LATER)))
        == "events[0].at: before start"
    )
    assert "error" not in answer(protection({"what": "released", "at": AT}))  # at the same instant


def test_21_out_of_order() -> None:
    first, second = {"what": "la_informed", "at": LATER}, {"what": "released", "at": "2026-05-12T19:59:59+01:00"}
    assert error_of(protection(first, second)) == "events[2].at: out of order"
    early = {"what": "la_informed", "at": "2026-05-11T10:00:00+01:00"}
    assert error_of(protection(early)) == "events[1].at: out of order"  # no-effect events too
    assert "error" not in answer(protection({"what": "released", "at": LATER}, {"what": "la_informed", "at": LATER}))


def referral(*whats: str) -> Json:
    began = event("referral_received", "2026-05-11T10:00:00+01:00")
    rest = [{"what": what, "at": f"2026-05-11T{11 + place}:00:00+01:00"} for place, what in enumerate(whats)]
    return record("R070", began, *rest)


def test_22_pairs_must_alternate_pause_first() -> None:
    assert error_of(referral(RESUME)) == "events[1].what: resumed without pause"
    assert error_of(referral(PAUSE, PAUSE)) == "events[2].what: paused twice"
    assert error_of(referral(PAUSE, RESUME, RESUME)) == "events[3].what: resumed without pause"
    assert error_of(referral(PAUSE, RESUME, PAUSE, "acknowledged", PAUSE)) == "events[5].what: paused twice"
    assert error_of(referral("decision_made", RESUME)) == "events[2].what: resumed without pause"  # after the end too
    assert error_of(referral(PAUSE, "decision_made", PAUSE)) == "events[3].what: paused twice"
    assert "error" not in answer(referral(PAUSE, "decision_made", RESUME, PAUSE))


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
