"""Keeping a finding on a child, and looking at it again."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.children.presenters import flag_words
from childfirst.contacts.actions import end_flag, raise_flag, review_flag
from childfirst.contacts.actions.flags import LONGEST, USUAL
from childfirst.contacts.forms.after import FlagForm, ReviewFlagForm
from childfirst.contacts.models import Finding, Flag
from childfirst.contacts.permissions import may_keep_flag, may_record, may_see_contact
from childfirst.contacts.queries import flag_kept, flags_of
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who


@require_http_methods(["GET", "POST"])
@who(may_record)
def raise_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a finding as a flag: why, and until when."""
    finding = (
        Finding.objects.select_related("screening__contact", "screening__involvement__child").filter(pk=pk).first()
    )
    if finding is None:
        raise Http404
    contact = finding.screening.contact
    may_see_contact.check(request.user, contact)
    if (kept := flag_kept(finding)) is not None:
        messages.info(request, "This child already has this flag. Give it another day here, or end it.")
        return redirect("contacts:review-flag", pk=kept.pk)
    form = FlagForm(request.POST or None, initial={"review_by": today() + USUAL})
    if request.method == "POST" and form.is_valid():
        try:
            raise_flag(finding, by=request.user, **form.cleaned_data)
        except BadInput as bad:
            form.add_error(bad.field, str(bad))
        else:
            messages.success(request, "The flag stands on the child's page, with your name and the day of its review.")
            return redirect("contacts:contact", pk=contact.pk)
    context: dict[str, Any] = {
        "finding": finding,
        "form": form,
        "question": f"Keep “{finding.title}” on the child's page?",
        "button": "Keep as a flag",
        "cancel_url": reverse("contacts:contact", args=[contact.pk]),
        "name": finding.screening.involvement.name,
        "longest": LONGEST.days,
    }
    return render(request, "contacts/flag.html", context)


@require_safe
@who(may_record)
@transaction.atomic
def mine(request: HttpRequest) -> HttpResponse:
    """The flags I keep: what to look at next, and what lapsed because I did not."""
    day, flags = today(), list(flags_of(request.user))
    trace_children(
        Operation.CONSULTATION,
        "shown in own flags",
        ("flags", ""),
        by=request.user,
        children=[flag.child for flag in flags],
        reason="Flags they keep",
    )
    rows = [
        [
            {
                "text": flag.title,
                "href": reverse("contacts:review-flag", args=[flag.pk]),
                "hidden": f"for {flag.child.name}",
            },
            flag.child.name,
            (shown := flag_words(flag.state(day), flag.review_by))["words"],
            shown["when"],
        ]
        for flag in flags
    ]
    return render(request, "contacts/flags.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
@who(may_record)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a flag until another day, or end it."""
    flag = get_object_or_404(Flag.objects.select_related("child", "owner", "finding__screening"), pk=pk)
    may_keep_flag.check(request.user, flag)
    form = ReviewFlagForm(request.POST or None, initial={"review_by": today() + USUAL})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            if data["what"] == "keep":
                review_flag(flag, by=request.user, why=data["why"], review_by=data["review_by"])
            else:
                end_flag(flag, by=request.user, why=data["why"])
        except BadInput as bad:
            form.add_error(bad.field, str(bad))
        else:
            messages.success(request, "The flag is kept." if data["what"] == "keep" else "The flag is ended.")
            return redirect("children:child", pk=flag.child_id)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at flag", flag, by=request.user, child=flag.child)
    context = {
        "flag": flag,
        "shown": flag_words(flag.state(today()), flag.review_by),
        "form": form,
        "question": f"Does “{flag.title}” still hold?",
        "button": "Save",
        "cancel_url": reverse("children:child", args=[flag.child_id]),
    }
    return render(request, "contacts/review_flag.html", context)
