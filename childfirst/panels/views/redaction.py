"""Hiding who it was: the original beside what would be shown, only for the coordinator, each look traced."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.permissions import who
from childfirst.panels.actions import redacting
from childfirst.panels.forms import AddWordsForm, ConfirmForm, ReasonForm
from childfirst.panels.models import Item
from childfirst.panels.permissions import may_run_panels
from childfirst.panels.presenters.redaction import marked
from childfirst.ui.acts import act


def _page(item: Item) -> dict[str, Any]:
    return {
        "item": item, "sides": marked(item), "back_link": reverse("panels:meeting", args=[item.meeting_id]),
        "may_add": item.meeting.status in redacting.OPEN and item.status != "left_out" and item.texts,
        "waiting": item.status == "waiting" and item.meeting.status == "redacting",
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_run_panels)
def redact(request: HttpRequest, pk: int) -> HttpResponse:
    """What rules propose, one question each; then the item can be read."""
    item = _one(pk)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read an item to redact it", item, by=request.user)
    form = ConfirmForm(
        request.POST or None,
        cuts=list(item.cuts.filter(stands="proposed")),
        initial={"revision": item.revision, "notes": item.notes},
    )

    def do(given: dict[str, Any]) -> None:
        redacting.confirm(
            item=item, keep=form.keep(), notes=given["notes"], revision=given["revision"], by=request.user
        )

    page = _page(item) | {"add": AddWordsForm(), "confirming": True}
    return act(request, form, do, page=page, done="Confirmed. Members will read it as it is shown here.", to=_next(item), template="panels/redact.html")  # fmt: skip


def _one(pk: int) -> Item:
    return get_object_or_404(Item.objects.select_related("meeting", "redacted_by", "left_out_by"), pk=pk)


def _next(item: Item) -> str:
    """On to the next one that waits, or back to the meeting."""
    nxt = item.meeting.items.filter(status="waiting", position__gt=item.position).first()
    return reverse("panels:redact", args=[nxt.pk]) if nxt else reverse("panels:meeting", args=[item.meeting_id])


@require_http_methods(["GET", "POST"])
@who(may_run_panels)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Words that no rule found."""
    item = _one(pk)
    form = AddWordsForm(request.POST or None)
    if request.method != "POST":
        return redirect("panels:redact", pk=pk)
    page = _page(item) | {"add": form, "confirming": False}
    return act(
        request, form, lambda given: redacting.add_words(item=item, by=request.user, **given), page=page,
        done="Hidden, and counted as missed by the rules.", to=reverse("panels:redact", args=[pk]), template="panels/redact.html",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_run_panels)
def leave_out(request: HttpRequest, pk: int) -> HttpResponse:
    """With a reason."""
    item = _one(pk)
    page = {
        "question": "Leave this item out?",
        "button": "Leave it out",
        "lead": "It stays counted among what was drawn, with your reason.",
    }
    return act(
        request, ReasonForm(request.POST or None), lambda given: redacting.leave_out(item=item, by=request.user, **given), page=page,
        done="Left out.", to=_next(item),
    )  # fmt: skip
