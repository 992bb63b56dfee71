"""Clocks on the desk: which start, what pauses them, what they say, and that the sweep rings each once whatever happens."""

from datetime import UTC, datetime, timedelta

import pytest

from childfirst.config import clock_rounds as command
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.referrals import actions, worker
from childfirst.referrals.actions.by_hand import write_default_timings
from childfirst.referrals.calendars import bank_holidays
from childfirst.referrals.models import Clock, ClockRing, DeskTiming, Referral, WorkerBeat
from childfirst.referrals.presenters.clocks import EVENTS, SHORT
from childfirst.rules.clocks import DUTIES, LOCAL_DUTIES
from tests import factories as make

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def monday_morning(time_machine):
    time_machine.move_to(MONDAY, tick=False)


def decider():
    return make.make_officer("desk_decision_maker", team=make.make_team("desk"))


def opened(**fields) -> Referral:
    make.make_contact(**fields)
    return Referral.objects.latest("pk")


def opened_at_amber(**fields) -> Referral:
    """Amber by the officer and the desk, with no rule above it."""
    referral = opened(**({"officer_grade": "amber", "part": {"roles": ["in_household"]}} | fields))
    actions.grade(referral=referral, grade="amber", reason="To begin with", by=decider())
    referral.refresh_from_db()
    return referral


def clock(referral, duty) -> Clock:
    return referral.clocks.filter(duty=duty).latest("pk")


def pupil(**fields):
    return make.make_child(school_id=make.make_school().pk, school_status="enrolled", **fields)


def test_merton_is_not_the_rest_of_london():
    merton, other = make.make_borough("Merton"), make.make_borough("Hackney")
    for borough, minutes in ((merton, 120), (other, 240)):
        referral = opened(borough_id=borough.pk, officer_grade="red")
        assert clock(referral, "DESK").allowance["minutes"] == minutes
        assert clock(referral, "DESK").due_at == referral.opened_at + timedelta(minutes=minutes)


def test_a_force_own_timing_wins_and_defaults_can_be_written_down_once():
    make.make_borough("Merton")
    by = decider()
    assert write_default_timings(by=by) == 7
    assert write_default_timings(by=by) == 0
    assert not DeskTiming.objects.filter(source="").exists()
    DeskTiming.objects.filter(borough=None, grade="red").update(minutes=33)
    assert clock(opened(officer_grade="red"), "DESK").allowance["minutes"] == 33


def test_the_desk_counts_from_receipt_by_the_gravest_of_officer_and_rules():
    referral = opened(officer_grade="green", dash_grade="high")
    assert clock(referral, "DESK").allowance["grade"] == "red"


def test_regrading_faster_counts_from_now_and_slower_buys_no_time(time_machine):
    referral, by = opened_at_amber(), decider()
    time_machine.shift(timedelta(hours=2))
    actions.grade(referral=referral, grade="red", reason="Graver", by=by)
    assert clock(referral, "DESK").due_at == now() + timedelta(hours=4)
    time_machine.shift(timedelta(hours=1))
    actions.grade(referral=referral, grade="green", reason="Less grave", by=by)
    assert clock(referral, "DESK").due_at == MONDAY + timedelta(hours=2 + 4)
    assert referral.clocks.filter(duty="DESK", ended=False).count() == 1


@pytest.mark.parametrize("fields", [{"officer_grade": "red"}, {"dash_grade": "high", "dash": ["strangled"]}])
@pytest.mark.parametrize("slower", ["amber", "green", "blue"])
def test_the_desks_first_grade_puts_off_nothing_the_officer_or_a_rule_started(time_machine, fields, slower):
    referral, by = opened(**fields), decider()
    time_machine.shift(timedelta(hours=3))
    for grade in (slower, "blue", "red", slower):
        actions.grade(referral=referral, grade=grade, reason="Less grave", by=by)
        referral.refresh_from_db()
        assert referral.next_due_at == clock(referral, "DESK").due_at == MONDAY + timedelta(hours=4)
    assert referral.clocks.filter(duty="DESK").count() == 1


def test_regrading_a_missed_clock_leaves_it_missed(time_machine):
    referral, by = opened(officer_grade="red"), decider()
    time_machine.shift(timedelta(hours=5))
    worker.sweep()
    for grade in ("green", "red"):
        actions.grade(referral=referral, grade=grade, reason="Late on", by=by)
        desk = clock(referral, "DESK")
        assert (desk.state, desk.due_at, desk.ended) == ("breached", MONDAY + timedelta(hours=4), False)
    assert ClockRing.objects.filter(kind="breach").count() == 1


