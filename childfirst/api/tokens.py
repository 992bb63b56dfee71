"""The OAuth2 client credentials grant (RFC 6749 section 4.4), as oauthlib runs it, over rows of ours that hold only digests and public keys."""

import base64
import binascii
import json
import secrets
from datetime import timedelta
from typing import Any, Final
from urllib.parse import unquote_plus

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from oauthlib.oauth2 import BackendApplicationServer, OAuth2Error, RequestValidator

from childfirst.api import keys
from childfirst.api.actions import digest
from childfirst.api.limits import forget_before
from childfirst.api.models import ApiClient, ApiKey, ApiSecret, ApiToken, KeptAnswer
from childfirst.api.scopes import of
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.now import now
from childfirst.teams.backends import of_a_demonstration

LASTS: Final = timedelta(minutes=15)
TOKEN_PAGE: Final = SystemProcess("token page")
ADDRESS: Final = (
    "https://childfirst.invalid/api/v1/token"  # oauthlib reads parameters out of the address: none may stand there
)
ANSWERS_KEPT: Final = timedelta(days=30)


HOLDER: Final = "Holder"  # between us and oauthlib: whose key a token is bound to


class WithoutProof(OAuth2Error):  # type: ignore[misc]
    """RFC 9449 section 5."""

    error = "invalid_dpop_proof"


class Clients(RequestValidator):  # type: ignore[misc]
    """What oauthlib asks of us. Only one grant and one kind of client exist, so most of its questions are never put."""

    def authenticate_client(self, request: Any, *args: Any, **kwargs: Any) -> bool:
        """By HTTP Basic, by client_id and client_secret in the form, or by a word that it signed; never two of them."""
        if getattr(request, "client_assertion", None) or getattr(request, "client_assertion_type", None):
            return self._by_key(request)
        client_id, secret = _credentials(request)
        client = ApiClient.objects.filter(client_id=client_id, ended_at=None).select_related("officer").first()
        found = _secret_that_fits(client, secret)
        if client is None or found is None or client.keys_only:
            return False
        return self._is_let_in(request, client, secret=found)

    def _by_key(self, request: Any) -> bool:
        """private_key_jwt (RFC 7523)."""
        twice = request.headers.get("Authorization") or request.client_secret
        if twice or getattr(request, "client_assertion_type", "") != keys.ASSERTION:
            return False
        try:
            key = keys.client_that_signed(getattr(request, "client_assertion", None) or "", token_address())
        except keys.NotProved:
            return False
        if request.client_id not in (None, "", key.client.client_id):
            return False
        if key.client.keys_only and not request.headers.get(HOLDER):
            raise WithoutProof("This client must send a proof (DPoP)")
        return self._is_let_in(request, key.client, key=key)

    def _is_let_in(
        self, request: Any, client: ApiClient, *, secret: ApiSecret | None = None, key: ApiKey | None = None
    ) -> bool:
        if of_a_demonstration(client.officer):
            return False
        request.client, request.secret, request.key, request.client_id = client, secret, key, client.client_id
        return True

    def client_authentication_required(self, request: Any, *args: Any, **kwargs: Any) -> bool:
        return True

    def validate_grant_type(
        self, client_id: str, grant_type: str, client: Any, request: Any, *args: Any, **kwargs: Any
    ) -> bool:
        return grant_type == "client_credentials"

    def get_default_scopes(self, client_id: str, request: Any, *args: Any, **kwargs: Any) -> list[str]:
        return list(request.client.scopes)

    def validate_scopes(
        self, client_id: str, scopes: list[str], client: Any, request: Any, *args: Any, **kwargs: Any
    ) -> bool:
        return bool(scopes) and set(scopes) <= set(client.scopes)

    def save_bearer_token(self, token: dict[str, Any], request: Any, *args: Any, **kwargs: Any) -> None:
        """The digest, never the token."""
        ApiToken.objects.create(
            client=request.client,
            secret=request.secret,
            key=request.key,
            bound_to=request.headers.get(HOLDER, ""),
            digest=digest(token["access_token"]),
            scopes=of(token["scope"]),
            made_at=now(),
            expires_at=now() + LASTS,
        )


SERVER: Final = BackendApplicationServer(
    Clients(), token_generator=lambda request: secrets.token_urlsafe(32), token_expires_in=int(LASTS.total_seconds())
)


