"""Reviews at 6, 9 and 9 hours, the limit of 24 or 36, missed times with their reasons, the night: all from entries, at any moment."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import standing_at
from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.actions.custody import take_back
from childfirst.powers.actions.custody_breaches import explain_breach
from childfirst.powers.actions.custody_settling import sweep_custody
from childfirst.powers.models import CustodyClock, CustodyStay
from childfirst.rules.clocks.nights import overnight
from tests import factories as make
from tests.apps.powers.custody import EVENING, HOUR, a_sergeant, a_stay, a_suite, an_inspector, detained, write

pytestmark = pytest.mark.django_db
REVIEW = {"involved": False, "means": "in_person", "outcome": "continue", "reason": "A witness is still to be seen."}
BY_PHONE = REVIEW | {"name": "Insp Elsewhere", "rank": "inspector", "means": "phone"}


@pytest.fixture
def suite():
    return a_suite()


@pytest.fixture
def sergeant(suite):
    return a_sergeant(suite)


@pytest.fixture
def stay(sergeant, time_machine):
    time_machine.move_to(EVENING, tick=False)
    return detained(sergeant)


def clock(stay, duty="R043"):
    return stay.clocks.get(duty=duty)


def test_reviews_fall_at_six_then_nine_then_nine_hours(stay, sergeant, time_machine):
    due = [clock(stay).due_at]
    for hours in (6, 15, 24):
        time_machine.move_to(EVENING + hours * HOUR, tick=False)
        write(stay, "review", sergeant, **BY_PHONE)
        due.append(clock(stay).due_at)
    assert due == [EVENING + hours * HOUR for hours in (6, 15, 24, 33)]
    assert not stay.breaches.filter(duty="R043").exists()


def test_an_early_review_brings_the_next_forward_and_a_late_one_buys_no_time(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 4 * HOUR, tick=False)
    write(stay, "review", sergeant, **BY_PHONE)
    assert clock(stay).due_at == EVENING + 13 * HOUR
    time_machine.move_to(EVENING + 15 * HOUR, tick=False)
    write(stay, "review", sergeant, **BY_PHONE)
    assert clock(stay).due_at == EVENING + 22 * HOUR
    missed = stay.breaches.get(duty="R043")
    assert missed.due_at == EVENING + 13 * HOUR
    assert reckoning.missed(stay.entries.all(), EVENING + 15 * HOUR) == [
        reckoning.Missed("R043", EVENING + 13 * HOUR, EVENING + 15 * HOUR)
    ]


@pytest.mark.parametrize(("facts", "counts"), [({}, True), ({"rank": "sergeant"}, False), ({"involved": True}, False)])
def test_before_charge_only_an_inspector_who_is_not_involved_reviews(stay, sergeant, time_machine, facts, counts):
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    write(stay, "review", sergeant, **BY_PHONE | facts)
    assert (clock(stay).due_at == EVENING + 14 * HOUR) is counts
    assert stay.entries.filter(what="review").count() == 1


def test_after_charge_the_custody_sergeant_may(stay, sergeant, time_machine):
    write(stay, "charged", sergeant, offence="Theft", offence_kind="other")
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    write(stay, "review", sergeant, **BY_PHONE | {"rank": "sergeant"})
    assert clock(stay).due_at == EVENING + 14 * HOUR


def test_an_inspectors_own_review_carries_the_inspectors_own_name(stay, suite, time_machine):
    inspector = an_inspector(suite)
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    entry = write(stay, "review", inspector, **REVIEW | {"name": "Somebody Else", "rank": "superintendent"})
    assert (entry.fact("name"), entry.fact("rank")) == (inspector.full_name, "inspector")


def test_an_inspector_who_recorded_the_arrest_does_not_review_it(suite, sergeant, time_machine):
    inspector = make.make_officer(
        ["officer", "inspector"], team=make.make_team(command_unit=suite.command_unit), rank="inspector"
    )
    child = make.make_child(age=14)
    stay = detained(sergeant, child=child, contact=make.make_contact("arrest", by=inspector, children=[child]))
    with pytest.raises(NotAllowed):
        write(stay, "review", inspector, **REVIEW)


def test_the_limit_counts_from_arriving_or_a_day_after_arrest_and_a_superintendent_lengthens_it(
    sergeant, suite, time_machine
):
    time_machine.move_to(EVENING, tick=False)
    stay = detained(sergeant, arrested_at=(EVENING - 30 * HOUR).isoformat())
    assert clock(stay, "R044").due_at == EVENING - 6 * HOUR + 24 * HOUR
    other = detained(sergeant)
    assert clock(other, "R044").due_at == EVENING + 24 * HOUR
    for hours in (5, 14):
        time_machine.move_to(EVENING + hours * HOUR, tick=False)
        write(other, "review", sergeant, **BY_PHONE)
    time_machine.move_to(EVENING + 20 * HOUR, tick=False)
    write(
        other,
        "superintendent",
        sergeant,
        name="Supt Far",
        rank="superintendent",
        indictable=True,
        reason="A witness comes at noon.",
    )
    assert clock(other, "R044").due_at == EVENING + 36 * HOUR
    assert clock(other, "R044").state == "running"


def test_the_sweep_finds_a_missed_review_once_and_asks_for_a_reason_once(stay, sergeant, suite, time_machine):
    revision = stay.revision
    time_machine.move_to(EVENING + 6 * HOUR, tick=False)
    assert sweep_custody()["missed"] == 0  # in time at the moment itself
    time_machine.move_to(EVENING + 6 * HOUR + timedelta(minutes=1), tick=False)
    assert sweep_custody()["missed"] == 1
    assert sweep_custody()["missed"] == 0
    stay.refresh_from_db()
    assert stay.revision == revision  # a ringing clock is nobody's act
    breach = stay.breaches.get()
    stranger = make.make_officer("sergeant")
    with pytest.raises(NotAllowed):
        explain_breach(breach=breach, reason="Busy with others.", by=stranger)
    with pytest.raises(BadInput):
        explain_breach(breach=breach, reason="  ", by=sergeant)
    explain_breach(
        breach=breach, reason="The inspector was at an incident and was not replaced.", by=an_inspector(suite)
    )
    with pytest.raises(CannotNow, match="already"):
        explain_breach(breach=breach, reason="Another reason altogether.", by=sergeant)


def test_a_review_done_in_time_and_written_down_afterwards_says_so_and_the_alarm_stays(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 7 * HOUR, tick=False)
    sweep_custody()
    write(stay, "review", sergeant, at=EVENING + 5 * HOUR, **BY_PHONE)
    assert stay.breaches.count() == 1
    assert reckoning.missed(stay.entries.all(), EVENING + 7 * HOUR) == []


def test_a_child_who_leaves_stops_both_clocks(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 3 * HOUR, tick=False)
    write(stay, "ended", sergeant, ended_how="released_no_charge")
    assert stay.next_due_at is None
    assert {one.ended for one in stay.clocks.all()} == {True}
    time_machine.move_to(EVENING + 40 * HOUR, tick=False)
    assert sweep_custody() == {"looked_at": 0, "missed": 0, "failed": 0}


def test_a_stay_that_cannot_be_worked_out_does_not_stop_the_others(stay, sergeant, time_machine):
    other = detained(sergeant)
    CustodyStay.objects.filter(pk=stay.pk).update(arrived_at=EVENING)
    bad = stay.entries.get(what="arrived")
    from django.db import connection

    with connection.cursor() as cursor:  # a row that no act could have written
        cursor.execute(
            "INSERT INTO powers_custodyentry (stay_id, what, moment, facts, note, recorded_at, recorded_by_id) "
            "SELECT stay_id, 'arrived', moment, %s, '', recorded_at, recorded_by_id FROM powers_custodyentry WHERE id = %s",
            ['{"arrested_at": "not a time"}', bad.pk],
        )
    time_machine.move_to(EVENING + 7 * HOUR, tick=False)
    assert sweep_custody() == {"looked_at": 2, "missed": 1, "failed": 1}
    assert other.breaches.count() == 1


OTHERS = {
    "review_postponed": {"name": "Insp", "rank": "inspector", "involved": False, "postponed_for": "questioning", "reason": "Mid-answer."},
    "warrant": {"court": "City magistrates", "hours": 20, "indictable": True, "reason": "A phone is being read."},
    "hospital": {"where": "Homerton"},
    "hospital_back": {"questioned": 0},
}  # fmt: skip
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "review",
                "wrong_review",
                "superintendent",
                "charged",
                "ended",
                "late_review",
                "taken_back",
                "review_postponed",
                "warrant",
                "hospital",
                "hospital_back",
            )
        ),
        st.integers(1, 9 * 60),
    ),
    max_size=8,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_clocks_worked_out_again_for_any_past_moment_are_those_that_were_stored(acts, sergeant):
    """After every act the stored rows are copied; later each copy is worked out anew from the entries alone."""
    at = EVENING
    with standing_at(at):
        stay = detained(sergeant)
    stored = [(at, snapshot(stay))]
    for what, minutes in acts:
        at += timedelta(minutes=minutes)
        with standing_at(at):
            try:
                _do(stay, what, at, sergeant)
            except (CannotNow, BadInput):
                continue
        stored.append((at, snapshot(stay)))
    rows = list(CustodyStay.objects.prefetch_related("entries__taken_back").get(pk=stay.pk).entries.all())
    for moment, kept in stored:
        again = {
            one.duty: (one.due_at, one.state, one.late_minutes, one.ended)
            for one in reckoning.clocks_at(rows, moment, known_by=moment)
        }
        assert again == kept


def _do(stay, what, at: datetime, by) -> None:
    if what == "taken_back":
        entry = stay.entries.exclude(what__in=("arrived", "detention_authorised")).filter(taken_back=None).last()
        if entry is None:
            raise CannotNow("Nothing to take back, so nothing was stored.")
        take_back(entry=entry, reason="It was another child.", by=by)
        return
    if what == "late_review":
        write(stay, "review", by, at=max(stay.arrived_at, at - timedelta(minutes=50)), **BY_PHONE)
    elif what == "superintendent":
        write(
            stay, "superintendent", by, name="Supt", rank="superintendent", indictable=True, reason="A witness comes."
        )
    elif what in OTHERS:
        write(stay, what, by, **OTHERS[what])
    elif what == "charged":
        write(stay, "charged", by, offence="Theft", offence_kind="other")
    elif what == "ended":
        write(stay, "ended", by, ended_how="released_bail")
    else:
        write(stay, "review", by, **BY_PHONE | ({"rank": "sergeant"} if what == "wrong_review" else {}))


def snapshot(stay):
    return {
        one.duty: (one.due_at, one.state, one.late_minutes, one.ended) for one in CustodyClock.objects.filter(stay=stay)
    }


def test_a_night_in_custody_is_referred_once_by_the_desks_own_door(stay, time_machine):
    time_machine.move_to(EVENING + 7.9 * HOUR, tick=False)
    sweep_custody()
    stay.refresh_from_db()
    assert stay.referral is None
    assert not overnight(stay.arrived_at, EVENING + 7.9 * HOUR)
    time_machine.move_to(EVENING + 8 * HOUR, tick=False)  # four in the morning
    sweep_custody()
    sweep_custody()
    stay.refresh_from_db()
    assert "Held overnight in custody" in stay.referral.because
    assert stay.referral.opened_at == EVENING + 8 * HOUR
    assert stay.referral.folded_contacts.get().contact.involvements.get().child_id == stay.child_id


def test_a_night_is_news_to_a_referral_that_there_is(sergeant, time_machine):
    time_machine.move_to(EVENING, tick=False)
    child = make.make_child(age=14)
    contact = make.make_contact("arrest", children=[child], part={"signs": ["two_phones", "drug_debt"]})
    place = contact.referral_places.first()
    stay = detained(sergeant, child=child, contact=contact)
    time_machine.move_to(EVENING + 8 * HOUR, tick=False)
    sweep_custody()
    stay.refresh_from_db()
    assert stay.referral == place.referral
    assert place.referral.steps.filter(note__contains="Held overnight in custody").exists()


def test_a_child_under_ten_is_referred_at_the_door(sergeant, time_machine):
    time_machine.move_to(EVENING, tick=False)
    stay = a_stay(sergeant, child=make.make_child(age=9))
    assert "under 10" in stay.referral.because
