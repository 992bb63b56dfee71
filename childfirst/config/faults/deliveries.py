"""Deliveries that come twice, many at once, or in another order: the same record sent again and again, an API call retried, web-hooks that are not answered."""

import base64
import http.client
import json
import random
import threading
from collections import Counter
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from childfirst.api.actions import make_client
from childfirst.api.hooks import set_hook
from childfirst.config.faults import counting, world
from childfirst.config.faults.at_once import all_press, together
from childfirst.config.faults.forked import ForkedServer, ForkedWorker
from childfirst.config.faults.kills import HOUR, Scene, Tally
from childfirst.config.visitor import Visitor
from childfirst.contacts.models import Contact
from childfirst.foundation.actor import SystemProcess
from childfirst.notices.models import OutboxMessage
from childfirst.teams.models import Team

RECORDS, COPIES, CALLS = 12, 8, 20
SETTING_UP: Final = SystemProcess("fault bench")


def deliveries(scene: Scene, kills: int, rng: random.Random) -> Tally:
    """All three."""
    tally = Tally()
    client, secret = make_client(
        name="Invented System", purpose="Bench", scopes=["contacts:write", "referrals:read"], roles=["desk_researcher"],
        team=Team.objects.first(), calls_a_minute=6_000, by=SETTING_UP,
    )  # fmt: skip
    receiver = Receiver(rng)
    set_hook(client=client, address=receiver.address, topics=["referral"], by=SETTING_UP)
    server, worker = ForkedServer(), ForkedWorker()
    try:
        server.start()
        _records(server.port, tally)
        _calls(server.port, client.client_id, secret, rng, tally)
        _hooks(scene, worker, receiver, tally)
    finally:
        server.kill()
        receiver.end()
        scene.clock(0)
    tally.halves += counting.look().halves
    return tally


def _records(port: int, tally: Tally) -> None:
    """One record, sent by an impatient finger and by several tabs at once."""
    visitors = []
    for _ in range(COPIES):
        visitor = Visitor(port)
        visitor.sign_in("officer", world.PASSWORD)
        visitors.append(visitor)
    for key in world.drafts(RECORDS):
        answers = all_press(visitors, f"/contacts/drafts/{key}/check/", {})
        where = {page for status, page in answers if status == 302}
        made = Contact.objects.filter(submission_key=key).count()
        tally.counts["records sent"] += len(answers)
        tally.counts["records kept"] += made
        if made != 1 or len(where) != 1 or any(status != 302 for status, _ in answers):
            tally.halves.append(["record", key, made, Counter(status for status, _ in answers)])


def _calls(port: int, client_id: str, secret: str, rng: random.Random, tally: Tally) -> None:
    """Each call several times, shuffled with the others, some at the same instant; then the same contact under a new key, and another under an old one."""
    token = _token(port, client_id, secret)
    calls = [(f"bench-key-{number}", _contact(number)) for number in range(CALLS) for _ in range(COPIES)]
    rng.shuffle(calls)
    answers: dict[str, list[tuple[int, Any]]] = {}
    for start in range(0, len(calls), COPIES):
        part = calls[start : start + COPIES]
        said = together([partial(_send, port, token, key, body) for key, body in part])
        for (key, _), (status, text) in zip(part, said, strict=True):
            answers.setdefault(key, []).append((status, text))
    kept = Contact.objects.filter(source="api").count()
    tally.counts["calls sent"], tally.counts["contacts kept of them"] = len(calls), kept
    for key, said in answers.items():
        if len(set(said)) != 1 or said[0][0] != 201:
            tally.halves.append(["answers to one key differ", key, said[:3]])
    again = _send(port, token, "bench-key-new", _contact(0))
    other = _send(port, token, "bench-key-0", _contact(CALLS))
    if again[0] != 200 or other[0] != 422 or Contact.objects.filter(source="api").count() != CALLS or kept != CALLS:
        tally.halves.append(["kept twice", kept, again, other])


def _token(port: int, client_id: str, secret: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    basic = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
    connection.request("POST", "/api/v1/token", "grant_type=client_credentials", {"Authorization": f"Basic {basic}", "Content-Type": "application/x-www-form-urlencoded"})  # fmt: skip
    return str(json.loads(connection.getresponse().read())["access_token"])


def _send(port: int, token: str, key: str, body: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("POST", "/api/v1/contacts", body, {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Idempotency-Key": key})  # fmt: skip
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def _contact(number: int) -> str:
    row = {
        "id": f"B-{number}", "kind": "concern", "occurred_at": "2026-01-20T21:40:00+00:00", "roles": ["at_risk"], "child_id": f"C-{number}",
        "given_name": "Marisol", "family_name": f"Quillfeather{number}", "date_of_birth": "2014-02-03", "age_basis": "known", "place_type": "home",
        "what_happened": "She was alone and the cupboards were empty.", "signs": ["no_food", "left_alone"], "seen": "yes", "spoken_to": "yes", "officer_grade": "amber",
    }  # fmt: skip
    return json.dumps({"rows": [row]})


def _hooks(scene: Scene, worker: ForkedWorker, receiver: "Receiver", tally: Tally) -> None:
    """Until nothing waits; the clock is moved on, because the pauses between tries grow to a quarter of an hour."""
    for hours in range(40):
        scene.clock(hours * HOUR / 2)
        worker.once()
        if not OutboxMessage.objects.filter(channel="hook", state__in=("waiting", "sending")).exists():
            break
    messages = list(OutboxMessage.objects.filter(channel="hook"))
    tally.counts["web-hooks due"] = len(messages)
    tally.counts["web-hooks that knocked"] = sum(len(bodies) for bodies in receiver.taken.values()) + receiver.turned_away  # fmt: skip
    tally.counts["web-hooks that came out of order"] = receiver.out_of_order
    tally.not_at_all += sum(message.key not in receiver.taken for message in messages)
    for key, bodies in receiver.taken.items():
        if len(set(bodies)) != 1:
            tally.halves.append(["one key, two messages", key])


class Receiver:
    """Another system on loopback: keeps some, says no to some, and keeps some without getting round to saying so."""

    def __init__(self, rng: random.Random) -> None:
        self.taken: dict[str, list[bytes]] = {}
        self.turned_away = self.out_of_order = 0
        self.last, self.rng, self.lock = 0, rng, threading.Lock()
        receiver = self

        class Door(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = receiver.take(self.headers["Idempotency-Key"], body)
                if status:
                    self.send_response(status)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                else:
                    self.connection.close()

            def log_message(self, *_: Any) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, key: str, body: bytes) -> int:
        """The status to answer with; 0 for none."""
        with self.lock:
            draw = self.rng.random()
            if draw < 0.2:
                self.turned_away += 1
                return 503
            number = int(key.rpartition(":")[2])
            self.out_of_order += number < self.last
            self.last = max(self.last, number)
            self.taken.setdefault(key, []).append(body)
            return 0 if draw < 0.4 else 204

    def end(self) -> None:
        """Close the door."""
        self.server.shutdown()
        self.server.server_close()