def test_regrading_faster_late_in_the_day_never_ends_later_than_before(time_machine):
    referral, by = opened_at_amber(), decider()
    time_machine.shift(timedelta(hours=23))
    actions.grade(referral=referral, grade="red", reason="Graver", by=by)
    assert clock(referral, "DESK").due_at == MONDAY + timedelta(hours=24)


def test_a_question_pauses_the_desk_and_nothing_of_law(time_machine):
    referral, by = opened_at_amber(children=[pupil()], occurred_from=MONDAY - timedelta(minutes=5)), decider()
    time_machine.shift(timedelta(hours=1))
    actions.return_for_information(referral=referral, question="Who else lives there?", by=by)
    referral.refresh_from_db()
    assert (clock(referral, "DESK").state, clock(referral, "R103").state) == ("paused", "running")
    assert referral.next_due_at == clock(referral, "R103").due_at
    time_machine.shift(timedelta(hours=5))
    actions.answer_information(
        referral=referral, answer="Only these two", by=referral.information_requests.get().asked_of
    )
    assert clock(referral, "DESK").due_at == MONDAY + timedelta(hours=24 + 5)


def test_school_told_before_the_next_school_day():
    referral = opened(children=[pupil()])
    school = clock(referral, "R103")
    assert school.due_at == datetime(2026, 11, 23, 8, 45, tzinfo=UTC)  # known at 07:00, the incident
    assert school.state == "breached"
    actions.add_event(
        clock=school, what="school_notified", at=MONDAY - timedelta(minutes=30), by=decider(), note="Ms Lead, by phone"
    )
    school.refresh_from_db()
    assert (school.state, school.ended, school.look_at) == ("met", True, None)


def test_an_unknown_term_is_taken_for_school_days_and_says_so():
    school = make.make_school(terms=False)
    referral = opened(
        children=[make.make_child(school_id=school.pk, school_status="enrolled")],
        occurred_from=MONDAY - timedelta(minutes=5),
    )
    assert clock(referral, "R103").due_at == datetime(2026, 11, 24, 8, 45, tzinfo=UTC)
    assert clock(referral, "R103").calendar["school"]["terms_assumed"]


def test_an_old_incident_told_now_counts_from_the_telling():
    referral = opened(children=[pupil()], occurred_from=MONDAY - timedelta(days=90))
    assert clock(referral, "R103").due_at == datetime(2026, 11, 24, 8, 45, tzinfo=UTC)


def test_a_boy_of_sixteen_recorded_only_as_suspect_is_no_school_notice():
    referral = opened(children=[make.new_part(pupil(age=16), roles=["suspect"]), pupil()])
    assert referral.clocks.filter(duty="R103").count() == 1


def test_police_protection_return_and_victim_clocks():
    protected = opened(police_protection_from=MONDAY - timedelta(hours=1))
    assert clock(protected, "R061").due_at == MONDAY + timedelta(hours=71)
    missing = opened(
        kind="missing",
        part={"missing_grade": "high", "returned_at_home": True, "signs": ["older_controller", "drug_debt"]},
        details={"returned": True, "returned_at": "2026-11-23T08:00:00+00:00"},
    )
    assert clock(missing, "R087").due_at == MONDAY + timedelta(hours=71)
    victim = opened(offence="violence", outcome="arrested")
    assert clock(victim, "R162").due_at == datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert clock(victim, "R164").due_at == datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_the_council_has_a_working_day_from_our_decision():
    referral, by = opened(borough_id=make.make_borough("Hackney").pk), decider()
    actions.grade(referral=referral, grade="amber", reason="Complex", by=by)
    actions.decide(referral=referral, outcome="childrens_services", reason="Section 17", by=by)
    assert clock(referral, "R070").due_at == datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert clock(referral, "DESK").state == "met"
    actions.start_by_hand(referral=referral, duty="R073", at=now(), by=by)
    assert clock(referral, "R073").due_at.date().isoformat() == "2027-01-28"


def test_what_may_be_recorded_is_checked():
    referral, by = opened(children=[pupil()], occurred_from=MONDAY - timedelta(minutes=5)), decider()
    school = clock(referral, "R103")
    with pytest.raises(BadInput, match="from the list"):
        actions.add_event(clock=school, what="decided", at=now(), by=by)
    with pytest.raises(BadInput, match="now or in the past"):
        actions.add_event(clock=school, what="school_notified", at=now() + timedelta(minutes=5), by=by)
    with pytest.raises(BadInput, match="after this clock started"):
        actions.add_event(clock=school, what="school_notified", at=MONDAY - timedelta(days=1), by=by)
    with pytest.raises(NotAllowed):
        actions.add_event(clock=school, what="school_notified", at=now(), by=make.make_officer())
    actions.add_event(clock=school, what="school_notified", at=now(), by=by)
    school.refresh_from_db()
    with pytest.raises(CannotNow, match="ended already"):
        actions.add_event(clock=school, what="school_notified", at=now(), by=by)


