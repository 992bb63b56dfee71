"""Meetings and panels: the list, one meeting with its agenda and minutes, and the pack with the least."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases.actions import meetings as verbs
from childfirst.cases.forms import others as forms
from childfirst.cases.models import AgendaItem, Case, Meeting
from childfirst.cases.presenters.meetings import items_of, pack_of
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted


def _visible(person: Any) -> Any:
    """Meetings with a case that the person may open, and those that they called."""
    cases = Case.objects.filter(may.case_scope(person))
    mine = Meeting.objects.filter(called_by=person.pk) | Meeting.objects.filter(
        pk__in=AgendaItem.objects.filter(case__in=cases).values("meeting")
    )
    return mine.distinct().order_by("-meets_when", "-pk")


def _meeting(request: HttpRequest, pk: int) -> tuple[Meeting, list[AgendaItem]]:
    """The meeting, and of its agenda the cases that this person may open."""
    found = _visible(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such meeting among yours.")
    cases = Case.objects.filter(may.case_scope(request.user))
    return found, list(
        found.items.filter(case__in=cases).select_related("case__child", "case__team", "case__officer").order_by("pk")
    )


def _shown(request: HttpRequest, pk: int, words: str) -> tuple[Meeting, list[AgendaItem]]:
    """The same, with a row in the trail for each child."""
    found, items = _meeting(request, pk)
    children = [item.case.child_id for item in items]
    trace_children(Operation.CONSULTATION, words, found, by=request.user, children=children)
    return found, items


@require_safe
@who(may.may_list_cases)
def meeting_list(request: HttpRequest) -> HttpResponse:
    """Meetings, the next first."""
    page = counted(_visible(request.user), request)
    return render(
        request, "cases/meetings.html", {"page": page, "may_call": may.may_open_case(request.user), "now_moment": now()}
    )


@require_http_methods(["GET", "POST"])
@who(may.may_open_case)
def call(request: HttpRequest) -> HttpResponse:
    """Call a meeting."""

    def do(given: dict[str, Any]) -> Meeting:
        return verbs.call_meeting(asked=given.pop("invited"), by=request.user, **given)

    page = {"question": "Call a meeting", "button": "Call it"}
    done = "Called. Put cases on its agenda from their pages."
    return act(request, forms.MeetingForm(request.POST or None), do, page=page, done=done, to=reverse("cases:meetings"))


@require_safe
@who(may.may_list_cases)
@transaction.atomic
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting."""
    found, items = _shown(request, pk, "shown on an agenda")
    context = {
        "meeting": found,
        "items": items_of(request.user, items),
        "left_out": found.items.count() - len(items),
        "may_call": may.may_open_case(request.user),
        "now_moment": now(),
    }
    return render(request, "cases/meeting.html", context)


@require_safe
@who(may.may_list_cases)
@transaction.atomic
def pack(request: HttpRequest, pk: int) -> HttpResponse:
    """To print: what the meeting needs of each child, and no more."""
    found, items = _shown(request, pk, "read a meeting pack")
    return render(request, "cases/pack.html", {"meeting": found, "items": pack_of(items), "now_moment": now()})


@require_http_methods(["GET", "POST"])
@who(may.may_open_case)
def held(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the minutes."""
    found, _ = _meeting(request, pk)
    page = {"question": f"{found}: minutes", "button": "Keep the minutes"}
    return act(
        request, forms.HeldForm(request.POST or None), lambda given: verbs.hold_meeting(meeting=found, by=request.user, **given), page=page,
        done="Kept. Write what was decided for each child.", to=reverse("cases:meeting", args=[pk]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_open_case)
def give(request: HttpRequest, pk: int) -> HttpResponse:
    """The pack leaves the force."""
    found, _ = _meeting(request, pk)
    page = {"question": "Who is given the pack?", "button": "Keep who has it"}
    return act(
        request, forms.PackForm(request.POST or None), lambda given: verbs.give_pack(meeting=found, by=request.user, **given), page=page,
        done="Kept on each child’s trail.", to=reverse("cases:meeting", args=[pk]),
    )  # fmt: skip
