"""The pages of the desk's acts: what they tell before one is done, what they send back, and who is told what afterwards."""

import pytest
from django.urls import reverse

from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.referrals import actions
from childfirst.referrals.models import ClockRing, Referral
from tests import factories as make
from tests.apps.referrals.desk_at_work import an_incident, awaiting, desk, named, parsed

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def referral():
    return an_incident()


@pytest.mark.parametrize(
    "name",
    ["put-back", "grade", "return", "answer", "decide", "countersign", "advice", "reopen", "fold", "start-clock"],
)
def test_act_pages_are_well_formed(client, referral, name):
    client.force_login(desk())
    response = client.get(reverse(f"referrals:{name}", args=[referral.pk]))
    assert response.status_code == 200
    parsed(response)


def test_what_was_typed_comes_back_when_somebody_was_first(client, referral):
    mine, other = desk(), desk()
    client.force_login(mine)
    actions.grade(referral=referral, grade="green", reason="Small", by=other)
    referral.refresh_from_db()
    read = referral.revision
    actions.grade(referral=referral, grade="red", reason="Not small", by=other)
    typed = {"outcome": "no_further_action", "reason": "My long and careful reason", "advice": "", "revision": read}
    response = client.post(reverse("referrals:decide", args=[referral.pk]), typed)
    text = parsed(response)
    assert response.status_code == 409
    assert "My long and careful reason" in text
    assert f"{other} acted on this referral: graded Red" in text
    assert Referral.objects.get(pk=referral.pk).status == "in_work"
    referral.refresh_from_db()
    again = client.post(reverse("referrals:decide", args=[referral.pk]), typed | {"revision": referral.revision})
    assert again.status_code == 302


def test_a_grade_below_the_rules_and_the_officer_is_marked_and_told_to_the_decider(client):
    make.make_contact(dash_grade="high", dash=["strangled"], officer_grade="amber")
    row, person = Referral.objects.get(), desk()
    client.force_login(person)
    address = reverse("referrals:referral", args=[row.pk])
    assert "Graded below" not in client.get(address).content.decode()
    actions.grade(referral=row, grade="green", reason="He has left the country", by=person)
    mark = "Graded below what the rules suggest (Red (level 4)) and what the officer gave (Amber (level 3)): He has left the country"
    assert mark in parsed(client.get(address))
    told = " ".join(parsed(client.get(reverse("referrals:decide", args=[row.pk]))).split())
    for words in ("Least the rules suggest", "Red (level 4)", "The officer&#39;s grade", "Amber (level 3)"):
        assert words in told.replace("officer's", "officer&#39;s"), words
    assert "A second person must agree" in told
    actions.decide(referral=row, outcome="no_further_action", reason="Nobody is at risk", by=person)
    client.force_login(desk())
    assert "Least the rules suggest" in client.get(reverse("referrals:countersign", args=[row.pk])).content.decode()
    actions.countersign(referral=row, agreed=False, reason="He can come back", by=desk())
    actions.grade(referral=row, grade="red", reason="He can come back", by=person)
    assert "Graded below" not in client.get(address).content.decode()


@pytest.mark.parametrize("said", ["x", "n/a", "No concerns", "Done", "no no no", "as above", "1 2 3", "Busy shift"])
def test_a_reason_that_says_nothing_comes_back_with_what_to_write(client, referral, said):
    first, second = desk(), desk()

    def refused(person, name, typed, says, pk=referral.pk):
        client.force_login(person)
        answer = client.post(reverse(f"referrals:{name}", args=[pk]), typed | {"reason": said})
        assert answer.status_code == 422, name
        text = parsed(answer)
        assert "does not say why. Write " in text, name
        assert says in text, name
        assert said in text, name

    refused(first, "grade", {"grade": "amber"}, "what you rest this grade on")
    actions.grade(referral=referral, grade="amber", reason="To begin with", by=first)
    refused(first, "decide", {"outcome": "no_further_action"}, "why this is right for the child")
    actions.decide(referral=referral, outcome="no_further_action", reason="Enough is done", by=first)
    refused(second, "countersign", {"agreed": "no"}, "what you do not agree with")
    ring = ClockRing.objects.create(
        clock=referral.clocks.get(duty="DESK", ended=False), kind="breach", due_at=make.now(), rung_at=make.now()
    )
    refused(second, "reason", {}, "what held it up", ring.pk)
    assert Referral.objects.get(pk=referral.pk).status == "awaiting_countersignature"
    assert ClockRing.objects.get(pk=ring.pk).reason_at is None


