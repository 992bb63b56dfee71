"""Reading drafts of notices. Whoever may see the contact may see what would be told of it."""

from typing import Any

from django.db.models import QuerySet

from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import scope
from childfirst.notices.models import NoticeDraft


def visible_to(person: Any) -> QuerySet[NoticeDraft]:
    """Drafts this person may open."""
    return NoticeDraft.objects.filter(contact__in=Contact.objects.filter(scope(person)).values("pk"))


def of_contacts(person: Any, contacts: Any) -> QuerySet[NoticeDraft]:
    """Drafts about some contacts, oldest first."""
    rows = visible_to(person).filter(contact__in=contacts)
    return rows.select_related("contact", "child", "school", "council", "prepared_by").order_by("prepared_at", "pk")
