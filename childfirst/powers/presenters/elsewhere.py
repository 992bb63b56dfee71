"""What searches put on the pages of the rooms below: a child's timeline, a contact's page."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.powers.models import Search
from childfirst.powers.permissions import may_search
from childfirst.powers.queries.searches import visible_to
from childfirst.ui.formatting import plural


def timeline_of(person: Any, child: Child) -> Iterator[dict[str, Any]]:
    """Every search of this child that was done, and every one that was weighed and not done."""
    rows = list(Search.objects.filter(child=child.pk, status__in=("done", "complete", "not_done")))
    may_open = set(visible_to(person).filter(child=child.pk).values_list("pk", flat=True)) if rows else set()
    for one in rows:
        told = [one.get_place_type_display(), one.get_linked_display(), one.get_authority_display()]
        if one.status == "not_done":
            told = [one.not_done_reason[:200]]
        if one.missing:
            told.append(f"{plural(len(one.missing), 'thing')} missing from the record")
        yield {
            "when": one.search_began or one.not_done_at or one.started_at,
            "side": "action",
            "title": f"{one.short}{' not done' if one.status == 'not_done' else ''}",
            "text": ". ".join(part for part in told if part),
            "href": reverse("powers:search", args=[one.pk]) if one.pk in may_open else "",
            "by": one.reference,
            "tags": [("search", one.status)],
        }


def acts_on_child(person: Any, child: Child) -> Iterator[dict[str, Any]]:
    """Weigh a search before it is done."""
    if may_search(person) and not child.unidentified:
        yield {"text": "Before a search", "href": f"{reverse('powers:start')}?child={child.pk}"}


def under_contact(person: Any, contact: Contact) -> Iterator[dict[str, Any]]:
    """The searches kept under this contact."""
    rows = list(Search.objects.filter(contact=contact.pk).order_by("pk"))
    may_open = set(visible_to(person).filter(contact=contact.pk).values_list("pk", flat=True)) if rows else set()
    for one in rows:
        lacks = f", {plural(len(one.missing), 'thing')} missing" if one.missing else ""
        yield {
            "text": f"{one.reference}, {one.short.lower()}",
            "href": reverse("powers:search", args=[one.pk]) if one.pk in may_open else "",
            "detail": f"{one.get_status_display().lower()}{lacks}",
        }


def acts_on_contact(person: Any, contact: Contact) -> Iterator[dict[str, Any]]:
    """Weigh a search of each child named in a stop or an arrest."""
    if contact.kind not in ("stop_search", "arrest") or not may_search(person):
        return
    for part in contact.involvements.all():
        if part.child is not None and not part.child.unidentified:
            yield {
                "text": f"Before a search of {part.child.name}",
                "href": f"{reverse('powers:start')}?child={part.child_id}&contact={contact.pk}",
            }
