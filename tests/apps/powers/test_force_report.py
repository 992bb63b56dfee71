"""One report an officer a child: whole or not, lawful or not, what was done is kept as exactly that."""

from datetime import timedelta

import pytest

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.powers.actions.force import SavedElsewhere, save_page, send_report, start_report
from childfirst.powers.forms.force import PAGES
from childfirst.powers.models import ForceIncident, ForceReport, ForceVersion
from childfirst.wording.models import FlaggedWords
from tests.apps.powers.force_cast import answers, cast, moment_parts, review_of, sent, write
from tests.factories import make_child

pytestmark = pytest.mark.django_db


def test_two_officers_write_two_reports_of_one_incident():
    one = cast()
    first, second = sent(one, one.first), sent(one, one.second)
    assert ForceIncident.objects.count() == 1
    assert first.report != second.report
    assert {first.report.status, second.report.status} == {"complete"}


def test_an_officer_who_begins_twice_finds_the_same_report():
    one = cast()
    again = [start_report(child=one.child, by=one.first, contact=one.contact) for _ in range(2)]
    assert again[0] == again[1]
    assert ForceReport.objects.count() == 1


def test_a_report_begun_standalone_is_joined_to_the_contact_recorded_later():
    one = cast()
    early = start_report(
        child=one.child, by=one.second, occurred_from=one.contact.occurred_from + timedelta(minutes=10)
    )
    late = start_report(child=one.child, by=one.first, contact=one.contact)
    assert early.incident == late.incident
    early.incident.refresh_from_db()
    assert early.incident.contact == one.contact


def test_a_whole_report_passes_the_gate_and_names_what_follows():
    version = sent(one := cast(), one.first)
    assert (version.decision, version.complete, version.missing, version.breaches) == (
        "lawful_to_proceed",
        True,
        [],
        [],
    )
    assert version.after == ["R170"]
    assert review_of(version.report.incident).status == "waiting"


def test_missing_answers_are_never_kept_as_complete_and_never_lost():
    one = cast()
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight", "tactics")
    with pytest.raises(BadInput, match="not complete"):
        send_report(report, by=one.first)
    version = send_report(report, by=one.first, incomplete=True)
    assert (version.complete, version.decision) == (False, "needs_more")
    assert {"necessary", "purpose", "welfare_consideration", "alternatives_tried"} <= set(version.missing)
    assert "The child: not answered yet" in version.missing
    report.refresh_from_db()
    assert (report.status, review_of(report.incident).status) == ("incomplete", "waiting")


@pytest.mark.parametrize(
    "question",
    ["why__welfare_consideration", "child__conduct", "scene__account", "sight__perceived_age", "child__parent_name"],
)
def test_each_required_answer_is_named_when_it_is_missing(question):
    one = cast()
    version = sent(one, one.first, **{question: None})
    assert version.complete is False
    assert version.missing


def test_what_was_done_unlawfully_is_kept_as_exactly_that_and_the_reviewer_sees_it():
    one = cast()
    version = sent(one, one.first, why__purpose="teach_a_lesson", why__necessary="no")
    assert (version.decision, version.breaches, version.complete) == ("not_lawful", ["R171"], True)
    assert review_of(version.report.incident).status == "waiting"


def test_without_any_tactic_there_is_nothing_to_send():
    one = cast()
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first, "sight")
    with pytest.raises(BadInput, match="tactic"):
        send_report(report, by=one.first, incomplete=True)


def test_the_tactics_keep_their_order_and_whether_they_worked():
    one = cast()
    version = sent(one, one.first, tactics__tactic_3="unarmed_skills", tactics__effective_3="no")
    assert version.tactics == [
        ["tactical_communications", False],
        ["handcuffs_compliant", True],
        ["unarmed_skills", False],
    ]


def test_a_taser_is_counted_once_at_its_highest_use():
    one = cast()
    version = sent(
        one, one.first, tactics__tactic_2="ced_red_dot", tactics__tactic_3="ced_drawn", tactics__effective_3="no"
    )
    assert version.ced_highest == "ced_red_dot"
    assert version.refer_because == ""
    assert {"R170", "R172"} <= set(version.after)


def test_a_tactic_the_gate_has_no_word_for_is_kept_and_does_not_stop_the_report():
    one = cast()
    version = sent(one, one.first, tactics__tactic_1=None, tactics__effective_1=None, tactics__tactic_2="firearm_aimed")
    assert version.tactics == [["firearm_aimed", True]]
    assert "tactics" not in version.missing


def test_nothing_possible_first_needs_its_reason_and_is_an_exception():
    one = cast()
    nothing = {"why__alternatives": None}
    assert "alternatives_not_possible_reason" in sent(one, one.second, **nothing).missing
    version = sent(one, one.first, **nothing, why__alternatives_not_possible_reason="She was already over the railing.")
    assert (version.exceptions, version.complete) == (["no_alternative_possible"], True)


