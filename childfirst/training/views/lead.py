"""What a training lead keeps: standing rules, one officer's learning, exemptions, the preview of a module."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.permissions import who
from childfirst.teams.models import BasicCommandUnit, Officer, Team
from childfirst.teams.roles import RANKS, ROLES
from childfirst.training.actions import assigning
from childfirst.training.forms import AssignForm, ExemptForm, ReasonForm, RuleForm
from childfirst.training.models import Assignment, AssignmentRule, Exemption
from childfirst.training.permissions import may_lead, may_name_people, may_see_learning_of, supervises
from childfirst.training.queries.standing import standings
from childfirst.training.reading import library
from childfirst.training.reading.check import minutes_of
from childfirst.training.views import module_or_404, words_for
from childfirst.ui.acts import act

_BOTH = ["GET", "POST"]


@require_safe
@who(may_lead)
def rules(request: HttpRequest) -> HttpResponse:
    """The standing rules."""
    rows = AssignmentRule.objects.select_related("set_by").order_by("ended_at", "module", "pk")
    context = {"rows": [(row, library().title(row.module), for_whom(row)) for row in rows]}
    return render(request, "training/rules.html", context | {"back_link": reverse("training:coverage")})


def for_whom(rule: AssignmentRule) -> str:
    """In words."""
    if rule.audience == "role":
        return ROLES[rule.value][0] if rule.value in ROLES else rule.value
    if rule.audience == "rank":
        return RANKS.get(rule.value, rule.value)
    if rule.audience in ("team", "command_unit"):
        model = Team if rule.audience == "team" else BasicCommandUnit
        return str(model.objects.filter(pk=rule.value).first() or "A team that is no more")
    return "Everybody"


@require_http_methods(_BOTH)
@who(may_lead)
def new_rule(request: HttpRequest) -> HttpResponse:
    """A standing rule, in effect at once."""
    form = RuleForm(request.POST or None)
    return act(
        request,
        form,
        lambda given: assigning.set_rule(by=request.user, **form.rule()),
        page={
            "question": "A standing rule",
            "button": "Put it in effect",
            "lead": "Whoever it is for is asked to pass the module by a day. Those who have a live pass, or are exempt, are left out. Before a pass runs out they are asked again.",
        },
        done="In effect. Those it is for see it on their front page.",
        to=reverse("training:rules"),
    )


@require_POST
@who(may_lead)
def end_rule(request: HttpRequest, pk: int) -> HttpResponse:
    """No more from now on."""
    try:
        assigning.end_rule(rule=get_object_or_404(AssignmentRule, pk=pk), by=request.user)
        messages.success(request, "Ended. What it asked of people until now stands.")
    except CannotNow as late:
        messages.error(request, str(late))
    return redirect("training:rules")


def _officer(request: HttpRequest, pk: int) -> Officer:
    found = get_object_or_404(Officer.objects.select_related("team__command_unit"), pk=pk)
    may_see_learning_of.check(request.user, found)
    return found


@require_safe
@who(may_name_people)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One officer's learning: what is due and passed; no answer, no reflection. Offers only for their supervisor."""
    officer = _officer(request, pk)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at an officer's learning", officer, by=request.user)
    mine = supervises(request.user, officer)
    offers = officer.offers.all()[:20] if mine else ()
    context = {
        "officer": officer,
        "rows": standings(officer),
        "exemptions": officer.exemptions.select_related("given_by"),
        "titles": library(),
        "offers": [(offer, library().title(offer.module)) for offer in offers],
        "leads": may_lead(request.user),
        "supervises": mine,
        "back_link": reverse("training:coverage"),
    }
    return render(request, "training/person.html", context)


def _act_on(request: HttpRequest, pk: int, form: Any, do: Any, question: str, button: str, done: str) -> HttpResponse:
    page = {"question": question, "button": button}
    return act(request, form, do, page=page, done=done, to=reverse("training:person", args=[pk]))


@require_http_methods(_BOTH)
@who(may_lead)
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """By name."""
    officer = _officer(request, pk)
    form = AssignForm(request.POST or None, initial={"module": request.GET.get("module", "")})
    return _act_on(request, pk, form, lambda given: assigning.assign(officer=officer, by=request.user, **given), f"Ask {officer} to do a module", "Ask", "It stands on their front page.")  # fmt: skip


@require_http_methods(_BOTH)
@who(may_lead)
def exempt(request: HttpRequest, pk: int) -> HttpResponse:
    """For a while."""
    officer = _officer(request, pk)
    form = ExemptForm(request.POST or None)
    return _act_on(request, pk, form, lambda given: assigning.exempt(officer=officer, by=request.user, **given), f"Exempt {officer} for a while", "Keep it", "Kept. It ends by itself.")  # fmt: skip


@require_http_methods(_BOTH)
@who(may_lead)
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """An assignment is not owed any more."""
    row = get_object_or_404(Assignment.objects.select_related("officer"), pk=pk)
    title = library().title(row.module)
    form = ReasonForm(request.POST or None)
    return _act_on(request, row.officer_id, form, lambda given: assigning.take_back(assignment=row, by=request.user, **given), f"Take back: {title}, {row.officer}", "Take it back", "Taken back.")  # fmt: skip


@require_POST
@who(may_lead)
def end_exemption(request: HttpRequest, pk: int) -> HttpResponse:
    """Before its day."""
    row = get_object_or_404(Exemption, pk=pk)
    try:
        assigning.end_exemption(exemption=row, by=request.user)
        messages.success(request, "Ended.")
    except CannotNow as late:
        messages.error(request, str(late))
    return redirect("training:person", row.officer_id)


@require_safe
@who(may_lead)
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """A whole module on one page, as a reviewer reads it: every page, every node, every question with its answers."""
    module = module_or_404(slug)
    context = {**words_for(module), "module": module, "took": round(minutes_of(module))}
    return render(request, "training/preview.html", context | {"back_link": reverse("training:previews")})


@require_safe
@who(may_lead)
def previews(request: HttpRequest) -> HttpResponse:
    """Every module, and what could not be read."""
    context = {"modules": list(library()), "broken": library().broken, "back_link": reverse("training:coverage")}
    return render(request, "training/previews.html", context)
