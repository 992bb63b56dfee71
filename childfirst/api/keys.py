"""Keys of clients: who signed a client's word (RFC 7523, private_key_jwt), and who holds the key that a token is bound to (DPoP, RFC 9449).

joserfc (it comes with the extra `oidc`, by default) reads and checks signatures. Of each key only the one method that fits it is taken, whatever a
header says; what it signs is for this server alone, is fresh, and is good once.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from django.db import IntegrityError, transaction

from childfirst.api.models import ApiKey, ApiProof
from childfirst.foundation.now import now

ASSERTION: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
SIGNED_BY: Final = ("ES256", "PS256", "EdDSA")
SKEW: Final = 30  # seconds by which a client's clock may differ from ours
LIVES: Final = 300  # seconds for which a client's word may be good
FRESH: Final = 60  # seconds for which a proof is good
LONGEST: Final = 8_000
RSA_BITS: Final = (2048, 8192)
_PRIVATE: Final = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
# What somebody else's JSON may break with, besides the library's own words.
_BROKEN: Final = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


class NotProved(Exception):
    """What was sent proves nothing. The words name no secret."""


@dataclass(frozen=True)
class Public:
    """A public key, and the one method with which it signs."""

    jwk: dict[str, Any]
    thumbprint: str
    method: str
    key: Any

    @property
    def kid(self) -> str:
        """As its owner calls it, else by its thumbprint."""
        return str(self.jwk.get("kid") or self.thumbprint)


def public_key(jwk: Any) -> Public:
    """A key to check with. Raises NotProved where it is private, weak, of another kind or no key."""
    from joserfc.errors import JoseError
    from joserfc.jwk import JWKRegistry

    if not isinstance(jwk, dict) or not _PRIVATE.isdisjoint(jwk):
        raise NotProved("it is no public key (JWK)")
    method = {("EC", "P-256"): "ES256", ("OKP", "Ed25519"): "EdDSA", ("RSA", None): "PS256"}.get(
        (str(jwk.get("kty")), jwk.get("crv")), ""
    )
    if not method or jwk.get("use", "sig") != "sig" or jwk.get("alg", method) not in (method, "Ed25519"):
        raise NotProved("its kind is not one of EC P-256 (ES256), RSA (PS256) and Ed25519 (EdDSA), for signatures")
    if method == "PS256" and not _is_strong(jwk):
        raise NotProved(f"an RSA key has {RSA_BITS[0]:,} bits or more, and the exponent 65,537")
    try:
        key = JWKRegistry.import_key({name: value for name, value in jwk.items() if name != "key_ops"})
        key.get_op_key("verify")  # a point that is not on its curve is found out here
        return Public(jwk, key.thumbprint(), method, key)
    except (JoseError, *_BROKEN) as fault:
        raise NotProved("it is no public key (JWK)") from fault


def _is_strong(jwk: dict[str, Any]) -> bool:
    n = jwk.get("n")
    try:
        number = int.from_bytes(base64.urlsafe_b64decode(n + "=" * (-len(n) % 4))) if isinstance(n, str) else 0
    except ValueError:
        return False
    return RSA_BITS[0] <= number.bit_length() <= RSA_BITS[1] and jwk.get("e") == "AQAB"


def as_client_id(sent: str) -> str:
    """A client's id; no client's where it holds a nought byte, which PostgreSQL does not take in a question either."""
    return "" if "\x00" in sent else sent


def client_that_signed(assertion: str, address: str) -> ApiKey:
    """The key, and so the client, that signed this word of a client for `address`, the token's own. Raises NotProved."""
    claimed = _unproved(assertion)[1]
    named = as_client_id(str(claimed.get("sub", ""))[:60])
    held = ApiKey.objects.filter(client__client_id=named, ended_at=None, client__ended_at=None)
    kid = _unproved(assertion)[0].get("kid")
    rows = list(held.select_related("client__officer")[:20])
    fitting = [row for row in rows if row.kid == kid] if kid is not None else rows
    if len(fitting) != 1:
        raise NotProved("no key of this client has that kid")
    row = fitting[0]
    claims = _signed(assertion, public_key(row.jwk))
    moment = int(now().timestamp())
    _must_hold(claims, moment, address, iss=named, sub=named)
    exp = claims.get("exp")
    if isinstance(exp, bool) or not isinstance(exp, int) or not moment - SKEW < exp <= moment + LIVES + SKEW:
        raise NotProved(f"it is old, or good for more than {LIVES // 60} minutes")
    _once(f"client {row.client_id}", claims, timedelta(seconds=LIVES + 2 * SKEW))
    return row


