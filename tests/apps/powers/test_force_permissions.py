"""Who may write, read, review and answer: the whole table, for everybody in the cast."""

from types import SimpleNamespace

import pytest

from childfirst.foundation.errors import NotAllowed
from childfirst.powers.actions.force import start_report
from childfirst.powers.force_permissions import (
    may_answer_flag,
    may_read_reports,
    may_report_force,
    may_see_incident,
    may_write_report,
)
from childfirst.powers.permissions import may_review
from childfirst.powers.queries import reviews as queries
from tests.apps.powers.force_cast import cast, review_of, reviewed, sent
from tests.factories import make_officer

pytestmark = pytest.mark.django_db

EVERYBODY = (
    "first",
    "second",
    "sergeant",
    "lead",
    "inspector",
    "reviewer",
    "elsewhere",
    "desk",
    "analyst",
    "administrator",
)


@pytest.fixture
def one() -> SimpleNamespace:
    made = cast()
    made.analyst, made.administrator = (
        make_officer("analyst", team=made.team),
        make_officer("administrator", team=made.team),
    )
    return made


def may(allowed, one, *things):
    return {name for name in EVERYBODY if allowed(getattr(one, name), *things)}


def test_who_may_report(one):
    assert may(may_report_force, one) == {"first", "second", "sergeant", "lead", "inspector", "reviewer", "elsewhere"}


def test_who_may_write_in_one_report(one):
    assert may(may_write_report, one, sent(one, one.first).report) == {"first"}


def test_who_knows_of_the_incident(one):
    incident = sent(one, one.first).report.incident
    assert may(may_see_incident, one, incident) == {"first", "sergeant", "lead", "inspector", "reviewer", "desk"}


def test_who_reads_what_was_sent(one):
    incident = sent(one, one.first).report.incident
    assert may(may_read_reports, one, incident) == {"first", "sergeant", "lead", "inspector", "reviewer", "desk"}


def test_an_officer_reads_the_others_only_after_sending_the_own(one):
    incident = sent(one, one.first).report.incident
    start_report(child=one.child, by=one.second, contact=one.contact)
    assert "second" not in may(may_read_reports, one, incident)
    assert "second" in may(may_see_incident, one, incident)
    sent(one, one.second)
    assert {"first", "second"} <= may(may_read_reports, one, incident)


def test_a_supervisor_with_an_unsent_report_of_their_own_does_not_read_first(one):
    incident = sent(one, one.first).report.incident
    start_report(child=one.child, by=one.sergeant, contact=one.contact)
    assert "sergeant" not in may(may_read_reports, one, incident)


def test_whoever_was_there_does_not_read_before_writing_and_never_reviews(one):
    incident = sent(one, one.first, scene__officers_present=[str(one.inspector.pk)]).report.incident
    assert "inspector" not in may(may_read_reports, one, incident)
    assert may(may_review, one, review_of(incident)) == {"elsewhere"}


def test_who_reviews(one):
    """Not the writer's own sergeant or inspector; an inspector of anywhere else."""
    incident = sent(one, one.first).report.incident
    assert may(may_review, one, review_of(incident)) == {"inspector", "reviewer", "elsewhere"}
    assert may_review(make_officer("desk_decision_maker"), review_of(incident))
    assert not may_review(make_officer("sergeant"), review_of(incident)), "of another command unit"


def test_the_supervisor_on_the_job_does_not_review(one):
    incident = sent(one, one.first, scene__supervisor=str(one.inspector.pk)).report.incident
    assert may(may_review, one, review_of(incident)) == {"elsewhere"}


def test_whoever_has_begun_a_report_does_not_review_nor_does_their_own_supervisor(one):
    incident = sent(one, one.first).report.incident
    start_report(child=one.child, by=one.reviewer, contact=one.contact)
    assert may(may_review, one, review_of(incident)) == {"elsewhere"}


def test_only_an_independent_inspector_answers_a_flag(one):
    incident = sent(one, one.first).report.incident
    assert may(may_answer_flag, one, incident) == {"inspector"}
    flagged = sent(one, one.second, tactics__tactic_2="ced_fired").report.incident
    assert may(may_answer_flag, one, flagged) == {"inspector", "elsewhere"}


def test_a_refusal_says_why(one):
    incident = sent(one, one.first).report.incident
    with pytest.raises(NotAllowed, match="supervise"):
        may_review.check(one.sergeant, review_of(incident))


def test_the_queue_holds_what_this_person_may_review_and_counts_the_rest(one):
    sent(one, one.first)
    assert len(queries.queue(one.reviewer)) == 1
    assert (list(queries.queue(one.sergeant)), queries.left_out(one.sergeant)) == ([], 1)
    assert (len(queries.queue(one.elsewhere)), queries.left_out(one.elsewhere)) == (1, 0)
    assert list(queries.queue(one.first)) == []


def test_a_reviewer_from_elsewhere_reads_the_reports_once_the_review_is_theirs(one):
    incident = sent(one, one.first).report.incident
    assert not may_read_reports(one.elsewhere, incident)
    reviewed(incident, one.elsewhere)
    assert may_read_reports(one.elsewhere, incident)


def test_the_list_and_the_rule_bar_the_same_people(one):
    told = {"scene__officers_present": [str(one.inspector.pk)], "scene__supervisor": str(one.reviewer.pk)}
    incident = sent(one, one.first, **told).report.incident
    start_report(child=one.child, by=one.second, contact=one.contact)
    for name in EVERYBODY:
        person = getattr(one, name)
        assert may_review(person, review_of(incident)) is queries.queue(person).exists(), name
