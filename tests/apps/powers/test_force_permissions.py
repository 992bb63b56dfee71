"""Who may write, read, review and answer: the whole table, for everybody in the cast."""

from types import SimpleNamespace

import pytest

from childfirst.foundation.errors import NotAllowed
from childfirst.powers.actions.force import start_report
from childfirst.powers.force_permissions import (
    may_answer_flag,
    may_read_reports,
    may_report_force,
    may_review_incident,
    may_see_incident,
    may_write_report,
)
from childfirst.powers.queries import force as queries
from childfirst.powers.queries.force_people import barred_for, barred_from
from tests.apps.powers.force_cast import cast, sent
from tests.factories import make_officer

pytestmark = pytest.mark.django_db

EVERYBODY = ("first", "second", "sergeant", "inspector", "reviewer", "elsewhere", "desk", "analyst", "administrator")


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
    assert may(may_report_force, one) == {"first", "second", "sergeant", "inspector", "reviewer", "elsewhere"}


def test_who_may_write_in_one_report(one):
    assert may(may_write_report, one, sent(one, one.first).report) == {"first"}


def test_who_knows_of_the_incident(one):
    incident = sent(one, one.first).report.incident
    assert may(may_see_incident, one, incident) == {"first", "sergeant", "inspector", "reviewer", "desk"}


def test_who_reads_what_was_sent(one):
    incident = sent(one, one.first).report.incident
    assert may(may_read_reports, one, incident) == {"first", "sergeant", "inspector", "reviewer", "desk"}


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
    assert may(may_review_incident, one, incident) == {"reviewer"}


def test_who_reviews(one):
    """Not the writer's own sergeant, not another command unit."""
    incident = sent(one, one.first).report.incident
    assert may(may_review_incident, one, incident) == {"inspector", "reviewer"}


def test_the_supervisor_on_the_job_does_not_review(one):
    incident = sent(one, one.first, scene__supervisor=str(one.inspector.pk)).report.incident
    assert may(may_review_incident, one, incident) == {"reviewer"}


def test_whoever_has_begun_a_report_does_not_review(one):
    incident = sent(one, one.first).report.incident
    start_report(child=one.child, by=one.reviewer, contact=one.contact)
    assert may(may_review_incident, one, incident) == {"inspector"}


def test_only_an_independent_inspector_answers_a_flag(one):
    incident = sent(one, one.first).report.incident
    assert may(may_answer_flag, one, incident) == {"inspector"}


def test_a_refusal_says_why(one):
    incident = sent(one, one.first).report.incident
    with pytest.raises(NotAllowed, match="independent"):
        may_review_incident.check(one.sergeant, incident)


def test_the_queue_holds_what_this_person_may_review_and_counts_the_rest(one):
    sent(one, one.first)
    assert len(queries.to_review(one.reviewer)) == 1
    assert (list(queries.to_review(one.sergeant)), queries.barred_count(one.sergeant)) == ([], 1)
    assert (list(queries.to_review(one.elsewhere)), queries.barred_count(one.elsewhere)) == ([], 0)
    assert list(queries.to_review(one.first)) == []


def test_the_list_and_the_rule_bar_the_same_people(one):
    told = {"scene__officers_present": [str(one.inspector.pk)], "scene__supervisor": str(one.reviewer.pk)}
    incident = sent(one, one.first, **told).report.incident
    start_report(child=one.child, by=one.second, contact=one.contact)
    listed = {
        person.pk for name in EVERYBODY if barred_for(person := getattr(one, name)).filter(incident=incident).exists()
    }
    assert (
        listed
        == set(barred_from(incident))
        == {one.first.pk, one.second.pk, one.sergeant.pk, one.inspector.pk, one.reviewer.pk}
    )
