"""Beginning and writing one officer's report of force: phone-first pages that save themselves, and never stop what was done from being told."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.contacts.forms.reader import to_data, typed
from childfirst.contacts.presenters import answers_in_words
from childfirst.contacts.views import revision_of
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers.actions.force import SavedElsewhere, keep_first_sight, save_page, send_report
from childfirst.powers.force_permissions import may_report_force, may_write_report
from childfirst.powers.force_states import SENT
from childfirst.powers.forms.force import PAGES
from childfirst.powers.forms.force_reader import ForceReader
from childfirst.powers.permissions import may_read_reviews
from childfirst.powers.presenters import force as shown
from childfirst.powers.queries import force as queries
from childfirst.powers.queries.force_words import notes_of_report
from childfirst.powers.views.words import to_justify
from childfirst.ui.formatting import clock_words
from childfirst.ui.pagination import counted
from childfirst.ui.tabs import tab_of
from childfirst.wording.looking import by_place, look, texts_of_form

_STEPS = list(PAGES)


@require_safe
@who(may_report_force)
@transaction.atomic
def mine(request: HttpRequest) -> HttpResponse:
    """My reports, unfinished ones first."""
    page = counted(queries.own_reports(request.user), request)
    trace_children(
        Operation.CONSULTATION, "shown in own reports of force", ("list", "force"), by=request.user,
        children=sorted({row.incident.child_id for row in page.items}),
    )  # fmt: skip
    rows = [shown.report_row(row) for row in page.items]
    return render(
        request, "powers/force_mine.html", {"page": page, "rows": rows, "may_review": may_read_reviews(request.user)}
    )


def own_reader(request: HttpRequest, pk: int) -> ForceReader:
    """My report, read. Nobody else opens its pages."""
    report = queries.one_report(pk)
    if report is None:
        raise Http404
    may_write_report.check(request.user, report)
    return ForceReader(report)


@require_http_methods(["GET", "POST"])
@who(may_report_force)
def page(request: HttpRequest, pk: int, page: str) -> HttpResponse:
    """Show or save one page. Until the officer has said how old the child seemed, every page leads to that question."""
    reader = own_reader(request, pk)
    if page not in PAGES:
        raise Http404
    if page != "sight":
        if reader.perceived_age is None:
            return redirect("powers:force-page", pk=pk, page="sight")
        keep_first_sight(reader.report, by=request.user)
        reader = own_reader(request, pk)
    if request.method != "POST":
        with transaction.atomic():
            if page != "sight":
                trace(
                    Operation.CONSULTATION, "wrote report of force", reader.report, by=request.user, child=reader.child
                )
            return _show(request, reader, page, reader.form(page))
    answers = typed(reader.form(page, rows=20), request.POST)
    if request.POST.get("then") != "find":
        answers.pop("find_officer", None)  # a way to tick, and no answer
    try:
        save_page(
            reader.report,
            page=page,
            answers=answers,
            revision=revision_of(request),
            by=request.user,
            tab=tab_of(request),
        )
    except SavedElsewhere as elsewhere:
        return _show(request, reader, page, reader.form(page, to_data(answers)), elsewhere=elsewhere, status=409)
    return _go_on(request, own_reader(request, pk), page)


def _go_on(request: HttpRequest, reader: ForceReader, page: str) -> HttpResponse:
    """To the next page where this one is whole; else say what is missing. It is saved either way."""
    then = request.POST.get("then")
    if then == "later":
        return redirect("powers:force-report", pk=reader.report.pk)
    if then == "find":
        return _show(request, reader, page, reader.form(page), quiet=True)
    if then == "more":
        return _show(request, reader, page, reader.form(page, rows=len(reader.tactics) + 3), quiet=True)
    form = reader.form(page)
    if not form.is_valid():
        return _show(request, reader, page, form, errors=True)
    following = _STEPS.index(page) + 1
    if request.POST.get("back") == "check" or following == len(_STEPS):
        return redirect("powers:force-report", pk=reader.report.pk)
    return redirect("powers:force-page", pk=reader.report.pk, page=_STEPS[following])


def _show(
    request: HttpRequest, reader: ForceReader, page: str, form: Any, *, elsewhere: SavedElsewhere | None = None,
    errors: bool = False, quiet: bool = False, status: int = 200,
) -> HttpResponse:  # fmt: skip
    if form.is_bound and not errors:
        form.errors.clear()
    form.notes = _notes(reader, form)
    form.looked_for = reader.looked_for(form) if quiet and page == "scene" else ""
    context = {
        "report": reader.report,
        "page": page,
        "step": _STEPS.index(page) + 1,
        "steps": len(_STEPS),
        "form": form,
        "title": PAGES[page][0],
        "bar": None if page == "sight" else shown.bar_of(reader.incident),
        "gate": None if page == "sight" else shown.gate_of(reader.gate, reader.report),
        "revision": elsewhere.revision if elsewhere else reader.report.revision,
        "theirs": answers_in_words(form, elsewhere.theirs) if elsewhere else None,
        "tab": tab_of(request) or uuid4().hex,
        "back": request.POST.get("back") or request.GET.get("back", ""),
        "back_link": reverse("powers:force-report", args=[reader.report.pk]),
    }
    return render(request, "powers/force_page.html", context, status=status)


def _notes(reader: ForceReader, form: Any) -> dict[str, Any]:
    return by_place(look(texts_of_form(form), [(reader.child.name, reader.age_years)]))


@require_POST
@who(may_report_force)
def autosave(request: HttpRequest, pk: int, page: str) -> HttpResponse:
    """Save at a pause, and answer with what the gate says now. Needs JavaScript; without it each press of a button saves."""
    reader = own_reader(request, pk)
    if page not in PAGES:
        raise Http404
    answers, problem, saved = typed(reader.form(page, rows=20), request.POST), "", ""
    try:
        save_page(
            reader.report,
            page=page,
            answers=answers,
            revision=revision_of(request),
            by=request.user,
            tab=tab_of(request),
        )
        saved = clock_words(now())
    except SavedElsewhere as elsewhere:
        problem = str(elsewhere)
    fresh = own_reader(request, pk)
    form = fresh.form(page)
    context = {
        "revision": revision_of(request) if problem else fresh.report.revision,
        "saved": saved,
        "problem": problem,
        "gate": None if page == "sight" else shown.gate_of(fresh.gate, fresh.report),
        "notes": {text.place: [] for text in texts_of_form(form)} | _notes(fresh, form),
    }
    return render(request, "powers/parts/force_saved.html", context)


@require_http_methods(["GET", "POST"])
@who(may_report_force)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The pages of my report, what is missing, what the gate says, and sending it."""
    reader = own_reader(request, pk)
    if reader.perceived_age is None:
        return redirect("powers:force-page", pk=pk, page="sight")
    keep_first_sight(reader.report, by=request.user)
    reader = own_reader(request, pk)
    asked, wrong = to_justify(request, [note for note, _ in notes_of_report(reader)]), ""
    if request.method == "POST" and asked is None:
        try:
            version = send_report(
                reader.report, by=request.user, incomplete=request.POST.get("as") == "incomplete",
                change_reason=request.POST.get("change_reason", "")[:2000], words_reason=request.POST.get("words_reason", "")[:2000],
            )  # fmt: skip
        except BadInput as bad:
            wrong = str(bad)
        else:
            done = "It is complete." if version.complete else "It is not complete: come back and add what is missing."
            messages.success(
                request, f"Sent. {done} An independent reviewer reads it. You can now read the other officers’ reports."
            )
            return redirect("powers:force-incident", pk=reader.incident.pk)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read own report of force", reader.report, by=request.user, child=reader.child)
    context = {
        "report": reader.report,
        "reader": reader,
        "bar": shown.bar_of(reader.incident),
        "pages": [(name, title, reader.status(name)) for name, (title, _) in PAGES.items()],
        "problems": [
            (reverse("powers:force-page", args=[pk, name]) + "?back=check", text) for name, text in reader.problems()
        ],
        "tactics": shown.tactics_words(reader.tactics),
        "gate": shown.gate_of(reader.gate, reader.report),
        "sent": reader.report.status in SENT,
        "wrong": wrong,
        "justify": asked,
        "words": notes_of_report(reader),
    }
    return render(request, "powers/force_report.html", context, status=409 if wrong or asked else 200)
