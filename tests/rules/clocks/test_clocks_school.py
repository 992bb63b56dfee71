"""R103: before the next school day starts, for one school, for several, and for a child taught at home."""

from typing import Any

import pytest

from childfirst.rules.clocks import answer
from tests.rules.clocks.clock_builders import BANK_HOLIDAYS, due_text, event, record, school, state_of, states_of

HOME = {"home_educated": True}


def known(at: str) -> dict[str, Any]:
    return event("incident_known", at)


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-05-13 07:30", "2026-05-13 08:45:00"),  # that same morning
        ("2026-05-13 08:44:59", "2026-05-13 08:45:00"),
        ("2026-05-13 08:45:00", "2026-05-14 08:45:00"),  # strictly later
        ("2026-05-13 20:00", "2026-05-14 08:45:00"),
        ("2026-05-15 16:00", "2026-05-18 08:45:00"),  # weekend
        ("2026-05-01 16:00", "2026-05-05 08:45:00"),  # bank holiday Monday inside the term
        ("2026-05-21 16:00", "2026-05-22 08:45:00"),  # the last day of term counts
        ("2026-05-22 16:00", "2026-06-01 08:45:00"),  # and so does the first of the next
        ("2026-08-12 23:50", "2026-09-02 08:45:00"),  # summer
        ("2026-05-13T23:30:00Z", "2026-05-14 08:45:00"),
        ("2026-10-22 20:00", "2026-10-23 08:45:00"),
        ("2026-10-23 20:00", "2026-11-02 08:45:00"),  # over the autumn change
    ],
)
def test_the_first_start_strictly_later(at: str, due: str) -> None:
    assert due_text("R103", known(at), school=school()) == due


def test_closed_days_terms_in_any_order_and_the_schools_own_start() -> None:
    closed = school(closed=["2026-09-02", "2026-09-03"])
    assert due_text("R103", known("2026-08-12 23:50"), school=closed) == "2026-09-04 08:45:00"
    turned = school(terms=list(reversed(school()["terms"])), day_starts="00:00")
    assert due_text("R103", known("2026-05-22 16:00"), school=turned) == "2026-06-01 00:00:00"
    assert due_text("R103", known("2026-05-13 23:00"), school=school(day_starts="23:59")) == "2026-05-13 23:59:00"
    assert (
        due_text("R103", known("2026-05-13 20:00"), school=school(), bank_holidays=["2026-05-14"])
        == "2026-05-15 08:45:00"
    )
    extra = {"terms": [["2026-05-14", "2026-05-14"]], "day_starts": "09:00"}  # one day of term, and no list of closures
    assert due_text("R103", known("2026-05-13 20:00"), school=extra) == "2026-05-14 09:00:00"


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-05-13 07:30", "2026-05-13 09:00:00"),
        ("2026-05-13 08:59:59", "2026-05-13 09:00:00"),
        ("2026-05-13 09:00", "2026-05-14 09:00:00"),
        ("2026-05-01 12:00", "2026-05-05 09:00:00"),
        ("2026-08-12 23:50", "2026-08-13 09:00:00"),  # no terms at home
    ],
)
def test_taught_at_home_the_council_is_told(at: str, due: str) -> None:
    assert due_text("R103", known(at), school=HOME) == due


def test_who_can_end_it_for_one_setting() -> None:
    at, asked = "2026-05-12 20:00", "2026-05-13 10:00"
    told, council = event("school_notified", "2026-05-12 21:00"), event("la_notified", "2026-05-12 21:00")
    assert state_of("R103", known(at), told, at=asked, school=school()) == ("met", 0)
    assert state_of("R103", known(at), council, at=asked, school=school()) == ("breached", 75)
    assert state_of("R103", known(at), council, at=asked, school=HOME) == ("met", 0)
    assert state_of("R103", known(at), told, at=asked, school=HOME) == ("breached", 60)
    assert state_of("R103", known(at), event("ppn_sent", "2026-05-12 21:00"), at=asked, school=school()) == (
        "breached",
        75,
    )
    # an entry that says it is not taught at home is an ordinary school
    assert state_of("R103", known(at), told, at=asked, school=school(home_educated=False)) == ("met", 0)
    # one setting: a school named in the notice is a key nobody asked for
    assert state_of("R103", known(at), told | {"school": "Elsewhere"}, at=asked, school=school()) == ("met", 0)


ASH, BEECH = school(name="Ashgrove Primary"), school(name="Beechfield Academy", day_starts="08:30")
AT_HOME = {"name": "Home", "home_educated": True}


