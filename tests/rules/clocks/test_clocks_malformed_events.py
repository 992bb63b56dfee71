"""Section 6, of duties and events: each check and its exact words."""

import pytest

from childfirst.rules.clocks import DUTIES, answer
from tests.rules.clocks.clock_builders import PAUSE, RESUME, Json, error_of, event, record, school
from tests.rules.clocks.malformed import (
    ARREST,
    AT,
    AUTHORITY,
    EXTENSION,
    HELD,
    LATER,
    START,
    at_school,
    notified,
    protection,
    without,
)


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
