"""From prepared to acknowledged: by a person, by policy, to the deputy, the ward officer and the desk, with the clocks hearing of it."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from childfirst.audit.models import AuditEntry
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.notices.actions import draft, releasing, risk
from childfirst.notices.actions.settings import set_policy
from childfirst.notices.escalating import Timing, moments, released_by_itself_at
from childfirst.notices.models import NoticeDraft, OutboxMessage
from childfirst.notices.sending import send_due
from childfirst.notices.worker import sweep_notices
from childfirst.referrals import actions
from childfirst.referrals.actions import work
from childfirst.referrals.models import Clock
from childfirst.teams.directory import post_to_ward
from tests import factories as make
from tests.apps.notices.sending_kit import Kept, a_school, an_incident

pytestmark = pytest.mark.django_db
SATURDAY_NIGHT = datetime(2026, 11, 21, 23, 10, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 11, 23, 8, 45, tzinfo=UTC)
POLICY = {
    "deputy_minutes": 720,
    "ward_minutes": 120,
    "desk_minutes": 45,
    "source": "Invented order 3",
    "source_date": date(2026, 1, 5),
}


def clock_of(notice):
    return Clock.objects.get(duty="R103", child=notice.child)


def what(notice):
    return list(notice.events.values_list("what", flat=True))


def test_saturday_night_to_the_desk_on_monday_and_then_told_by_telephone():
    with time_machine.travel(SATURDAY_NIGHT, tick=False) as clock:
        set_policy(recipient_kind="school", release_after_minutes=60, by=CLOCK_WORKER, **POLICY)
        school = a_school("Hill School")
        notice = an_incident(school)
        joe = make.make_officer("ward_officer")
        post_to_ward(ward=school.ward, officer=joe, part="own", first_day=date(2026, 1, 1), by=CLOCK_WORKER)
        assert notice.due_at == MONDAY_MORNING == clock_of(notice).due_at
        carrier = Kept()
        sweep_notices()
        assert not OutboxMessage.objects.exists()

        clock.shift(timedelta(minutes=61))
        assert sweep_notices()["released"] == 1
        send_due({"email": carrier})
        notice.refresh_from_db()
        assert (notice.status, clock_of(notice).state) == ("sent", "met")
        [letter] = carrier.letters
        told = f"{letter.subject} {letter.body}"
        assert str(notice) in told
        for never in (
            notice.child.given_name,
            notice.child.family_name,
            "abuse",
            "Hill School",
            notice.contact.reference,
        ):
            assert never not in told
        assert AuditEntry.objects.get(operation="disclosure").child_id == notice.child_id

        for moment, step, mails in (
            (timedelta(hours=12), "deputy", 2),
            (timedelta(hours=2), "ward", 2),
            (timedelta(minutes=45), "desk", 2),
        ):
            clock.move_to(MONDAY_MORNING - moment - timedelta(minutes=1))
            assert sweep_notices()["escalated"] == 0
            clock.shift(timedelta(minutes=1))
            assert sweep_notices()["escalated"] == 1
            send_due({"email": carrier})
            notice.refresh_from_db()
            assert (notice.escalated, len(carrier.letters)) == (step, mails)

        other = make.make_officer("ward_officer")
        with pytest.raises(NotAllowed):
            releasing.tell_by_telephone(notice=notice, whom="Somebody", by=other)
        releasing.tell_by_telephone(notice=notice, whom="Ms Lee, deputy head", by=joe)
        notice.refresh_from_db()
        assert (notice.status, notice.look_at) == ("acknowledged", None)
        assert what(notice)[-1] == "told_by_phone"
        with pytest.raises(CannotNow):
            releasing.tell_by_telephone(notice=notice, whom="Again", by=joe)


@time_machine.travel(SATURDAY_NIGHT)
def test_without_a_policy_a_person_releases_and_without_a_contact_the_ward_hears_at_once():
    notice = an_incident(make.make_school())
    sweep_notices(at=datetime.now(UTC) + timedelta(days=30))
    notice.refresh_from_db()
    assert notice.status == "prepared"
    with pytest.raises(NotAllowed):
        releasing.release(notice=notice, by=notice.contact.submitted_by)
    desk = make.make_officer("desk_researcher")
    with pytest.raises(CannotNow, match="No contact is known"):
        releasing.release(notice=notice, by=desk)
    row = set_policy(recipient_kind="school", release_after_minutes=0, by=CLOCK_WORKER, **POLICY)
    releasing.release(notice=notice, by=CLOCK_WORKER, policy=row)
    for _ in range(4):
        sweep_notices()
    notice.refresh_from_db()
    assert (notice.escalated, clock_of(notice).state) == ("desk", "running")


@time_machine.travel(SATURDAY_NIGHT)
def test_a_mailbox_that_refuses_turns_to_the_next_at_once():
    school = a_school()
    notice = an_incident(school)
    releasing.release(notice=notice, by=make.make_officer("desk_researcher"))
    carrier = Kept(refuses={f"lead{school.pk}@s.invalid"})
    assert send_due({"email": carrier})["refused"] == 1
    assert clock_of(notice).state == "running"
    sweep_notices()
    send_due({"email": carrier})
    notice.refresh_from_db()
    assert [letter.to for letter in carrier.letters] == [f"deputy{school.pk}@s.invalid"]
    assert (notice.status, clock_of(notice).state) == ("sent", "met")


def test_a_correction_goes_to_whoever_was_sent_the_first_and_a_recall_too():
    school = a_school()
    notice = an_incident(school)
    desk = make.make_officer("desk_decision_maker")
    releasing.release(notice=notice, by=desk)
    carrier = Kept()
    send_due({"email": carrier})
    new = draft(
        contact=notice.contact, child=notice.child, recipient_kind="school", recipient=notice.recipient, school=school,
        about=notice.about, content={**notice.content, "What the child said": "Other words"}, by=desk, due_at=notice.due_at,
    )  # fmt: skip
    notice.refresh_from_db()
    assert (notice.status, new.corrects) == ("corrected", notice)
    releasing.release(notice=new, by=desk)
    send_due({"email": carrier})
    assert [letter.subject.split(":")[0] for letter in carrier.letters] == [
        "A notice about a child waits for you",
        "Correction of a notice",
    ]
    with pytest.raises(BadInput):
        releasing.recall(notice=new, reason=" ", by=desk)
    releasing.recall(notice=new, reason="Wrong child", by=desk)
    send_due({"email": carrier})
    assert carrier.letters[-1].subject.startswith("Recalled")
    assert "Wrong child" not in carrier.letters[-1].body


def test_not_sharing_has_a_reason_and_new_words_do_not_undo_it():
    notice = an_incident()
    desk = make.make_officer("desk_researcher")
    with pytest.raises(BadInput):
        releasing.decide_not_to_share(notice=notice, code="danger", words="", by=desk)
    releasing.decide_not_to_share(notice=notice, code="danger", words="He works there.", by=desk)
    notice.refresh_from_db()
    assert (notice.status, notice.look_at) == ("not_shared", None)
    assert AuditEntry.objects.get(verb="decided not to share").reason == "He works there."
    same = draft(
        contact=notice.contact,
        child=notice.child,
        recipient_kind="school",
        recipient=notice.recipient,
        about="x",
        content={"a": "b"},
        by=desk,
    )
    assert same.pk == notice.pk


def test_a_risk_notice_needs_an_inspector_who_did_not_ask():
    notice = an_incident()
    officer = notice.contact.submitted_by
    asked = risk.ask(
        contact=notice.contact, child=notice.child, school=notice.school, told="He is on bail and may not come near.", why="Bail for a grave offence",
        basis="safeguarding", by=officer,
    )  # fmt: skip
    desk = make.make_officer("desk_researcher")
    with pytest.raises(CannotNow):
        releasing.release(notice=asked, by=desk)
    elsewhere = make.make_officer(["officer", "inspector"])
    with pytest.raises(NotAllowed):
        risk.answer(notice=asked, agreed=True, reason="Yes", by=elsewhere)
    inspector = make.make_officer("inspector", team=officer.team)
    risk.answer(notice=asked, agreed=True, reason="Necessary and no more", by=inspector)
    asked.refresh_from_db()
    assert (asked.status, asked.authority_by, what(asked)) == ("released", inspector, ["authorised", "released"])
    assert NoticeDraft.objects.get(pk=asked.pk).lawful_basis == "safeguarding"
    with pytest.raises(BadInput):
        set_policy(recipient_kind="school_risk", release_after_minutes=5, by=CLOCK_WORKER, **POLICY)


def test_steps_come_in_order_and_never_after_the_due_moment_while_there_is_time():
    due = MONDAY_MORNING
    for minutes in (0, 1, 20, 45, 60, 119, 121, 719, 721, 5_000):
        released = due - timedelta(minutes=minutes)
        found = list(moments(released, due, Timing()).values())
        assert found == sorted(found)
        assert all(released <= moment <= due for moment in found)
    late = due + timedelta(hours=3)
    assert set(moments(late, due, Timing()).values()) == {late}
    assert released_by_itself_at(due - timedelta(minutes=130), due, Timing(release_after=60)) == due - timedelta(
        minutes=120
    )
    assert released_by_itself_at(due, due, Timing()) is None


def test_another_school_in_the_record_recalls_what_the_wrong_one_was_sent():
    from childfirst.contacts.actions import amend

    wrong, right = a_school("Wrong School"), a_school("Right School")
    notice = an_incident(wrong)
    releasing.release(notice=notice, by=make.make_officer("desk_researcher"))
    send_due({"email": Kept()})
    part = notice.contact.involvements.get()
    changes = {"school_id": right.pk, "school_status": "enrolled"}
    amend(
        notice.contact,
        by=notice.contact.submitted_by,
        reason="She moved school in September",
        changes=changes,
        part=part,
    )
    notice.refresh_from_db()
    assert (notice.status, what(notice)[-1]) == ("recalled", "recalled")
    assert OutboxMessage.objects.get(state="waiting").template == "recalled"
    new = NoticeDraft.objects.get(withdrawn_at=None)
    assert (new.school, new.status, new.corrects) == (right, "prepared", None)


def test_what_the_post_does_by_itself_takes_no_decision_from_the_hands_that_type_it():
    with time_machine.travel(SATURDAY_NIGHT, tick=False) as clock:
        set_policy(recipient_kind="school", release_after_minutes=60, by=CLOCK_WORKER, **POLICY)
        notice = an_incident(a_school())
        referral, decider = clock_of(notice).referral, make.make_officer("desk_decision_maker")
        referral = work.grade(referral=referral, grade="green", reason="Because", by=decider).referral
        referral.refresh_from_db()
        read = referral.revision
        clock.shift(timedelta(minutes=61))
        sweep_notices()
        send_due({"email": Kept()})
        assert list(referral.steps.order_by("-pk").values_list("verb", flat=True)[:2]) == [
            "notice sent",
            "notice released",
        ]
        decided = {"outcome": "no_further_action", "reason": "Because"}
        actions.decide(referral=referral, by=decider, revision=read, **decided)
        with pytest.raises(CannotNow, match=f"{decider} acted on this referral: decided"):
            actions.decide(referral=referral, by=decider, revision=read, **decided)
