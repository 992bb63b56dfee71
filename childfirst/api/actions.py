"""Letting another system in, changing what it may do, giving it a new secret, shutting it out. A secret is shown once and kept as a digest."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction

from childfirst.api.models import ApiClient, ApiSecret, ApiToken, Caller
from childfirst.api.permissions import may_keep_clients
from childfirst.api.scopes import SCOPES, WORKING_ROLES
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.teams.models import RoleHolding, Team
from childfirst.teams.models.officers import SYSTEM

MOST_CALLS: Final = 6_000
OVERLAP: Final = timedelta(days=7)
MOST_OVERLAP_DAYS: Final = 30


def digest(secret: str) -> str:
    """What is kept of a secret or a token. Both are 256 random bits, so a plain digest cannot be guessed back."""
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def make_client(
    *,
    name: str,
    purpose: str,
    scopes: Sequence[str],
    roles: Sequence[str],
    team: Team | None,
    boroughs: Sequence[Any] = (),
    calls_a_minute: int = 120,
    by: Any,
) -> tuple[ApiClient, str]:
    """A client and its first secret, which is not kept. Raises BadInput where a name is taken or something is unknown."""
    may_keep(by)
    name, purpose = name.strip(), purpose.strip()
    _check(name, purpose, scopes, roles, calls_a_minute)
    if ApiClient.objects.filter(name__iexact=name).exists():
        raise BadInput(f"“{name}” is a client already. Choose another name.", field="name")
    client_id = f"{SYSTEM}{secrets.token_hex(12)}"
    officer = Caller(username=client_id, full_name=f"{name} (system)", rank="staff", team=team, is_active=False)
    officer.set_unusable_password()
    officer.save()
    for role in roles:
        RoleHolding.objects.create(officer=officer, role=role, given_at=now(), given_by=person_or_none(by))
    try:
        with transaction.atomic():
            client = ApiClient.objects.create(
                client_id=client_id, name=name, purpose=purpose, officer=officer, scopes=_in_order(scopes),
                calls_a_minute=calls_a_minute, made_at=now(), made_by=person_or_none(by),
            )  # fmt: skip
    except IntegrityError:
        raise BadInput(f"“{name}” is a client already. Choose another name.", field="name") from None
    client.boroughs.set(boroughs)
    trace(
        Operation.COLLECTION,
        "API client made",
        client,
        by=by,
        reason=purpose,
        recipient=name,
        details={"scopes": client.scopes, "roles": sorted(roles), "boroughs": sorted(str(one.pk) for one in boroughs)},
    )
    return client, _new_secret(client, by)


@transaction.atomic
def set_scopes(*, client: ApiClient, scopes: Sequence[str], calls_a_minute: int, by: Any) -> ApiClient:
    """What it may do from now on. Tokens that it holds lose at once what was taken away, and gain nothing."""
    may_keep(by)
    held = held_client(client)
    _check(held.name, held.purpose, scopes, [WORKING_ROLES[0]], calls_a_minute)
    before = {"scopes": held.scopes, "calls_a_minute": held.calls_a_minute}
    held.scopes, held.calls_a_minute = _in_order(scopes), calls_a_minute
    held.save(update_fields=["scopes", "calls_a_minute"])
    after = {"scopes": held.scopes, "calls_a_minute": held.calls_a_minute}
    trace(Operation.ALTERATION, "API client changed", held, by=by, details={"before": before, "after": after})
    return held


@transaction.atomic
def rotate_secret(*, client: ApiClient, overlap_days: int, by: Any) -> str:
    """A new secret. The old ones work for so many days more; with 0 they, and their tokens, stop at once."""
    may_keep(by)
    if not 0 <= overlap_days <= MOST_OVERLAP_DAYS:
        raise BadInput(f"Choose from 0 to {MOST_OVERLAP_DAYS} days.", field="overlap_days")
    held = held_client(client)
    until = now() + timedelta(days=overlap_days)
    old = held.secrets.filter(ended_at=None)
    if overlap_days:
        old.filter(until_at=None).update(until_at=until)
    else:
        ApiToken.objects.filter(secret__in=old).delete()
        old.update(ended_at=now(), ended_by=person_or_none(by))
    trace(Operation.ALTERATION, "API secret rotated", held, by=by, details={"old_work_for_days": overlap_days})
    return _new_secret(held, by)


@transaction.atomic
def revoke(*, client: ApiClient, reason: str, by: Any) -> None:
    """Shut it out: its secrets, keys and tokens stop in this very act. What it did stays under its name."""
    may_keep(by)
    if not reason.strip():
        raise BadInput("Say why, for the record.", field="reason")
    held = held_client(client)
    held.ended_at, held.ended_by, held.ended_reason = now(), person_or_none(by), reason.strip()[:300]
    held.save(update_fields=["ended_at", "ended_by", "ended_reason"])
    for opens in (held.secrets, held.keys):
        opens.filter(ended_at=None).update(ended_at=now(), ended_by=person_or_none(by))
    held.tokens.all().delete()
    trace(Operation.ALTERATION, "API client shut out", held, by=by, reason=reason, recipient=held.name)


def held_client(client: ApiClient) -> ApiClient:
    """Ours to change, until this transaction ends. Raises CannotNow where it was shut out."""
    held = ApiClient.objects.select_for_update(of=("self",)).get(pk=client.pk)
    if held.ended_at:
        raise CannotNow("This client was shut out already. Make a new one if it is to come back.")
    return held


def _new_secret(client: ApiClient, by: Any) -> str:
    secret = secrets.token_urlsafe(32)
    ApiSecret.objects.create(client=client, digest=digest(secret), made_at=now(), made_by=person_or_none(by))
    return secret


def may_keep(by: Any) -> None:
    """A named process (the command line, the demonstration) may, as for sign-ins."""
    if not isinstance(by, SystemProcess):
        may_keep_clients.check(by)


def _check(name: str, purpose: str, scopes: Sequence[str], roles: Sequence[str], calls: int) -> None:
    if not name or len(name) > 100:
        raise BadInput("Enter whose system it is, in 100 characters at most.", field="name")
    if len(purpose) < 5 or len(purpose) > 300:
        raise BadInput("Enter what it is for and on what basis, in 5 to 300 characters.", field="purpose")
    unknown = [one for one in scopes if one not in SCOPES]
    if unknown or not scopes:
        raise BadInput(f"Choose what it may do: {', '.join(SCOPES)}.", field="scopes")
    if not roles or any(role not in WORKING_ROLES for role in roles):
        raise BadInput(f"Choose the roles it works in: {', '.join(WORKING_ROLES)}.", field="roles")
    if not 1 <= calls <= MOST_CALLS:
        raise BadInput(f"Choose from 1 to {MOST_CALLS:,} calls a minute.", field="calls_a_minute")


def _in_order(scopes: Sequence[str]) -> list[str]:
    return [one for one in SCOPES if one in scopes]
