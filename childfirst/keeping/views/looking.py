"""Looks to ask about, for auditors."""

from itertools import islice

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.permissions import who
from childfirst.keeping.queries import looking as queries
from childfirst.teams.permissions import may_read_the_trace
from childfirst.ui.formatting import moment_words

_CHILDREN_SHOWN = 12


@require_safe
@who(may_read_the_trace)
def lists(request: HttpRequest) -> HttpResponse:
    """The lists, each with what it asks."""
    rows = [
        [{"text": one.title, "href": reverse("keeping:looks-list", args=[one.code])}, one.asks, one.innocent]
        for one in queries.LISTS
    ]
    return render(request, "keeping/looks.html", {"rows": rows, "days": queries.WINDOW.days})


@require_safe
@who(may_read_the_trace)
def listed(request: HttpRequest, code: str) -> HttpResponse:
    """One list. Reading it is traced too."""
    found = queries.list_of(code)
    if found is None:
        raise Http404
    lines = sorted(islice(found.rows(), queries.MOST + 1), key=lambda one: one.last, reverse=True)
    with transaction.atomic():
        trace(
            Operation.CONSULTATION,
            "read a list of looks",
            ("audit trail", code),
            by=request.user,
            details={"list": code, "lines": len(lines)},
        )
    context = {
        "one": found,
        "rows": [_row(line) for line in lines[: queries.MOST]],
        "more": len(lines) > queries.MOST,
        "most": queries.MOST,
        "days": queries.WINDOW.days,
    }
    return render(request, "keeping/looks_list.html", context)


def _row(line: queries.Looked) -> list[object]:
    trail = f"{reverse('accountability:trail')}?child={line.children[0]}"
    children = ", ".join(map(str, line.children[:_CHILDREN_SHOWN])) + (
        f" and {len(line.children) - _CHILDREN_SHOWN} more" if len(line.children) > _CHILDREN_SHOWN else ""
    )
    when = (
        moment_words(line.first)
        if line.first == line.last
        else f"{moment_words(line.first)} to {moment_words(line.last)}"
    )
    return [line.who, line.why, {"text": children, "href": trail, "hidden": f"in the trail, {line.who}, {when}"}, when]
