"""One contact's page, and disagreeing with what the rules found in it. Every look is traced for each child in it."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.audit.queries import about
from childfirst.children.doors import CONTACT_ACTS, PART_ACTS, REFERRALS, UNDER_CONTACT
from childfirst.children.permissions import may_see_who_looked
from childfirst.contacts.actions import disagree
from childfirst.contacts.forms.after import ReasonForm
from childfirst.contacts.models import Contact, Finding
from childfirst.contacts.permissions import may_amend, may_record, may_see_contact, why_open
from childfirst.contacts.presenters import contact_page
from childfirst.contacts.queries import one_contact
from childfirst.foundation.errors import BadInput
from childfirst.foundation.permissions import who
from childfirst.teams.permissions import may_see_children
from childfirst.wording.models import FlaggedWords
from childfirst.wording.permissions import may_review
from childfirst.wording.queries import REVIEWED_WEIGHTS, of_subject

_LOOKS_SHOWN = 20


def seen_contact(request: HttpRequest, pk: int) -> Contact:
    """The contact, if the person may see it, with the trace of the look. Call inside a transaction."""
    contact = one_contact(pk)
    if contact is None:
        raise Http404
    may_see_contact.check(request.user, contact)
    named = {part.child_id for part in contact.involvements.all() if part.child_id}
    trace_children(
        Operation.CONSULTATION,
        "looked at contact",
        contact,
        by=request.user,
        children=sorted(named) or [None],
        reason=why_open(request.user, contact),
    )
    return contact


@require_http_methods(["GET", "POST"])
@who(may_see_children)
@transaction.atomic
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    """One contact: offence beside vulnerability, every child, every adult, every finding, every change."""
    found = seen_contact(request, pk)
    looks = about("contacts.contact", found.pk)[:_LOOKS_SHOWN] if may_see_who_looked(request.user) else []
    shown = contact_page(found)
    context = shown | {
        "contact": found,
        "may_open": REFERRALS.open_to(request.user, (row.pk for row in shown["referrals"])),
        "may_amend": may_amend(request.user, found),
        "offers": {part.pk: PART_ACTS.of(request.user, part) for part in found.involvements.all()},
        "looks": list(looks),
        "under": UNDER_CONTACT.of(request.user, found),
        "acts": CONTACT_ACTS.of(request.user, found),
        "words": _words(request.user, found),
    }
    return render(request, "contacts/contact.html", context)


def _words(person: Any, contact: Contact) -> list[FlaggedWords]:
    """What was found in the words: for the writers themselves, and those who read them. Nobody else's business."""
    rows = [row for row in of_subject(contact) if row.weight in REVIEWED_WEIGHTS]
    return [row for row in rows if row.written_by_id == person.pk or may_review(person, row)]


@require_http_methods(["GET", "POST"])
@who(may_record)
def disagree_with(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a finding does not fit, and why: one act, one page."""
    finding = (
        Finding.objects.select_related("screening__contact", "screening__involvement__child")
        .prefetch_related("disagreements__disagreed_by")
        .filter(pk=pk)
        .first()
    )
    if finding is None:
        raise Http404
    about_contact = finding.screening.contact
    may_see_contact.check(request.user, about_contact)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            disagree(finding, by=request.user, reason=form.cleaned_data["reason"])
        except BadInput as bad:
            form.add_error("reason", str(bad))
        else:
            messages.success(request, "Your reason is kept beside the finding. Everyone who reads it will see both.")
            return redirect("contacts:contact", pk=about_contact.pk)
    context: dict[str, Any] = {
        "finding": finding,
        "form": form,
        "question": f"Why does “{finding.title}” not fit this child?",
        "button": "I disagree",
        "cancel_url": reverse("contacts:contact", args=[about_contact.pk]),
        "name": finding.screening.involvement.name,
    }
    return render(request, "contacts/disagree.html", context)
