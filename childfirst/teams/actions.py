"""Keeping sign-ins and roles. Each change says who made it, and leaves a trace."""

from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.teams.models import Officer, RoleHolding, Team
from childfirst.teams.models.officers import SYSTEM
from childfirst.teams.roles import OUTSIDE, ROLES


@transaction.atomic
def add_officer(
    *,
    username: str,
    full_name: str,
    rank: str,
    team: Team | None,
    roles: list[str],
    password: str,
    by: Any,
    email: str = "",
) -> Officer:
    """Open a sign-in. Raises BadInput where the name is taken, a role is unknown or the password is weak.

    Without a password they come by the identity provider alone; refused where there is none.
    """
    username = username.strip().lower()
    if Officer.objects.filter(username__iexact=username).exists() or username.startswith(SYSTEM):
        raise BadInput(f"“{username}” is already a sign-in. Choose another.", field="username")
    unknown = [role for role in roles if role not in ROLES]
    if unknown:
        raise BadInput(f"Unknown role: {', '.join(unknown)}.", field="roles")
    _outside_alone(roles)
    officer = Officer(
        username=username, full_name=full_name.strip(), rank=rank, team=team, email=email, joined_on=today()
    )
    if password or not settings.OIDC_ISSUER:
        _set_password(officer, password)
    else:
        officer.set_unusable_password()
    officer.save()
    trace(Operation.COLLECTION, "sign-in opened", officer, by=by, details={"roles": sorted(roles), "rank": rank})
    for role in roles:
        _hold(officer, role, by)
    return officer


@transaction.atomic
def change_roles(*, officer: Officer, roles: list[str], by: Any) -> None:
    """Make the roles held exactly these. Ended holdings are kept. Nobody takes their own last administrator role away."""
    _is_a_person(officer)
    wanted, held = set(roles), set(officer.role_codes)
    if by.pk == officer.pk and "administrator" in held - wanted:
        raise CannotNow("You cannot end your own administrator role: ask another administrator.")
    _outside_alone(roles)
    officer.role_holdings.filter(ended_at=None, role__in=held - wanted).update(
        ended_at=now(), ended_by=person_or_none(by)
    )
    for role in sorted(wanted - held):
        _hold(officer, role, by)
    officer.__dict__.pop("role_codes", None)
    if wanted != held:
        trace(
            Operation.ALTERATION,
            "roles changed",
            officer,
            by=by,
            details={"before": sorted(held), "after": sorted(wanted)},
        )


@transaction.atomic
def set_active(*, officer: Officer, active: bool, reason: str, by: Any) -> None:
    """Close a sign-in, or open it again. Records stay under the officer's name."""
    _is_a_person(officer)
    if by.pk == officer.pk:
        raise CannotNow("You cannot close your own sign-in: ask another administrator.")
    if not reason.strip():
        raise BadInput("Say why, for the record.", field="reason")
    officer.is_active, officer.left_on = active, None if active else today()
    officer.save(update_fields=["is_active", "left_on"])
    trace(Operation.ALTERATION, "sign-in opened again" if active else "sign-in closed", officer, by=by, reason=reason)


@transaction.atomic
def change_password(*, officer: Officer, password: str, by: Any) -> None:
    """Set a new password."""
    _set_password(officer, password)
    officer.save(update_fields=["password"])
    trace(Operation.ALTERATION, "password changed", officer, by=by)


def _is_a_person(officer: Officer) -> None:
    if officer.is_system:
        raise CannotNow("This is another system and not a person. It is kept under Other systems.")


def _outside_alone(roles: list[str]) -> None:
    """Whoever sits on a panel is from outside the force, so works in no other part of it."""
    if set(roles) & set(OUTSIDE) and len(set(roles)) > 1:
        raise BadInput(
            "A panel member is from outside the force and holds no other role. Untick the others.", field="roles"
        )


def _hold(officer: Officer, role: str, by: Any) -> None:
    RoleHolding.objects.create(officer=officer, role=role, given_at=now(), given_by=person_or_none(by))
    officer.__dict__.pop("role_codes", None)


def _set_password(officer: Officer, password: str) -> None:
    try:
        validate_password(password, officer)
    except ValidationError as error:
        raise BadInput(" ".join(error.messages), field="password") from error
    officer.set_password(password)
