"""Clients that prove themselves by a key pair, and tokens that are of no use to anybody else."""

import base64
import json
from datetime import timedelta

import pytest
import time_machine
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

from childfirst.api import actions
from childfirst.api.keys import _registry, public_key
from childfirst.api.models import ApiKey, ApiProof, ApiToken
from childfirst.api.registering import read_keys, set_keys
from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from tests.apps.api.calling import SETTING_UP, Caller
from tests.apps.api.signing import NEW, Signer, jwk, signed
from tests.factories import make_officer

pytestmark = pytest.mark.django_db
OTHER = ECKey.generate_key("P-256")


def unsigned(head, claims):
    def part(thing):
        return base64.urlsafe_b64encode(json.dumps(thing).encode()).decode().rstrip("=")

    return f"{part(head)}.{part(claims)}."


@pytest.mark.parametrize("method", NEW)
def test_a_client_comes_in_by_its_key_and_calls_with_a_token_bound_to_it(method):
    one = Signer(method, scopes=["figures:read", "referrals:read"])
    status, given = one.comes_in(scope="referrals:read")
    assert (status, given["token_type"], given["scope"]) == (200, "DPoP", "referrals:read")
    status, answer = one.calls()
    assert (status, answer.json()["scopes"]) == (200, ["referrals:read"])
    row = ApiToken.objects.get()
    assert (row.bound_to, row.secret, row.key.thumbprint) == (one.key.thumbprint(), None, one.key.thumbprint())
    assert AuditEntry.objects.get(verb="API token given").recipient == str(one.client)


def test_eddsa_under_its_older_name_is_taken():
    one = Signer("Ed25519")
    token = one.word(head={"alg": "Ed25519"})
    head = {"alg": "EdDSA", "kid": "one"}
    claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    part = base64.urlsafe_b64encode(json.dumps(head).encode()).decode().rstrip("=")
    body = f"{part}.{token.split('.')[1]}"
    mark = one.key.get_op_key("sign").sign(body.encode())
    older = f"{body}.{base64.urlsafe_b64encode(mark).decode().rstrip('=')}"
    assert claims["iss"] == one.client.client_id
    assert one.comes_in(older)[0] == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"aud": "https://elsewhere.example/api/v1/token"},
        {"aud": ["http://127.0.0.1:8000/api/v1/token", "https://elsewhere.example"]},
        {"aud": None},
        {"iss": "somebody else"},
        {"iss": None},
        {"sub": "somebody else"},
        {"exp": None},
        {"exp": "soon"},
        {"exp": True},
        {"exp": 1},
        {"exp": 2**60},
        {"nbf": 2**40},
        {"jti": None},
        {"jti": ""},
        {"jti": "x" * 300},
        {"jti": 5},
        {"key": OTHER},
        {"head": {"kid": "two"}},
    ],
)
def test_a_word_that_is_not_quite_right_opens_nothing(wrong):
    one = Signer()
    status, said = one.comes_in(one.word(**wrong))
    assert (status, said["error"]) == (401, "invalid_client")
    assert not ApiToken.objects.exists()
    assert AuditEntry.objects.filter(verb="API token refused").exists()


def test_a_word_by_another_method_opens_nothing():
    one, rsa = Signer(), Signer("PS256")
    claims = {"iss": one.client.client_id, "sub": one.client.client_id, "aud": "http://127.0.0.1:8000/api/v1/token", "exp": int(now().timestamp()) + 60, "jti": "j"}  # fmt: skip
    public = json.dumps(jwk(one.key)).encode()
    for forged in (
        unsigned({"alg": "none", "kid": "one"}, claims),
        unsigned({"alg": "None"}, claims),
        signed(OctKey.import_key(public), {"alg": "HS256", "kid": "one"}, claims),
        rsa.word(head={"alg": "RS256"}),
        "a.b.c",
        "é",
        "." * 9_000,
        one.word()[:-2],
        unsigned({"alg": "ES256"}, []),
    ):
        assert one.comes_in(forged)[0] in (401, 422)
    assert not ApiToken.objects.exists()


def test_a_word_is_good_once_and_for_five_minutes():
    one = Signer()
    word = one.word()
    assert one.comes_in(word)[0] == 200
    assert one.comes_in(word)[0] == 401
    with time_machine.travel(now() - timedelta(minutes=2)):
        old = one.word()
    assert one.comes_in(old)[0] == 401
    long = one.word(exp=int(now().timestamp()) + 600)
    assert one.comes_in(long)[0] == 401
    # What was seen is forgotten only when it would be too old to be taken.
    with time_machine.travel(now() + timedelta(minutes=9)):
        assert one.comes_in(word)[0] == 401
        assert one.comes_in()[0] == 200
        assert ApiProof.objects.count() == 3  # the two proofs and the word of this moment