def test_the_sweep_warns_then_marks_missed_once_each(time_machine):
    referral = opened_at_amber()
    assert worker.sweep()["looked_at"] == 0
    time_machine.shift(timedelta(hours=18, minutes=1))
    assert worker.sweep()["warned"] == 1
    assert worker.sweep() == {"looked_at": 0, "warned": 0, "missed": 0, "failed": 0}
    time_machine.shift(timedelta(hours=6))
    assert worker.sweep()["missed"] == 1
    assert worker.sweep()["looked_at"] == 0
    assert list(clock(referral, "DESK").rings.values_list("kind", flat=True)) == ["warning", "breach"]
    referral.refresh_from_db()
    assert referral.breached_count == 1


def test_after_a_standstill_only_the_breach_rings(time_machine):
    referral = opened(officer_grade="red")
    time_machine.shift(timedelta(days=3))
    worker.sweep()
    assert list(clock(referral, "DESK").rings.values_list("kind", flat=True)) == ["breach"]


def test_one_bad_clock_cannot_stop_the_others(time_machine):
    bad, good = opened(officer_grade="red"), opened(officer_grade="red")
    Clock.objects.filter(pk=clock(bad, "DESK").pk).update(calendar={"bank_holidays": "not a list"})
    time_machine.shift(timedelta(hours=5))
    counts = worker.sweep()
    assert (counts["failed"], counts["missed"]) == (1, 1)
    assert clock(good, "DESK").state == "breached"
    assert clock(bad, "DESK").look_at == now() + timedelta(hours=1)


def test_a_clock_that_changed_since_it_was_read_is_left_alone(time_machine):
    referral = opened(officer_grade="red")
    time_machine.shift(timedelta(hours=5))
    stale = clock(referral, "DESK")
    Clock.objects.filter(pk=stale.pk).update(revision=99)
    from childfirst.referrals.actions.clocks import settle

    assert settle(stale, now()) is None
    assert not ClockRing.objects.exists()


def test_killed_between_the_clock_and_its_ring_rings_on_the_next_round(time_machine, monkeypatch):
    opened(officer_grade="red")
    time_machine.shift(timedelta(hours=5))
    from childfirst.referrals.actions import clocks

    class Killed(BaseException):
        pass

    def die(*args, **kwargs):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(clocks, "_ring", die)
        with pytest.raises(Killed):
            worker.sweep()
    assert not ClockRing.objects.exists()
    assert worker.sweep()["missed"] == 1


def test_a_missed_clock_asks_for_a_reason_once(time_machine):
    referral = opened(officer_grade="red")
    time_machine.shift(timedelta(hours=5))
    worker.sweep()
    ring = ClockRing.objects.get()
    with pytest.raises(NotAllowed):
        actions.give_reason(ring=ring, reason="Busy", by=make.make_officer())
    with pytest.raises(BadInput):
        actions.give_reason(ring=ring, reason=" ", by=decider())
    by = decider()
    actions.give_reason(ring=ring, reason="Two desks covered by one", by=by)
    with pytest.raises(CannotNow, match=str(by)):
        actions.give_reason(ring=ring, reason="Another", by=decider())
    assert Referral.objects.get(pk=referral.pk).breached_count == 1


def test_a_late_act_rings_itself_if_the_worker_has_not():
    referral = opened(children=[pupil()])
    actions.add_event(clock=clock(referral, "R103"), what="school_notified", at=now(), by=decider())
    assert clock(referral, "R103").rings.get().kind == "breach"
    assert clock(referral, "R103").late_minutes == 15


def test_the_command_goes_round_once_and_leaves_a_beat():
    from argparse import Namespace

    opened()
    assert command.run(Namespace(every=1, once=True)) == 0
    assert WorkerBeat.objects.get().beat_at == now()
    assert not worker.is_stale(now())


def test_every_duty_and_event_has_words():
    duties = [*DUTIES.values(), *LOCAL_DUTIES.values()]
    used = [duty for duty in duties if duty.id in SHORT]
    assert {duty.id for duty in used} == set(SHORT)
    assert not {event for duty in used for event in duty.events} - set(EVENTS)


def test_bank_holidays_are_of_england_and_wales_and_offline():
    days = {day.isoformat() for day in bank_holidays()}
    assert {"2026-12-25", "2026-12-28", "2027-03-26"} <= days
    assert "2026-11-30" not in days  # St Andrew's Day is Scotland's
