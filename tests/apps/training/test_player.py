"""The pages of the player: every press saves, every address opens again, nobody sees another's."""

import pytest
from django.urls import reverse

from childfirst.training.actions import learning
from childfirst.training.models import Attempt, Completion, Progress, Reflection
from tests.apps.training.learner import passed, passes, reads_everything
from tests.factories import make_command_unit, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
SLUG = "listening-first"


def at(name, *args):
    return reverse(f"training:{name}", args=args)


@pytest.fixture
def learner(client, officer):
    client.force_login(officer)
    return client


def text(answer, status=200):
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer.content.decode()


def test_my_learning_shows_every_module_and_what_to_do(learner, module):
    shown = text(learner.get(at("mine")))
    assert module.title in shown
    assert "Open to you" in shown
    assert at("module", SLUG) in shown


def test_a_module_is_done_from_the_first_page_to_the_certificate(learner, officer, module):
    assert "Wait for the answer" in text(learner.post(at("begin", SLUG), follow=True))
    assert "When there are no words" in text(learner.post(at("page", SLUG, 1), follow=True))
    assert "The bus stop" in text(learner.post(at("page", SLUG, 2), follow=True))
    shown = text(learner.post(at("scenario", SLUG, 1), {"at": "arrive", "choice": "1"}, follow=True))
    assert "You chose:" in shown
    assert "Maybe she won't go before he comes" in shown
    shown = text(learner.post(at("scenario", SLUG, 1), {"at": "talk", "choice": "0"}, follow=True))
    assert "This goes better" in shown
    learner.post(at("reflection", SLUG), {"prompt_1": "Mine alone."})
    assert Reflection.objects.get(text="Mine alone.").officer == officer
    assert "Question 1 of 8" in text(learner.post(at("check", SLUG), follow=True))
    for _ in range(8):
        attempt = Attempt.objects.get()
        left = [id for id in attempt.questions if id not in set(attempt.answers.values_list("question", flat=True))]
        chosen = sorted(module.question(left[0]).right)
        answer = learner.post(at("check", SLUG), {"question": left[0], "chosen": chosen}, follow=True)
    assert "8 of 8 right" in text(answer)
    done = Completion.objects.get()
    assert officer.full_name in text(learner.get(at("certificate", done.pk)))


def test_it_goes_on_where_it_was_left(learner, officer, module):
    learning.finish_page(module=module, number=1, by=officer)
    answer = learner.post(at("begin", SLUG))
    assert answer["Location"] == at("page", SLUG, 2)
    assert "Go on" in text(learner.get(at("mine")))


def test_an_old_page_of_a_scenario_changes_nothing(learner, officer, module):
    learning.choose(module=module, number=1, at="arrive", choice=1, by=officer)
    answer = learner.post(at("scenario", SLUG, 1), {"at": "arrive", "choice": "0"})
    assert answer.status_code == 302
    assert Progress.objects.get().ways == {"1": [["arrive", 1]]}


def test_a_choice_or_an_answer_left_out_is_asked_for(learner, officer, module):
    assert "Select what you would do" in text(learner.post(at("scenario", SLUG, 1), {"at": "arrive"}), 422)
    reads_everything(officer, module)
    attempt = learning.start_check(module=module, by=officer)
    shown = text(learner.post(at("check", SLUG), {"question": attempt.questions[0]}), 422)
    assert "Select an answer" in shown


def test_an_answer_that_was_given_already_goes_on_to_the_next(learner, officer, module):
    reads_everything(officer, module)
    attempt = learning.start_check(module=module, by=officer)
    first = attempt.questions[0]
    for _ in range(2):
        answer = learner.post(at("check", SLUG), {"question": first, "chosen": sorted(module.question(first).right)})
    assert answer["Location"] == at("check", SLUG)
    assert "Question 2 of 8" in text(learner.get(at("check", SLUG)))


def test_the_check_says_what_is_still_to_do(learner, officer, module):
    assert "Still to do" in text(learner.get(at("check", SLUG)))
    assert "Still to do" in text(learner.post(at("check", SLUG), follow=True))


def test_a_check_that_did_not_pass_explains_every_question(learner, officer, module):
    attempt = passes(officer, module, wrong=4)
    shown = text(learner.get(at("result", attempt.pk)))
    assert "Not passed yet: 4 of 8 right" in shown
    assert shown.count("You answered:") == 8
    assert at("check", SLUG) in shown


def test_what_changed_since_the_version_that_was_passed_stands_on_the_modules_page(learner, officer, module):
    passed(officer, module, version="2026-05-01")
    assert "does not want to talk" in text(learner.get(at("module", SLUG)))
    assert "Changed since you passed it" in text(learner.get(at("mine")))


def test_nobody_opens_another_ones_check_or_certificate(client, officer, module):
    attempt = passes(officer, module)
    done = attempt.completion
    client.force_login(make_officer())
    assert client.get(at("result", attempt.pk)).status_code == 404
    assert client.get(at("certificate", done.pk)).status_code == 403


def test_a_supervisor_sees_the_certificate_and_nobody_sees_a_reflection(client, module):
    team = make_team(command_unit=make_command_unit())
    officer, sergeant = make_officer(team=team), make_officer("sergeant", team=team)
    learning.reflect(module=module, texts={module.reflection[0]: "A secret thought."}, by=officer)
    attempt = passes(officer, module)
    client.force_login(sergeant)
    assert officer.full_name in text(client.get(at("certificate", attempt.completion.pk)))
    assert "A secret thought." not in text(client.get(at("reflection", SLUG)))


@pytest.mark.parametrize(
    "address", [("module", "none"), ("page", SLUG, 9), ("scenario", SLUG, 9), ("result", 999), ("certificate", 999)]
)
def test_what_is_not_there_is_not_found(learner, address):
    assert learner.get(at(*address)).status_code == 404


def test_a_refresher_is_read_and_leaves_the_list(learner, officer, module, monkeypatch):
    from childfirst.training import policy
    from childfirst.training.actions.offering import offer_refresher

    monkeypatch.setitem(policy.MODULE_OF_OFFER, "wording", 90)
    offer = offer_refresher(officer=officer, because="wording", about="CF-2026-000001", href="/contacts/1/", by=officer)
    assert offer == offer_refresher(officer=officer, because="wording", about="again", href="", by=officer)
    assert "It is no mark against you" in text(learner.get(at("mine")))
    assert "CF-2026-000001" in text(learner.get(at("refresher", SLUG)))
    learner.post(at("refresher", SLUG))
    assert "It is no mark against you" not in text(learner.get(at("mine")))