def told(name: str, at: str) -> dict[str, Any]:
    return event("school_notified", at, school=name)


def test_each_of_several_schools_has_its_own_due_moment() -> None:
    given = answer(record("R103", known("2026-05-13 22:00"), schools=[ASH, BEECH, AT_HOME]))
    assert given["due_at"] == "2026-05-14T08:30:00+01:00"
    assert given["due_by"] == {
        "Ashgrove Primary": "2026-05-14T08:45:00+01:00",
        "Beechfield Academy": "2026-05-14T08:30:00+01:00",
        "Home": "2026-05-14T09:00:00+01:00",
    }


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([], [("not_started", 0), ("running", 0), ("running", 0), ("breached", 10), ("breached", 30)]),
        (
            [told("Ashgrove Primary", "2026-05-14 08:20")],
            [("not_started", 0), ("running", 0), ("running", 0), ("breached", 10), ("breached", 30)],
        ),
        (
            [told("Beechfield Academy", "2026-05-14 08:20")],
            [("not_started", 0), ("running", 0), ("running", 0), ("running", 0), ("breached", 15)],
        ),
        (
            [told("Ashgrove Primary", "2026-05-14 08:20"), told("Beechfield Academy", "2026-05-14 08:30")],
            [("not_started", 0), ("running", 0), ("met", 0), ("met", 0), ("met", 0)],
        ),
        (
            [told("Beechfield Academy", "2026-05-14 08:35"), told("Ashgrove Primary", "2026-05-14 08:50")],
            [("not_started", 0), ("running", 0), ("running", 0), ("breached", 5), ("breached", 5)],
        ),
    ],
)
def test_several_schools_together(ends: list[dict[str, Any]], expected: list[tuple[str, int]]) -> None:
    asked = ("2026-05-13 21:59", "2026-05-13 22:00", "2026-05-14 08:30", "2026-05-14 08:40", "2026-05-14 09:00")
    assert states_of("R103", known("2026-05-13 22:00"), *ends, at=asked, schools=[ASH, BEECH]) == expected


def test_late_is_the_largest_of_the_settings() -> None:
    ends = [told("Ashgrove Primary", "2026-05-14 08:50"), told("Beechfield Academy", "2026-05-14 08:52")]
    assert state_of("R103", known("2026-05-13 22:00"), *ends, at="2026-06-14 09:00", schools=[ASH, BEECH]) == (
        "breached",
        22,
    )


def test_the_council_ends_only_the_home_entry_and_a_school_notice_never_does() -> None:
    began, asked = known("2026-05-13 22:00"), "2026-05-14 08:00"
    ash, home = told("Ashgrove Primary", "2026-05-14 07:00"), told("Home", "2026-05-14 07:10")
    council = event("la_notified", "2026-05-14 07:20")
    assert state_of("R103", began, ash, home, at=asked, schools=[ASH, AT_HOME]) == ("running", 0)
    assert state_of("R103", began, ash, council, at=asked, schools=[ASH, AT_HOME]) == ("met", 0)
    assert state_of("R103", began, council, at=asked, schools=[ASH, AT_HOME]) == ("running", 0)
    assert state_of("R103", began, council, at=asked, schools=[ASH, BEECH]) == ("running", 0)


def test_only_the_earliest_notice_of_a_school_counts() -> None:
    ends = [told("Ashgrove Primary", "2026-05-14 08:40"), told("Ashgrove Primary", "2026-05-14 12:00")]
    assert state_of("R103", known("2026-05-13 22:00"), *ends, at="2026-06-14 09:00", schools=[ASH]) == ("met", 0)


def test_where_both_are_given_the_several_are_used() -> None:
    given = answer(record("R103", known("2026-05-13 22:00"), school=school(), schools=[BEECH]))
    assert given["due_at"] == "2026-05-14T08:30:00+01:00"
    assert given["due_by"] == {"Beechfield Academy": "2026-05-14T08:30:00+01:00"}
    assert (
        answer(record("R103", known("2026-05-13 22:00"), school=school(), schools=None))["due_at"]
        == "2026-05-14T08:45:00+01:00"
    )
    assert "due_by" not in answer(record("R103", known("2026-05-13 22:00"), school=school()))


def test_the_school_part_is_looked_at_for_no_other_duty() -> None:
    odds: tuple[dict[str, Any], ...] = ({"school": {"terms": "x"}}, {"schools": []}, {"school": None}, {"schools": 7})
    for odd in odds:
        assert due_text(
            "R061", event("police_protection_started", "2026-05-13 22:00"), **odd, bank_holidays=BANK_HOLIDAYS
        )
