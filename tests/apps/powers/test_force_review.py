"""Every use on a child is reviewed by somebody who had no part in it; a discharge or a grave injury is flagged, and the desk hears."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.powers.actions.force import send_report, start_report
from childfirst.powers.actions.force_flag import answer_flag
from childfirst.powers.actions.reviews import finish_review, give_words, take_review
from childfirst.powers.models import ForceIncident, ForceReferral, ForceReport
from childfirst.powers.presenters.force import flag_of, side_by_side
from childfirst.powers.queries import reviews
from childfirst.powers.queries.force_work import panels_of
from childfirst.powers.queries.reviews import words_to_give
from childfirst.powers.queries.work import work_for
from childfirst.powers.worker import sweep_reviews
from childfirst.referrals import actions as desk
from childfirst.referrals import worker
from childfirst.referrals.actions.clocks import give_reason
from childfirst.referrals.actions.taking_back import can_be_taken_back
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.referrals.presenters.clocks import events_to_record
from childfirst.rules.force import CED_LADDER, refer_by, why_refer
from tests.apps.powers.force_cast import SAID, cast, moment_parts, review_of, reviewed, sent, write
from tests.factories import make_borough, make_contact, make_officer

pytestmark = pytest.mark.django_db

FIRED = {"tactics__tactic_2": "ced_fired"}


def incident_of(version) -> ForceIncident:
    return ForceIncident.objects.get(pk=version.report.incident_id)


def test_it_is_graded_with_reasons_and_comes_back_to_the_officers():
    one = cast()
    sent(one, one.first)
    incident = incident_of(sent(one, one.second))
    made = reviewed(incident, one.reviewer)
    assert made.status == "reviewed"
    assert len(made.versions) == 2
    for officer in (one.first, one.second):
        back = next(panel for panel in work_for(officer) if panel.title.startswith("Reviewed: read"))
        assert (back.count, back.items[0].text) == (1, str(incident))
        assert "Kyle" not in str(back)


def sent_version(one):
    return ForceReport.objects.get(officer=one.first).versions.first()


@pytest.mark.parametrize("who", ["first", "sergeant", "lead", "desk"])
def test_nobody_who_had_a_part_in_it_reviews(who):
    one = cast()
    incident = incident_of(sent(one, one.first))
    with pytest.raises(NotAllowed):
        take_review(review=review_of(incident), by=getattr(one, who))
    assert review_of(incident).status == "waiting"


@pytest.mark.parametrize("empty", ["reasons", "for_officers", "words_for_child"])
def test_a_review_without_its_words_is_refused(empty):
    one = cast()
    incident = incident_of(sent(one, one.first))
    with pytest.raises(BadInput) as bad:
        reviewed(incident, one.reviewer, **{empty: " "})
    assert bad.value.field == empty


def test_a_report_that_came_while_reading_is_read_before_the_review():
    one = cast()
    incident = incident_of(sent(one, one.first))
    review = take_review(review=review_of(incident), by=one.reviewer)
    sent(one, one.second)
    with pytest.raises(CannotNow, match="while you were reading"):
        finish_review(review=review, by=one.reviewer, revision=review.revision, **SAID)
    read = review_of(incident).revision
    assert len(finish_review(review=review, by=one.reviewer, revision=read, **SAID).versions) == 2


def test_whoever_turns_out_to_have_used_force_cannot_finish_the_review():
    one = cast()
    incident = incident_of(sent(one, one.first))
    review = take_review(review=review_of(incident), by=one.reviewer)
    start_report(child=one.child, by=one.reviewer, contact=one.contact)
    with pytest.raises(NotAllowed):
        finish_review(review=review, by=one.reviewer, **SAID)


def test_a_correction_after_the_review_asks_for_another_and_keeps_the_first():
    one = cast()
    version = sent(one, one.first)
    incident = incident_of(version)
    first = reviewed(incident, one.reviewer)
    report = write(
        ForceReport.objects.get(pk=version.report_id),
        one.first,
        "child",
        child__injury="minor",
        child__injury_note="Graze",
    )
    send_report(report, by=one.first, change_reason="He showed me later")
    again = review_of(incident)
    assert (again.number, again.status, again.why) == (2, "waiting", "corrected")
    second = reviewed(incident, one.inspector)
    first.refresh_from_db()
    assert first.grade == "learning"
    assert first.versions != second.versions


def test_a_second_reviewer_at_the_same_time_is_told():
    one = cast()
    incident = incident_of(sent(one, one.first))
    take_review(review=review_of(incident), by=one.reviewer)
    with pytest.raises(CannotNow, match="Invented Reviewer"):
        take_review(review=review_of(incident), by=one.inspector)


def test_the_words_reach_the_child_as_an_act_of_its_own():
    one = cast()
    incident = incident_of(sent(one, one.first))
    told = {"how": "in_person", "given_when": now(), "given_by_name": "Ms Orme, social worker"}
    with pytest.raises(CannotNow, match="before the review"):
        give_words(review=review_of(incident), by=one.first, **told)
    review = reviewed(incident, one.reviewer)
    told["given_when"] = now()
    assert list(words_to_give(one.reviewer)) == [review]
    with pytest.raises(BadInput):
        give_words(review=review, by=one.reviewer, **told | {"how": "not_safe"})
    with pytest.raises(BadInput):
        give_words(review=review, by=one.reviewer, **told | {"given_by_name": " "})
    with pytest.raises(BadInput):
        give_words(review=review, by=one.reviewer, **told | {"given_when": now() + timedelta(minutes=5)})
    with pytest.raises(BadInput):
        give_words(review=review, by=one.reviewer, **told | {"given_when": now() - timedelta(days=5)})
    with pytest.raises(NotAllowed):
        give_words(review=review, by=make_officer("analyst"), **told)
    give_words(review=review, by=one.reviewer, **told | {"how": "not_reached"})
    assert list(words_to_give(one.reviewer)) == [review]
    give_words(review=review, by=one.reviewer, note="He said thank you.", **told)
    assert list(words_to_give(one.reviewer)) == []
    assert review.words_given.count() == 2
    assert AuditEntry.objects.filter(verb="words of a review given to the child", child_id=one.child.pk).count() == 2


def test_side_by_side_marks_what_should_agree_and_does_not():
    one = cast()
    sent(one, one.first)
    incident = incident_of(
        sent(one, one.second, child__injury="minor", child__injury_note="A graze", scene__account="Other words.")
    )
    rows = {row["label"]: row for section in side_by_side(list(incident.reports.all())) for row in section["rows"]}
    assert rows["Was the child injured?"]["differs"]
    assert rows["Was the child injured?"]["answers"] == ["None", "Minor"]
    assert not rows["What happened, in your own words?"]["differs"]
    assert not rows["Where?"]["differs"]


@pytest.mark.parametrize("step", CED_LADDER)
def test_which_steps_of_the_ladder_are_flagged(step):
    assert bool(why_refer([step], "none")) is (step in ("ced_drive_stun", "ced_angle_drive_stun", "ced_fired"))


@pytest.mark.parametrize("injury", ["severe", "death"])
def test_a_grave_injury_is_flagged_whatever_was_used(injury):
    one = cast()
    version = sent(one, one.first, child__injury=injury, child__injury_note="Broken wrist")
    assert ForceReferral.objects.get(incident=version.report.incident).because == version.refer_because
    assert "R173" in version.after


def test_a_discharge_is_flagged_with_its_clock_and_a_referral_opens_on_the_desk():
    one = cast()
    incident = incident_of(sent(one, one.first, **FIRED))
    flag = incident.referral
    assert flag.because == "Taser: fired"
    assert flag.clock.due_at == refer_by(sent_version(one).occurred_from)
    place = FoldedContact.objects.get(contact=one.contact, unfolded_at=None)
    assert flag.desk_referral == place.referral
    assert place.referral.status in ("open", "in_work")
    assert any(
        "Force on a child" in text
        for text in [place.referral.because, *place.referral.steps.values_list("note", flat=True)]
    )


def test_handcuffs_alone_flag_nothing_and_open_nothing():
    one = cast()
    before = Referral.objects.count()
    sent(one, one.first)
    assert not ForceReferral.objects.exists()
    assert Referral.objects.count() == before


def test_standalone_force_gives_the_desk_a_contact_to_read():
    one = cast()
    moment = one.contact.occurred_from - timedelta(days=2)
    report = write(start_report(child=one.child, by=one.first, occurred_from=moment), one.first, **FIRED)
    send_report(report, by=one.first)
    report.incident.refresh_from_db()
    assert report.incident.contact.kind == "concern"
    assert FoldedContact.objects.filter(contact=report.incident.contact).count() == 1


def test_a_second_report_of_the_same_discharge_tells_the_desk_once():
    one = cast()
    sent(one, one.first, **FIRED)
    steps = Referral.objects.get().steps.count()
    sent(one, one.second, **FIRED)
    assert Referral.objects.get().steps.count() == steps
    assert ForceReferral.objects.count() == 1


def test_an_officer_who_asks_for_a_referral_gets_one():
    one = cast()
    sent(one, one.first, child__referral="yes")
    assert FoldedContact.objects.filter(contact=one.contact).exists()
    assert not ForceReferral.objects.exists()


def test_a_child_under_ten_goes_to_the_desk():
    one = cast(age=9)
    version = sent(one, one.first)
    assert "R004" in version.after
    assert FoldedContact.objects.filter(contact=one.contact).exists()


def test_the_flag_is_answered_once_by_an_inspector_with_the_reason():
    one = cast()
    incident = incident_of(sent(one, one.first, **FIRED))
    with pytest.raises(NotAllowed):
        answer_flag(incident=incident, answer="referred", reason="Fired", reference="X1", by=one.reviewer)
    with pytest.raises(BadInput):
        answer_flag(incident=incident, answer="referred", reason="Fired", by=one.inspector)
    flag = answer_flag(
        incident=incident, answer="referred", reason="Fired at a child", reference="PS/1", by=one.inspector
    )
    assert (flag.answer, flag.answered_by) == ("referred", one.inspector)
    with pytest.raises(CannotNow):
        answer_flag(incident=incident, answer="not_referred", reason="No", by=one.inspector)


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("2026-07-14T00:05:00+01:00", "2026-07-16T00:00:00+01:00"),
        ("2026-07-14T23:55:00+01:00", "2026-07-16T00:00:00+01:00"),
        ("2026-10-24T12:00:00+01:00", "2026-10-26T00:00:00+00:00"),
        ("2026-03-28T12:00:00+00:00", "2026-03-30T00:00:00+01:00"),
        ("2026-12-31T10:00:00+00:00", "2027-01-02T00:00:00+00:00"),
    ],
)
def test_the_flag_is_due_by_the_end_of_the_next_day_in_london(moment, due):
    assert refer_by(datetime.fromisoformat(moment)) == datetime.fromisoformat(due).astimezone(UTC)


def test_a_flag_that_nobody_answered_in_time_rings_once_and_asks_for_a_reason():
    one = cast()
    incident = incident_of(sent(one, one.first, **FIRED))
    clock = incident.referral.clock
    assert flag_of(incident)["state"] == "running"
    worker.sweep(clock.due_at)
    assert not clock.rings.filter(kind="breach").exists()
    with time_machine.travel(clock.due_at + timedelta(minutes=1), tick=False):
        assert worker.sweep()["missed"] >= 1
        worker.sweep()
        assert flag_of(incident_of(sent_version(one)), one.desk)["state"] == "breached"
        ring = clock.rings.get(kind="breach")
        assert flag_of(incident_of(sent_version(one)), one.desk)["reason_href"]
        give_reason(ring=ring, reason="Nobody independent was on duty.", by=one.desk)
        answer_flag(incident=incident, answer="not_referred", reason="Seen by them already", by=one.inspector)
    clock.refresh_from_db()
    assert (clock.ended, clock.state) == (True, "breached")


def test_a_discharge_told_days_later_is_late_at_once():
    one = cast()
    at = one.contact.occurred_from - timedelta(days=4)
    report = write(start_report(child=one.child, by=one.first, occurred_from=at), one.first, **FIRED)
    send_report(report, by=one.first)
    assert ForceReferral.objects.get().clock.rings.get().kind == "breach"


def test_the_clock_of_a_flag_is_ended_by_the_answer_alone():
    one = cast()
    clock = incident_of(sent(one, one.first, **FIRED)).referral.clock
    assert events_to_record(clock) == []
    answer_flag(incident=clock.force_flag.incident, answer="not_referred", reason="Not a discharge", by=one.inspector)
    clock.refresh_from_db()
    assert (clock.ended, clock.state) == (True, "met")
    assert not any(can_be_taken_back(event) for event in clock.events.all())


def test_the_childs_page_says_that_force_was_used_and_not_what_each_officer_wrote(client):
    one = cast()
    sent(one, one.first, **FIRED)
    client.force_login(one.second)
    page = client.get(reverse("children:child", args=[one.child.pk])).content.decode()
    assert "Force was used on this child" in page
    assert "1 officer reported it. Waiting for a reviewer." in page
    assert "Taser" not in page


def test_an_officer_who_has_yet_to_write_is_given_no_link_to_the_others_words(client):
    one = cast()
    incident = sent(one, one.first).report.incident
    start_report(child=one.child, by=one.second, contact=one.contact)
    link = reverse("powers:force-incident", args=[incident.pk])
    for officer, linked in ((one.second, False), (one.first, True)):
        client.force_login(officer)
        assert (link in client.get(reverse("children:child", args=[one.child.pk])).content.decode()) is linked


def test_an_imported_contact_can_hold_force_too():
    one = cast()
    one.contact = make_contact(
        "stop_search", by=one.first, children=[one.child], occurred_from=one.contact.occurred_from
    )
    assert sent(one, one.first).complete


def test_the_queue_costs_a_fixed_few_questions(django_assert_max_num_queries):
    one = cast()
    sent(one, one.first)
    with django_assert_max_num_queries(16):
        panels_of(one.reviewer)
        list(reviews.queue(one.reviewer))


@pytest.mark.parametrize(("minutes", "differs"), [(14, False), (40, True)])
def test_times_far_apart_are_marked_and_the_perceived_age_stands_beside_the_known(minutes, differs):
    one = cast()
    sent(one, one.first)
    later = moment_parts("happened", one.contact.occurred_from + timedelta(minutes=minutes))
    incident = incident_of(sent(one, one.second, **{f"scene__{name}": value for name, value in later.items()}))
    rows = {row["label"]: row for section in side_by_side(list(incident.reports.all())) for row in section["rows"]}
    assert rows["When did you use force?"]["differs"] is differs
    assert (
        rows["How old did you take the child to be, when you first saw them?"]["answers"]
        == ["17 (the child was 15)"] * 2
    )


def test_a_discharge_told_later_brings_a_decided_referral_back_to_the_desk():
    one = cast()
    sent(one, one.second, child__referral="yes")
    referral, decider = Referral.objects.get(), make_officer("desk_decision_maker")
    desk.take(referral=referral, by=decider)
    desk.grade(referral=Referral.objects.get(), grade="amber", reason="As the officer graded it", by=decider)
    desk.decide(
        referral=Referral.objects.get(),
        outcome="childrens_services",
        reason="Force on a child",
        by=decider,
        council=make_borough(),
    )
    assert Referral.objects.get().status == "decided"
    sent(one, one.first, **FIRED)
    assert Referral.objects.get().status == "open"


def test_a_review_rings_once_for_the_reviewer_and_when_missed_for_the_inspector():
    one = cast()
    with time_machine.travel(now(), tick=False) as at:
        review = review_of(incident_of(sent(one, one.first)))
        assert sweep_reviews()["looked_at"] == 0
        at.shift(timedelta(days=6))
        assert sweep_reviews()["warned"] == 1
        assert sweep_reviews()["looked_at"] == 0, "once"
        assert _missed(one.lead) == 0
        at.shift(timedelta(days=2))
        assert sweep_reviews()["missed"] == 1
        assert [_missed(who) for who in (one.lead, one.inspector, one.elsewhere)] == [1, 1, 0]
        take_review(review=review, by=one.reviewer)
        finish_review(
            review=review, grade="in_order", reasons="Read both", for_officers="Well done", words_for_child="We looked", by=one.reviewer
        )  # fmt: skip
        assert _missed(one.lead) == 0
        at.shift(timedelta(days=30))
        assert sweep_reviews()["looked_at"] == 0
    assert sorted(review.rings.values_list("kind", flat=True)) == ["breach", "warning"]


def _missed(person) -> int:
    return sum(panel.count for panel in work_for(person) if panel.title.startswith("Reviews missed"))
