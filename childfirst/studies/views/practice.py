"""What changed in practice after a module, held against officers who had not had it yet."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.csv_text import csv_of
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.rules.measures import code_version
from childfirst.rules.measures.rollout_verdict import judge
from childfirst.studies.permissions import may_read_studies
from childfirst.studies.presenters.practice import DESIGN_ONLY, example, lines_of, shown
from childfirst.studies.queries.practice import MONTHS, gather
from childfirst.training.forms import module_choices
from childfirst.training.reading import library
from childfirst.ui.forms import GovForm

STUDIED_FIRST = 3  # adultification
EXAMPLE = 2026


class ModuleForm(GovForm):
    """Which module."""

    module = forms.ChoiceField(label="Module", choices=module_choices)


def _module(request: HttpRequest) -> tuple[Any, ModuleForm]:
    first = library().numbered(STUDIED_FIRST) or next(iter(library()), None)
    form = ModuleForm({"module": request.GET.get("module") or getattr(first, "slug", "")})
    return (library().get(form.cleaned_data["module"]) if form.is_valid() else None), form


@require_safe
@who(may_read_studies)
def studies(request: HttpRequest) -> HttpResponse:
    """The two studies, and what each can and cannot show."""
    return render(request, "studies/studies.html", {"back_link": reverse("home")})


@require_safe
@who(may_read_studies)
def practice(request: HttpRequest) -> HttpResponse:
    """The study of one module. Worked out anew from rows at each look."""
    module, form = _module(request)
    context: dict[str, Any] = {
        "form": form,
        "module": module,
        "months": MONTHS,
        "back_link": reverse("studies:studies"),
    }
    if module is not None:
        gathered, verdicts = _worked_out(request, module.slug, Operation.CONSULTATION, "looked at the practice study")
        context |= {
            "gathered": gathered,
            "measures": shown(gathered.measures, verdicts),
            "caveat": DESIGN_ONLY,
            "code": code_version(),
            "export": f"{reverse('studies:practice-export')}?{urlencode({'module': module.slug})}",
        }
    return render(request, "studies/practice.html", context, status=200 if module or not request.GET else 422)


@require_safe
@who(may_read_studies)
def practice_export(request: HttpRequest) -> HttpResponse:
    """The numbers as CSV."""
    module, form = _module(request)
    if module is None:
        return render(request, "studies/practice.html", {"form": form, "module": None, "months": MONTHS}, status=422)
    _, verdicts = _worked_out(request, module.slug, Operation.DISCLOSURE, "took out the practice study")
    answer = HttpResponse(csv_of(lines_of(verdicts)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="practice-study-{module.slug}-{today().isoformat()}.csv"'
    return answer


@require_safe
@who(may_read_studies)
def practice_example(request: HttpRequest) -> HttpResponse:
    """The same page for an invented force in which the answer is known. Nothing of it is anybody's record."""
    context = {"measures": example(EXAMPLE), "caveat": "", "back_link": reverse("studies:practice")}
    return render(request, "studies/practice_example.html", context)


def _worked_out(request: HttpRequest, module: str, operation: Operation, verb: str) -> Any:
    gathered = gather(module)
    verdicts = judge(gathered.measures)
    with transaction.atomic():
        trace(operation, verb, ("study", "practice"), by=request.user, details={"module": module})
    return gathered, verdicts
