"""What every page knows: who is signed in, where they can go, and whether this is a demonstration."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from childfirst.linkage.permissions import may_match, may_read_errors
from childfirst.powers.custody_permissions import may_see_custody
from childfirst.powers.figures_permissions import may_count
from childfirst.powers.force_permissions import may_report_force
from childfirst.powers.permissions import may_list_searches, may_read_reviews
from childfirst.referrals.permissions import may_keep_timings
from childfirst.teams.permissions import (
    may_keep_sign_ins,
    may_read_the_trace,
    may_see_children,
    may_see_rule_rates,
    may_work_the_desk,
)
from childfirst.teams.roles import ROLES
from childfirst.training.permissions import may_keep_authority, may_see_coverage

# (address name, words, the permission that opens it)
_PLACES = (
    ("home", "My work", None),
    ("training:mine", "My learning", None),
    ("contacts:start", "Record a contact", may_see_children),
    ("referrals:queue", "Desk", may_work_the_desk),
    ("children:find", "Find a child", may_see_children),
    ("linkage:waiting", "Same child?", may_match),
    ("linkage:errors", "How matching errs", may_read_errors),
    ("powers:searches", "Searches", may_list_searches),
    ("powers:force", "Force", may_report_force),
    ("powers:custody", "Custody", may_see_custody),
    ("powers:reviews", "Reviews", may_read_reviews),
    ("powers:figures", "Figures on powers", may_count),
    ("accountability:rule-rates", "How rules are judged", may_see_rule_rates),
    ("accountability:trail", "Audit trail", may_read_the_trace),
    ("training:coverage", "Who is trained", may_see_coverage),
    ("training:acts", "Acts and learning", may_keep_authority),
    ("teams:sign-ins", "Sign-ins", may_keep_sign_ins),
    ("referrals:timings", "Desk timings", may_keep_timings),
    (
        "powers:policy",
        "Choices about powers",
        may_keep_timings,
    ),  # those who are bound by them read them from the searches
)


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for the layouts."""
    user = getattr(request, "user", None)
    places = []
    if user is not None and user.is_authenticated:
        places = [
            {"href": reverse(name), "text": words, "active": request.path == reverse(name)}
            for name, words, allowed in _PLACES
            if allowed is None or allowed(user)
        ]
    context: dict[str, Any] = {
        "demo_mode": settings.DEMO,
        "navigation": places,
        "user": user,
        "footer_links": _footer(),
    }
    if user is not None and not user.is_authenticated and request.path != reverse("sign-in"):
        context["sign_in_url"] = reverse("sign-in")
    if user is not None and user.is_authenticated:
        team = f", {user.team}" if user.team else ""
        context["account"] = {"name": str(user), "role": f"{_roles(user)}{team}", "sign_out_url": reverse("sign-out")}
    return context


def _roles(user: Any) -> str:
    return ", ".join(ROLES[code][0] for code in ROLES if code in user.role_codes) or "No role"


def _footer() -> list[dict[str, str]]:
    links = [
        {"href": reverse("accountability:rule-book"), "text": "Rule book"},
        {"href": reverse("accountability:for-children"), "text": "For children"},
        {"href": reverse("accountability:about"), "text": "About and accessibility"},
    ]
    if settings.DEMO:
        links.insert(0, {"href": reverse("demo:try-it"), "text": "Try it: the stories"})
    return links
