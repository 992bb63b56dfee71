"""The analyst's pages: counting, giving out, correcting, and the files that leave the force. No child's name is on any of them."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.csv_text import csv_of
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now, today
from childfirst.foundation.permissions import who
from childfirst.powers.actions.figures import correct, give_out
from childfirst.powers.figures_permissions import may_count
from childfirst.powers.forms.figures import CorrectForm, GiveForm, QuestionForm
from childfirst.powers.models import GivenFigure
from childfirst.powers.presenters import figures as presenters
from childfirst.powers.queries.figures import KINDS, Question, force_versions, rows_for, year_to
from childfirst.powers.queries.figures_pack import pack
from childfirst.powers.queries.figures_print import answer, rebuild
from childfirst.powers.queries.figures_return import force_return, search_return
from childfirst.ui.pagination import address_with

_SHOWN = 20


def _asked(request: HttpRequest) -> QuestionForm:
    first, last = year_to(today())
    usual = {"kind": "force", "by": "month", "unit": "row", "first": first, "last": last}
    return QuestionForm({**usual, **request.GET.dict()})


@require_http_methods(["GET", "POST"])
@who(may_count)
@transaction.atomic
def figures(request: HttpRequest) -> HttpResponse:
    """Ask, and see the count, its blanks and what of it may leave."""
    form, found, give = _asked(request), None, GiveForm(request.POST or None)
    if form.is_valid():
        if request.method == "POST" and give.is_valid():
            given = give_out(question=form.question, by=request.user, **give.cleaned_data)
            messages.success(request, "Kept as it is given. Send what this page shows, or the file.")
            return redirect("powers:figure", pk=given.pk)
        found = presenters.shown(answer(form.question, now()))
        trace(
            Operation.CONSULTATION,
            "counted the use of powers",
            ("figures", form.question.kind),
            by=request.user,
            details=form.question.stored(),
        )
    given_out = list(GivenFigure.objects.select_related("given_by", "corrected_by")[:_SHOWN])
    context = {
        "form": form,
        "found": found,
        "give": give,
        "here": address_with(request.GET),
        "given": given_out,
        "period": form.cleaned_data if form.is_valid() else None,
        "kinds": KINDS,
    }
    return render(request, "powers/figures.html", context, status=422 if form.errors or give.errors else 200)


def _one(pk: int) -> GivenFigure:
    found = GivenFigure.objects.select_related("given_by", "corrects", "corrected_by").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@require_safe
@who(may_count)
@transaction.atomic
def figure(request: HttpRequest, pk: int) -> HttpResponse:
    """A figure that was given out, counted again beside it, and the correction, if there is one."""
    given = _one(pk)
    trace(Operation.CONSULTATION, "looked at figure given out", given, by=request.user)
    return render(request, "powers/figure.html", _given(given) | {"rebuilt": rebuild(given)})


def _given(given: GivenFigure) -> dict[str, Any]:
    question = Question(**given.question)
    return {
        "given": given,
        "table": presenters.given_table(question, given.table),
        "blanks": presenters.blanks_given(question, given.table),
        "total": presenters.cell_words(given.table["total"]),
        "old": presenters.given_table(Question(**given.corrects.question), given.corrects.table)
        if given.corrects
        else None,
    }


@require_http_methods(["GET", "POST"])
@who(may_count)
def correct_figure(request: HttpRequest, pk: int) -> HttpResponse:
    """Give it anew, with the reason; the old one stays."""
    given, form = _one(pk), CorrectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            fresh = correct(given, by=request.user, **form.cleaned_data)
        except BadInput as bad:
            form.add_error("reason", str(bad))
        else:
            messages.success(request, "Corrected. The old figure stands beside it.")
            return redirect("powers:figure", pk=fresh.pk)
    context = {
        "form": form,
        "question": "Correct this figure?",
        "consequences": [
            f"It is counted again now, and given to {given.given_to} again by you.",
            "The old figure and your reason stay beside it.",
        ],
        "button": "Count it again and correct",
        "cancel_url": reverse("powers:figure", args=[pk]),
    }
    return render(request, "ui/layouts/confirm.html", context, status=422 if form.errors else 200)


@require_POST
@who(may_count)
@transaction.atomic
def figure_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The same as a file, with what is needed to count it again."""
    given = _one(pk)
    trace(Operation.DISCLOSURE, "file of a figure made", given, by=request.user, recipient=given.given_to)
    shown = _given(given)
    lines = [
        [column["text"] for column in shown["table"]["columns"]],
        *shown["table"]["rows"],
        ["Total", shown["total"]],
        [],
    ]
    lines += [["Blank in the records", "Share"], *shown["blanks"], []]
    lines += [
        ["Figure", given.title],
        ["As of", given.as_of.isoformat()],
        ["Fingerprint", given.fingerprint],
        ["Code", given.code],
    ]
    lines += [["Corrects", given.corrects.fingerprint], ["Because", given.correction_reason]] if given.corrects else []
    return _file(csv_of(lines), f"figure-{given.fingerprint}.csv", "text/csv")


@require_POST
@who(may_count)
@transaction.atomic
def scrutiny_pack(request: HttpRequest) -> HttpResponse:
    """De-identified, for a scrutiny panel."""
    form, give = _asked(request), GiveForm(request.POST)
    if not form.is_valid() or not give.is_valid():
        messages.error(request, "Say to whom the pack is given, and for what.")
        return redirect("powers:figures")
    question, moment = form.question, now()
    _disclosed(request, "scrutiny pack made", question, give)
    content = pack(question.kind, question.first, question.last, moment)
    return _file(content, f"scrutiny-{question.kind}-{question.first}-{question.last}.zip", "application/zip")


@require_POST
@who(may_count)
@transaction.atomic
def national_return(request: HttpRequest) -> HttpResponse:
    """One row for each report or search, under the national headings. It goes to the Home Office and nowhere else."""
    form, give = _asked(request), GiveForm(request.POST)
    if not form.is_valid() or not give.is_valid():
        messages.error(request, "Say to whom the return is given, and for what.")
        return redirect("powers:figures")
    question, moment = form.question, now()
    _disclosed(request, "national return made", question, give)
    return _file(
        csv_of(_return(question, moment)), f"return-{question.kind}-{question.first}-{question.last}.csv", "text/csv"
    )


def _return(question: Question, moment: datetime) -> list[list[Any]]:
    rows = rows_for(question, moment)
    if question.kind != "force":
        return search_return(rows.iter_rows(named=True))
    wanted = set(rows["row"].to_list())
    return force_return(version for version, _ in force_versions(moment) if f"force:{version.report_id}" in wanted)


def _disclosed(request: HttpRequest, verb: str, question: Question, give: GiveForm) -> None:
    trace(Operation.DISCLOSURE, verb, ("figures", question.kind), by=request.user, recipient=give.cleaned_data["given_to"],
          reason=give.cleaned_data["purpose"], details=question.stored())  # fmt: skip


def _file(content: str | bytes, name: str, kind: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