def test_two_ways_of_saying_who_one_is_are_one_too_many():
    one = Signer(keys_only=False)
    assert one.comes_in(client_secret=one.secret)[0] == 401
    assert one.comes_in(client_id="somebody else")[0] == 401
    assert one.comes_in(client_assertion_type="urn:something:else")[0] == 401
    assert one.comes_in(client_id=one.client.client_id)[0] == 200


def test_a_client_that_must_use_its_keys_comes_in_no_other_way():
    one = Signer(keys_only=True)
    assert one.asks_for_a_token() == (401, {"error": "invalid_client"})
    status, said = one.comes_in(proof="")
    assert (status, said["error"]) == (400, "invalid_dpop_proof")
    assert one.comes_in()[0] == 200
    free = Signer(keys_only=False)
    assert free.asks_for_a_token()[0] == 200
    status, given = free.comes_in(proof="")
    assert (status, given["token_type"]) == (200, "Bearer")
    assert free.gets("client")[0] == 200


def test_from_the_act_that_says_it_must_what_it_held_otherwise_stops():
    one = Signer(keys_only=False)
    one.asks_for_a_token()
    assert one.gets("client")[0] == 200
    one.registers(jwk(one.key, kid="one"), keys_only=True)
    assert one.gets("client")[0] == 401


def test_a_secret_may_ask_for_a_bound_token_too():
    one = Signer(keys_only=False)
    answer = one.web.post("/api/v1/token", {"grant_type": "client_credentials"}, headers={"Authorization": one.basic(), "DPoP": one.proof("POST", "token")})  # fmt: skip
    one.token = answer.json()["access_token"]
    assert answer.json()["token_type"] == "DPoP"
    assert one.calls()[0] == 200
    assert one.calls(scheme="Bearer")[0] == 401


@pytest.mark.parametrize(
    "wrong",
    [
        {"htm": "POST"},
        {"htm": None},
        {"htu": "http://127.0.0.1:8000/api/v1/referrals"},
        {"htu": "https://elsewhere.example/api/v1/client"},
        {"htu": "http://127.0.0.1:8000:x/"},
        {"htu": None},
        {"htu": 5},
        {"ath": "x"},
        {"ath": None},
        {"iat": None},
        {"iat": "now"},
        {"iat": True},
        {"iat": 1},
        {"iat": 2**40},
        {"jti": None},
        {"jti": "x" * 300},
        {"key": OTHER},
        {"head": {"typ": "JWT"}},
        {"head": {"typ": None}},
        {"head": {"jwk": None}},
        {"head": {"jwk": jwk(OTHER)}},
        {"head": {"jwk": {"kty": "oct", "k": "AAAA"}}},
    ],
)
def test_a_proof_that_is_not_quite_right_opens_nothing(wrong):
    one = Signer()
    assert one.calls()[0] == 200
    status, answer = one.calls(proof=one.proof("GET", "client", token=one.token, **wrong))
    assert (status, answer.json()["type"]) == (401, "urn:childfirst:problem:no-proof")
    assert 'error="invalid_dpop_proof"' in answer["WWW-Authenticate"]
    assert AuditEntry.objects.filter(verb="API proof refused", actor_id=one.client.officer_id).exists()


def test_a_stolen_token_is_of_no_use_to_another():
    one, thief = Signer(), Signer()
    assert one.calls()[0] == 200
    for scheme in ("Bearer", "DPoP"):
        assert thief.calls(token=one.token, proof="", scheme=scheme)[0] == 401
    assert thief.calls(token=one.token)[0] == 401
    heard = one.proof("GET", "client", token=one.token)
    assert one.calls(proof=heard)[0] == 200
    assert thief.calls(token=one.token, proof=heard)[0] == 401  # once
    assert thief.calls("referrals", token=one.token, proof=one.proof("GET", "client", token=one.token))[0] == 401
    twice = f"{one.proof('GET', 'client', token=one.token)}, {one.proof('GET', 'client', token=one.token)}"
    assert one.calls(proof=twice)[0] == 401


def test_guessing_at_proofs_is_slowed_down_and_costs_its_owner_no_call():
    one, thief = Signer(calls_a_minute=3), Signer()
    assert one.comes_in()[0] == 200
    with time_machine.travel(now().replace(second=10, microsecond=0), tick=False):
        assert [thief.calls(token=one.token)[0] for _ in range(5)] == [401, 401, 401, 429, 429]
        assert AuditEntry.objects.filter(verb="API proof refused").count() == 3
        assert one.calls()[0] == 200


