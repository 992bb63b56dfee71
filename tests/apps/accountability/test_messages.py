"""From the public without an account: kept once, on a clock, answered in plain words, and telling nobody who is held."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.accountability.actions import messages as actions
from childfirst.accountability.models import Answer, Message, Try
from childfirst.accountability.worker import clear_tries, sweep_messages
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from tests.apps.accountability.publishing import NOW, people
from tests.factories import make_child, make_officer
from tests.nonsense import NONSENSE, boxes_in, mixed

pytestmark = [pytest.mark.django_db, pytest.mark.page]
WORD = "Blue Bicycle"


@pytest.fixture(autouse=True)
def at_now():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def told(**more):
    given = {
        "kind": "complaint",
        "writer": "child",
        "text": "They would not tell me why.",
        "secret": WORD,
        "sending_key": uuid.uuid4(),
        "address": "10.0.0.1",
    }
    return actions.send(**given | more)


def form(**more):
    return {
        "writer": "child",
        "text": "They would not tell me why.",
        "secret": WORD,
        "sending_key": str(uuid.uuid4()),
        "rating": "badly",
    } | more


def test_a_child_complains_and_reads_the_answer(client):
    who = people()
    page = reverse("accountability:say-it", args=["complaint"])
    assert "sending_key" in client.get(page).text
    given = form()
    sent = client.post(page, given)
    assert sent.status_code == 302
    assert client.post(page, given)["Location"] == sent["Location"], "sent twice is one message"
    message = Message.objects.get()
    assert message.reference in client.get(sent["Location"]).text
    assert WORD not in message.secret
    door = reverse("accountability:answer")
    both = {"reference": message.reference.lower().replace("-", " "), "secret": "bluebicycle"}
    assert "Nobody has read it yet" in client.post(door, both).text
    client.force_login(who.answers)
    desk = reverse("accountability:message", args=[message.pk])
    assert "They would not tell me why." in client.get(desk).text
    client.post(reverse("accountability:take-message", args=[message.pk]))
    assert (
        client.post(
            desk, {"text": "We looked at the video. You are right. We are sorry.", "final": "yes", "harm": "no"}
        ).status_code
        == 302
    )
    assert client.post(desk, {"text": "Again", "final": "yes", "harm": "no"}).status_code == 409
    client.logout()
    read = client.post(door, both).text
    assert "You are right. We are sorry." in read
    assert str(who.answers) not in read
    assert "no-store" in client.post(door, both)["Cache-Control"]


def test_clocks_with_their_sources(client):
    record = told(kind="record", name="Robin Invented", reach="020 7946 0143")
    assert (record.duty, record.due_at.date().isoformat()) == ("R194", "2026-12-27")
    complaint = told()
    assert complaint.due_at == NOW + timedelta(days=20)
    client.force_login(people().answers)
    page = client.get(reverse("accountability:message", args=[record.pk])).text
    assert "Data Protection Act 2018" in page
    assert "Local setting" in client.get(reverse("accountability:message", args=[complaint.pk])).text
    listed = client.get(reverse("accountability:messages")).text
    assert record.reference in listed


def test_a_wrong_word_says_nothing_and_is_slowed_down(at_now):
    message = told()
    for reference in (message.reference, "ZZZZ-ZZZZ", "\x00", "x" * 400):
        with pytest.raises(BadInput, match="do not belong together"):
            actions.open_answer(reference=reference, secret="wrongword", address="10.9.9.9")
    for number in range(actions.MOST_WRONG):
        with pytest.raises((BadInput, CannotNow)):
            actions.open_answer(reference=message.reference, secret="wrongword", address=f"10.1.1.{number}")
    with pytest.raises(CannotNow, match="hour"):
        actions.open_answer(reference=message.reference, secret=WORD, address="10.2.2.2")
    at_now.shift(timedelta(hours=2))
    assert actions.open_answer(reference=message.reference, secret=WORD, address="10.2.2.2") == message


def test_a_flood_is_slowed_down_and_keeps_what_was_typed(client):
    page = reverse("accountability:say-it", args=["encounter"])
    for _ in range(actions.MOST_SENT):
        assert client.post(page, form()).status_code == 302
    answer = client.post(page, form(text="One too many, and still here."))
    assert answer.status_code == 429
    assert "One too many, and still here." in answer.text
    assert Message.objects.count() == actions.MOST_SENT
    assert not Try.objects.filter(whence__contains="127.0.0.1").exists()
    told(address="10.3.3.3")  # another visitor is not stopped


def test_what_is_held_is_told_to_nobody(client):
    who = people()
    make_child("Robin", "Held")
    answers = []
    for name in ("Robin Held", "Robin Nowhere"):
        message = told(kind="record", name=name, reach="020 7946 0143")
        with pytest.raises(BadInput):
            actions.answer(message=message, text="Yes, we hold nine records", final=True, harm=False, by=who.answers)
        actions.answer(message=message, standard="identity", final=True, harm=False, by=who.answers)
        page = client.post(reverse("accountability:answer"), {"reference": message.reference, "secret": WORD}).text
        answers.append(page.replace(message.reference, "").partition("<main")[2])
    assert answers[0] == answers[1]
    assert Message.objects.filter(status="in_hand").count() == 2, "asking who they are does not end the month"
    actions.answer(message=message, standard="sent", final=False, harm=False, by=who.answers)
    assert Message.objects.get(pk=message.pk).status == "answered"


def test_a_child_in_danger_is_passed_on_and_words_that_blame_are_not_sent():
    who, message = people(), told()
    for wrong in ({"harm": True}, {"text": " "}, {"text": "You were an unreliable witness and put yourself at risk."}):
        given = {"text": "We are looking into it.", "final": False, "harm": False} | wrong
        with pytest.raises(BadInput):
            actions.answer(message=message, by=who.answers, **given)
    assert not Answer.objects.exists()
    actions.answer(
        message=message,
        text="We are looking into it.",
        final=False,
        harm=True,
        passed_on="The desk, at ten",
        by=who.answers,
    )
    with pytest.raises(CannotNow):
        actions.take(message=message, by=who.answers)
    actions.put_back(message=message, by=who.answers)


def test_only_those_named_for_it_read_what_the_public_wrote(client):
    message = told()
    for role in ("inspector", "analyst", "publisher", "auditor", "administrator", "desk_decision_maker"):
        client.force_login(make_officer(role))
        for name, given in (("messages", []), ("message", [message.pk])):
            assert client.get(reverse(f"accountability:{name}", args=given)).status_code == 403
        with pytest.raises(NotAllowed):
            actions.take(message=message, by=make_officer(role))


@pytest.mark.parametrize("kind", ["encounter", "complaint", "record"])
def test_nonsense_in_every_box_is_answered(client, kind):
    page = reverse("accountability:say-it", args=[kind])
    boxes = boxes_in(client.get(page).text)
    for turn in range(len(NONSENSE)):
        assert client.post(page, mixed(boxes, turn)).status_code in (302, 422, 429)
    assert client.post(page, form(text="!!! ??? 123", name="A", reach="B")).status_code == 422
    for turn in range(len(NONSENSE)):
        assert client.post(reverse("accountability:answer"), mixed(["reference", "secret"], turn)).status_code in (
            422,
            429,
        )
    assert client.get(reverse("accountability:say-it", args=["nothing"])).status_code == 404


def test_behind_a_proxy_only_its_own_word_is_believed(rf, settings):
    from childfirst.foundation.visitors import address_of

    request = rf.get("/", headers={"X-Forwarded-For": "1.1.1.1, 10.7.7.7"}, REMOTE_ADDR="10.0.0.9")
    assert address_of(request) == "10.0.0.9"
    settings.BEHIND_PROXY = True
    assert address_of(request) == "10.7.7.7"
    assert address_of(rf.get("/", REMOTE_ADDR="10.0.0.9")) == "10.0.0.9"


def test_the_clock_of_a_message_rings_and_a_late_answer_says_why(at_now, client):
    who, message = people(), told()
    answered = told(kind="record", name="Robin Invented", reach="020 7946 0143")
    actions.answer(message=answered, standard="sent", final=True, harm=False, by=who.answers)
    assert sweep_messages() == {"looked_at": 0, "warned": 0, "missed": 0, "failed": 0}
    at_now.shift(timedelta(days=16))
    assert sweep_messages()["warned"] == 1
    assert sweep_messages()["warned"] == 0, "once"
    at_now.shift(timedelta(days=5))
    assert sweep_messages()["missed"] == 1
    assert sorted(message.rings.values_list("kind", flat=True)) == ["breach", "warning"]
    client.force_login(who.answers)
    assert "Missed: say why when you answer" in client.get("/").text
    given = {"text": "We looked at the video. We are sorry.", "final": "yes", "harm": "no"}
    page = reverse("accountability:message", args=[message.pk])
    refused = client.post(page, given)
    assert refused.status_code == 422
    assert "Say why it is late" in refused.text
    assert client.post(page, given | {"late_reason": "It was put with the wrong papers"}).status_code == 302
    assert "Answered late: It was put with the wrong papers" in client.get(page).text
    at_now.shift(timedelta(days=90))
    assert sweep_messages()["missed"] == 0, "what was answered stays quiet"


def test_after_a_standstill_only_the_breach_rings(at_now):
    message = told()
    at_now.shift(timedelta(days=40))
    assert sweep_messages() == {"looked_at": 1, "warned": 0, "missed": 1, "failed": 0}
    assert message.rings.get().kind == "breach"


def test_tries_are_cleared_when_their_hour_is_over(at_now):
    told()
    with pytest.raises(BadInput):
        actions.open_answer(reference="AAAA-AAAA", secret="wrong", address="192.0.2.7")
    assert sorted(Try.objects.values_list("what", flat=True)) == ["sent", "wrong", "wrong"]
    at_now.shift(timedelta(minutes=59))
    assert clear_tries() == 0
    with pytest.raises(BadInput):
        actions.open_answer(reference="AAAA-AAAA", secret="wrong", address="192.0.2.7")
    at_now.shift(timedelta(minutes=2))
    assert clear_tries() == 3
    assert Try.objects.count() == 2  # those that still slow somebody down
    assert Message.objects.count() == 1
