"""Check and send: the offence in full beside the vulnerability, everything with a way to change it, and what is still missing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from childfirst.contacts.actions import submit
from childfirst.contacts.checks import Incomplete
from childfirst.contacts.forms.build import problems_of
from childfirst.contacts.panel import panel_of
from childfirst.contacts.permissions import may_record
from childfirst.contacts.presenters import problem_lines, review_of
from childfirst.contacts.views import became, own_draft, reader_of
from childfirst.foundation.permissions import who


@who(may_record)
def review(request: HttpRequest, pk: Any) -> HttpResponse:
    """Show it all; send it when it is whole. Sending twice opens the same contact."""
    draft = own_draft(request, pk)
    sent = became(draft)
    if sent:
        return redirect("contacts:contact", pk=sent.pk)
    problems: Any = None
    if request.method == "POST":
        try:
            contact = submit(draft, by=request.user)
        except Incomplete as incomplete:
            problems = incomplete.problems
        else:
            messages.success(
                request,
                f"Recorded as {contact.reference}. The public protection desk sees it where a rule or your grade calls for it.",
            )
            return redirect("contacts:contact", pk=contact.pk)
    reader = reader_of(request, pk)
    left = problems if problems is not None else problems_of(reader)
    context = {
        "draft": reader.draft,
        "review": review_of(reader),
        "problems": problem_lines(reader, left),
        "refused": problems is not None,
        "panel": panel_of(reader),
        "back_link": reverse("contacts:draft", args=[draft.pk]),
    }
    return render(request, "contacts/review.html", context, status=409 if problems is not None else 200)
