"""A member's pages: what is shown of their own meetings, and nothing else of the force."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.panels import words
from childfirst.panels.actions import questions as asking
from childfirst.panels.actions import sitting as acts
from childfirst.panels.forms import AskForm, FindForm, FindingsForm, GradeForm
from childfirst.panels.models import Item, Meeting
from childfirst.panels.permissions import may_chair, may_sit
from childfirst.panels.queries import meetings as found_in
from childfirst.panels.queries.questions import days_on, standing, with_all
from childfirst.rules.redaction import NOTES
from childfirst.ui.acts import act


def _meeting(request: HttpRequest, pk: int) -> Meeting:
    row = found_in.seen_by(request.user, pk)
    if row is None:
        raise Http404
    return row


def _item(request: HttpRequest, pk: int) -> Item:
    row = found_in.item_seen_by(request.user, pk)
    if row is None:
        raise Http404
    return row


@require_safe
@who(may_sit)
def mine(request: HttpRequest) -> HttpResponse:
    """Meetings I sit on."""
    return render(
        request, "panels/mine.html", {"rows": list(found_in.sat_on_by(request.user).order_by("-held_on", "-pk"))}
    )


@require_safe
@who(may_sit)
def sitting(request: HttpRequest, pk: int) -> HttpResponse:
    """One: what to read, how far we are, grades once all have graded, questions and answers."""
    row = _meeting(request, pk)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at a panel meeting", row, by=request.user)
    own = found_in.graded_by(request.user, row)
    context = {
        "row": row, "items": [(one, own.get(one.pk)) for one in found_in.items_of(row)], "seat": found_in.seat_of(request.user, row),
        "chair": may_chair(request.user, row), "sides": found_in.side_by_side(row), "grades": words.grades(row.mode), "left_out": row.items.filter(status="left_out").count(),
        "questions": [(one, standing(one)) for one in with_all(row.questions.all())], "days": days_on(now()), "childline": words.CHILDLINE,
        "drawn": row.items.count(),
    }  # fmt: skip
    return render(request, "panels/sitting.html", context)


@require_http_methods(["GET", "POST"])
@who(may_sit)
def item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item as it is shown, and my own grade."""
    row = _item(request, pk)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read an item of a panel", row, by=request.user)
    meeting, seat = row.meeting, found_in.seat_of(request.user, row.meeting)
    own = found_in.graded_by(request.user, meeting).get(row.pk)
    page = {
        "item": row, "row": meeting, "own": own, "seat": seat, "notes": [NOTES[code][0] for code in row.notes if code in NOTES], "childline": words.CHILDLINE,
        "grades": words.grades(meeting.mode), "open": meeting.status == "grading" and own is None and seat is not None and seat.stopped_at is None,
        "back_link": reverse("panels:sitting", args=[meeting.pk]), "title": words.ONE[row.kind],
    }  # fmt: skip
    form = GradeForm(request.POST or None, mode=meeting.mode)
    return act(
        request, form, lambda given: acts.grade(item=row, by=request.user, **given), page=page, done="Kept. Nobody else sees it yet.",
        to=_onward(request, row), template="panels/item.html",
    )  # fmt: skip


def _onward(request: HttpRequest, item: Item) -> str:
    """The next one I have not graded, or the meeting."""
    own = found_in.graded_by(request.user, item.meeting)
    left = [one for one in found_in.items_of(item.meeting) if one.pk not in own and one.pk != item.pk]
    after = next((one for one in left if one.position > item.position), None)
    return reverse("panels:item", args=[after.pk]) if after else reverse("panels:sitting", args=[item.meeting_id])


@require_POST
@who(may_sit)
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop, at once; or come back."""
    row = _meeting(request, pk)
    (acts.come_back if "back" in request.POST else acts.stop)(meeting=row, by=request.user)
    messages.success(
        request,
        "Welcome back."
        if "back" in request.POST
        else "You have stopped. You do not have to say why, and nobody waits for you.",
    )
    return redirect("panels:sitting", pk=pk)


@require_POST
@who(may_sit)
def discuss(request: HttpRequest, pk: int) -> HttpResponse:
    """The chair opens discussion."""
    acts.open_discussion(meeting=_meeting(request, pk), by=request.user)
    messages.success(request, "Discussion is open. Grades stand side by side.")
    return redirect("panels:sitting", pk=pk)


@require_http_methods(["GET", "POST"])
@who(may_sit)
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """A question to the force."""
    row = _meeting(request, pk)
    form = AskForm(request.POST or None, items=list(found_in.items_of(row)))
    days, source = days_on(now())
    page = {"question": "Ask the force", "button": "Ask", "lead": f"The force has {days} days to answer. {source}."}

    def do(given: dict[str, Any]) -> None:
        asking.ask(
            meeting=row,
            item=form.items.get(given["item"]),
            text=given["text"],
            sending_key=given["sending_key"],
            by=request.user,
        )

    return act(request, form, do, page=page, done="Asked. Its clock runs.", to=reverse("panels:sitting", args=[pk]))


@require_http_methods(["GET", "POST"])
@who(may_sit)
def found(request: HttpRequest, pk: int) -> HttpResponse:
    """What the panel found on one item."""
    row = _item(request, pk)
    may_chair.check(request.user, row.meeting)
    before = getattr(row, "found", None)
    initial = {"grade": before.grade, "reasons": before.reasons} if before else None
    form = FindForm(request.POST or None, mode=row.meeting.mode, initial=initial)
    return act(
        request, form, lambda given: acts.find(item=row, by=request.user, **given), page={"question": f"What did the panel find? {row}", "button": "Save"},
        done="Saved.", to=reverse("panels:sitting", args=[row.meeting_id]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_sit)
def findings(request: HttpRequest, pk: int) -> HttpResponse:
    """For the public, by way of a second person."""
    row = _meeting(request, pk)
    may_chair.check(request.user, row)
    form = FindingsForm(
        request.POST or None, initial={name: getattr(row, name) for name in ("went_well", "went_wrong", "asks")}
    )
    page = {"question": "What the public reads", "button": "Hand it to a publisher", "lead": "A publisher, who sits on no panel, reads exactly what would go out and lets it go, or sends it back where somebody could be known from it."}  # fmt: skip
    return act(
        request, form, lambda given: acts.prepare(meeting=row, by=request.user, **given), page=page,
        done="Handed over. It is public once a publisher lets it go.", to=reverse("panels:sitting", args=[pk]),
    )  # fmt: skip
