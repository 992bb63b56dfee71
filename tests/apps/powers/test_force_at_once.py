"""Two at the same instant about force: two officers begin and send, one officer in two tabs, two reviewers, a report while a review is finished."""

import pytest

from childfirst.foundation.errors import CannotNow
from childfirst.powers.actions.force import save_page, send_report, start_report
from childfirst.powers.actions.force_flag import answer_flag
from childfirst.powers.actions.reviews import finish_review, take_review
from childfirst.powers.models import ForceIncident, ForceReferral, ForceReport, ForceVersion, Review
from tests.apps.powers.force_cast import SAID, cast, review_of, reviewed, sent, write
from tests.at_once import one_did_it, only_postgres, together
from tests.factories import make_officer

pytestmark = [only_postgres, pytest.mark.django_db(transaction=True)]


def test_officers_who_begin_at_once_meet_in_one_incident_and_keep_one_report_each():
    one = cast()
    people = [one.first, one.second, one.first, one.second]
    results = together(*[lambda by=by: start_report(child=one.child, by=by, contact=one.contact) for by in people])
    assert all(isinstance(result, ForceReport) for result in results), results
    assert (ForceIncident.objects.count(), ForceReport.objects.count()) == (1, 2)


def test_officers_who_send_at_once_open_one_review_and_one_flag():
    one = cast()
    fired = {"tactics__tactic_2": "ced_fired"}
    reports = [
        write(start_report(child=one.child, by=by, contact=one.contact), by, **fired) for by in (one.first, one.second)
    ]
    results = together(*[lambda report=report: send_report(report, by=report.officer) for report in reports])
    assert all(isinstance(result, ForceVersion) for result in results), results
    assert (Review.objects.count(), ForceReferral.objects.count()) == (1, 1)
    assert {row.officer_id for row in Review.objects.get().connections.all()} == {one.first.pk, one.second.pk}


def test_one_officer_in_two_tabs_keeps_both_pages():
    one = cast()
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight")
    pages = {"tactics": {"tactic_1": ["unarmed_skills"]}, "why": {"necessity_reason": ["He ran at the road."]}}
    together(
        *[
            lambda page=page, answers=answers: save_page(
                report, page=page, answers=answers, revision=report.revision, by=one.first
            )
            for page, answers in pages.items()
        ]
    )
    report.refresh_from_db()
    assert {page: report.answers.get(page) for page in pages} == pages


def test_reviewers_take_it_at_once():
    one = cast()
    review = review_of(sent(one, one.first).report.incident)
    people = [one.reviewer, one.inspector, make_officer("desk_decision_maker")]
    results = together(*[lambda by=by: take_review(review=review, by=by) for by in people])
    assert one_did_it(results), results


def test_a_report_sent_while_the_review_is_finished_is_never_lost_to_review():
    one = cast()
    incident = sent(one, one.first).report.incident
    review = take_review(review=review_of(incident), by=one.reviewer)
    report = write(start_report(child=one.child, by=one.second, contact=one.contact), one.second)
    results = together(
        lambda: finish_review(review=review, by=one.reviewer, revision=review.revision, **SAID),
        lambda: send_report(report, by=one.second),
    )
    assert isinstance(results[1], ForceVersion), results
    last = review_of(incident)
    if isinstance(results[0], CannotNow):
        assert (last.number, last.status) == (1, "under_review")
    else:  # finished first: the report that came after it asks for another
        assert (last.number, last.status) == (2, "waiting")


def test_inspectors_answer_a_flag_at_once():
    one = cast()
    incident = sent(one, one.first, tactics__tactic_2="ced_fired").report.incident
    results = together(
        *[
            lambda by=by: answer_flag(incident=incident, answer="not_referred", reason="Not a discharge", by=by)
            for by in (one.inspector, one.elsewhere)
        ]
    )
    assert one_did_it(results), results


def test_a_second_finish_is_told():
    one = cast()
    incident = sent(one, one.first).report.incident
    reviewed(incident, one.reviewer)
    with pytest.raises(CannotNow):
        finish_review(review=review_of(incident), by=one.reviewer, **SAID)