def holder(proof: str, *, method: str, address: str, token: str = "", bound_to: str = "") -> str:
    """The thumbprint of the key that signed this proof for one call; with a token, the key that it is bound to. Raises NotProved."""
    head = _unproved(proof)[0]
    if head.get("typ") != "dpop+jwt":
        raise NotProved("it is not typed dpop+jwt")
    held = public_key(head.get("jwk"))
    claims = _signed(proof, held)
    moment, made = now().timestamp(), claims.get("iat")
    if isinstance(made, bool) or not isinstance(made, int | float) or not -SKEW <= moment - made <= FRESH:
        raise NotProved(f"it was not made in the last {FRESH} seconds")
    if claims.get("htm") != method or not _same_place(claims.get("htu"), address):
        raise NotProved("it is for another call")
    if token and claims.get("ath") != _hash(token):
        raise NotProved("it is for another token")
    if token and held.thumbprint != bound_to:
        raise NotProved("it is by another key")
    _once(f"holder {held.thumbprint}", claims, timedelta(seconds=FRESH + 2 * SKEW))
    return held.thumbprint


def forget_before(moment: datetime) -> None:
    """What is too old to be taken need not be known."""
    ApiProof.objects.filter(until_at__lt=moment).delete()


def _unproved(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims, believed by nobody yet."""
    from joserfc.errors import JoseError
    from joserfc.jws import extract_compact

    if not token or len(token) > LONGEST or not token.isascii():
        raise NotProved("it is no signed token (JWT)")
    try:
        found = extract_compact(token.encode(), registry=_registry(""))
        head, claims = found.headers(), json.loads(found.payload)
    except (JoseError, *_BROKEN) as fault:
        raise NotProved("it is no signed token (JWT)") from fault
    if not isinstance(head, dict) or not isinstance(claims, dict):
        raise NotProved("it is no signed token (JWT)")
    return head, claims


def _signed(token: str, by: Public) -> dict[str, Any]:
    from joserfc import jwt
    from joserfc.errors import JoseError

    try:
        return dict(jwt.decode(token, by.key, registry=_registry(by.method)).claims)
    except (JoseError, *_BROKEN) as fault:
        raise NotProved("it is not signed by that key") from fault


def _registry(method: str) -> Any:
    """One method, whatever the header says. EdDSA is Ed25519 here, under its older name; a header may hold an RSA key."""
    from joserfc.jws import JWSRegistry

    class OneMethod(JWSRegistry):
        max_header_length = 4_096

        def get_alg(self, name: str) -> Any:
            return super().get_alg("Ed25519" if name == "EdDSA" else name)

    return OneMethod(algorithms=["Ed25519" if method == "EdDSA" else method], strict_check_header=False)


def _must_hold(claims: dict[str, Any], moment: int, address: str, **values: str) -> None:
    from joserfc.errors import JoseError
    from joserfc.jwt import JWTClaimsRegistry

    if claims.get("aud") not in (address, [address]):
        raise NotProved("it is not for this address alone")
    options: Any = {name: {"essential": True, "value": value} for name, value in values.items()}
    try:
        JWTClaimsRegistry(
            now=moment, leeway=SKEW, **options, exp={"essential": True}, jti={"essential": True}
        ).validate(claims)
    except (JoseError, *_BROKEN) as fault:
        raise NotProved(f"a claim does not hold: {str(fault)[:80]}") from fault


def _once(whose: str, claims: dict[str, Any], lives: timedelta) -> None:
    jti = claims.get("jti")
    if not isinstance(jti, str) or not 0 < len(jti) <= 200:
        raise NotProved("it has no jti of at most 200 characters")
    digest = hashlib.sha256(f"{whose}\n{jti}".encode(errors="surrogatepass")).hexdigest()
    try:
        with transaction.atomic():
            ApiProof.objects.create(digest=digest, until_at=now() + lives)
    except IntegrityError:
        raise NotProved("it was used before") from None


def _same_place(said: Any, ours: str) -> bool:
    """One address, however its host is written. What stands after the path does not count (RFC 9449 section 4.3)."""
    try:
        return isinstance(said, str) and _place(said) == _place(ours)
    except ValueError:
        return False


def _place(address: str) -> tuple[str, str, int, str]:
    cut = urlsplit(address)
    port = cut.port or {"https": 443, "http": 80}.get(cut.scheme, 0)
    return cut.scheme, cut.hostname or "", port, unquote(cut.path)


def _hash(token: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).decode().rstrip("=")
