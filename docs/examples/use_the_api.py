"""Sends one contact to Child First and reads what became of it, with a client made from the API's own document.

    pip install openapi-python-client
    openapi-python-client generate --url https://childfirst.example/api/v1/openapi.json --config client.yml
    CHILDFIRST_CLIENT_ID=... CHILDFIRST_CLIENT_SECRET=... python use_the_api.py https://childfirst.example

client.yml holds two lines: `project_name_override: child-first-client` and `package_name_override: child_first_client`.

With a key pair in place of the secret, CHILDFIRST_KEY names the file of the private key (a JWK). Make one, and give its public half to the force:

    pip install joserfc httpx
    python use_the_api.py --new-key key.json > jwks.json
"""

import base64
import hashlib
import json
import os
import sys
import time
import uuid
from collections.abc import Generator
from pathlib import Path

import httpx
from child_first_client import AuthenticatedClient, Client
from child_first_client.api.coming_in import token
from child_first_client.api.contacts import send_contact
from child_first_client.api.referrals_and_clocks import clocks, referrals
from child_first_client.models import ContactIn, Problem, TokenFormParams

CONTACT = {
    "rows": [
        {
            "id": "EXAMPLE-1", "child_id": "EXAMPLE-CHILD-1", "kind": "concern", "occurred_at": "2026-11-20T21:40:00+00:00",
            "roles": ["at_risk"], "given_name": "Ottilie", "family_name": "Farrowgate", "age_months": 110, "place_type": "home",
            "what_happened": "She was on her own and had not eaten.", "signs": ["no_food", "left_alone"], "seen": "yes", "spoken_to": "yes",
            "officer_grade": "amber",
        }
    ]
}  # fmt: skip


class Holder(httpx.Auth):
    """Signs a proof for each request with our key (DPoP, RFC 9449), so that our token is of no use to whoever overhears it."""

    def __init__(self, address: str, client_id: str, key_file: str) -> None:
        from joserfc.jwk import ECKey

        self.address, self.client_id = address.rstrip("/"), client_id
        self.key = ECKey.import_key(json.loads(Path(key_file).read_text()))

    def word(self) -> str:
        """That it is us, for the token's own address, for a minute (RFC 7523)."""
        claims = {
            "iss": self.client_id,
            "sub": self.client_id,
            "aud": f"{self.address}/api/v1/token",
            "exp": int(time.time()) + 60,
        }
        return self._signed({"kid": self.key.thumbprint()}, claims)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Each request with its own proof; with the token's digest in it where there is a token."""
        claims = {"htm": request.method, "htu": str(request.url.copy_with(query=None, fragment=None))}
        token = request.headers.get("Authorization", "").removeprefix("DPoP ")
        if token:
            claims["ath"] = base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).decode().rstrip("=")
        request.headers["DPoP"] = self._signed({"typ": "dpop+jwt", "jwk": self.key.as_dict(private=False)}, claims)
        yield request

    def _signed(self, header: dict, claims: dict) -> str:
        from joserfc import jwt

        once = {"iat": int(time.time()), "jti": str(uuid.uuid4())}
        return jwt.encode({"alg": "ES256", **header}, claims | once, self.key)


def new_key(file: str) -> None:
    """The private half into a file of ours; the public half, for the force, to standard output."""
    from joserfc.jwk import ECKey

    key = ECKey.generate_key("P-256")
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as kept:
        json.dump(key.as_dict(private=True), kept)
    print(json.dumps({"keys": [key.as_dict(private=False) | {"kid": key.thumbprint()}]}))


def sign_in_by_key(address: str, client_id: str, key_file: str) -> AuthenticatedClient:
    """Nothing that opens a door is sent: what is signed is good once, and the token only with our key."""
    holder = Holder(address, client_id, key_file)
    asked = TokenFormParams(
        grant_type="client_credentials", client_assertion=holder.word(),
        client_assertion_type="urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    )  # fmt: skip
    given = right(token.sync(client=Client(base_url=address, httpx_args={"auth": holder}), body=asked))
    return AuthenticatedClient(base_url=address, token=given.access_token, prefix="DPoP", httpx_args={"auth": holder})


def sign_in(address: str, client_id: str, secret: str) -> AuthenticatedClient:
    """A token works for fifteen minutes: ask for the next one before then."""
    asked = TokenFormParams(grant_type="client_credentials", client_id=client_id, client_secret=secret)
    given = token.sync(client=Client(base_url=address), body=asked)
    return AuthenticatedClient(base_url=address, token=right(given).access_token)


def right(answer: object) -> object:
    """The answer, or an end with what was wrong and what to do."""
    if isinstance(answer, Problem) or answer is None or hasattr(answer, "error"):
        sys.exit(f"Not done: {getattr(answer, 'detail', answer)} {getattr(answer, 'errors', '')}")
    return answer


def every_referral(client: AuthenticatedClient) -> list:
    """Page by page, until there is no next one."""
    found, after = [], None
    while True:
        page = right(referrals.sync(client=client, **({"after": after} if after else {})))
        found += page.items
        after = page.next_
        if after is None:
            return found


def main(address: str) -> None:
    """Send, wait until lists tell of it, read."""
    client_id, key_file = os.environ["CHILDFIRST_CLIENT_ID"], os.environ.get("CHILDFIRST_KEY")
    if key_file:
        client = sign_in_by_key(address, client_id, key_file)
    else:
        client = sign_in(address, client_id, os.environ["CHILDFIRST_CLIENT_SECRET"])
    # The same key whenever the same contact is sent again: whatever broke on the way, it is kept once.
    kept = right(
        send_contact.sync(client=client, body=ContactIn.from_dict(CONTACT), idempotency_key="example-1-first-sending")
    )
    print(f"Kept as {kept.reference}.")
    time.sleep(float(os.environ.get("CHILDFIRST_WAIT", "21")))  # a list tells of rows that are twenty seconds old
    for referral in every_referral(client):
        if "EXAMPLE-1" in referral.your_contacts:
            print(f"{referral.reference}: {referral.status}, opened by {', '.join(referral.leads)}.")
            for clock in right(clocks.sync(client=client, referral=referral.reference)).items:
                print(f"  {clock.title}: due {clock.due_at:%d %B %Y %H:%M}, {clock.state}")


if __name__ == "__main__":
    if sys.argv[1] == "--new-key":
        new_key(sys.argv[2])
    else:
        main(sys.argv[1])
