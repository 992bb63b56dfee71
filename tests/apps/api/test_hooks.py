"""Clients are told of what changed: once, signed, only what is theirs at that moment, however often the receiver fails; and a person sees what could not be told."""

import importlib.util
import threading
import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests
import time_machine

from childfirst.adapters.sending.hooks import Hooks
from childfirst.api import actions, hooks
from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.notices.models import OutboxMessage
from childfirst.notices.sending import MOST_KNOCKS, send_due
from childfirst.referrals import actions as desk
from childfirst.referrals.models import Referral
from childfirst.referrals.worker import sweep
from tests.apps.api.calling import SETTING_UP, Caller, a_row
from tests.factories import make_borough, make_contact, make_officer, make_team

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).resolve().parents[3] / "docs" / "examples" / "receive_hook.py"


def example():
    spec = importlib.util.spec_from_file_location("receive_hook", EXAMPLE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def receiver():
    """The documented example, as a client would run it."""
    server = example().Receiver(0, "")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


def told_at(server, caller, *topics):
    """A web-hook of this client to that server."""
    hook = hooks.set_hook(client=caller.client, address=f"http://127.0.0.1:{server.server_port}/in", topics=list(topics or hooks.TOPICS), by=SETTING_UP)  # fmt: skip
    server.secret = hooks.secret_of(hook)
    return hook


def send():
    return send_due({"hook": Hooks()})


def test_a_client_hears_of_a_referral_its_clock_and_its_notices_without_a_word_about_the_child(receiver):
    caller = Caller()
    told_at(receiver, caller)
    contact = make_contact("domestic_abuse")
    referral = contact.referral_places.get().referral
    desk.take(referral=referral, by=make_officer("desk_researcher"))
    with time_machine.travel(now() + timedelta(days=4)):
        sweep()
        assert send()["sent"] == len(receiver.seen) > 2
    events = {said["event"] for said in receiver.seen.values()}
    assert {"referral.open", "referral.in_work", "clock.breach"} <= events
    child = contact.involvements.get().child
    said = str(list(receiver.seen.values()))
    assert child.given_name not in said
    assert child.family_name not in said
    row = next(said for said in receiver.seen.values() if said["event"] == "referral.in_work")
    assert (row["reference"], row["read"]) == (referral.reference, f"/api/v1/referrals/{referral.reference}")
    trail = AuditEntry.objects.filter(operation="disclosure", verb__startswith="API told")
    assert trail.count() == len(receiver.seen)
    assert {entry.recipient for entry in trail} == {caller.client.name}


def test_what_is_not_the_clients_at_the_moment_of_sending_is_not_told(receiver):
    north, south = make_borough("Northwick"), make_borough("Southmere")
    narrow = Caller(scopes=["referrals:read"], boroughs=[north])
    told_at(receiver, narrow, "referral")
    make_contact("domestic_abuse", borough_id=south.pk)
    assert not OutboxMessage.objects.filter(template="api").exists()
    contact = make_contact("domestic_abuse", borough_id=north.pk)
    Referral.objects.filter(folded_contacts__contact=contact).update(borough=south)  # it was put right meanwhile
    assert send()["taken_out"] >= 1
    make_contact("domestic_abuse", borough_id=north.pk)
    actions.set_scopes(client=narrow.client, scopes=["figures:read"], calls_a_minute=9, by=SETTING_UP)
    assert send()["taken_out"] >= 1
    assert receiver.seen == {}
    assert not OutboxMessage.objects.filter(template="api").exists()


def test_a_team_hears_of_what_is_its_own(receiver):
    team = make_team()
    own = Caller(roles=["sergeant"], team=team)
    told_at(receiver, own, "referral")
    contact = make_contact("domestic_abuse", by=make_officer(team=team))
    make_contact("domestic_abuse")
    send()
    assert {said["reference"] for said in receiver.seen.values()} == {contact.referral_places.get().referral.reference}


class Moody(BaseHTTPRequestHandler):
    """Answers as it is told to, and counts."""

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.keys.append(self.headers["Idempotency-Key"])
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def moody():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Moody)
    server.keys, server.status = [], 503
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


def test_a_system_that_is_away_is_tried_again_with_the_same_key_later_and_later(moody):
    told_at(moody, Caller(), "referral")
    make_contact("domestic_abuse")
    waits, start = [], now()
    with time_machine.travel(start, tick=False) as clock:
        for _ in range(4):
            send()
            message = OutboxMessage.objects.filter(template="api").order_by("pk").first()
            waits.append((message.next_at - now()).total_seconds())
            clock.move_to(message.next_at)
        moody.status = 204
        send()
    assert waits == [15, 30, 60, 120]
    message.refresh_from_db()
    assert message.state == "sent"
    assert moody.keys.count(message.key) == 5


