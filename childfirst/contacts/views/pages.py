"""One page of a draft: shown, saved at every press and every pause, and never losing what was typed."""

from functools import partial
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.queries import others_at_home
from childfirst.contacts import flow
from childfirst.contacts.actions import SavedElsewhere, save_page
from childfirst.contacts.forms.reader import DraftReader, to_data, typed
from childfirst.contacts.panel import panel_of
from childfirst.contacts.permissions import may_record
from childfirst.contacts.presenters import answers_in_words, bar_of, schools_near
from childfirst.contacts.views import became, reader_of, revision_of
from childfirst.contacts.views.matching import needs_another_look, settle_match
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.teams.models import Borough
from childfirst.ui.formatting import clock_words
from childfirst.ui.forms import GovForm
from childfirst.ui.tabs import tab_of
from childfirst.wording.looking import by_place, look, texts_of_form

_TEMPLATES = {"voice": "contacts/voice.html", "who": "contacts/who.html", "first": "contacts/first.html"}
# Nothing that tells the child's age or history may stand beside the question about first sight.
_NO_PANEL = ("first", "unnamed")


@require_http_methods(["GET", "POST"])
@who(may_record)
def page(request: HttpRequest, pk: Any, page: str) -> HttpResponse:
    """Show or save one page."""
    reader = reader_of(request, pk)
    sent = became(reader.draft)
    if sent:
        return redirect("contacts:contact", pk=sent.pk)
    form = _form(reader, page)
    if request.method != "POST":
        with transaction.atomic():
            _trace_look(request, reader, page)
            return _show(request, reader, page, form)
    answers = typed(form, request.POST)
    mine = reader.form(page, to_data(answers))
    if flow.is_new_entry(reader, page) and _untouched(form, answers):
        later = request.POST.get("then") == "later"
        return redirect("contacts:draft", pk=pk) if later else _show(request, reader, page, mine, errors=True)
    try:
        page = _save(request, reader, page, answers)
    except SavedElsewhere as elsewhere:
        return _show(request, reader, page, mine, theirs=elsewhere.theirs, revision=elsewhere.revision, status=409)
    return _go_on(request, reader_of(request, pk), page)


def _save(request: HttpRequest, reader: DraftReader, page: str, answers: dict[str, list[str]]) -> str:
    """The page it was saved under. Two tabs that each add somebody add two."""
    save = partial(save_page, reader.draft, answers=answers, by=request.user, tab=tab_of(request))
    try:
        save(page=page, revision=revision_of(request))
    except SavedElsewhere as elsewhere:
        if request.POST.get("adds") not in ("children", "adults"):
            raise
        page = flow.new_entry(reader, request.POST["adds"])
        save(page=page, revision=elsewhere.revision)
    return page


def _untouched(form: GovForm, answers: dict[str, list[str]]) -> bool:
    """Nothing was typed into a page beyond what it began with."""
    begun = {name: value for name, value in form.initial.items() if isinstance(value, str)}
    return all(value in ("", begun.get(name)) for name, values in answers.items() for value in values)


def _trace_look(request: HttpRequest, reader: DraftReader, page: str) -> None:
    """A page about a child on record shows what the record holds: that is a look."""
    known = reader.known(page.split("-")[1]) if page.startswith("child-") else None
    if known and page.rpartition("-")[2] not in _NO_PANEL:
        trace(
            Operation.CONSULTATION,
            "read record while recording",
            reader.draft,
            by=request.user,
            child=known,
            reason="Recording a contact",
        )


def _form(reader: DraftReader, page: str) -> GovForm:
    """The form, or 404 where the draft has no such page."""
    known = page in ("what", "where", "grade") or page.removeprefix("adult-") in reader.adult_keys
    known = known or flow.is_new_entry(reader, page)
    child = page.split("-")[1] if page.startswith("child-") and page.count("-") == 2 else ""
    if not known and (child not in reader.child_keys or page.endswith("-match")):
        raise Http404
    form = reader.form(page)
    if form is None:
        raise Http404
    return form


def _go_on(request: HttpRequest, reader: DraftReader, page: str) -> HttpResponse:
    """To the next page where this one is whole; otherwise say what is wrong. It is saved either way."""
    if request.POST.get("then") == "later":
        return redirect("contacts:draft", pk=reader.draft.pk)
    form = reader.form(page)
    assert form is not None
    if not form.is_valid():
        return _show(request, reader, page, form, errors=True)
    key = page.split("-")[1] if page.startswith("child-") else ""
    if page.endswith("-first"):
        reader = settle_match(request, reader, key)
    if page.endswith("-who") and needs_another_look(reader, key):
        return redirect("contacts:match", pk=reader.draft.pk, key=key)
    if request.POST.get("back") == "review":
        return redirect("contacts:review", pk=reader.draft.pk)
    return redirect(flow.next_after(reader, "children" if _that_was_the_last_child(reader, page) else page))


