"""The real carriers against servers of the tests' own: SMTP, GOV.UK Notify's client, signed web-hooks, the folder."""

import hashlib
import hmac
import json
import socket
import threading
import uuid
from argparse import Namespace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller
from django.urls import reverse

from childfirst.adapters.sending.choosing import carriers, fault_in_settings, smtp_of
from childfirst.adapters.sending.folder import Folder
from childfirst.adapters.sending.hooks import Hooks
from childfirst.adapters.sending.notify import Notify
from childfirst.config.clock_rounds import run
from childfirst.foundation.errors import BadInput
from childfirst.notices.carriers import Refused, TryLater
from childfirst.notices.letters import Letter
from childfirst.referrals.models import WorkerBeat
from tests.factories import make_officer

KEY = f"invented-{uuid.UUID(int=1)}-{uuid.UUID(int=2)}"
MAIL = Letter("notice:1:2", "email", "lead@school.invalid", "A notice waits: N-000001", "Open the link.\n")


class Mailbox:
    """Keeps what it is sent; refuses one address for good and another for now."""

    def __init__(self):
        self.kept = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 no such mailbox"
        if address.startswith("busy"):
            return "451 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.kept.append(envelope.content.decode())
        return "250 OK"


def test_smtp_takes_refuses_and_is_away():
    box = Mailbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    carrier = smtp_of(f"smtp://127.0.0.1:{port}?tls=none", "Police <notices@force.invalid>")
    try:
        assert carrier.send(MAIL) == carrier.send(MAIL) == "<notice.1.2@force.invalid>"
        assert all("Message-ID: <notice.1.2@force.invalid>" in one for one in box.kept)
        with pytest.raises(Refused, match="550"):
            carrier.send(Letter("n:2", "email", "nobody@school.invalid", "s", "b"))
        with pytest.raises(TryLater, match="451"):
            carrier.send(Letter("n:3", "email", "busy@school.invalid", "s", "b"))
        carrier.send(MAIL)
        assert len(box.kept) == 3
    finally:
        carrier.close()
        server.stop()
    with pytest.raises(TryLater):
        carrier.send(MAIL)
    with pytest.raises(BadInput):
        smtp_of("http://127.0.0.1", "x@y.invalid")


@pytest.fixture
def web():
    """Answers as told, and keeps what it was asked."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self):
            size = int(self.headers.get("Content-Length") or 0)
            server.asked.append((self.command, self.path, dict(self.headers), self.rfile.read(size)))
            status, body = server.answers.pop(0)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        do_GET = do_POST = _answer  # noqa: N815

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.asked, server.answers = [], []
    server.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_notify_by_its_own_client(web):
    carrier = Notify(key=KEY, address=web.address, email_template="t-mail", text_template="t-text")
    web.answers += [
        (201, {"id": "n-1"}),
        (201, {"id": "n-2"}),
        (200, {"notifications": [{"id": "n-1", "status": "delivered"}]}),
    ]
    assert carrier.send(MAIL) == "n-1"
    assert carrier.send(Letter("code:1:1", "text", "07700900001", "", "123456 is your code")) == "n-2"
    assert carrier.taken_before(MAIL) == "n-1"
    body = json.loads(web.asked[0][3])
    assert (body["reference"], body["template_id"]) == ("notice:1:2", "t-mail")
    assert "reference=notice%3A1%3A2" in web.asked[2][1]
    web.answers += [
        (400, {"errors": []}),
        (429, {}),
        (500, {}),
        (200, {"notifications": [{"id": "x", "status": "permanent-failure"}]}),
    ]
    with pytest.raises(Refused):
        carrier.send(MAIL)
    for _ in range(2):
        with pytest.raises(TryLater):
            carrier.send(MAIL)
    assert carrier.taken_before(MAIL) is None
    carrier.close()


def test_a_web_hook_is_signed_and_keyed(web):
    carrier = Hooks()
    hook = Letter("hook-notice:1:1", "hook", f"{web.address}/in", "", '{"notice": "N-000001"}', secret="s3cret")
    web.answers += [(200, {}), (503, {}), (410, {}), (302, {})]
    carrier.send(hook)
    _, _, headers, body = web.asked[0]
    moment = headers["X-ChildFirst-Timestamp"]
    wanted = hmac.new(b"s3cret", f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers["X-ChildFirst-Signature"] == f"sha256={wanted}"
    assert headers["Idempotency-Key"] == hook.key
    with pytest.raises(TryLater):
        carrier.send(hook)
    with pytest.raises(Refused):
        carrier.send(hook)
    with pytest.raises(TryLater):  # never followed: a signed body goes to its own address only
        carrier.send(hook)
    carrier.close()


def test_the_folder_holds_one_file_a_message(tmp_path):
    carrier = Folder(tmp_path / "outbox")
    assert carrier.taken_before(MAIL) is None
    assert carrier.send(MAIL) == carrier.send(MAIL) == carrier.taken_before(MAIL)
    assert len(list((tmp_path / "outbox").iterdir())) == 1


def test_the_settings_say_which_and_what_is_missing(settings):
    settings.MAIL, settings.NOTIFY_KEY, settings.NOTIFY_TEXT_TEMPLATE = "", "", ""
    assert set(carriers()) == {"hook"}
    assert "CHILDFIRST_MAIL" in fault_in_settings()
    settings.MAIL, settings.NOTIFY_KEY, settings.NOTIFY_EMAIL_TEMPLATE, settings.NOTIFY_TEXT_TEMPLATE = (
        "notify",
        KEY,
        "",
        "t",
    )
    assert set(carriers()) == {"hook", "email", "text"}
    assert "NOTIFY_EMAIL_TEMPLATE" in fault_in_settings()
    settings.MAIL, settings.SITE_ADDRESS = "smtp://mail.invalid", "http://force.invalid"
    assert "https://" in fault_in_settings()
    for odd in (
        "post://mail.invalid",
        "smtp://",
        "smtp://who:secret@mail.invalid:later",
        "smtps://m.invalid?tls=perhaps",
    ):
        settings.MAIL = odd
        assert "no notice leaves" in fault_in_settings().lower()
        assert "secret" not in fault_in_settings()


@pytest.mark.django_db
def test_a_fault_in_the_settings_is_shown_and_stops_no_clock(settings, client):
    settings.MAIL = "smtp://who:secret@mail.invalid:later"
    told = "CHILDFIRST_MAIL has no readable address"
    for role, pages in {
        "desk_researcher": ("home", "referrals:queue", "notices:list"),
        "administrator": ("home", "notices:policies"),
    }.items():
        client.force_login(make_officer(role))
        assert [told in client.get(reverse(page)).text for page in pages] == [True] * len(pages)
    client.force_login(make_officer())
    assert told not in client.get("/").text, "an officer can do nothing about it"
    assert told in client.get("/ready/").json()["mail"]
    assert (client.get("/ready/").status_code, client.get("/ready/?mail").status_code) == (200, 503)
    assert run(Namespace(every=1, once=True)) == 1, "the round says so"
    assert WorkerBeat.objects.exists(), "and the clocks were looked at"
    settings.MAIL = "folder"
    client.force_login(make_officer("administrator"))
    assert "No notice leaves" not in client.get("/").text
    assert client.get("/ready/?mail").status_code == 200
