"""The analyst's explorer: ask, see, keep at a link, download."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.powers.queries.figures import year_to
from childfirst.scrutiny import presenters
from childfirst.scrutiny.actions import keep
from childfirst.scrutiny.forms import AskForm, KeepForm
from childfirst.scrutiny.models import KeptFigure
from childfirst.scrutiny.permissions import may_explore
from childfirst.scrutiny.queries import Question, Table, code_version
from childfirst.scrutiny.summing import counted
from childfirst.ui.pagination import address_with

_SHOWN = 20


def _asked(request: HttpRequest) -> AskForm:
    first, last = year_to(today())
    usual = {"kind": "stop_search", "measure": "outcome", "by": "ethnicity_officer", "first": first, "last": last}  # fmt: skip
    return AskForm({**usual, **request.GET.dict()})


@require_safe
@who(may_explore)
@transaction.atomic
def explore(request: HttpRequest) -> HttpResponse:
    """One question and its answer, with what was kept before."""
    form = _asked(request)
    context: dict[str, Any] = {"form": form, "found": None, "keep": KeepForm(), "here": address_with(request.GET)}
    if form.is_valid():
        question = form.question
        context["found"] = presenters.shown(question, counted(question))
        trace(
            Operation.CONSULTATION,
            "explored figures",
            ("figures", question.kind),
            by=request.user,
            details=question.stored(),
        )
    context["kept"] = KeptFigure.objects.select_related("kept_by").defer("table")[:_SHOWN]
    return render(request, "scrutiny/explore.html", context, status=422 if form.errors else 200)


@require_POST
@who(may_explore)
def keep_it(request: HttpRequest) -> HttpResponse:
    """Keep what the address asks."""
    form, note = _asked(request), KeepForm(request.POST)
    if not form.is_valid() or not note.is_valid():
        return redirect("scrutiny:explore")
    made = keep(question=form.question, by=request.user, **note.cleaned_data)
    return redirect("scrutiny:kept", fingerprint=made.fingerprint)


def _one(mark: str) -> tuple[KeptFigure, Question, Table]:
    found = KeptFigure.objects.select_related("kept_by").filter(fingerprint=mark).first()
    if found is None:
        raise Http404
    return found, Question(**found.question), {group: list(line) for group, line in found.table}


@require_safe
@who(may_explore)
@transaction.atomic
def kept(request: HttpRequest, fingerprint: str) -> HttpResponse:
    """The figure as it was kept, and whether the records still give it."""
    row, question, table = _one(fingerprint)
    trace(Operation.CONSULTATION, "looked at a kept figure", row, by=request.user)
    context = {"row": row, "found": presenters.shown(question, table), "again": _again(row, question, table)}
    return render(request, "scrutiny/kept.html", context)


def _again(row: KeptFigure, question: Question, table: Table) -> str:
    fresh = counted(question)
    if fresh == table:
        return "Counted again just now: the same." + (
            "" if row.code == code_version() else " The code that counts has changed since."
        )
    return "Counted again just now, the records give another figure: they were added to or changed since. This page stays as it was kept."


@require_POST
@who(may_explore)
@transaction.atomic
def kept_csv(request: HttpRequest, fingerprint: str) -> HttpResponse:
    """The file, with small numbers held back."""
    row, question, table = _one(fingerprint)
    trace(Operation.DISCLOSURE, "file of a kept figure made", row, by=request.user, recipient=str(request.user))
    content = presenters.as_csv(question, table, row.fingerprint, row.code)
    headers = {"Content-Disposition": f'attachment; filename="figure-{row.fingerprint}.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)
