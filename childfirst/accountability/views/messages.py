"""Answering the public: the queue with its clock, one message, and what its writer will read."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.accountability.actions import messages as actions
from childfirst.accountability.forms.releases import AnswerForm, RecordAnswerForm
from childfirst.accountability.models import Message
from childfirst.accountability.permissions import may_answer_public
from childfirst.accountability.queries.messages import answered_messages, open_messages
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.rules.clocks import DUTIES, LOCAL_DUTIES, Calendar, Event, state
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted


@require_safe
@who(may_answer_public)
def messages(request: HttpRequest) -> HttpResponse:
    """What waits, what is due first on top; then what was answered."""
    done = request.GET.get("show") == "answered"
    page = counted(answered_messages() if done else open_messages(), request, per_page=25)
    with transaction.atomic():
        trace(
            Operation.CONSULTATION, "looked at messages", ("messages", "answered" if done else "open"), by=request.user
        )
    context = {"page": page, "done": done, "rows": [(row, *clock_of(row)) for row in page.items]}
    return render(request, "accountability/messages.html", context)


@require_http_methods(["GET", "POST"])
@who(may_answer_public)
def message(request: HttpRequest, pk: int) -> HttpResponse:
    """One message, and the form to answer it."""
    row = get_object_or_404(Message.objects.select_related("taken_by"), pk=pk)
    kind = RecordAnswerForm if row.kind == "record" else AnswerForm
    form = kind(request.POST or None, late=row.status != "answered" and now() > row.due_at)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read a message from the public", row, by=request.user)
    standing, duty = clock_of(row)
    page: dict[str, Any] = {
        "row": row,
        "answers": list(row.answers.select_related("answered_by")),
        "standing": standing,
        "duty": duty,
        "rings": list(row.rings.all()),
        "back_link": reverse("accountability:messages"),
    }
    return act(
        request,
        form,
        lambda given: _answer(row, given, request.user),
        page=page,
        done="Sent. Whoever has the reference and the secret word can read it.",
        to=reverse("accountability:message", args=[pk]),
        template="accountability/message.html",
    )


def _answer(row: Message, given: dict[str, Any], by: Any) -> None:
    final = given.pop("final", "yes") == "yes"
    actions.answer(message=row, final=final, harm=given.pop("harm") == "yes", by=by, **given)


@require_POST
@who(may_answer_public)
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it, or put it back."""
    row = get_object_or_404(Message, pk=pk)
    (actions.put_back if "back" in request.POST else actions.take)(message=row, by=request.user)
    return redirect("accountability:message", pk=pk)


def clock_of(row: Message) -> tuple[str, Any]:
    """Where its duty stands, worked out from its events, and the duty."""
    duty = DUTIES.get(row.duty) or LOCAL_DUTIES[row.duty]
    events = [Event(duty.start, row.sent_at)]
    events += [Event(duty.ends[0], one.answered_at) for one in row.answers.all() if one.final]
    found = state(events, row.duty, Calendar(), now(), allowance=row.allowance.get("minutes"))
    return found.state, duty
