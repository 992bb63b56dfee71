"""The lists of children and of adults in a draft: add, add one not yet named, take off, put back."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.children.queries import others_at_home
from childfirst.contacts import flow
from childfirst.contacts.actions import add_entry, remove_entry, restore_entry, say_no_adults
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.permissions import may_record
from childfirst.contacts.presenters import adult_rows, child_rows, home_rows
from childfirst.contacts.views import became, reader_of
from childfirst.foundation.permissions import who


@require_http_methods(["GET", "POST"])
@who(may_record)
def children(request: HttpRequest, pk: Any) -> HttpResponse:
    """The children in this record."""
    reader = reader_of(request, pk)
    sent = became(reader.draft)
    if sent:
        return redirect("contacts:contact", pk=sent.pk)
    if request.method == "POST":
        return _change_children(request, reader)
    return render(request, "contacts/children.html", _children_context(request, reader))


def _children_context(request: HttpRequest, reader: DraftReader, error: str = "") -> dict[str, Any]:
    counted = reader.cleaned("what").get("children_in_home")
    return {
        "draft": reader.draft,
        "rows": child_rows(reader),
        "counted": counted,
        "recorded": len(reader.child_keys),
        "error": error,
        "missing": max(0, (counted or 0) - len(reader.child_keys)),
        "at_home": _known_at_home(request, reader),
        "removed": list(reader.answers.get("children", {}).get("removed", [])),
        "back_link": reverse("contacts:draft", args=[reader.draft.pk]),
    }


@transaction.atomic
def _known_at_home(request: HttpRequest, reader: DraftReader) -> list[dict[str, Any]]:
    """Children on record at the home of a child already added, and not yet in this one (F31)."""
    chosen = [int(reader.matched(key)) for key in reader.child_keys if reader.matched(key).isdigit()]
    places = list(others_at_home(chosen)) if chosen else []
    trace_children(
        Operation.CONSULTATION,
        "shown in household",
        reader.draft,
        by=request.user,
        children=[place.child for place in places],
        reason="Recording a contact",
    )
    return home_rows(places)


def _change_children(request: HttpRequest, reader: DraftReader) -> HttpResponse:
    """One button, one change."""
    draft, act, key = reader.draft, request.POST.get("act", "continue"), request.POST.get("key", "")
    if act == "add":
        return redirect(flow.address_of(reader, flow.new_entry(reader, "children")))
    if act == "add-unnamed":
        _, key = add_entry(draft, to="children", by=request.user, pages={"unnamed": {}})
        return redirect("contacts:page", pk=draft.pk, page=f"child-{key}-unnamed")
    if act == "add-known" and key.isdigit() and key in {str(row["pk"]) for row in _known_at_home(request, reader)}:
        _, made = add_entry(draft, to="children", by=request.user, pages={"match": {"child": [key]}})
        return redirect("contacts:page", pk=draft.pk, page=f"child-{made}-first")
    if act in ("remove", "restore"):
        (remove_entry if act == "remove" else restore_entry)(draft, of="children", key=key, by=request.user)
        messages.success(
            request,
            "Taken off this record. You can put the child back below." if act == "remove" else "The child is back.",
        )
        return redirect("contacts:children", pk=draft.pk)
    waiting = next((key for key in reader.child_keys if flow.child_status(reader, key) != "done"), None)
    if waiting:
        return redirect(flow.address_of(reader, flow.first_open(reader, waiting)))
    context = _children_context(request, reader)
    if context["missing"]:
        context["error"] = (
            f"You counted {context['counted']} children and have added {context['recorded']}. Add the others, as a child not yet named if need be"
        )
        return render(request, "contacts/children.html", context)
    return redirect(flow.next_after(reader, "children"))


@require_http_methods(["GET", "POST"])
@who(may_record)
def adults(request: HttpRequest, pk: Any) -> HttpResponse:
    """The adults in this record."""
    reader = reader_of(request, pk)
    sent = became(reader.draft)
    if sent:
        return redirect("contacts:contact", pk=sent.pk)
    if request.method == "POST":
        return _change_adults(request, reader)
    context = {
        "draft": reader.draft,
        "rows": adult_rows(reader),
        "none": reader.no_adults,
        "back_link": reverse("contacts:draft", args=[reader.draft.pk]),
    }
    return render(request, "contacts/adults.html", context)


def _change_adults(request: HttpRequest, reader: DraftReader) -> HttpResponse:
    draft, act = reader.draft, request.POST.get("act", "continue")
    if act == "add":
        return redirect(flow.address_of(reader, flow.new_entry(reader, "adults")))
    if act == "remove":
        remove_entry(draft, of="adults", key=request.POST.get("key", ""), by=request.user)
        messages.success(request, "Taken off this record.")
        return redirect("contacts:adults", pk=draft.pk)
    if not reader.adult_keys:
        say_no_adults(draft, by=request.user)
    return redirect(flow.next_after(reader, "adults"))