@transaction.atomic
def give_token(request: HttpRequest) -> tuple[int, dict[str, str], str]:
    """Status, headers and body, as RFC 6749 says them. The trail says who was given one, or who was refused, in the same transaction."""
    headers = {"Content-Type": request.headers.get("Content-Type", "")}
    if "Authorization" in request.headers:
        headers["Authorization"] = request.headers["Authorization"]
    sent = [(name, value) for name, values in request.POST.lists() for value in values]
    try:
        kind = _holder(request, headers)
        said, body, status = SERVER.create_token_response(ADDRESS, request.method, sent, headers, {"token_type": kind})
    except WithoutProof as fault:
        said, body, status = {}, fault.json, fault.status_code
    client_id = _whose(body, request, headers)
    client = ApiClient.objects.filter(client_id=client_id).select_related("officer").first()
    if status == 200 and client is not None:
        trace(Operation.SIGN_IN, "API token given", client, by=client.officer, recipient=client.name)
        _tidy(client)
    else:
        # A name that nobody has is not written down: it may be anything, a secret in the wrong box among it.
        subject = client if client is not None else ("api.apiclient", "unknown")
        trace(Operation.REFUSED, "API token refused", subject, by=TOKEN_PAGE)
    return int(status), {str(k): str(v) for k, v in said.items()}, str(body)


def token_address() -> str:
    """Where tokens are asked for, as a client must name it in what it signs."""
    return f"{settings.SITE_ADDRESS.rstrip('/')}/api/v1/token"


def _holder(request: HttpRequest, headers: dict[str, str]) -> str:
    """The type of the token that is asked for. Where a proof came with it, whose key it is bound to goes into the headers."""
    if "DPoP" not in request.headers:
        return "Bearer"
    try:
        headers[HOLDER] = keys.holder(request.headers["DPoP"], method=request.method or "", address=token_address())
    except keys.NotProved as fault:
        raise WithoutProof(f"The proof (DPoP) was not taken, {fault}") from None
    return "DPoP"


def _whose(body: str, request: HttpRequest, headers: dict[str, str]) -> str:
    """The client that asked: by the token that it was given, else by what it says of itself."""
    given = json.loads(body).get("access_token", "")
    if given:
        return str(ApiToken.objects.values_list("client__client_id", flat=True).get(digest=digest(given)))
    return keys.as_client_id(request.POST.get("client_id", "")) or _basic(headers.get("Authorization", ""))[0]


def find(token: str) -> ApiToken | None:
    """The token that works at this moment, with its client. One that was revoked, ran out or never was gives None."""
    if not token or len(token) > 200:
        return None
    secret_stands = Q(secret__ended_at=None) & (Q(secret__until_at=None) | Q(secret__until_at__gt=now()))
    stands = secret_stands & Q(key__ended_at=None)
    rows = ApiToken.objects.filter(stands, digest=digest(token), expires_at__gt=now(), client__ended_at=None)
    token_row = rows.select_related("client__officer__team").first()
    return token_row if token_row and not of_a_demonstration(token_row.client.officer) else None


def _secret_that_fits(client: ApiClient | None, secret: str) -> ApiSecret | None:
    """Every secret that works is compared, so that the time taken does not tell which fits."""
    given, found = digest(secret), None
    working = Q(ended_at=None) & (Q(until_at=None) | Q(until_at__gt=now()))
    for row in client.secrets.filter(working) if client is not None else ():
        if constant_time_compare(given, row.digest):
            found = row
    return found


def _credentials(request: Any) -> tuple[str, str]:
    header = request.headers.get("Authorization", "")
    if header:
        return _basic(header)
    return keys.as_client_id(request.client_id or ""), request.client_secret or ""


def _basic(header: str) -> tuple[str, str]:
    """RFC 6749 section 2.3.1: both halves are form-encoded before they are joined."""
    kind, _, value = header.partition(" ")
    if kind.lower() != "basic":
        return "", ""
    try:
        name, _, secret = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return "", ""
    return keys.as_client_id(unquote_plus(name)), unquote_plus(secret)


def _tidy(client: ApiClient) -> None:
    """What stopped being of use is removed where a token is given: there is always a next one."""
    client.tokens.filter(expires_at__lt=now() - timedelta(days=1)).delete()
    forget_before(now() - timedelta(hours=1))
    keys.forget_before(now())
    KeptAnswer.objects.filter(client=client, made_at__lt=now() - ANSWERS_KEPT).delete()
