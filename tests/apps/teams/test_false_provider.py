"""A provider that lies, and a token that somebody forged: a server on loopback that answers what each test wants. None of it lets anybody in."""

import hmac
import json
import threading
from base64 import urlsafe_b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from joserfc import jwt
from joserfc.jwk import RSAKey

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import now
from childfirst.teams import openid
from childfirst.teams.models import Identity
from tests.factories import make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.once]
KEY, OTHER = (RSAKey.generate_key(2048, parameters={"kid": kid}) for kid in ("ours", "theirs"))
SECRET = "a-secret-of-the-tests-only"


class False_(ThreadingHTTPServer):  # noqa: N801  (`False` is taken)
    """What it says of itself, and the token that it gives for any code."""

    said: dict = {}
    token: dict = {}
    moved = False


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        server: False_ = self.server
        if server.moved:
            self.send_response(302)
            self.send_header("Location", "/moved")
            self.end_headers()
            return
        keys = {"keys": [KEY.as_dict(private=False, use="sig", alg="RS256")]}
        self.answer(keys if self.path == "/jwks" else server.said)

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(self.server.token)

    def answer(self, what):
        body = what if isinstance(what, bytes) else json.dumps(what).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    with False_(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join(5)


@pytest.fixture
def liar(server, settings):
    issuer = f"http://127.0.0.1:{server.server_port}"
    settings.OIDC_ISSUER, settings.OIDC_CLIENT, settings.OIDC_SECRET = issuer, "childfirst", SECRET
    settings.OIDC_NAME, settings.OIDC_SECOND_FACTOR, settings.SECOND_FACTOR = "Force sign-in", ["amr=mfa"], True
    server.moved = False
    server.said = {
        "issuer": issuer, "authorization_endpoint": f"{issuer}/auth", "token_endpoint": f"{issuer}/token", "jwks_uri": f"{issuer}/jwks",
        "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
    }  # fmt: skip
    openid._made.cache_clear()
    make_officer("officer", username="pc.1001")
    return server


def by_hand(claims, alg, kid, secret):
    """As a forger would: the library refuses to."""
    parts = [json.dumps(one).encode() for one in ({"alg": alg, "kid": kid}, claims)]
    signed = b".".join(urlsafe_b64encode(one).rstrip(b"=") for one in parts)
    mac = hmac.digest(secret, signed, "sha256") if alg == "HS256" else b""
    return (signed + b"." + urlsafe_b64encode(mac).rstrip(b"=")).decode()


def comes_back(client, liar, *, key=KEY, alg="RS256", kid="ours", start="provider-sign-in", **changed):
    """Sets out, and comes back with a token that is right but for what changed (None: left out)."""
    asked = parse_qs(urlsplit(client.get(reverse(start))["Location"]).query)
    moment = int(now().timestamp())
    claims = {
        "iss": liar.said["issuer"], "aud": "childfirst", "sub": "n-1", "preferred_username": "pc.1001", "nonce": asked["nonce"][0],
        "iat": moment, "exp": moment + 300, "auth_time": moment, "amr": ["mfa"],
    } | changed  # fmt: skip
    claims = {name: value for name, value in claims.items() if value is not None}
    if alg in ("none", "HS256"):
        made = by_hand(claims, alg, kid, key)
    else:
        made = jwt.encode({"alg": alg, "kid": kid}, claims, key, algorithms=[alg])
    liar.token = {"access_token": "x", "token_type": "Bearer", "id_token": made}
    return client.get(reverse("provider-back"), {"code": "any", "state": asked["state"][0]})


def test_a_right_token_lets_in(client, liar):
    """So that the refusals below are of what changed."""
    assert comes_back(client, liar).status_code == 302
    assert client.get(reverse("home")).status_code == 200
    client.post(reverse("sign-out"))
    moment = now().timestamp()
    assert comes_back(client, liar, iat=int(moment) + 30, exp=int(moment) - 30).status_code == 302, (
        "clocks differ a little"
    )


HOUR = 3600
FORGED = {
    "signed by another key": {"key": OTHER},
    "by an unknown key": {"key": OTHER, "kid": "theirs"},
    "not signed": {"alg": "none"},
    "signed by the secret": {"alg": "HS256", "key": SECRET.encode()},
    "signed by the public key as a secret": {"alg": "HS256", "key": KEY.as_pem(private=False)},
    "of another provider": {"iss": "https://evil.example"},
    "of nobody": {"iss": None},
    "for another client": {"aud": "other"},
    "for two, handed on by the other": {"aud": ["childfirst", "other"], "azp": "other"},
    "of another attempt": {"nonce": "another"},
    "without a nonce": {"nonce": None},
    "that names nobody": {"sub": None},
    "that names a number": {"sub": 7},
    "that ran out": {"exp": -120},
    "without an end": {"exp": None},
    "from the future": {"iat": 120},
    "proved long ago": {"auth_time": -13 * HOUR},
    "proved tomorrow": {"auth_time": 24 * HOUR},
    "for another access token": {"at_hash": "AAAA"},
}


@pytest.mark.parametrize("change", FORGED.values(), ids=FORGED)
def test_a_forged_token_lets_nobody_in(client, liar, change):
    moment = int(now().timestamp())
    change = {
        name: moment + value if name in ("exp", "iat", "auth_time") and value is not None else value
        for name, value in change.items()
    }
    answer = comes_back(client, liar, **change)
    assert answer.status_code == 403
    assert client.get(reverse("home")).status_code == 302
    assert Identity.objects.count() == 0
    assert AuditEntry.objects.filter(verb="sign-in failed").count() == 1


@pytest.mark.parametrize(
    "token",
    [
        {},
        {"access_token": "x", "token_type": "Bearer"},
        {"id_token": 5, "access_token": "x"},
        [],
        b"{",
        {"error": "invalid_grant"},
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(client, liar, token):
    asked = parse_qs(urlsplit(client.get(reverse("provider-sign-in"))["Location"]).query)
    liar.token = token
    assert client.get(reverse("provider-back"), {"code": "any", "state": asked["state"][0]}).status_code == 403


@pytest.mark.parametrize(
    "said",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://evil.example/token"} | {"issuer": "https://127.0.0.1"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
        None,
        [],
    ],
)
def test_a_provider_that_is_not_who_it_was_set_to_be_is_not_used(client, liar, said):
    liar.said = {**liar.said, **said} if isinstance(said, dict) else said
    assert client.get(reverse("provider-sign-in")).status_code == 503


def test_it_is_not_followed_elsewhere(client, liar):
    liar.moved = True
    assert client.get(reverse("provider-sign-in")).status_code == 503


def logout_token(liar, *, key=KEY, typ="logout+jwt", **changed):
    claims = {
        "iss": liar.said["issuer"], "aud": "childfirst", "sub": "n-1", "jti": "one", "iat": int(now().timestamp()),
        "events": {openid.SIGNED_OUT: {}},
    } | changed  # fmt: skip
    claims = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode({"alg": "RS256", "kid": "ours", "typ": typ}, claims, key, algorithms=["RS256"])


def test_shut_there_is_shut_here_at_once_and_only_by_a_right_token(client, liar):
    comes_back(client, liar)
    address, moment = reverse("provider-signed-out"), int(now().timestamp())
    machine = type(client)(enforce_csrf_checks=True)
    wrong = (
        {"key": OTHER}, {"typ": "JWT"}, {"iss": "https://evil.example"}, {"aud": "other"}, {"sub": None}, {"sub": 7}, {"jti": None},
        {"iat": None}, {"iat": moment - 300}, {"iat": moment + 300}, {"iat": "now"}, {"events": None}, {"events": {"other": {}}}, {"events": [openid.SIGNED_OUT]},
        {"nonce": "x"}, {"exp": moment - 120},
    )  # fmt: skip
    for change in wrong:
        assert machine.post(address, {"logout_token": logout_token(liar, **change)}).status_code == 400, change
    for sent in ("", "a.b.c", liar.token["id_token"], "x" * 9_000):
        assert machine.post(address, {"logout_token": sent}).status_code == 400
    assert machine.get(address).status_code == 405
    assert machine.post(address, {"logout_token": logout_token(liar, sub="n-9")}).status_code == 200, (
        "somebody we do not know"
    )
    assert client.get(reverse("home")).status_code == 200
    assert machine.post(address, {"logout_token": logout_token(liar)}).status_code == 200
    assert client.get(reverse("home")).status_code == 302
    assert AuditEntry.objects.filter(verb="signed out everywhere", actor_name="identity provider").exists()


def test_asked_again_it_must_say_when(client, liar, settings):
    settings.STEP_UP_MINUTES = 10
    comes_back(client, liar)
    address, moment = reverse("guarding:break-glass"), int(now().timestamp())
    for when, status in ((None, 403), (moment - 120, 403), ("now", 403), (True, 403), (moment, 302)):
        answer = comes_back(client, liar, start="provider-again", auth_time=when)
        assert answer.status_code == status, when
    assert client.get(address).status_code in (200, 302)