def _that_was_the_last_child(reader: DraftReader, page: str) -> bool:
    """Every child counted is there and done, and nobody else is known at their homes: the list would ask nothing."""
    counted = reader.cleaned("what").get("children_in_home")
    done = flow.children_status(reader) == "done" and counted == len(reader.child_keys)
    if not (page.startswith("child-") and done):
        return False
    known = [int(reader.matched(key)) for key in reader.child_keys if reader.matched(key).isdigit()]
    return not others_at_home(known).exists()


def _show(
    request: HttpRequest,
    reader: DraftReader,
    page: str,
    form: Any,
    *,
    theirs: dict[str, Any] | None = None,
    revision: int | None = None,
    errors: bool = False,
    status: int = 200,
) -> HttpResponse:
    step = page.rpartition("-")[2]
    if form.is_bound and not errors and theirs is None:
        form = _quiet(form)
    form.notes = _notes(reader, form)
    context = {
        "draft": reader.draft,
        "page": page,
        "form": form,
        "title": flow.title_of(reader, page),
        "revision": reader.draft.revision if revision is None else revision,
        "tab": tab_of(request) or uuid4().hex,
        "adds": _adds(request, reader, page),
        "back": request.POST.get("back") or request.GET.get("back", ""),
        "back_link": _back(reader, page),
        "theirs": answers_in_words(form, theirs) if theirs is not None else None,
        **_about_child(reader, page, step),
    }
    return render(request, _TEMPLATES.get(step, "contacts/page.html"), context, status=status)


def _adds(request: HttpRequest, reader: DraftReader, page: str) -> str:
    """The list that this page, as it was opened, puts somebody on."""
    new = ("children" if page.startswith("child-") else "adults") if flow.is_new_entry(reader, page) else ""
    return new if request.method == "GET" else request.POST.get("adds", "")


def _notes(reader: DraftReader, form: GovForm) -> dict[str, Any]:
    """What the rules of wording say of each answer on the page."""
    return by_place(look(texts_of_form(form), reader.children_named(), reader.adults_named()))


def _back(reader: DraftReader, page: str) -> str:
    if page.startswith(("child-", "adult-")):
        return flow.address_of(reader, "children" if page.startswith("child-") else "adults")
    return reverse("contacts:draft", args=[reader.draft.pk])


def _about_child(reader: DraftReader, page: str, step: str) -> dict[str, Any]:
    """What stands around the questions about a child: who it is, and what it may mean. Nothing at first sight."""
    if not page.startswith("child-") or step in _NO_PANEL:
        return {"caption": "", "panel": None, "bar": None}
    key = page.split("-")[1]
    shown: dict[str, Any] = {"caption": reader.name_of(key), "panel": panel_of(reader, key), "bar": bar_of(reader, key)}
    if step == "who":
        boroughs = list(Borough.objects.values_list("name", flat=True))
        shown |= {"schools": schools_near(reader), "boroughs": boroughs, "known": reader.known(key)}
    return shown


def _quiet(form: Any) -> Any:
    """A page opened again shows what was typed, and keeps its complaints until somebody presses Continue."""
    form.errors.clear()
    return form


@require_POST
@who(may_record)
def autosave(request: HttpRequest, pk: Any, page: str) -> HttpResponse:
    """Save at a pause, and answer with the panel. Needs JavaScript; without it each press of a button saves."""
    reader = reader_of(request, pk)
    form = _form(reader, page)
    answers = typed(form, request.POST)
    if flow.is_new_entry(reader, page) and _untouched(form, answers):
        return HttpResponse(status=204)
    try:
        save_page(
            reader.draft,
            page=page,
            answers=answers,
            revision=revision_of(request),
            by=request.user,
            tab=tab_of(request),
        )
    except SavedElsewhere as elsewhere:
        return render(
            request,
            "contacts/parts/saved.html",
            {"revision": revision_of(request), "panel": None, "saved": "", "problem": str(elsewhere), "notes": {}},
        )
    fresh = reader_of(request, pk)
    key = page.split("-")[1] if page.startswith("child-") else ""
    shown = panel_of(fresh, key) if key and page.rpartition("-")[2] not in _NO_PANEL else None
    return render(
        request,
        "contacts/parts/saved.html",
        {
            "revision": fresh.draft.revision,
            "panel": shown,
            "saved": clock_words(now()),
            "problem": "",
            "notes": {text.place: [] for text in texts_of_form(form)} | _notes(fresh, fresh.form(page)),
        },
    )
