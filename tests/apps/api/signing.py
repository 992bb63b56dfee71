"""A client with a key pair, as it signs what it sends: its word at the token's door, and a proof for each call."""

import base64
import hashlib
import itertools
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from joserfc import jwt
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from childfirst.api.registering import set_keys
from childfirst.foundation.now import now
from tests.apps.api.calling import SETTING_UP, Caller

_next = itertools.count(1)
NEW = {
    "ES256": lambda: ECKey.generate_key("P-256"),
    "PS256": lambda: RSAKey.generate_key(2048),
    "Ed25519": lambda: OKPKey.generate_key("Ed25519"),
}


def jwk(key: Any, **more: Any) -> dict[str, Any]:
    return {**key.as_dict(private=False), **more}


def signed(key: Any, head: Mapping[str, Any], claims: Mapping[str, Any]) -> str:
    registry = JWSRegistry(algorithms=[*NEW, "HS256", "RS256", "ES384"], strict_check_header=False)
    registry.max_header_length = 4_096
    return jwt.encode(without_none(head), dict(claims), key, registry=registry, default_type=None)


def without_none(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


class Signer(Caller):
    """One client with keys of its own. What a test changes in what is signed is given by name; None leaves it out."""

    def __init__(self, method: str = "ES256", *, keys_only: bool = True, **more: Any) -> None:
        super().__init__(**more)
        self.method, self.key = method, NEW[method]()
        self.registers(jwk(self.key, kid="one"), keys_only=keys_only)

    def registers(self, *jwks: dict[str, Any], keys_only: bool = True) -> None:
        import json

        set_keys(client=self.client, jwks=json.dumps({"keys": list(jwks)}), keys_only=keys_only, by=SETTING_UP)

    def word(self, *, key: Any = None, head: Mapping[str, Any] = {}, **claims: Any) -> str:
        moment, mine = int(now().timestamp()), self.client.client_id
        said = {
            "iss": mine, "sub": mine, "aud": f"{settings.SITE_ADDRESS}/api/v1/token", "iat": moment, "exp": moment + 60, "jti": f"word {next(_next)}",
        } | claims  # fmt: skip
        return signed(key or self.key, {"alg": self.method, "kid": "one"} | dict(head), without_none(said))

    def proof(
        self,
        method: str,
        address: str,
        *,
        key: Any = None,
        token: str = "",
        head: Mapping[str, Any] = {},
        **claims: Any,
    ) -> str:
        key = key or self.key
        said = {
            "htm": method,
            "htu": f"{settings.SITE_ADDRESS}/api/v1/{address}",
            "iat": int(now().timestamp()),
            "jti": f"proof {next(_next)}",
        }
        if token:
            said["ath"] = base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).decode().rstrip("=")
        whole = {"typ": "dpop+jwt", "alg": self.method, "jwk": jwk(key)} | dict(head)
        return signed(key, whole, without_none(said | claims))

    def comes_in(self, word: str | None = None, proof: str | None = None, **form: str) -> tuple[int, Any]:
        from childfirst.api.keys import ASSERTION

        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTION,
            "client_assertion": word or self.word(),
            **form,
        }
        proof = self.proof("POST", "token") if proof is None else proof
        answer = self.web.post("/api/v1/token", form, headers={"DPoP": proof} if proof else {})
        if answer.status_code == 200:
            self.token = answer.json()["access_token"]
        return answer.status_code, answer.json()

    def calls(
        self, address: str = "client", proof: str | None = None, scheme: str = "DPoP", token: str = ""
    ) -> tuple[int, Any]:
        if not self.token:
            assert self.comes_in()[0] == 200
        token = token or self.token
        proof = self.proof("GET", address, token=token) if proof is None else proof
        sent = {"Authorization": f"{scheme} {token}"} | ({"DPoP": proof} if proof else {})
        answer = self.web.get(f"/api/v1/{address}", headers=sent)
        return answer.status_code, answer
