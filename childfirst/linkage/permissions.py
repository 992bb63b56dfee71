"""Who may say that two records are one child: the desk, which sees every child, so that a match shows nobody what they may not see."""

from typing import Any

from childfirst.foundation.permissions import Person, permission
from childfirst.linkage.models import Pair
from childfirst.teams.roles import DESK


@permission(
    "Only the public protection referrals desk decides whether two records are one child. Tell the desk what you know."
)
def may_match(person: Person) -> bool:
    """Desk."""
    return person.has_role(*DESK)


@permission("You said first that these are one child, so somebody else must agree: both have a referral that is open.")
def may_agree(person: Person, pair: Pair) -> bool:
    """The desk, and not the one who said it."""
    return person.has_role(*DESK) and pair.asked_by_id != person.pk


@permission("Analysts, the desk and auditors can read how matching errs.")
def may_read_errors(person: Any) -> bool:
    """No child is named there."""
    return bool(person.has_role(*DESK, "analyst", "auditor", "rule_owner"))