def test_a_spit_guard_asks_for_its_reason_times_and_the_watching():
    one = cast()
    guard = {"tactics__tactic_3": "spit_guard", "tactics__effective_3": "yes"}
    without = sent(one, one.second, **guard)
    assert {"spit_guard_reason", "spit_guard_monitored"} <= set(without.missing)
    on = one.contact.occurred_from
    times = moment_parts("spit_guard_on", on) | moment_parts("spit_guard_off", on + timedelta(minutes=4))
    said = {
        "spit_guard_reason": "He spat blood",
        "spit_guard_monitored": "no",
        "spit_guard_watcher": "PC Second, breathing fast",
    }
    version = sent(one, one.first, **guard, **{f"child__{name}": value for name, value in (times | said).items()})
    assert (version.complete, version.breaches, version.decision) == (True, ["R174"], "not_lawful")


def test_perceived_age_is_kept_beside_the_known_age_at_the_time():
    version = sent(one := cast(age=15), one.first)
    assert (version.perceived_age_years, version.age_years) == (17, 15)
    assert (version.sex, version.ethnicity_self, version.ethnicity_officer) == ("male", "B1", "black")


def test_an_adult_is_reported_elsewhere():
    one = cast()
    with pytest.raises(CannotNow, match="18 or older"):
        start_report(child=make_child("Old", "Invented", age=19), by=one.first, occurred_from=now())


def test_a_time_to_come_is_refused():
    one = cast()
    with pytest.raises(BadInput, match="past"):
        start_report(child=one.child, by=one.first, occurred_from=now() + timedelta(hours=1))


def test_a_correction_keeps_what_was_sent_before_and_asks_why():
    one = cast()
    first = sent(one, one.first)
    report = write(
        ForceReport.objects.get(pk=first.report_id),
        one.first,
        "child",
        child__injury="minor",
        child__injury_note="A graze",
    )
    with pytest.raises(BadInput, match="correcting"):
        send_report(report, by=one.first)
    second = send_report(report, by=one.first, change_reason="He showed me his wrist later")
    assert (second.number, second.injury, second.change_reason) == (2, "minor", "He showed me his wrist later")
    assert ForceVersion.objects.get(pk=first.pk).injury == "none"


def test_two_tabs_lose_nothing():
    one = cast()
    report = start_report(child=one.child, by=one.first, contact=one.contact)
    whole = answers(one.contact.occurred_from)
    save_page(report, page="sight", answers=whole["sight"], revision=0, by=one.first, tab="a")
    with pytest.raises(SavedElsewhere) as elsewhere:
        save_page(report, page="sight", answers={"perceived_age": ["12"]}, revision=0, by=one.first, tab="b")
    assert elsewhere.value.theirs == whole["sight"]
    save_page(report, page="tactics", answers=whole["tactics"], revision=0, by=one.first, tab="b")
    report.refresh_from_db()
    assert report.answers["sight"] == whole["sight"]


def test_a_draft_is_kept_as_typed_even_where_it_is_wrong():
    one = cast()
    report = start_report(child=one.child, by=one.first, contact=one.contact)
    report = save_page(report, page="sight", answers={"perceived_age": ["about 16"]}, revision=0, by=one.first)
    report.refresh_from_db()
    assert report.answers["sight"] == {"perceived_age": ["about 16"]}


def test_words_that_adultify_are_kept_with_the_report_and_the_childs_own_are_not():
    one = cast()
    sent(
        one,
        one.first,
        scene__account="He was built like a grown man and streetwise.",
        child__child_words="He said I was streetwise",
    )
    rows = FlaggedWords.objects.filter(subject_type="powers.forcereport")
    assert rows.filter(place="account").exists()
    assert not rows.filter(place="child_words").exists()


def test_everything_sent_leaves_its_trace():
    one = cast()
    sent(one, one.first)
    assert AuditEntry.objects.filter(verb="sent report of force", child_id=one.child.pk, actor_id=one.first.pk).exists()


def test_nobody_writes_in_another_officers_report():
    one = cast()
    report = start_report(child=one.child, by=one.first, contact=one.contact)
    with pytest.raises(NotAllowed):
        save_page(report, page="sight", answers={}, revision=0, by=one.second)
    with pytest.raises(NotAllowed):
        send_report(report, by=one.sergeant, incomplete=True)


@pytest.mark.parametrize(("changes", "named"), [
    ({"child__injury": "minor"}, "Say what the injury is"),
    ({"scene__camera": "off"}, "Say why the camera was not on throughout"),
    ({"child__parent": "no"}, "Answer “Why not yet?”"),
    ({"child__medical": "not_offered"}, "Answer “Why was it not offered?”"),
])  # fmt: skip
def test_an_answer_that_asks_for_more_is_not_complete_without_it(changes, named):
    one = cast()
    version = sent(one, one.first, **changes)
    assert (version.complete, version.missing) == (False, [named])


def test_no_question_is_drawn_twice():
    """A question revealed by several answers would be drawn under each, and only the last one read."""
    for page, (_, form) in PAGES.items():
        for answers_to in form.reveals.values():
            names = [name for revealed in answers_to.values() for name in revealed]
            assert len(names) == len(set(names)), page
