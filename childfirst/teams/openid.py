"""The force's identity provider, over OpenID Connect. Authlib (the extra `oidc`) speaks the standard; what we ask beyond it stands here.

Authorization code with PKCE, a state and a nonce for each attempt, kept in the session for ten minutes and good once. The signature by the
provider's published keys and by public-key methods only, whatever the provider lists; issuer and audience as set here; a minute of clock skew.
"""

import functools
import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import DjangoOAuth2App, OAuth
from authlib.integrations.requests_client import OAuth2Session
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry
from joserfc.jwt import JWTClaimsRegistry
from requests.exceptions import RequestException

from childfirst.foundation.now import now

SKEW: Final = 60  # seconds by which the provider's clock may differ from ours
BEGUN_WITHIN: Final = 10 * 60  # seconds between setting out and coming back
WAIT: Final = 10  # seconds for an answer of the provider
ASKED_ANEW: Final = 60 * 60  # seconds after which its addresses and keys are read again
SIGNED_BY: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
SAID_WITHIN: Final = 2 * 60  # seconds for which a logout token is good
SIGNED_OUT: Final = "http://schemas.openid.net/event/backchannel-logout"
ENDPOINTS: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")
# What a provider's answer may break with, besides the library's own words: it is somebody else's JSON.
_BROKEN: Final = (AuthlibBaseError, JoseError, ValueError, KeyError, TypeError, AttributeError, RuntimeError)


class NotShown(Exception):
    """Nobody was shown. `kind` chooses the page; the words are for the trail, and name no person."""

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(words)
        self.kind = kind


@dataclass(frozen=True)
class Shown:
    """Whom the provider shows, once everything was checked. `shown_at`: seconds, when the person last proved it there; None where it does not say."""

    subject: str
    claims: dict[str, Any]
    shown_at: float | None
    second_factor: str
    id_token: str
    purpose: str
    going: str


class _Session(OAuth2Session):  # type: ignore[misc]
    """Follows no redirect, so that a secret goes where it was meant to go, and does not wait for ever."""

    def request(self, method: str, url: str, **options: Any) -> Any:
        return super().request(method, url, **options | {"timeout": WAIT, "allow_redirects": False})


class _App(DjangoOAuth2App):  # type: ignore[misc]
    client_cls = _Session


class _OAuth(OAuth):  # type: ignore[misc]
    oauth2_client_cls = _App


@functools.lru_cache(maxsize=2)
def _made(issuer: str, client: str, secret: str, scope: str, turn: int) -> Any:
    return _OAuth().register(
        "provider",
        client_id=client,
        client_secret=secret,
        server_metadata_url=issuer.rstrip("/") + "/.well-known/openid-configuration",
        client_kwargs={"scope": scope, "code_challenge_method": "S256"},
    )


