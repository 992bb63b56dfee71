"""Which referrals a person may see. Every other query here starts from this one.

The desk sees all; an officer those of their own contacts; a sergeant their team's; an inspector their command unit's; an
exploitation or ward officer what was routed to their team.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from childfirst.foundation.scope import Ground, any_of, ground_of
from childfirst.foundation.wall import but_closed, opened_to
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.teams.roles import DESK


def visible_to(person: Any) -> QuerySet[Referral]:
    """Referrals this person may open."""
    return Referral.objects.filter(but_closed(person, Referral, any_of(grounds(person))))


def why_open(person: Any, referral: Referral) -> str:
    """Why this referral is open to this person, for the trail."""
    return ground_of(Referral.objects.filter(pk=referral.pk), grounds(person))


def grounds(person: Any) -> list[Ground]:
    """Each way in which a referral is a person's work, or holds a child who was opened to them by name."""
    named = [(words, Q(pk__in=of_contacts(contact__involvements__child__in=keys))) for words, keys in opened_to(person)]
    return [*named, *_by_work(person)]


def _by_work(person: Any) -> list[Ground]:
    if person.has_role(*DESK):
        return [("waits on the desk", Q(decided_at=None)), ("the desk sees every referral", Q())]
    found: list[Ground] = []
    if person.has_role("officer", "sergeant"):
        found.append(("holds a contact they recorded", holds(contact__submitted_by=person.pk)))
    team = getattr(person, "team", None)
    if team is not None:
        if person.has_role("sergeant"):
            found.append(("holds a contact of their team", holds(contact__team=team.pk)))
        if person.has_role("exploitation_officer", "ward_officer"):
            found.append(("routed to their team", Q(routed_to=team.pk)))
        if person.has_role("inspector") and team.command_unit_id:
            found.append(("in their command unit", Q(command_unit=team.command_unit_id)))
    return found


def holds(**contact: Any) -> Q:
    """The same as a condition on a referral, which PostgreSQL can ask of the few that wait instead of listing all that a team ever had."""
    return Q(Exists(FoldedContact.objects.filter(unfolded_at=None, referral=OuterRef("pk"), **contact)))


def of_contacts(**contact: Any) -> Any:
    """Referrals that hold such a contact now, as a subquery."""
    return FoldedContact.objects.filter(unfolded_at=None, **contact).values("referral")


def open_to(person: Any, referrals: Iterable[int]) -> set[int]:
    """Which of these the person may open: one query for a page of links."""
    return set(visible_to(person).filter(pk__in=set(referrals)).values_list("pk", flat=True))
