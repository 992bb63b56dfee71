"""Deciding, the second person, and editing or reopening what was decided."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from childfirst.foundation.permissions import who
from childfirst.referrals import actions, facts
from childfirst.referrals import permissions as may
from childfirst.referrals.actions.decide import SECOND_PERSON_GRADES, gravest_of
from childfirst.referrals.actions.withdrawing import live_decision
from childfirst.referrals.forms import AdviceForm, CountersignForm, DecideForm, ReasonForm
from childfirst.referrals.models import Referral
from childfirst.referrals.presenters.cannot import cannot
from childfirst.referrals.views.acts import Page, find, run
from childfirst.rules.vocabulary import GRADES
from childfirst.training.asking import with_learning

both = require_http_methods(["GET", "POST"])


@both
@who(may.may_decide)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """What happens now."""
    row = find(request, pk)
    form = DecideForm(
        request.POST or None,
        askable=facts.with_an_officer(row).exists(),
        second=gravest_of(row) in SECOND_PERSON_GRADES,
        initial={"revision": row.revision, "council": row.borough_id},
    )
    with_learning(form, request.user, "decide_referral")
    page = Page(
        "Decide this referral",
        "Decide",
        f"Your decision on {row} is recorded.",
        fields={"route_to": _team_field(request)},
        facts=_told(row),
        cannot=cannot("decide", row, request.user),
    )

    def act(data: dict[str, Any]) -> None:
        teams = {"exploitation_team": data.pop("exploitation_team"), "ward_officer": data.pop("ward_team")}
        actions.decide(referral=row, route_to=teams.get(data["outcome"]), by=request.user, **data)

    return run(request, row, form, act, page)


def _team_field(request: HttpRequest) -> str:
    return "ward_team" if request.POST.get("outcome") == "ward_officer" else "exploitation_team"


def _told(row: Referral) -> tuple[tuple[str, str], ...]:
    gaps = "None" if not row.gap_count else f"{row.gap_count} not named"
    return (
        ("The desk's grade", GRADES.get(row.grade, "None yet: grade it first")),
        *_beside(row),
        ("Research done", f"{row.research.count()} of 9 lines"),
        ("Children missing from the record", gaps),
    )


def _beside(row: Referral) -> tuple[tuple[str, str], ...]:
    """What stands beside the desk's own grade."""
    least = facts.least_of(facts.current_findings(facts.live_contacts(row)))
    return (
        ("The officer's grade", GRADES.get(row.officer_grade, "None given")),
        ("Least the rules suggest", GRADES.get(least, "None")),
    )


@both
@who(may.may_decide)
def countersign(request: HttpRequest, pk: int) -> HttpResponse:
    """A second person's answer."""
    row = find(request, pk)
    decision = live_decision(row)
    form = CountersignForm(request.POST or None, initial={"revision": row.revision})
    with_learning(form, request.user, "decide_referral")
    told = (
        (
            ("Decision", decision.get_outcome_display()),
            ("Decided by", str(decision.decided_by)),
            ("The desk's grade", GRADES[decision.grade]),
            *_beside(row),
            ("Reason", decision.reason),
            ("Advice", decision.advice or "None"),
        )
        if decision
        else ()
    )
    page = Page(
        "Agree or disagree with this decision",
        "Sign",
        f"Your answer on {row} is recorded.",
        facts=told,
        cannot=cannot("countersign", row, request.user),
    )

    def act(data: dict[str, Any]) -> None:
        actions.countersign(referral=row, by=request.user, **(data | {"agreed": data["agreed"] == "yes"}))

    return run(request, row, form, act, page)


@both
@who(may.may_decide)
def advice(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words; any signature falls."""
    row = find(request, pk)
    decision = live_decision(row)
    form = AdviceForm(
        request.POST or None, initial={"revision": row.revision, "advice": decision.advice if decision else ""}
    )
    stopped = cannot("advice", row, request.user)
    page = Page("Edit the advice", "Save the advice", "The advice is changed.", facts=_told(row), cannot=stopped)
    return run(request, row, form, lambda data: actions.edit_advice(referral=row, by=request.user, **data), page)


@both
@who(may.may_decide)
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Back to work."""
    row = find(request, pk)
    form = ReasonForm(request.POST or None, initial={"revision": row.revision})
    page = Page(
        "Reopen this referral",
        "Reopen it",
        f"{row} is open again.",
        lead="Its decision is withdrawn and kept. Clocks that run on, such as the council's, are not touched.",
        grave=True,
        cannot=cannot("reopen", row, request.user),
    )
    return run(request, row, form, lambda data: actions.reopen(referral=row, by=request.user, **data), page)