def test_reasons_of_three_words_stand_and_a_question_may_be_shorter(client, referral):
    person = desk()
    client.force_login(person)
    graded = client.post(
        reverse("referrals:grade", args=[referral.pk]), {"grade": "green", "reason": "Seen, safe, settled"}
    )
    assert graded.status_code == 302
    asked = client.post(
        reverse("referrals:decide", args=[referral.pk]), {"outcome": "more_information", "reason": "Which school?"}
    )
    assert asked.status_code == 302
    assert Referral.objects.get(pk=referral.pk).status == "returned"


def test_nobody_is_asked_about_an_imported_record(client):
    make.make_contact(by=IMPORTER, source="import", source_key="one", cad_reference="7/22NOV26")
    row, person = Referral.objects.get(), desk()
    client.force_login(person)
    pages = [reverse(f"referrals:{name}", args=[row.pk]) for name in ("referral", "return", "decide")]
    actions.grade(referral=row, grade="amber", reason="To begin with", by=person)
    first, ask, decide = (client.get(page).content.decode() for page in pages)
    assert "Ask the officer a question" not in first
    assert "there is no officer here to ask" in ask
    assert 'name="question"' not in ask
    assert 'value="more_information"' not in decide
    assert client.post(pages[1], {"question": "Who else was there?"}).status_code == 409
    refused = client.post(pages[2], {"outcome": "more_information", "reason": "Who else was there?"})
    assert refused.status_code == 422
    assert Referral.objects.get().status == "in_work"


def test_with_an_imported_record_beside_it_the_officer_of_the_other_is_asked(client):
    imported = make.make_contact(by=IMPORTER, source="import", source_key="one", cad_reference="7/22NOV26")
    recorded = make.make_contact(cad_reference="7/22NOV26")
    row, person = Referral.objects.get(), desk()
    client.force_login(person)
    assert "Ask the officer a question" in client.get(reverse("referrals:referral", args=[row.pk])).content.decode()
    offered = client.get(reverse("referrals:return", args=[row.pk])).content.decode()
    assert recorded.reference in offered
    assert f'value="{imported.pk}"' not in offered
    with pytest.raises(BadInput, match="was imported"):
        actions.return_for_information(referral=row, question="Who was there?", contact=imported, by=person)
    asked = actions.return_for_information(referral=row, question="Who was there?", by=person)
    assert (asked.contact, asked.asked_of) == (recorded, recorded.submitted_by)


def test_who_decided_is_told_at_once_that_another_must_sign_and_who_can(client, referral):
    mine, other = desk(), named("Ode Signer")
    address = awaiting(referral, mine)
    client.force_login(mine)
    assert client.post(address, {"agreed": "yes"}).status_code == 403
    text = parsed(client.get(address))
    assert "You took this decision, so the second person cannot be you." in text
    assert "Ode Signer" in text
    assert 'name="agreed"' not in text
    client.force_login(other)
    text = parsed(client.get(address))
    assert 'name="agreed"' in text
    assert "You cannot do this now" not in text


def test_a_second_person_who_left_is_not_named(client, referral):
    mine, gone = desk(), named("Gone Signer", active=False)
    client.force_login(mine)
    assert str(gone) not in client.get(awaiting(referral, mine)).content.decode()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("decide", "This referral has no grade yet."),
        ("countersign", "so it does not wait for a second person"),
        ("advice", "no decision whose advice could change"),
        ("reopen", "so it need not be reopened"),
        ("put-back", "so there is nothing to put back"),
        ("answer", "There is no open question"),
    ],
)
def test_an_act_that_cannot_be_done_says_why_instead_of_asking(client, referral, name, why):
    client.force_login(desk())
    text = client.get(reverse(f"referrals:{name}", args=[referral.pk])).content.decode()
    assert why in text
    assert "novalidate" not in text
