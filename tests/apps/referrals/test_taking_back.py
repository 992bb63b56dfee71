"""What was recorded on a clock by mistake can be taken back: the row stays to be seen and the clock runs again, late if it is late."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.referrals import actions
from childfirst.referrals.models import Referral
from tests import factories as make

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def told(time_machine):
    """A school said to have been told, five minutes after the incident."""
    time_machine.move_to(MONDAY, tick=False)
    pupil = make.make_child(school_id=make.make_school().pk, school_status="enrolled")
    make.make_contact(
        children=[pupil], borough_id=make.make_borough("Hackney").pk, occurred_from=MONDAY - timedelta(minutes=5)
    )
    by = make.make_officer("desk_decision_maker", team=make.make_team("desk"))
    clock = Referral.objects.latest("pk").clocks.get(duty="R103")
    return clock, actions.add_event(clock=clock, what="school_notified", at=now(), by=by), by


def test_the_clock_runs_again_and_the_record_stays(told):
    clock, event, by = told
    clock.refresh_from_db()
    assert (clock.state, clock.ended) == ("met", True)
    actions.take_back(event=event, reason="I rang the wrong school", by=by)
    clock.refresh_from_db()
    assert (clock.state, clock.ended) == ("running", False)
    assert clock.look_at is not None
    assert clock.referral.next_due_at is not None
    assert clock.events.count() == 2
    assert AuditEntry.objects.get(verb="clock event taken back").reason == "I rang the wrong school"
    actions.add_event(clock=clock, what="school_notified", at=now(), by=by)
    clock.refresh_from_db()
    assert clock.state == "met"


def test_found_out_too_late_it_rings_at_once(told, time_machine):
    clock, event, by = told
    time_machine.shift(timedelta(days=2))
    actions.take_back(event=event, reason="The school never had it", by=by)
    clock.refresh_from_db()
    assert clock.state == "breached"
    assert clock.rings.get().kind == "breach"
    assert clock.referral.breached_count == 1


def test_once_with_a_reason_and_by_those_who_may(told):
    _, event, by = told
    with pytest.raises(BadInput):
        actions.take_back(event=event, reason=" ", by=by)
    with pytest.raises(NotAllowed):
        actions.take_back(event=event, reason="Not mine to say", by=make.make_officer())
    actions.take_back(event=event, reason="Wrong school", by=by)
    with pytest.raises(CannotNow, match="already"):
        actions.take_back(event=event, reason="Again", by=by)


def test_the_start_and_the_desk_own_acts_stay(told):
    clock, _, by = told
    actions.grade(referral=clock.referral, grade="amber", reason="Complex", by=by)
    actions.decide(referral=clock.referral, outcome="childrens_services", reason="Section 17", by=by)
    desk = clock.referral.clocks.filter(duty="DESK").latest("pk")
    for event in (clock.events.get(what="incident_known"), desk.events.get(what="decided")):
        with pytest.raises(CannotNow, match="by hand"):
            actions.take_back(event=event, reason="Not so", by=by)


def test_what_a_record_started_is_put_right_in_the_record(time_machine):
    time_machine.move_to(MONDAY, tick=False)
    make.make_contact(offence="violence", outcome="arrested")
    clock = Referral.objects.latest("pk").clocks.get(duty="R164")
    with pytest.raises(CannotNow, match="by hand"):
        actions.take_back(
            event=clock.events.get(),
            reason="Not so",
            by=make.make_officer("desk_decision_maker", team=make.make_team("desk")),
        )


def test_a_clock_started_by_mistake_ends(told):
    clock, _, by = told
    mistaken = actions.start_by_hand(referral=clock.referral, duty="R074", at=now(), by=by)
    actions.take_back(event=mistaken.events.get(), reason="That was another child", by=by)
    mistaken.refresh_from_db()
    assert mistaken.ended
    assert mistaken.ended_reason == "Started by mistake: That was another child"


def test_on_the_page(told, client):
    clock, event, by = told
    client.force_login(by)
    page = reverse("referrals:referral", args=[clock.referral_id])
    address = reverse("referrals:take-back", args=[event.pk])
    assert address in client.get(page).content.decode()
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "Wrong school"}).status_code == 302
    shown = client.get(page).content.decode()
    assert "<s>School told" in shown
    assert "Wrong school" in shown
    assert address not in shown
