"""Signed web-hooks to a council's own system: JSON by POST, with a moment, a signature and an idempotency key."""

import time
from typing import Final

import requests

from childfirst.notices.carriers import Refused, TryLater
from childfirst.notices.letters import Letter
from childfirst.notices.secrets_of_links import sign

TIMEOUT: Final = 15
_GONE: Final = frozenset({400, 404, 410, 422})


class Hooks:
    """The receiver answers 2xx once it has kept the notice, and does nothing for an Idempotency-Key that it has seen."""

    def __init__(self) -> None:
        self.session = requests.Session()

    def send(self, letter: Letter) -> str:
        """The receiver's own id, where it gives one in X-Received-As."""
        body, moment = letter.body.encode(), int(time.time())
        headers = {
            "Content-Type": "application/json",
            "Idempotency-Key": letter.key,
            "X-ChildFirst-Timestamp": str(moment),
            "X-ChildFirst-Signature": f"sha256={sign(letter.secret, moment, body)}",
        }
        try:
            answer = self.session.post(letter.to, data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False)
        except requests.RequestException as away:
            raise TryLater(f"{type(away).__name__}: the council's system is away") from away
        if answer.ok and answer.status_code < 300:
            return str(answer.headers.get("X-Received-As", ""))[:120] or letter.key
        said = f"the council's system answered {answer.status_code}"
        raise Refused(said) if answer.status_code in _GONE else TryLater(said)

    def taken_before(self, letter: Letter) -> str | None:
        """The receiver tells copies by the key, so sending again is safe."""
        return None

    def close(self) -> None:
        """Give the connections back."""
        self.session.close()
