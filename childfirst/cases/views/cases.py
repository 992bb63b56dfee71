"""The list of cases, one case, its map, its screening tool, and opening one."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases.actions.cases import open_case
from childfirst.cases.actions.work import screen
from childfirst.cases.forms.casework import OpenForm, ScreenForm
from childfirst.cases.models import Case
from childfirst.cases.presenters.cases import case_page, list_rows
from childfirst.cases.presenters.map import drawn
from childfirst.cases.queries.cases import VIEWS, listed, open_case_of
from childfirst.cases.queries.known import current_findings
from childfirst.cases.queries.links import around
from childfirst.cases.queries.ringing import RUNG_SHOWN, line_of, missed_under, rung_for
from childfirst.cases.views import seen_case
from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child, openable
from childfirst.children.presenters import identity
from childfirst.children.queries import one_child
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.referrals.models import Referral
from childfirst.teams.models import Team
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted


@require_safe
@who(may.may_list_cases)
@transaction.atomic
def case_list(request: HttpRequest) -> HttpResponse:
    """Cases this person may open, one view of them."""
    view = request.GET.get("view", "open") if request.GET.get("view") in VIEWS else "open"
    page = counted(listed(request.user, view), request)
    trace_children(
        Operation.CONSULTATION, "shown in list of cases", ("cases", view), by=request.user, children=[case.child_id for case in page.items]
    )  # fmt: skip
    context = {
        "page": page,
        "rows": list_rows(page.items),
        "view": view,
        "views": VIEWS,
        "may_open": may.may_open_case(request.user),
        "now_moment": now(),
    }
    return render(request, "cases/list.html", context)


@require_safe
@who(may.may_see_board)
def ringing(request: HttpRequest) -> HttpResponse:
    """Every clock that rang and is this person's, or was missed by those who answer to them. Names no child."""
    titles = {"mine": "Yours to do", "under": "Missed by those who answer to you"}
    lists = []
    for name, rows in (("mine", rung_for(request.user)), ("under", missed_under(request.user))):
        held = list(rows[:RUNG_SHOWN])
        lines = [line_of(one, number) for number, one in enumerate(held, 1)]
        lists.append({"name": name, "title": titles[name], "lines": lines, "count": rows.count()})
    return render(request, "cases/ringing.html", {"lists": lists, "now_moment": now()})


@require_safe
@who(may.may_list_cases)
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of one case."""
    found = seen_case(request, pk)
    return render(request, "cases/case.html", case_page(request.user, found))


@require_safe
@who(may.may_list_cases)
@transaction.atomic
def links(request: HttpRequest, pk: int) -> HttpResponse:
    """Who and what the child is linked to, and which other children: a picture, and the same as a list."""
    found = seen_case(request, pk, "looked at the links of a case")
    net = around(found)
    others = [child.pk for child in net.children if child.pk != found.child_id]
    may_open = openable(request.user, others)
    trace_children(Operation.CONSULTATION, "shown in the links of a case", found, by=request.user, children=others)
    context = {
        "case": found,
        "identity": identity(found.child),
        "picture": drawn(net, may_open),
        "writes": may.may_work_case(request.user, found),
    }
    return render(request, "cases/links.html", context)


@require_http_methods(["GET", "POST"])
@who(may.may_open_case)
def open_new(request: HttpRequest) -> HttpResponse:
    """Open a case for a child: from the child's page, from a referral, or by hand after finding the child."""
    child = _child(request)
    if child is None:
        return redirect("children:find")
    may_see_child.check(request.user, child)
    there = open_case_of(child.pk)
    if there is not None and may.may_see_case(request.user, there):
        return redirect("cases:case", pk=there.pk)
    referral = _routed(request.user, child)
    way = (
        "referral"
        if referral
        else "finding"
        if current_findings(screening__involvement__child=child.pk).exists()
        else "hand"
    )
    initial = {"team": request.user.team_id}
    made: list[Case] = []

    def do(given: dict[str, Any]) -> None:
        made.append(open_case(child=child, by=request.user, way=way, referral=referral, **given))

    form = OpenForm(request.POST or None, initial=initial, teams=_teams(request.user))
    page = {
        "question": f"Open an exploitation case for {child.name}",
        "button": "Open the case",
        "identity": identity(child),
    }
    answer = act(
        request,
        form,
        do,
        page=page,
        done="Opened. It waits for an officer.",
        to=reverse("children:child", args=[child.pk]),
    )
    return redirect("cases:case", pk=made[0].pk) if made else answer


def _child(request: HttpRequest) -> Child | None:
    number = number_in(request.GET.get("child", ""))
    if number is None:
        return None
    found = one_child(number)
    if found is None:
        raise Http404("There is no such child.")
    return found


def _routed(person: Any, child: Child) -> Referral | None:
    """The newest referral with this child that the desk sent to the person's team, and that no case came from yet."""
    return (
        Referral.objects.filter(
            routed_to=person.team_id,
            cases=None,
            folded_contacts__unfolded_at=None,
            folded_contacts__contact__involvements__child=child,
        )
        .order_by("-decided_at", "-pk")
        .first()
        if person.team_id
        else None
    )


def _teams(person: Any) -> Any:
    teams = Team.objects.filter(kind="exploitation").order_by("name")
    return teams if person.has_role(may.LEAD) else teams.filter(pk=person.team_id)


@require_http_methods(["GET", "POST"])
@who(may.may_list_cases)
def screening(request: HttpRequest, pk: int) -> HttpResponse:
    """The screening tool: every prompt seen, not seen or not asked."""
    found = seen_case(request, pk)
    may.may_work_case.check(request.user, found)
    last = next(iter(found.screens.all()), None)
    form = ScreenForm(request.POST or None, initial=dict(last.answers) if last else None)
    return act(
        request,
        form,
        lambda given: screen(case=found, by=request.user, **form.values()),
        page={"case": found, "identity": identity(found.child), "last": last, "now_moment": now()},
        done="Kept.",
        to=reverse("cases:case", args=[pk]),
        template="cases/screen.html",
    )
