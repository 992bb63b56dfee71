"""The public rule book, the page for children, and the audit trail for auditors."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from childfirst.accountability import presenters
from childfirst.accountability.forms import TrailFilter
from childfirst.audit.actions import trace
from childfirst.audit.models import AuditSeal, Operation
from childfirst.audit.queries import latest
from childfirst.foundation.permissions import who
from childfirst.rules.screening import VERSION
from childfirst.rules.screening.families import FAMILIES
from childfirst.teams.permissions import may_read_the_trace
from childfirst.ui.pagination import keyset_groups

STATUS_WORDS = {
    "statute": "Statute",
    "guidance": "National guidance",
    "local": "Local policy, not law",
    "design": "Our own design, not law",
}
LEADS_WORDS = {"opens_referral": "Opens a referral", "asks": "Asks the officer something", "informs": "Informs"}


@who("public")
def rule_book(request: HttpRequest) -> HttpResponse:
    """Every family of rules, how many rules it has and how many are switched on."""
    families = [
        {
            "family": family,
            "on": sum(rule.switched_on for rule in family.rules),
            "off": sum(not rule.switched_on for rule in family.rules),
        }
        for family in FAMILIES
    ]
    return render(request, "accountability/rule_book.html", {"families": families, "version": VERSION})


@who("public")
def rule_family(request: HttpRequest, family: str) -> HttpResponse:
    """One family: each rule with its words, source, dates and worked examples."""
    found = next((one for one in FAMILIES if one.slug == family), None)
    if found is None:
        raise Http404
    context: dict[str, Any] = {
        "family": found,
        "back_link": reverse("accountability:rule-book"),
        "version": VERSION,
        "status_words": STATUS_WORDS,
        "leads_words": LEADS_WORDS,
    }
    return render(request, "accountability/rule_family.html", context)


@who("public")
def for_children(request: HttpRequest) -> HttpResponse:
    """What police look for and why, in words for a child."""
    families = [(family, [rule for rule in family.rules if rule.switched_on]) for family in FAMILIES]
    return render(
        request, "accountability/for_children.html", {"families": [(f, rules) for f, rules in families if rules]}
    )


@who("public")
def about(request: HttpRequest) -> HttpResponse:
    """What this is, what it will not do, and how accessible it is."""
    return render(request, "accountability/about.html")


@who(may_read_the_trace)
def trail(request: HttpRequest) -> HttpResponse:
    """Who did what, newest first. Looking at the trail is itself traced."""
    form = TrailFilter(request.GET or None)
    with transaction.atomic():
        entries = form.narrow(latest()) if form.is_valid() or not form.is_bound else latest().none()
        page = keyset_groups(entries, request, order=("-moment", "-pk"), together=presenters.one_act, per_page=50)
        trace(
            Operation.CONSULTATION,
            "audit trail read",
            ("audit trail", ""),
            by=request.user,
            details={"filter": request.GET.dict()},
        )
    seal = AuditSeal.objects.order_by("-last_entry").first()
    return render(
        request,
        "accountability/trail.html",
        {"page": page, "lines": [presenters.line(act) for act in page.items], "form": form, "seal": seal},
    )
