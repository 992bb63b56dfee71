"""A client's public keys: which it may prove itself by, and whether it must."""

import json
from typing import Any, Final

from django.db import transaction

from childfirst.api.actions import held_client, may_keep
from childfirst.api.keys import NotProved, Public, public_key
from childfirst.api.models import ApiClient, ApiKey
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now

MOST_KEYS: Final = 10
LONGEST: Final = 20_000


@transaction.atomic
def set_keys(*, client: ApiClient, jwks: str, keys_only: bool, by: Any) -> ApiClient:
    """Its public keys from now on, as a JWKS (RFC 7517); blank: none.

    A key that is not among them any more, and every token that it was given by it, stop in this act. `keys_only`: its secret opens nothing, and a
    token is given only to whoever holds a key of its own (DPoP); what it holds otherwise stops too.
    """
    may_keep(by)
    wanted = read_keys(jwks)
    if keys_only and not wanted:
        raise BadInput("Give at least one public key, or it could not come in at all.", field="jwks")
    held = held_client(client)
    known = {row.thumbprint: row for row in held.keys.filter(ended_at=None)}
    gone = [
        row.pk
        for thumbprint, row in known.items()
        if (thumbprint, row.kid) not in {(one.thumbprint, one.kid) for one in wanted}
    ]
    ApiKey.objects.filter(pk__in=gone).update(ended_at=now(), ended_by=person_or_none(by))
    held.tokens.filter(key__in=gone).delete()
    stay = {row.thumbprint for row in known.values() if row.pk not in gone}
    for one in wanted:
        if one.thumbprint not in stay:
            ApiKey.objects.create(
                client=held, kid=one.kid, thumbprint=one.thumbprint, method=one.method, jwk=one.jwk, made_at=now(), made_by=person_or_none(by),
            )  # fmt: skip
    held.keys_only = keys_only
    held.save(update_fields=["keys_only"])
    if keys_only:
        held.tokens.filter(key=None).delete()
        held.tokens.filter(bound_to="").delete()
    details = {"keys": sorted(one.thumbprint for one in wanted), "ended": len(gone), "keys_only": keys_only}
    trace(Operation.ALTERATION, "API keys registered", held, by=by, details=details)
    return held


def read_keys(jwks: str) -> list[Public]:
    """The public keys of a JWKS, or of one JWK. Raises BadInput, with the number of the key that cannot be taken."""
    if not jwks.strip():
        return []
    try:
        said = json.loads(jwks) if len(jwks) <= LONGEST else None
    except (ValueError, RecursionError):
        said = None
    listed = said.get("keys", [said]) if isinstance(said, dict) else None
    if not isinstance(listed, list) or not 0 < len(listed) <= MOST_KEYS:
        raise BadInput(f'Enter a JWKS: {{"keys": […]}} with 1 to {MOST_KEYS} public keys, as JSON.', field="jwks")
    found = [_one(number, jwk) for number, jwk in enumerate(listed, 1)]
    if len({one.thumbprint for one in found}) < len(found) or len({one.kid for one in found}) < len(found):
        raise BadInput(
            "Two of the keys are one key, or have one kid. Give each key once, with a kid of its own.", field="jwks"
        )
    return found


def _one(number: int, jwk: Any) -> Public:
    try:
        found = public_key(jwk)
    except NotProved as fault:
        raise BadInput(
            f"Key {number} cannot be taken: {fault}. Never send a private key to anybody.", field="jwks"
        ) from None
    if len(found.kid) > 120:
        raise BadInput(f"The kid of key {number} has more than 120 characters.", field="jwks")
    return found