def test_a_proof_shows_a_public_key_signed_by_its_own_method():
    one = Signer()
    assert one.calls()[0] == 200
    claims = {"htm": "GET", "htu": "http://127.0.0.1:8000/api/v1/client", "iat": int(now().timestamp()), "jti": "j"}
    private = one.proof("GET", "client", token=one.token, head={"jwk": one.key.as_dict(private=True)})
    none = unsigned({"typ": "dpop+jwt", "alg": "none", "jwk": jwk(one.key)}, claims)
    for forged in (private, none):
        assert one.calls(proof=forged)[0] == 401
    status, said = one.comes_in(proof=one.proof("POST", "token", htm="GET"))
    assert (status, said["error"]) == (400, "invalid_dpop_proof")


def test_a_proof_counts_for_its_address_however_the_host_is_written_and_whatever_is_asked(settings):
    settings.SITE_ADDRESS = "https://childfirst.example"
    one = Signer()
    assert one.comes_in()[0] == 200
    for said in ("https://CHILDFIRST.example:443/api/v1/client", "https://childfirst.example/api/v1/client?limit=5#x"):
        assert one.calls(proof=one.proof("GET", "client", token=one.token, htu=said))[0] == 200
    assert (
        one.calls(proof=one.proof("GET", "client", token=one.token, htu="http://childfirst.example/api/v1/client"))[0]
        == 401
    )


def test_a_key_that_is_left_out_stops_with_its_tokens():
    one = Signer()
    assert one.calls()[0] == 200
    new = ECKey.generate_key("P-256")
    one.registers(jwk(one.key, kid="one"), jwk(new, kid="two"))
    assert one.calls()[0] == 200  # both, while the other system is changed
    assert one.comes_in(one.word(key=new, head={"kid": "two"}))[0] == 200
    assert one.comes_in(one.word(head={"kid": None}))[0] == 401  # which of the two?
    assert one.comes_in()[0] == 200
    one.registers(jwk(new, kid="two"))
    assert one.calls()[0] == 401
    assert one.comes_in()[0] == 401
    assert ApiKey.objects.filter(ended_at=None).count() == 1
    actions.revoke(client=one.client, reason="Its contract ended", by=SETTING_UP)
    assert one.comes_in(one.word(key=new, head={"kid": "two"}))[0] == 401
    with pytest.raises(CannotNow):
        one.registers(jwk(new))


@pytest.mark.parametrize(
    ("jwks", "because"),
    [
        ("nonsense", "Enter a JWKS"),
        ("[]", "Enter a JWKS"),
        ('{"keys": []}', "Enter a JWKS"),
        ("[" * 5_000, "Enter a JWKS"),
        ('{"keys": ["x"]}', "no public key"),
        (json.dumps({"keys": [OTHER.as_dict(private=True)]}), "Never send a private key"),
        (json.dumps({"keys": [{"kty": "oct", "k": "AAAA"}]}), "no public key"),
        (json.dumps(jwk(ECKey.generate_key("P-384"))), "not one of EC P-256"),
        (json.dumps(jwk(OKPKey.generate_key("X25519"))), "not one of EC P-256"),
        (json.dumps(jwk(OTHER, use="enc")), "for signatures"),
        (json.dumps(jwk(OTHER, alg="HS256")), "for signatures"),
        (json.dumps(jwk(OTHER, x="AAAA")), "no public key"),
        (json.dumps({"keys": [jwk(OTHER), jwk(OTHER)]}), "each key once"),
        (json.dumps(jwk(OTHER, kid="x" * 200)), "more than 120 characters"),
    ],
    ids=range(14),
)
def test_a_key_that_cannot_be_taken_is_refused_in_words(jwks, because):
    with pytest.raises(BadInput, match=because) as wrong:
        read_keys(jwks)
    assert wrong.value.field == "jwks"


def test_a_weak_key_is_refused():
    from cryptography.hazmat.primitives.asymmetric import rsa

    weak = rsa.generate_private_key(65_537, 1_024).public_key()
    odd = rsa.generate_private_key(3, 2_048).public_key()
    for key in (weak, odd):
        numbers = key.public_numbers()
        size = (numbers.n.bit_length() + 7) // 8
        told = {"kty": "RSA", "n": base64.urlsafe_b64encode(numbers.n.to_bytes(size)).decode().rstrip("="), "e": base64.urlsafe_b64encode(numbers.e.to_bytes(3)).decode()}  # fmt: skip
        with pytest.raises(BadInput, match="2,048 bits or more"):
            read_keys(json.dumps(told))
    assert public_key(jwk(RSAKey.generate_key(2_048))).method == "PS256"
    assert _registry("ES256").allowed == ["ES256"]


def test_only_an_administrator_registers_keys_and_one_who_must_has_one():
    one = Caller()
    with pytest.raises(NotAllowed):
        set_keys(client=one.client, jwks=json.dumps(jwk(OTHER)), keys_only=False, by=make_officer("inspector"))
    with pytest.raises(BadInput, match="at least one public key"):
        set_keys(client=one.client, jwks=" ", keys_only=True, by=SETTING_UP)
