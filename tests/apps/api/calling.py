"""A client of the API as the tests use it: Django's own test client, with a token asked for as any client would."""

import base64
import itertools
import json
from typing import Any

from django.test import Client

from childfirst.api.actions import make_client
from childfirst.api.scopes import SCOPES
from childfirst.foundation.actor import SystemProcess

SETTING_UP = SystemProcess("test set-up")
_next = itertools.count(1)


class Caller:
    """One client with a token. Each method gives (status, parsed body)."""

    def __init__(self, scopes: Any = tuple(SCOPES), roles: Any = ("desk_researcher",), **more: Any) -> None:
        number = next(_next)
        given = {"name": f"Invented System {number}", "purpose": "To see whether it works", "team": None} | more
        self.client, self.secret = make_client(scopes=scopes, roles=roles, by=SETTING_UP, **given)
        self.web, self.token = Client(), ""

    def basic(self, secret: str = "") -> str:
        joined = f"{self.client.client_id}:{secret or self.secret}"
        return f"Basic {base64.b64encode(joined.encode()).decode()}"

    def asks_for_a_token(self, secret: str = "", **form: str) -> tuple[int, Any]:
        form = {"grant_type": "client_credentials", **form}
        answer = self.web.post("/api/v1/token", form, headers={"Authorization": self.basic(secret)})
        if answer.status_code == 200:
            self.token = answer.json()["access_token"]
        return answer.status_code, answer.json()

    def gets(self, address: str, **query: Any) -> tuple[int, Any]:
        answer = self.asks("get", address, query)
        return answer.status_code, answer.json()

    def sends(self, rows: Any, key: str = "") -> tuple[int, Any]:
        key = key or f"key-of-tests-{next(_next)}"
        answer = self.asks("post", "contacts", json.dumps({"rows": rows}), headers={"Idempotency-Key": key})
        return answer.status_code, answer.json()

    def asks(self, method: str, address: str, data: Any = None, headers: dict[str, str] | None = None) -> Any:
        if not self.token:
            self.asks_for_a_token()
        more = {"content_type": "application/json"} if method == "post" else {}
        sent = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        return getattr(self.web, method)(f"/api/v1/{address}", data, headers=sent, **more)


def a_row(**fields: Any) -> dict[str, Any]:
    """A child found alone at night, as another system would send it."""
    return {
        "id": f"T-{next(_next)}", "kind": "concern", "occurred_at": "2026-11-20T21:40:00+00:00", "roles": ["at_risk"],
        "child_id": f"C-{next(_next)}", "given_name": "Marisol", "family_name": "Quillfeather", "date_of_birth": "2014-02-03", "age_basis": "known",
        "place_type": "home", "what_happened": "She was alone and the cupboards were empty.", "signs": ["no_food", "left_alone"],
        "seen": "yes", "spoken_to": "yes", "officer_grade": "amber",
    } | fields  # fmt: skip
