"""Who may see and withdraw drafts of notices. Which drafts somebody may see follows from the contacts they may see."""

from childfirst.foundation.permissions import Person, permission
from childfirst.teams.permissions import may_see_children, may_work_the_desk

__all__ = ["may_read_notices", "may_withdraw"]


@permission("Your role does not see notices about children.")
def may_read_notices(person: Person) -> bool:
    """The roles that work with children; the query narrows it further."""
    return may_see_children(person)


@permission("Only the public protection referrals desk can withdraw a notice.")
def may_withdraw(person: Person) -> bool:
    """Desk."""
    return may_work_the_desk(person)
