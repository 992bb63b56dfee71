"""The lead's page, the quarterly return, workload, skills and the force's choices."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases import policy
from childfirst.cases.actions.work import note_skills, set_choice
from childfirst.cases.forms.casework import ChoiceForm, SkillsForm
from childfirst.cases.presenters.figures import return_page, return_rows, workload_rows
from childfirst.cases.queries import figures, lead
from childfirst.cases.queries.people import skills_of
from childfirst.foundation.csv_text import csv_of
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.teams.models import Officer, Team
from childfirst.ui.acts import act


@require_safe
@who(may.may_direct)
@transaction.atomic
def overview(request: HttpRequest) -> HttpResponse:
    """Every child for whom abuse or exploitation is found, by what is wrong."""
    groups, directions = lead.groups(), list(lead.directions_open()[:50])
    shown = {line.child.pk for group in groups for line in group.shown} | {row.case.child_id for row in directions}
    trace_children(
        Operation.CONSULTATION,
        "shown to the child protection lead",
        ("lead", ""),
        by=request.user,
        children=sorted(shown),
    )
    tiles = [
        {"number": one.count, "label": one.title, "href": f"#{one.slug}", "tone": "watch" if one.count else ""}
        for one in groups
    ]
    return render(
        request,
        "cases/lead.html",
        {"groups": groups, "tiles": tiles, "directions": directions, "today": today(), "since": lead.SINCE.days},
    )


@require_safe
@who(may.may_read_return)
@transaction.atomic
def quarterly(request: HttpRequest) -> HttpResponse:
    """Counts and clocks of one quarter, as they may be given out; as a page or, with ?format=csv, a file."""
    choices = figures.quarters()
    asked = request.GET.get("from", "")
    chosen = next((pair for pair in choices if pair[0].isoformat() == asked), choices[0])
    trace(Operation.CONSULTATION, "counted the quarterly return", ("return", chosen[0].isoformat()), by=request.user)
    if request.GET.get("format") == "csv":
        answer = HttpResponse(csv_of(return_rows(*chosen)), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="exploitation-return-{chosen[0].isoformat()}.csv"'
        return answer
    return render(request, "cases/return.html", return_page(choices, chosen))


@require_safe
@who(may.may_see_workload)
def workload(request: HttpRequest) -> HttpResponse:
    """Cases an officer, waiting cases, and what a further team would change."""
    teams = list(_teams(request.user))
    return render(request, "cases/workload.html", workload_rows(request.user, figures.workload(teams)))


def _teams(person: Any) -> Any:
    teams = Team.objects.filter(kind="exploitation").select_related("command_unit").order_by("name")
    if person.has_role(may.LEAD):
        return teams
    if person.has_role("inspector") and person.team and person.team.command_unit_id:
        return teams.filter(command_unit=person.team.command_unit_id)
    return teams.filter(pk=person.team_id)


@require_http_methods(["GET", "POST"])
@who(may.may_see_workload)
def skills(request: HttpRequest, pk: int) -> HttpResponse:
    """What an officer of the team is skilled in."""
    officer = get_object_or_404(Officer.objects.select_related("team"), pk=pk, team__in=_teams(request.user))
    form = SkillsForm(request.POST or None, initial={"skills": sorted(skills_of(pk))})
    return act(
        request, form, lambda given: note_skills(officer=officer, by=request.user, **given),
        page={"question": f"What is {officer} skilled in?", "button": "Keep it"}, done="Kept.", to=reverse("cases:workload"),
    )  # fmt: skip


@require_safe
@who(may.may_read_policy)
def choices(request: HttpRequest) -> HttpResponse:
    """What the force chose, and what is assumed where it chose nothing."""
    return render(
        request, "cases/choices.html", {"choices": policy.every_choice(), "may_keep": may.may_keep_policy(request.user)}
    )


@require_http_methods(["GET", "POST"])
@who(may.may_keep_policy)
def choose(request: HttpRequest, name: str) -> HttpResponse:
    """Set one choice."""
    if name not in policy.CHOICES:
        raise Http404("There is no such choice.")
    stands = policy.choice(name)
    form = ChoiceForm(request.POST or None, initial={"amount": stands.amount})
    page = {
        "question": stands.words,
        "button": "Put it in force",
        "lead": f"Now {stands.amount} ({stands.unit}). {stands.source}. It is local policy, not law.",
    }
    return act(
        request, form, lambda given: set_choice(name=name, by=request.user, **given), page=page, done="In force from now.", to=reverse("cases:choices")
    )  # fmt: skip
