"""Who is trained: the table, the people behind each number, and the same as a file."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.csv_text import csv_of
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.teams.models import Officer
from childfirst.training.actions.giving_out import give_out
from childfirst.training.forms import module_choices
from childfirst.training.permissions import may_lead, may_name_people, may_see_coverage
from childfirst.training.queries.coverage import GROUPS, MONTHS, PLACES, RATE_DAYS, Coverage, Row, every_module
from childfirst.training.reading import library
from childfirst.ui.formatting import date_words
from childfirst.ui.forms import GovForm
from childfirst.ui.pagination import counted

PER_PAGE = 50
MOST = 50_000
BATCH = 500


class CoverageForm(GovForm):
    """Which module, and by what."""

    module = forms.ChoiceField(label="Module", choices=module_choices)
    by = forms.ChoiceField(label="By", choices=list(GROUPS.items()))


def _asked(request: HttpRequest) -> tuple[str, str, CoverageForm]:
    """What was asked for, with a sensible answer where it was not."""
    form = CoverageForm({"module": request.GET.get("module", ""), "by": request.GET.get("by", "")})
    first = next(iter(library()), None)
    given = {"module": getattr(first, "slug", ""), "by": "unit"}
    if form.is_valid():
        given = form.cleaned_data
    else:
        form = CoverageForm(
            initial=given | {"by": request.GET.get("by", "") if request.GET.get("by") in GROUPS else "unit"}
        )
    return given["module"], given["by"], form


def _title_of_scope(person: Any) -> str:
    if person.has_role("training_lead", "analyst"):
        return "the force"
    return "your command unit" if person.has_role("inspector") else "your team"


@require_safe
@who(may_see_coverage)
def coverage(request: HttpRequest) -> HttpResponse:
    """The numbers."""
    module, by, form = _asked(request)
    found = Coverage(request.user, module)
    names = may_name_people(request.user)
    rows = [_cells(row, module, by, names) for row in [found.whole, *found.by(by)]]
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at who is trained", ("learning", "coverage"), by=request.user, details={"module": module, "by": by})  # fmt: skip
    context = {
        "form": form,
        "module": library().get(module),
        "scope": _title_of_scope(request.user),
        "whole": found.whole,
        "group": GROUPS[by],
        "rows": rows,
        "columns": _columns(GROUPS[by]),
        "history": [_month(*one) for one in found.history()],
        "forecast": found.forecast,
        "months": MONTHS,
        "rate_days": RATE_DAYS,
        "export": f"{reverse('training:coverage-export')}?{urlencode({'module': module, 'by': by})}",
        "all_modules": _every(request.user),
        "leads": may_lead(request.user),
        "broken": library().broken if may_lead(request.user) else [],
    }
    return render(request, "training/coverage.html", context)


def _every(person: Any) -> list[list[object]]:
    rows = every_module(person, [one.slug for one in library()])
    return [
        [
            {"text": library().title(slug), "href": f"?{urlencode({'module': slug})}"},
            *(row.counts[place] for place in PLACES),
            row.counted,
            row.share,
        ]
        for slug, row in rows.items()
    ]


def _columns(first: str) -> list[dict[str, object]]:
    numbers = [{"key": place, "text": words, "numeric": True} for place, words in PLACES.items()]
    more = [{"key": "counted", "text": "Counted", "numeric": True}, {"key": "share", "text": "Trained of counted", "numeric": True}]  # fmt: skip
    return [{"key": "label", "text": first}, *numbers, *more]


def _cells(row: Row, module: str, by: str, names: bool) -> list[object]:
    """Each number leads to the people behind it, for those allowed."""

    def cell(place: str, words: str) -> object:
        number = row.counts[place]
        if not names or not number:
            return number
        asked = {"module": module, "by": by if row.value else "", "value": row.value, "place": place}
        return {
            "text": number,
            "href": f"{reverse('training:coverage-people')}?{urlencode(asked)}",
            "hidden": f"{words.lower()}, {row.label}",
        }

    return [row.label, *(cell(place, words) for place, words in PLACES.items()), row.counted, row.share]


def _month(day: Any, trained: int, here: int) -> list[object]:
    share = "–" if not here else f"{100 * trained / here:.0f}%"
    return [date_words(day), trained, here, share]


@require_safe
@who(may_name_people)
def people(request: HttpRequest) -> HttpResponse:
    """The people behind one number."""
    module, by, value, place = (request.GET.get(name, "") for name in ("module", "by", "value", "place"))
    page = counted(_keys(request), request, per_page=PER_PAGE, cap=MOST)
    with transaction.atomic():
        details = {"module": module, "by": by, "value": value, "place": place, "people": page.count}
        trace(Operation.CONSULTATION, "looked at the people behind a number", ("learning", "people"), by=request.user, details=details)  # fmt: skip
    context = {
        "page": page,
        "rows": _officers(list(page.items)),
        "title": library().title(module),
        "place": PLACES.get(place, "Everybody"),
        "export": f"{reverse('training:coverage-export')}?{request.GET.urlencode()}&people=1",
        "back_link": f"{reverse('training:coverage')}?{urlencode({'module': module, 'by': by or 'unit'})}",
    }
    return render(request, "training/people.html", context)


def _keys(request: HttpRequest) -> list[int]:
    """The officers behind the number that the address asks for."""
    asked = {name: request.GET.get(name, "") for name in ("by", "value", "place")}
    place = asked["place"] if asked["place"] in PLACES else ""
    return Coverage(request.user, request.GET.get("module", "")).behind(asked["by"], asked["value"], place)


def _officers(keys: list[int]) -> list[Officer]:
    """In the order of the keys."""
    rows = Officer.objects.select_related("team__command_unit").in_bulk(keys)
    return [rows[key] for key in keys]


@require_safe
@who(may_see_coverage)
def export(request: HttpRequest) -> HttpResponse:
    """As CSV: the table, or the people behind a number for those allowed."""
    module, by, _ = _asked(request)
    named = request.GET.get("people") == "1"
    if named:
        may_name_people.check(request.user)
    kind = "people" if named else "coverage"
    lines = list(_people_lines(_keys(request)) if named else _table_lines(Coverage(request.user, module), by))
    answer = HttpResponse(csv_of(lines), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="learning-{kind}-{module}-{today().isoformat()}.csv"'
    with transaction.atomic():
        details = {"module": module, "by": by, "rows": len(lines) - 1}
        trace(Operation.DISCLOSURE, f"took out learning: {kind}", ("learning", kind), by=request.user, details=details)
    return answer


@require_safe
@who(may_lead)
def statements(request: HttpRequest) -> StreamingHttpResponse:
    """Every pass as xAPI statements, for a learning record store."""
    pieces = give_out(home=request.build_absolute_uri("/"), by=request.user)
    answer = StreamingHttpResponse(pieces, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="learning-xapi-{today().isoformat()}.json"'
    return answer


def _table_lines(found: Coverage, by: str) -> Any:
    yield [GROUPS[by], *PLACES.values(), "Counted", "Trained of counted", "On"]
    for row in [found.whole, *found.by(by)]:
        yield [row.label, *(row.counts[place] for place in PLACES), row.counted, row.share, found.on.isoformat()]


def _people_lines(keys: list[int]) -> Any:
    yield ["Username", "Name", "Rank", "Team", "Command unit"]
    for one in [officer for start in range(0, len(keys), BATCH) for officer in _officers(keys[start : start + BATCH])]:
        unit = one.team.command_unit if one.team else None
        yield [one.username, one.full_name, one.get_rank_display(), str(one.team or ""), str(unit or "")]
