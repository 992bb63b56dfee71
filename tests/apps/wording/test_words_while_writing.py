"""Notes beside the answers while somebody writes, and the one question before harsh words are sent."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.actions import start_draft
from childfirst.contacts.models import Contact, Draft
from childfirst.referrals.models import Grading, Referral
from childfirst.wording.models import FlaggedWords, Justification
from tests.apps.contacts.test_form_kinds import whole
from tests.factories import make_borough, make_child, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
HARSH = "He is streetwise and knows exactly what he is doing"


@pytest.fixture
def writer():
    return make_officer(team=make_team())


@pytest.fixture
def draft(writer):
    answers = whole("concern", make_borough(), make_child())
    answers["grade"] = answers["grade"] | {"officer_grade_reason": [HARSH]}
    return start_draft(kind="concern", by=writer, answers=answers)


def test_beside_the_answer_without_scripts(client, writer, draft):
    client.force_login(writer)
    page = client.get(reverse("contacts:page", args=[draft.pk, "grade"])).content.decode()
    assert "“streetwise" in page
    assert "Better:" in page


def test_beside_the_answer_at_a_pause(client, writer, draft):
    client.force_login(writer)
    address = reverse("contacts:autosave", args=[draft.pk, "grade"])
    sent = {
        "revision": draft.revision,
        "tab": "one",
        "officer_grade_reason": "She absconded again",
        "officer_grade": "green",
    }
    answer = client.post(address, sent).content.decode()
    assert 'hx-swap-oob="innerHTML:#words-id_officer_grade_reason"' in answer
    assert "absconded”" in answer
    clean = client.post(address, sent | {"officer_grade_reason": "She said she is afraid to go home"}).content.decode()
    assert 'innerHTML:#words-id_officer_grade_reason"></div>' in clean


def test_sending_asks_once_and_nothing_is_ever_blocked(client, writer, draft):
    client.force_login(writer)
    address = reverse("contacts:review", args=[draft.pk])
    asked = client.post(address)
    assert asked.status_code == 409
    assert not Contact.objects.exists()
    mark = _mark(asked)
    assert client.post(address, {"words_seen": mark, "words_reason": ""}).status_code == 302
    assert Contact.objects.get().officer_grade_reason == HARSH
    assert FlaggedWords.objects.filter(weight="H").exists()
    assert not Justification.objects.exists()


def test_the_reason_is_kept_with_the_words(client, writer, draft):
    client.force_login(writer)
    address = reverse("contacts:review", args=[draft.pk])
    mark = _mark(client.post(address))
    client.post(address, {"words_seen": mark, "words_reason": "These are the words of his social worker"})
    kept = FlaggedWords.objects.filter(weight="H")
    assert {row.justification.reason for row in kept} == {"These are the words of his social worker"}


def test_other_words_are_asked_about_again(client, writer, draft):
    client.force_login(writer)
    address = reverse("contacts:review", args=[draft.pk])
    mark = _mark(client.post(address))
    changed = Draft.objects.get(pk=draft.pk)
    changed.answers["grade"]["officer_grade_reason"] = ["She was asking for it, as she is promiscuous"]
    changed.save()
    assert client.post(address, {"words_seen": mark}).status_code == 409


def test_good_words_are_not_asked_about(client, writer, draft):
    changed = Draft.objects.get(pk=draft.pk)
    changed.answers["grade"]["officer_grade_reason"] = ["Two men wait for him at the gate and he is afraid of them"]
    changed.save()
    client.force_login(writer)
    assert client.post(reverse("contacts:review", args=[draft.pk])).status_code == 302


def test_on_the_desk_too(client):
    make_contact()
    row = Referral.objects.get()
    decider = make_officer("desk_decision_maker", team=make_team("desk"))
    client.force_login(decider)
    address = reverse("referrals:grade", args=[row.pk])
    sent = {"grade": "green", "reason": "She is streetwise and puts herself at risk", "revision": row.revision}
    asked = client.post(address, sent)
    assert asked.status_code == 422
    assert not Grading.objects.filter(reason__contains="streetwise").exists()
    assert (
        client.post(address, sent | {"words_seen": _mark(asked), "words_reason": "Quoting the school"}).status_code
        == 302
    )
    assert FlaggedWords.objects.filter(subject_type="referrals.referral", written_by=decider).exists()


def test_looking_again_stores_nothing_and_leaves_the_childs_words_alone(client, writer):
    client.force_login(writer)
    before = AuditEntry.objects.count()
    answer = client.post(
        reverse("wording:look"),
        {"words_in": "reason child_words", "reason": "She is streetwise", "child_words": "I absconded"},
    ).content.decode()
    assert "streetwise" in answer
    assert "absconded" not in answer
    assert (FlaggedWords.objects.count(), AuditEntry.objects.count()) == (0, before)


def test_nonsense_is_answered(client, writer):
    client.force_login(writer)
    for sent in ({}, {"words_in": "x " * 500}, {"words_in": "reason", "reason": "\x00" + "so streetwise " * 9000}):
        assert client.post(reverse("wording:look"), sent).status_code == 200


def _mark(answer):
    found = answer.content.decode().partition('name="words_seen" value="')[2].partition('"')[0]
    assert found
    return found
