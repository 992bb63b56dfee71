"""The force answers."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.panels.actions.questions import reply
from childfirst.panels.forms import ReplyForm
from childfirst.panels.permissions import may_answer_as_officer, may_answer_for_force, may_be_asked
from childfirst.panels.queries.questions import answerable, standing, to_answer, with_all
from childfirst.rules.clocks import LOCAL_DUTIES
from childfirst.ui.acts import act


@require_safe
@who(may_be_asked)
def questions(request: HttpRequest) -> HttpResponse:
    """What this person may answer, the first due on top."""
    rows = [(one, standing(one)) for one in with_all(to_answer(request.user))]
    return render(request, "panels/questions.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
@who(may_be_asked)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """One, with the item as the panel read it."""
    row = answerable(request.user, pk)
    if row is None:
        raise Http404
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read a panel’s question", row, by=request.user)
    part = (
        "force"
        if may_answer_for_force(request.user, row)
        else "officer"
        if may_answer_as_officer(request.user, row)
        else ""
    )
    given_already = any(
        one.part == part and (part == "force" or one.replied_by_id == request.user.pk) for one in row.replies.all()
    )
    form = ReplyForm(request.POST or None, late=part == "force" and now() > row.due_at)
    page: dict[str, Any] = {
        "row": row, "standing": standing(row), "duty": LOCAL_DUTIES["PANEL"], "part": part, "open": bool(part) and not given_already and row.meeting.status == "discussing",
        "back_link": reverse("panels:questions"),
    }  # fmt: skip

    def do(given: dict[str, Any]) -> None:
        reply(question=row, part=part or "officer", by=request.user, **given)

    return act(
        request,
        form,
        do,
        page=page,
        done="Answered. The panel can read it.",
        to=reverse("panels:answer", args=[pk]),
        template="panels/answer.html",
    )
