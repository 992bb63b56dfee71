"""Which referrals a person may see. Every other query here starts from this one.

The desk sees all; an officer those of their own contacts; a sergeant their team's; an inspector their command unit's; an
exploitation or ward officer what was routed to their team.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from childfirst.referrals.models import FoldedContact, Referral
from childfirst.teams.roles import DESK


def visible_to(person: Any) -> QuerySet[Referral]:
    """Referrals this person may open."""
    if person.has_role(*DESK):
        return Referral.objects.all()
    wanted = Q(pk__in=())
    if person.has_role("officer", "sergeant"):
        wanted |= Q(pk__in=of_contacts(contact__submitted_by=person.pk))
    team = getattr(person, "team", None)
    if team is not None:
        if person.has_role("sergeant"):
            wanted |= Q(pk__in=of_contacts(contact__team=team.pk))
        if person.has_role("exploitation_officer", "ward_officer"):
            wanted |= Q(routed_to=team.pk)
        if person.has_role("inspector") and team.command_unit_id:
            wanted |= Q(command_unit=team.command_unit_id)
    return Referral.objects.filter(wanted)


def of_contacts(**contact: Any) -> Any:
    """Referrals that hold such a contact now, as a subquery."""
    return FoldedContact.objects.filter(unfolded_at=None, **contact).values("referral")


def open_to(person: Any, referrals: Iterable[int]) -> set[int]:
    """Which of these the person may open: one query for a page of links."""
    return set(visible_to(person).filter(pk__in=set(referrals)).values_list("pk", flat=True))