def test_one_system_that_is_away_does_not_hold_up_another(moody, receiver):
    told_at(moody, Caller(), "referral")
    told_at(receiver, Caller(), "referral")
    make_contact("domestic_abuse")
    send()
    assert receiver.seen


def test_a_system_that_never_answers_is_given_up_and_a_person_sends_it_again(moody, client):
    told_at(moody, Caller(), "referral")
    make_contact("domestic_abuse")
    OutboxMessage.objects.filter(template="api").update(attempts=MOST_KNOCKS - 1)
    assert send()["refused"] == 1
    administrator = make_officer("administrator")
    client.force_login(administrator, backend="childfirst.teams.backends.OfficerBackend")
    message = OutboxMessage.objects.get(state="given_up")
    OutboxMessage.objects.create(key="recalled", channel="email", template="notice", state="given_up", last_error=OutboxMessage.RECALLED_FIRST, made_at=now(), next_at=now())  # fmt: skip
    page = client.get("/notices/policy/given-up/").content.decode()
    assert f"message {message.pk}" in page
    assert "recalled before" not in page
    assert "300 times" in page
    assert "Messages given up" in client.get("/").content.decode()
    again = f"/notices/policy/given-up/{message.pk}/again/"
    assert client.post(again, {"reason": " "}).status_code == 422
    moody.status = 200
    assert client.post(again, {"reason": "Their certificate was renewed"}).status_code == 302
    assert client.post(again, {"reason": "Twice"}).status_code == 404
    assert send()["sent"] >= 1
    message.refresh_from_db()
    assert message.state == "sent"
    assert AuditEntry.objects.get(verb="message sent again").reason == "Their certificate was renewed"
    client.force_login(make_officer("inspector"), backend="childfirst.teams.backends.OfficerBackend")
    assert client.get("/notices/policy/given-up/").status_code == 403


def test_a_copy_that_is_played_again_or_changed_is_refused_by_the_example(receiver):
    told_at(receiver, Caller(), "referral")
    make_contact("domestic_abuse")
    caught = []
    sender = Hooks()
    post = sender.session.post
    sender.session.post = lambda address, **sent: caught.append((address, sent)) or post(address, **sent)
    send_due({"hook": sender})
    address, sent = caught[0]
    body, headers = sent["data"], sent["headers"]
    before = dict(receiver.seen)

    def plays(body, **changed):
        return requests.post(address, data=body, headers={**headers, **changed}, timeout=5).status_code

    assert plays(body) == 200  # within five minutes it is the same message, known by its key
    assert receiver.seen == before
    assert plays(body.replace(b"open", b"shut")) == 401
    assert plays(body, **{"X-ChildFirst-Timestamp": str(int(time.time()) - 301)}) == 401
    assert plays(body, **{"X-ChildFirst-Signature": "sha256=" + "0" * 64}) == 401
    fits = example().fits
    moment, signature = headers["X-ChildFirst-Timestamp"], headers["X-ChildFirst-Signature"]
    assert fits(receiver.secret, moment, body, signature, time.time())
    assert not fits(receiver.secret, moment, body, signature, time.time() + 301)
    assert not fits("another secret", moment, body, signature, time.time())


def test_a_hook_asks_for_the_scope_an_administrator_and_a_safe_address():
    caller = Caller(scopes=["referrals:read"])
    given = {"client": caller.client, "address": "https://case.council.example/in", "topics": ["referral"]}
    with pytest.raises(NotAllowed):
        hooks.set_hook(**given, by=make_officer("inspector"))
    for change in (
        {"topics": ["notice"]},
        {"topics": []},
        {"address": "http://case.council.example/in"},
        {"address": "file:///etc/hosts"},
    ):
        with pytest.raises(BadInput):
            hooks.set_hook(**given | change, by=SETTING_UP)
    first = hooks.set_hook(**given, by=SETTING_UP)
    second = hooks.set_hook(**given, by=SETTING_UP)
    assert hooks.secret_of(first) != hooks.secret_of(second)
    hooks.end_hook(hook=second, by=SETTING_UP)
    with pytest.raises(CannotNow):
        hooks.end_hook(hook=second, by=SETTING_UP)
    make_contact("domestic_abuse")
    assert not OutboxMessage.objects.filter(template="api").exists()


def test_sending_contacts_in_tells_the_same_client(receiver):
    caller = Caller()
    told_at(receiver, caller, "referral")
    caller.sends([a_row()])
    send()
    assert [said["event"] for said in receiver.seen.values()] == ["referral.open"]
