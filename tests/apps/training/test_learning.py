"""Learning by the actions: saved at each step, once however often it is sent, kept as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import today
from childfirst.training import steps
from childfirst.training.actions import learning
from childfirst.training.models import Answer, Attempt, Completion, Progress, Reflection
from childfirst.training.policy import live_until
from childfirst.training.queries.standing import learning_is_live, open_progress, standings
from tests.apps.training.learner import answers, passed, passes, reads_everything
from tests.factories import make_officer

pytestmark = pytest.mark.django_db


def test_a_step_is_saved_when_it_is_done_and_once(officer, module):
    learning.finish_page(module=module, number=1, by=officer)
    learning.finish_page(module=module, number=1, by=officer)
    kept = open_progress(officer, module.slug)
    assert kept.done == ["page-1"]
    assert steps.next_step(module, kept).code == "page-2"
    assert AuditEntry.objects.filter(verb="began a module", actor_id=officer.pk).count() == 1


def test_a_choice_that_is_sent_twice_counts_once(officer, module):
    for _ in range(2):
        learning.choose(module=module, number=1, at="arrive", choice=1, by=officer)
    kept = open_progress(officer, module.slug)
    assert kept.ways == {"1": [["arrive", 1]]}
    assert [node.id for node, _ in steps.way_of(module.scenarios[0], kept)] == ["arrive", "talk"]
    assert "scenario-1" not in kept.done
    learning.choose(module=module, number=1, at="talk", choice=0, by=officer)
    assert "scenario-1" in open_progress(officer, module.slug).done
    learning.begin_scenario_again(module=module, number=1, by=officer)
    kept = open_progress(officer, module.slug)
    assert (kept.ways, "scenario-1" in kept.done) == ({"1": []}, True)


def test_a_choice_that_is_none_is_refused(officer, module):
    with pytest.raises(BadInput):
        learning.choose(module=module, number=1, at="arrive", choice=9, by=officer)


def test_a_story_that_changed_begins_anew(officer, module):
    progress = Progress(ways={"1": [["arrive", 1], ["gone", 0]]})
    assert [node.id for node, _ in steps.way_of(module.scenarios[0], progress)] == ["arrive"]


def test_the_check_waits_for_the_pages_and_the_scenarios(officer, module):
    with pytest.raises(CannotNow, match="Wait for the answer"):
        learning.start_check(module=module, by=officer)
    reads_everything(officer, module)
    assert learning.start_check(module=module, by=officer).number == 1
    assert learning.start_check(module=module, by=officer).number == 1, "the open one is found again"


def test_six_of_eight_pass_and_the_pass_is_kept_with_everything(officer, module):
    attempt = passes(officer, module, wrong=2)
    done = Completion.objects.get(officer=officer)
    assert (attempt.right, attempt.passed, len(attempt.questions)) == (6, True, 8)
    assert (done.score, done.out_of, done.version, done.attempt) == (6, 8, module.version, attempt)
    assert done.expires_on == live_until(today())
    assert open_progress(officer, module.slug) is None
    assert learning_is_live(officer, module.slug)
    assert AuditEntry.objects.filter(verb="passed a module", actor_id=officer.pk).count() == 1


def test_five_do_not_pass_and_the_next_check_asks_what_was_not_asked(officer, module):
    first = passes(officer, module, wrong=3)
    assert (first.right, first.passed) == (5, False)
    assert not Completion.objects.exists()
    second = learning.start_check(module=module, by=officer)
    new = {question.id for question in module.bank} - set(first.questions)
    assert new <= set(second.questions)
    assert answers(second, module, officer).passed
    assert Attempt.objects.count() == 2


def test_an_answer_stays_as_it_was_given(officer, module):
    reads_everything(officer, module)
    attempt = learning.start_check(module=module, by=officer)
    id = attempt.questions[0]
    question = module.question(id)
    wrong = [option.text for option in question.options if not option.right][:1]
    learning.answer(attempt=attempt, module=module, question=id, chosen=wrong, by=officer)
    learning.answer(attempt=attempt, module=module, question=id, chosen=sorted(question.right), by=officer)
    row = Answer.objects.get()
    assert (row.chosen, row.right, row.question_text) == (wrong, False, question.text)
    with pytest.raises(BadInput):
        learning.answer(attempt=attempt, module=module, question=attempt.questions[1], chosen=["made up"], by=officer)


def test_a_check_under_a_version_that_changed_counts_for_nothing(officer, module):
    reads_everything(officer, module)
    old = learning.start_check(module=module, by=officer)
    newer = replace(module, version="2027-01-01")
    fresh = learning.start_check(module=newer, by=officer)
    old.refresh_from_db()
    assert (old.overtaken, fresh.number, fresh.version) == (True, 2, "2027-01-01")
    with pytest.raises(CannotNow):
        learning.answer(attempt=old, module=newer, question=old.questions[0], chosen=["x"], by=officer)


def test_nobody_answers_for_another(officer, module):
    reads_everything(officer, module)
    attempt = learning.start_check(module=module, by=officer)
    with pytest.raises(Attempt.DoesNotExist), transaction.atomic():
        learning.answer(attempt=attempt, module=module, question=attempt.questions[0], chosen=["x"], by=make_officer())


def test_a_reflection_is_kept_and_the_trail_does_not_say_what(officer, module):
    learning.reflect(module=module, texts={module.reflection[0]: "A secret thought."}, by=officer)
    learning.reflect(module=module, texts={module.reflection[0]: "Another thought."}, by=officer)
    assert Reflection.objects.get().text == "Another thought."
    assert not AuditEntry.objects.filter(details__icontains="thought").exists()


@pytest.mark.parametrize(("days_ago", "code"), [(0, "live"), (700, "expiring"), (731, "expired"), (800, "expired")])
def test_a_pass_runs_out(officer, module, days_ago, code):
    passed(officer, module, days_ago=days_ago)
    (one,) = standings(officer)
    assert one.code == code
    assert learning_is_live(officer, module.slug) is (code in ("live", "expiring"))


def test_on_its_last_day_a_pass_is_still_live(officer, module):
    done = passed(officer, module)
    assert learning_is_live(officer, module.slug, done.expires_on)
    assert not learning_is_live(officer, module.slug, done.expires_on + timedelta(days=1))
    assert not learning_is_live(officer, module.slug, done.passed_on - timedelta(days=1))


def test_what_changed_since_the_version_that_was_passed(officer, module):
    passed(officer, module, version="2026-05-01")
    (one,) = standings(officer)
    assert one.version_behind
    assert [change.version for change in module.changes_since("2026-05-01")] == ["2026-11-01"]
