"""Receives Child First's signed web-hooks: python receive_hook.py PORT SECRET. Standard library only; put TLS in front of it.

A web-hook is believed only if its signature fits, its moment is at most five minutes away, and its key was not seen before.
The last two together are what stops a replay: an old copy is too old, and a young one has been seen.
"""

import hashlib
import hmac
import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOST_SECONDS_AWAY = 300
MOST_BYTES = 100_000


def fits(secret: str, moment: str, body: bytes, signature: str, now: float) -> bool:
    """Is this from whoever knows the secret, and fresh?"""
    if not moment.isdigit() or abs(now - int(moment)) > MOST_SECONDS_AWAY:
        return False
    expected = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"sha256={expected}", signature)


class Receiver(ThreadingHTTPServer):
    """Keeps what it was told. A real system keeps `seen` in its database, in the transaction that acts on the message."""

    def __init__(self, port: int, secret: str) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.secret = secret
        self.seen: dict[str, dict] = {}


class Handler(BaseHTTPRequestHandler):
    """One web-hook."""

    server: Receiver

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        if length > MOST_BYTES:
            return self.answers(413)
        body = self.rfile.read(length)
        moment, signature = (
            self.headers.get("X-ChildFirst-Timestamp", ""),
            self.headers.get("X-ChildFirst-Signature", ""),
        )
        if not fits(self.server.secret, moment, body, signature, time.time()):
            return self.answers(401)
        key = self.headers["Idempotency-Key"]
        if key not in self.server.seen:
            self.server.seen[key] = json.loads(body)
            print(json.dumps(self.server.seen[key]), flush=True)
        return self.answers(200)

    def answers(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: addresses belong in no log."""


if __name__ == "__main__":
    Receiver(int(sys.argv[1]), sys.argv[2]).serve_forever()
