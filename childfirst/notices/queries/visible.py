"""Reading notices. Whoever may see the contact may see what is told of it; a ward officer, what is told to the schools of their wards."""

from typing import Any

from django.db.models import Q, QuerySet

from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import scope, sees_every_contact
from childfirst.foundation.wall import but_closed
from childfirst.notices.models import ChildToSee, NoticeDraft
from childfirst.notices.states import UNACKNOWLEDGED
from childfirst.teams.queries import wards_of

WITH = ("contact", "child", "school", "council", "prepared_by", "released_by", "policy")


def visible_to(person: Any) -> QuerySet[NoticeDraft]:
    """Notices this person may open."""
    if sees_every_contact(person):
        return NoticeDraft.objects.filter(but_closed(person, NoticeDraft, Q()))
    mine = Q(contact__in=Contact.objects.filter(scope(person)).values("pk"))
    if person.has_role("ward_officer"):
        mine |= Q(school__ward__in=wards_of(person).values("pk"))
    return NoticeDraft.objects.filter(but_closed(person, NoticeDraft, mine))


def of_contacts(person: Any, contacts: Any) -> QuerySet[NoticeDraft]:
    """Notices about some contacts, oldest first."""
    rows = visible_to(person).filter(contact__in=contacts)
    return rows.select_related(*WITH).order_by("prepared_at", "pk")


def of_ward(person: Any) -> QuerySet[NoticeDraft]:
    """Notices to the schools of this officer's wards."""
    wards = Q(school__ward__in=wards_of(person).values("pk"))
    rows = NoticeDraft.objects.filter(but_closed(person, NoticeDraft, wards))
    return rows.select_related(*WITH)


def unacknowledged(person: Any) -> QuerySet[NoticeDraft]:
    """Sent and nobody has said that they have it, the first due first. The desk: all; a ward officer: their schools'."""
    rows = visible_to(person) if person.has_role("desk_researcher", "desk_decision_maker") else of_ward(person)
    return rows.filter(status__in=UNACKNOWLEDGED).select_related(*WITH).order_by("due_at", "pk")


def to_see(person: Any) -> QuerySet[ChildToSee]:
    """Children of this officer's wards whom somebody means to see."""
    rows = ChildToSee.objects.filter(notice__in=visible_to(person).values("pk"), seen_at=None)
    return rows.select_related("child", "school", "notice", "asked_by")
