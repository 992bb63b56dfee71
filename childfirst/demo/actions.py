"""What only the demo may do: make invented people, and refuse to where it is not a demo."""

from typing import Any

from django.conf import settings
from django.db import transaction

from childfirst.demo.roster import PASSWORD, Named
from childfirst.foundation.errors import NotAllowed
from childfirst.teams.actions import add_officer
from childfirst.teams.models import Officer, Team


@transaction.atomic
def make_invented_officer(*, named: Named, team: Team | None, by: Any) -> Officer:
    """Open a sign-in for somebody who does not exist. Refused outside demo mode: a known password must never open a real system."""
    check_demo_mode()
    officer = add_officer(
        username=named.username,
        full_name=named.full_name,
        rank=named.rank,
        team=team,
        roles=list(named.roles),
        password=PASSWORD,
        by=by,
    )
    officer.invented = True
    officer.save(update_fields=["invented"])
    return officer


def check_demo_mode() -> None:
    """Raise NotAllowed unless this is a demonstration."""
    if not settings.DEMO:
        raise NotAllowed("Invented people are made only in the demonstration (CHILDFIRST_DEMO=1).")
