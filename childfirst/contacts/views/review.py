"""Check and send: the offence in full beside the vulnerability, everything with a way to change it, and what is still missing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.contacts import flow
from childfirst.contacts.actions import submit
from childfirst.contacts.checks import Incomplete
from childfirst.contacts.forms.build import problems_of
from childfirst.contacts.panel import panel_of
from childfirst.contacts.permissions import may_record
from childfirst.contacts.presenters import problem_lines, review_of
from childfirst.contacts.views import became, own_draft, reader_of
from childfirst.contacts.words_used import notes_of_draft
from childfirst.foundation.permissions import who
from childfirst.wording.looking import mark_of, to_change_or_justify


@require_http_methods(["GET", "POST"])
@who(may_record)
def review(request: HttpRequest, pk: Any) -> HttpResponse:
    """Show it all; send it when it is whole. Sending twice opens the same contact."""
    draft = own_draft(request, pk)
    sent = became(draft)
    if sent:
        return redirect("contacts:contact", pk=sent.pk)
    problems: Any = None
    asked = _to_justify(request, draft.pk)
    if request.method == "POST" and asked is None:
        try:
            contact = submit(draft, by=request.user, words_reason=request.POST.get("words_reason", "")[:2000])
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
        "justify": asked,
        "words": [(note, flow.address_of(reader, page)) for note, page in notes_of_draft(reader)],
        "back_link": reverse("contacts:draft", args=[draft.pk]),
    }
    return render(request, "contacts/review.html", context, status=409 if problems or asked else 200)


def _to_justify(request: HttpRequest, pk: Any) -> dict[str, Any] | None:
    """The words that ask to be changed or justified, if this press of Send has not been shown exactly these."""
    if request.method != "POST":
        return None
    notes = to_change_or_justify([note for note, _ in notes_of_draft(reader_of(request, pk))])
    mark = mark_of(notes)
    if request.POST.get("words_seen", "") == mark:
        return None
    return {"notes": notes, "mark": mark, "reason": request.POST.get("words_reason", "")}
