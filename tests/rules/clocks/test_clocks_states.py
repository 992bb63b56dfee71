"""Section 4: which events count, what the due moment is, and the five states in their order."""

import pytest

from childfirst.rules.clocks import DUTIES
from tests.rules.clocks.clock_builders import due_text, event, start, state_of, states_of

TABLE = {
    "R061": ("police_protection_started", ["released", "order_made"], [], ["designated_officer_review", "la_informed"]),
    "R070": (
        "referral_received",
        ["decision_made"],
        ["returned_for_information", "information_received"],
        ["acknowledged"],
    ),
    "R072": ("strategy_discussion", ["conference_held"], [], ["conference_booked"]),
    "R073": ("referral_received", ["assessment_completed"], [], ["assessment_started"]),
    "R074": ("conference_held", ["core_group_met"], [], ["core_group_invited"]),
    "R122": ("nrm_sent", ["reasonable_grounds_decided"], [], ["chased"]),
    "R087": ("returned", ["interview_completed", "interview_declined"], [], ["reported_missing", "interview_offered"]),
    "R103": ("incident_known", ["school_notified", "la_notified"], [], ["ppn_sent"]),
    "R043": (
        "detention_authorised",
        ["detention_ended"],
        ["review_done", "review_postponed", "hospital_return"],
        ["interview_started"],
    ),
    "R044": (
        "relevant_time",
        ["charged", "released"],
        ["review_done", "superintendent_authority", "warrant_granted", "hospital_return"],
        ["interview_started"],
    ),
    "R051": (
        "arrested",
        ["charged", "no_further_action", "released_under_investigation"],
        ["extension_authorised"],
        ["released_on_bail"],
    ),
    "R162": ("crime_reported", ["support_referred"], [], ["support_offered"]),
    "R164": ("victim_event", ["victim_told"], ["returned_for_information", "information_received"], ["call_attempted"]),
    "R193": ("breach_aware", ["ico_notified"], [], ["breach_occurred", "internal_report"]),
    "R194": ("request_received", ["response_sent"], [], ["acknowledged"]),
}
SCHOOL = {"terms": [["2026-04-13", "2026-07-21"]], "day_starts": "08:45"}
BEGAN = "2026-06-10 10:15"


def test_the_table_of_events() -> None:
    assert set(DUTIES) == set(TABLE)
    for name, (starts, ends, acting, no_effect) in TABLE.items():
        duty = DUTIES[name]
        assert (duty.start, [*duty.ends], [*duty.acting], [*duty.no_effect]) == (starts, ends, acting, no_effect)


@pytest.mark.parametrize(
    ("duty", "end"), [(name, end) for name, row in TABLE.items() for end in row[1] if end != "la_notified"]
)
def test_every_end_ends_its_duty(duty: str, end: str) -> None:
    states = states_of(
        duty,
        start(duty, BEGAN),
        event(end, "2026-06-10 10:20"),
        at=("2026-06-10 10:19", "2026-06-10 10:20", "2029-01-01 00:00"),
        school=SCHOOL,
    )
    assert states == [("running", 0), ("met", 0), ("met", 0)]


@pytest.mark.parametrize(("duty", "other"), [(name, other) for name, row in TABLE.items() for other in row[3]])
def test_no_effect_events_stand_anywhere_and_change_nothing(duty: str, other: str) -> None:
    plain = due_text(duty, start(duty, BEGAN), school=SCHOOL)
    before, after = event(other, "2026-06-01 10:00"), event(other, "2026-06-10 10:30")
    assert due_text(duty, before, start(duty, BEGAN), after, school=SCHOOL) == plain
    asked = ("2026-06-09 00:00", "2026-06-10 10:15", "2029-01-01 00:00")
    expected = states_of(duty, start(duty, BEGAN), at=asked, school=SCHOOL)
    assert states_of(duty, before, start(duty, BEGAN), after, at=asked, school=SCHOOL) == expected
    assert [name for name, _ in expected] == ["not_started", "running", "breached"]


def test_due_moment_and_overdue_to_the_second() -> None:
    asked = (
        "2026-06-10 10:14:59",
        "2026-06-10 10:15",
        "2026-06-13 10:15",
        "2026-06-13 10:15:01",
        "2026-06-13 10:15:59",
        "2026-06-13 10:16",
        "2026-06-13 13:22:59",
    )
    states = states_of("R061", start("R061", BEGAN), at=asked)
    assert states == [
        ("not_started", 0),
        ("running", 0),
        ("running", 0),
        ("breached", 0),
        ("breached", 0),
        ("breached", 1),
        ("breached", 187),
    ]


def test_a_late_act_is_late_for_ever() -> None:
    began, ended = start("R061", BEGAN), event("released", "2026-06-13 10:35:59")
    asked = ("2026-06-13 10:30", "2026-06-13 10:35:59", "2026-06-13 23:00", "2029-06-13 23:00")
    assert states_of("R061", began, ended, at=asked) == [
        ("breached", 15),
        ("breached", 20),
        ("breached", 20),
        ("breached", 20),
    ]


def test_on_the_due_moment_is_in_time_and_a_second_later_is_not() -> None:
    began = start("R061", BEGAN)
    assert state_of("R061", began, event("released", "2026-06-13 10:15"), at="2026-06-14 00:00") == ("met", 0)
    assert state_of("R061", began, event("released", "2026-06-13 10:15:01"), at="2026-06-14 00:00") == ("breached", 0)


def test_only_the_earliest_end_counts() -> None:
    began = start("R061", BEGAN)
    late, early = event("released", "2026-06-13 12:00"), event("order_made", "2026-06-12 12:00")
    assert state_of("R061", began, early, late, at="2026-06-20 00:00") == ("met", 0)
    assert state_of("R061", began, late, event("order_made", "2026-06-14 12:00"), at="2026-06-20 00:00") == (
        "breached",
        105,
    )


def test_an_end_at_the_start_instant_is_met() -> None:
    assert state_of("R061", start("R061", BEGAN), event("released", BEGAN), at=BEGAN) == ("met", 0)
    assert state_of("R061", event("released", BEGAN), start("R061", BEGAN), at=BEGAN) == ("met", 0)


def test_an_offer_is_not_an_end_and_a_refusal_is() -> None:
    began = event("returned", BEGAN)
    assert state_of("R087", began, event("interview_offered", "2026-06-11 10:00"), at="2026-06-13 10:16") == (
        "breached",
        1,
    )
    assert state_of("R087", began, event("interview_declined", "2026-06-11 10:00"), at="2026-06-13 10:16") == ("met", 0)


def test_the_breach_clock_starts_at_awareness() -> None:
    happened, aware = event("breach_occurred", "2026-06-01 10:00"), event("breach_aware", BEGAN)
    assert due_text("R193", happened, aware) == "2026-06-13 10:15:00"
    assert state_of("R193", happened, aware, at="2026-06-09 10:00") == ("not_started", 0)


@pytest.mark.parametrize("kind", ["arrest", "charge", "bail", "anything at all", None])
def test_a_victim_event_of_any_kind_starts_the_clock(kind: str | None) -> None:
    assert due_text("R164", event("victim_event", BEGAN, kind=kind)) == "2026-06-11 10:15:00"


def test_keys_nobody_knows_are_ignored() -> None:
    began = event("returned", BEGAN, colour="blue", rank="nonsense", indictable=3, to_months="x", school=[1])
    assert due_text("R087", began, school=4, schools="x", weather=None) == "2026-06-13 10:15:00"
