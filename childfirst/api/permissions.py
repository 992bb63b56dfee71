"""Who keeps the clients, and what a client may ask: its scopes on top of whatever its roles open."""

from childfirst.foundation.permissions import Person, permission
from childfirst.teams.permissions import may_keep_sign_ins

__all__ = ["may_keep_clients", "may_use"]


@permission("Only an administrator can let other systems in.")
def may_keep_clients(person: Person) -> bool:
    """Those who keep sign-ins: a client is one."""
    return may_keep_sign_ins(person)


def may_use(scopes: list[str], wanted: str) -> bool:
    """Does this token carry that scope?"""
    return wanted in scopes
