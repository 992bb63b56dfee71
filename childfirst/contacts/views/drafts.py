"""Starting a record, going on with one, putting one away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child
from childfirst.contacts import flow
from childfirst.contacts.actions import add_entry, discard_draft, restore_draft, start_draft
from childfirst.contacts.forms.build import problems_of
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.permissions import may_record
from childfirst.contacts.queries import drafts_of
from childfirst.contacts.queries import put_away as drafts_put_away
from childfirst.contacts.views import became, own_draft, reader_of
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.rules.vocabulary import CONTACT_KINDS
from childfirst.ui.formatting import and_list, plural

_HINTS = {
    "crime_report": "A crime with a child as victim, suspect or witness",
    "stop_search": "A child was stopped and searched",
    "arrest": "A child was arrested",
    "missing": "A child is missing, or has come back",
    "domestic_abuse": "Children live in or visit the home, whether or not they were there",
    "school_incident": "Something at or near a school or college",
    "concern": "You are worried about a child, for any reason",
    "online_harm": "Harm through a phone, a game or the internet",
}


@require_http_methods(["GET", "POST"])
@who(may_record)
def start(request: HttpRequest) -> HttpResponse:
    """What are you recording? And the records begun and not finished."""
    child = _named_child(request)
    if request.method == "POST":
        draft = start_draft(kind=request.POST.get("kind", ""), by=request.user)
        if child:
            add_entry(draft, to="children", by=request.user, pages={"match": {"child": [str(child.pk)]}})
        return redirect("contacts:page", pk=draft.pk, page="what")
    drafts = [_line(DraftReader(draft)) for draft in drafts_of(request.user)[:20]]
    kinds = [{"code": code, "text": words, "hint": _HINTS[code]} for code, words in CONTACT_KINDS.items()]
    return render(
        request,
        "contacts/start.html",
        {"kinds": kinds, "drafts": drafts, "put_away": list(drafts_put_away(request.user)), "child": child},
    )


def _named_child(request: HttpRequest) -> Child | None:
    """The child whose page the officer came from. Only one they may see: others are found by searching, which is traced."""
    sent = request.POST.get("child") or request.GET.get("child") or ""
    child = Child.objects.filter(pk=number_in(sent, 15)).first()
    if child:
        may_see_child.check(request.user, child)
    return child


def _line(reader: DraftReader) -> dict[str, Any]:
    names = [reader.name_of(key) for key in reader.child_keys]
    return {"draft": reader.draft, "kind": CONTACT_KINDS[reader.kind], "about": and_list(names) or "No child added yet"}


@require_safe
@who(may_record)
def task_list(request: HttpRequest, pk: Any) -> HttpResponse:
    """Every task of one record, where each stands, and what is left."""
    draft = own_draft(request, pk)
    sent = became(draft)
    if sent:
        return redirect("contacts:contact", pk=sent.pk)
    if draft.discarded_at:
        messages.info(request, "This draft was put away. Take it back to go on with it.")
        return redirect("contacts:start")
    reader = DraftReader(draft)
    problems = problems_of(reader)
    context = {
        "draft": draft,
        "kind": CONTACT_KINDS[draft.kind],
        "tasks": flow.tasks(reader, len(problems)),
        "left": plural(len(problems), "thing"),
    }
    return render(request, "contacts/task_list.html", context)


@require_POST
@who(may_record)
def put_away(request: HttpRequest, pk: Any) -> HttpResponse:
    """Put a draft away. It can be taken back from the list."""
    discard_draft(own_draft(request, pk), by=request.user)
    messages.success(request, "The draft was put away. You can take it back below.")
    return redirect("contacts:start")


@require_POST
@who(may_record)
def take_back(request: HttpRequest, pk: Any) -> HttpResponse:
    """Take a draft back."""
    draft = restore_draft(reader_of(request, pk).draft, by=request.user)
    messages.success(request, "The draft is back, as you left it.")
    return redirect("contacts:draft", pk=draft.pk)
