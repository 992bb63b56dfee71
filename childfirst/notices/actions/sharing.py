"""Telling a service about one child: asked for by whoever works with the child, in words they write, released by the desk."""

from typing import Any

from django.db import transaction

from childfirst.children.models import Child
from childfirst.children.presenters import born_words
from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.errors import BadInput
from childfirst.notices import purposes
from childfirst.notices.actions.drafting import draft
from childfirst.notices.models import NoticeDraft
from childfirst.notices.permissions import may_ask_a_service
from childfirst.teams.queries import services


@transaction.atomic
def ask_a_service(
    *,
    contact: Contact,
    child: Child,
    service: tuple[str, str],
    asked: str,
    told: str,
    basis: str,
    why: str,
    by: Any,
    agreed_by: str = "",
) -> NoticeDraft:
    """`service` is (kind, organisation). The service reads `asked` and `told` beside the child's name and date of birth, and no more.

    `why` stays here. Where the basis is that they agreed, `agreed_by` says who, when and to what; the service reads it too.
    Raises BadInput with the field.
    """  # fmt: skip
    may_ask_a_service.check(by)
    may_see_contact.check(by, contact)
    if not contact.involvements.filter(child=child).exists():
        raise BadInput("Select a child of this contact.", field="child")
    if service not in services(purposes.SERVICES):
        raise BadInput("Select a service. Somebody there must be told first: add them under Partners.", field="service")
    if basis not in purposes.FOR_SERVICES:
        raise BadInput("Select the lawful basis.", field="basis")
    needed = {
        "asked": (asked, "what you ask of them"),
        "told": (told, "what they need to know"),
        "why": (why, "why it is shared"),
    }
    if basis == "agreed":
        needed["agreed_by"] = (agreed_by, "who agreed, when and to what")
    for field, (words, what) in needed.items():
        if not words.strip():
            raise BadInput(f"Enter {what}.", field=field)
    kind, organisation = service
    content = {
        "Child": child.name,
        "Date of birth": born_words(child.date_of_birth, child.date_of_birth_basis) or "Not known",
        "Police reference": contact.reference,
        "What we ask of you": asked.strip(),
        "What you need to know": told.strip(),
        **({"Who agreed": agreed_by.strip()} if basis == "agreed" else {}),
    }
    return draft(
        contact=contact, child=child, recipient_kind=kind, recipient=organisation, content=content,
        about=purposes.PURPOSES[purposes.USUAL[kind][0]], by=by, lawful_basis=basis, why=why.strip(),
    )  # fmt: skip