def _provider() -> Any:
    """The provider with its addresses, read and found safe. Raises NotShown."""
    turn = int(now().timestamp() // ASKED_ANEW)
    provider = _made(settings.OIDC_ISSUER, settings.OIDC_CLIENT, settings.OIDC_SECRET, settings.OIDC_SCOPE, turn)
    try:
        said = provider.load_server_metadata()
        _addresses_are_safe(said)
        listed = said.get("id_token_signing_alg_values_supported") or ["RS256"]
        said["id_token_signing_alg_values_supported"] = [one for one in SIGNED_BY if one in listed]
    except NotShown:
        _made.cache_clear()
        raise
    except (RequestException, *_BROKEN) as error:
        _made.cache_clear()
        raise NotShown("silent", f"the provider does not answer: {type(error).__name__}") from error
    return provider


def _addresses_are_safe(said: dict[str, Any]) -> None:
    if said.get("issuer") != settings.OIDC_ISSUER:
        raise NotShown("silent", "the provider calls itself by another name than the one set")
    scheme = urlsplit(settings.OIDC_ISSUER).scheme
    for name in ENDPOINTS:
        address = urlsplit(str(said.get(name) or ""))
        if not address.hostname or address.scheme not in ("https", scheme):
            raise NotShown("silent", f"the provider's {name} is missing or not https")


def begin(request: HttpRequest, *, purpose: str, going: str, anew: bool) -> str:
    """Where to send the browser. `anew`: the person must prove it there again, whatever session they have there."""
    provider = _provider()
    asked: dict[str, Any] = {"max_age": settings.SIGNED_IN_HOURS * 3600}
    if anew:
        asked = {"max_age": 0, "prompt": "login"}
    wanted = [one.removeprefix("acr=") for one in settings.OIDC_SECOND_FACTOR if one.startswith("acr=")]
    if wanted:
        asked["acr_values"] = " ".join(wanted)
    back = request.build_absolute_uri(reverse("provider-back"))
    made = provider.create_authorization_url(back, **asked)
    kept = {"purpose": purpose, "going": going, "anew": anew, "begun": now().timestamp()}
    provider.save_authorize_data(request, redirect_uri=back, **kept, **made)
    return str(made["url"])


def finish(request: HttpRequest) -> Shown:
    """Whom the provider sent back. Raises NotShown with every doubt."""
    provider = _provider()
    begun = provider.framework.get_state_data(request.session, request.GET.get("state", ""))
    if not begun or now().timestamp() - begun["begun"] > BEGUN_WITHIN:
        provider.framework.clear_state_data(request.session, request.GET.get("state", ""))
        raise NotShown("stale", "no attempt with this state")
    named = request.GET.get("iss")  # RFC 9207: against answers of another provider
    asked_for = provider.server_metadata.get("authorization_response_iss_parameter_supported")
    if named != settings.OIDC_ISSUER and (named is not None or asked_for):
        raise NotShown("doubtful", "the answer comes from another provider")
    if "error" in request.GET:
        provider.framework.clear_state_data(request.session, request.GET["state"])
        code = re.sub(r"[^a-z_]", "", request.GET["error"])[:40]
        raise NotShown("stopped", f"the provider answered {code or 'an error'}")
    claims_options = {
        "iss": {"essential": True, "value": settings.OIDC_ISSUER},
        "aud": {"essential": True, "value": settings.OIDC_CLIENT},
    }
    try:
        token = provider.authorize_access_token(request, claims_options=claims_options, leeway=SKEW)
        claims = dict(token["userinfo"])
    except RequestException as error:
        raise NotShown("silent", f"the provider does not answer: {type(error).__name__}") from error
    except _BROKEN as error:
        raise NotShown("doubtful", f"the token was not taken: {type(error).__name__} {error}"[:200]) from error
    return Shown(
        subject=_subject(claims), claims=claims, shown_at=_when(claims, begun), second_factor=_second_factor(claims),
        id_token=token["id_token"], purpose=begun["purpose"], going=begun["going"],
    )  # fmt: skip


def _subject(claims: dict[str, Any]) -> str:
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise NotShown("doubtful", "the token names nobody")
    return subject


def _when(claims: dict[str, Any], begun: dict[str, Any]) -> float | None:
    """When the person proved it there. Asked to do so anew, a provider that does not say, or names an earlier moment, has not done it."""
    when, moment = claims.get("auth_time"), now().timestamp()
    if isinstance(when, bool) or not isinstance(when, int | float):
        if begun["anew"]:
            raise NotShown("no time", "the provider does not say when the person proved it (auth_time)")
        return None
    earliest = begun["begun"] if begun["anew"] else moment - settings.SIGNED_IN_HOURS * 3600
    if not earliest - SKEW <= when <= moment + SKEW:
        raise NotShown("doubtful", "the person proved it at another time than was asked for")
    return min(float(when), moment)


def _second_factor(claims: dict[str, Any]) -> str:
    """Which of the configured values says that more than a password was given there; empty where none does."""
    methods = claims.get("amr") if isinstance(claims.get("amr"), list) else []
    there = {f"amr={one}" for one in methods or []} | {f"acr={claims.get('acr')}"}
    return next((one for one in settings.OIDC_SECOND_FACTOR if one in there), "")


def signed_out_there(token: str) -> str:
    """Whose sign-in ended, by a logout token that the provider sent (OpenID Connect Back-Channel Logout 1.0). Raises NotShown.

    Typed as such, signed as an ID token is, two minutes old at most, and without a nonce: an ID token cannot pass for one, nor one for it.
    """
    provider = _provider()
    methods = provider.server_metadata["id_token_signing_alg_values_supported"]
    options: Any = {
        "iss": {"essential": True, "value": settings.OIDC_ISSUER}, "aud": {"essential": True, "value": settings.OIDC_CLIENT},
        "iat": {"essential": True}, "jti": {"essential": True}, "sub": {"essential": True},
    }  # fmt: skip
    try:
        read = _decoded(token, provider, methods)
        JWTClaimsRegistry(leeway=SKEW, **options).validate(read.claims)
        events = read.claims["events"]
        right = isinstance(events, dict) and SIGNED_OUT in events and "nonce" not in read.claims
        fresh = now().timestamp() - read.claims["iat"] <= SAID_WITHIN + SKEW
        if not right or not fresh or read.header.get("typ", "").lower() != "logout+jwt":
            raise NotShown("doubtful", "no fresh logout token")
        return _subject(read.claims)
    except RequestException as error:
        raise NotShown("silent", f"the provider does not answer: {type(error).__name__}") from error
    except _BROKEN as error:
        raise NotShown("doubtful", f"the logout token was not taken: {type(error).__name__}") from error


def _decoded(token: str, provider: Any, methods: list[str]) -> Any:
    registry = JWSRegistry(algorithms=methods, strict_check_header=False)
    try:
        return jwt.decode(token, KeySet.import_key_set(provider.fetch_jwk_set()), registry=registry)
    except InvalidKeyIdError:  # it may have new keys
        return jwt.decode(token, KeySet.import_key_set(provider.fetch_jwk_set(force=True)), registry=registry)


def sign_out_address(request: HttpRequest, id_token: str) -> str:
    """Where to send the browser so that the session at the provider ends too; empty where it has no such place, or none we may send a form to."""
    try:
        provider = _provider()
    except NotShown:
        return ""
    place = urlsplit(str(provider.server_metadata.get("end_session_endpoint") or ""))
    issuer = urlsplit(settings.OIDC_ISSUER)
    if (place.scheme, place.netloc) != (issuer.scheme, issuer.netloc):  # the pages' form-action names the issuer alone
        return ""
    back = request.build_absolute_uri(reverse("sign-in"))
    made = provider.create_logout_url(back, id_token_hint=id_token, client_id=settings.OIDC_CLIENT)
    return str(made["url"])
