"""The missing board and one episode."""

from collections.abc import Callable
from typing import Any, Final

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases.actions import episodes
from childfirst.cases.forms import others as forms
from childfirst.cases.models import Episode
from childfirst.cases.presenters.missing import board_rows, episode_page, grading_page
from childfirst.cases.queries.board import on_the_board, return_interviews_open
from childfirst.cases.queries.known import known_about
from childfirst.cases.views import seen_episode
from childfirst.children.presenters import identity
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted

# name: (question, button, done, form, verb)
ACTS: Final[dict[str, tuple[str, str, str, Any, Callable[..., Any]]]] = {
    "act": ("What was done?", "Keep it", "Kept. The board counts from it.", forms.ActForm, episodes.act_on),
    "found": ("The child is back", "Keep it", "Kept. See the child, and record the prevention interview.", forms.FoundForm, episodes.found),
    "interview": ("Prevention interview", "Keep it", "Kept.", forms.InterviewForm, episodes.interview),
    "return": ("The council’s return interview", "Keep it", "Kept.", forms.ReturnForm, episodes.return_interview),
    "close": ("Close this episode?", "Close it", "Closed.", forms.NoteForm, episodes.close),
}  # fmt: skip


@require_safe
@who(may.may_see_board)
@transaction.atomic
def board(request: HttpRequest) -> HttpResponse:
    """Who is missing, who is back and not spoken to, whose return interview is open."""
    page = counted(on_the_board(request.user), request)
    waiting = list(return_interviews_open(request.user)[:25])
    shown = [episode.child_id for episode in [*page.items, *waiting]]
    trace_children(Operation.CONSULTATION, "shown on the missing board", ("board", ""), by=request.user, children=shown)
    rows = board_rows(page.items)
    context = {
        "page": page,
        "missing": [row for row in rows if row["episode"].status == "missing"],
        "back": [row for row in rows if row["episode"].status == "found"],
        "waiting": board_rows(waiting),
        "now_moment": now(),
    }
    return render(request, "cases/board.html", context)


@require_safe
@who(may.may_see_board)
def episode(request: HttpRequest, pk: int) -> HttpResponse:
    """One episode: what is known, what was done, what is to do."""
    found = seen_episode(request, pk)
    return render(request, "cases/episode.html", episode_page(request.user, found))


@require_http_methods(["GET", "POST"])
@who(may.may_see_board)
def grade(request: HttpRequest, pk: int) -> HttpResponse:
    """Grade the child, beside what the system already knows of them (F6)."""
    found = seen_episode(request, pk)
    may.may_work_episode.check(request.user, found)
    form = forms.GradeForm(request.POST or None, initial={"grade": found.grade, "revision": found.revision})
    return act(
        request,
        form,
        lambda given: episodes.grade(episode=found, by=request.user, **given),
        page=grading_page(request.user, found) | {"known": known_about(found)},
        done="Graded.",
        to=reverse("cases:episode", args=[pk]),
        template="cases/grade.html",
    )


@require_http_methods(["GET", "POST"])
@who(may.may_see_board)
def do(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One act on one episode."""
    if name not in ACTS:
        raise Http404("There is no such act.")
    found: Episode = seen_episode(request, pk)
    may.may_work_episode.check(request.user, found)
    question, button, done, form, verb = ACTS[name]
    initial = {"happened_when": now(), "found_when": now()}
    return act(
        request,
        form(request.POST or None, initial=initial),
        lambda given: verb(episode=found, by=request.user, **given),
        page={"question": question, "button": button, "identity": identity(found.child)},
        done=done,
        to=reverse("cases:episode", args=[pk]),
        template="cases/act.html",
    )
