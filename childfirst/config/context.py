"""What every page knows: who is signed in, where they can go, and whether this is a demonstration."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from childfirst.accountability.permissions import may_answer_public, may_see_releases
from childfirst.cases.permissions import may_direct, may_list_cases, may_read_return, may_see_board, may_see_workload
from childfirst.linkage.permissions import may_match, may_read_errors
from childfirst.notices.permissions import may_keep_policy, may_log_with_schools, may_read_notices
from childfirst.panels.permissions import may_keep_answer_days, may_release, may_run_panels, may_see_misses, may_sit
from childfirst.powers.custody_permissions import may_see_custody
from childfirst.powers.figures_permissions import may_count
from childfirst.powers.force_permissions import may_report_force
from childfirst.powers.permissions import may_list_searches, may_read_reviews
from childfirst.referrals.permissions import may_keep_timings
from childfirst.scrutiny.permissions import may_explore
from childfirst.studies.permissions import may_read_studies
from childfirst.teams.permissions import (
    may_keep_cover,
    may_keep_directory,
    may_keep_sign_ins,
    may_read_the_trace,
    may_see_children,
    may_see_rule_rates,
    may_work_the_desk,
)
from childfirst.teams.roles import ROLES
from childfirst.training.permissions import may_keep_authority, may_learn, may_see_coverage

# (address name, words, the permission that opens it)
_PLACES = (
    ("home", "My work", None),
    ("training:mine", "My learning", may_learn),
    ("contacts:start", "Record a contact", may_see_children),
    ("referrals:queue", "Desk", may_work_the_desk),
    ("notices:ward-day", "My wards", may_log_with_schools),
    ("notices:list", "Notices", may_read_notices),
    ("children:find", "Find a child", may_see_children),
    ("cases:lead", "Children found exploited", may_direct),
    ("cases:board", "Missing", may_see_board),
    ("cases:list", "Cases", may_list_cases),
    ("cases:workload", "Workload", may_see_workload),
    ("cases:return", "Quarterly return", may_read_return),
    ("linkage:waiting", "Same child?", may_match),
    ("linkage:errors", "How matching errs", may_read_errors),
    ("powers:searches", "Searches", may_list_searches),
    ("powers:force", "Force", may_report_force),
    ("powers:custody", "Custody", may_see_custody),
    ("powers:reviews", "Reviews", may_read_reviews),
    ("powers:figures", "Figures on powers", may_count),
    ("scrutiny:explore", "Explore", may_explore),
    ("panels:meetings", "Scrutiny panels", may_run_panels),
    ("panels:misses", "What redaction misses", may_see_misses),
    ("panels:mine", "Your panel", may_sit),
    ("panels:releases", "Findings of panels", may_release),
    ("accountability:releases", "Figures for the public", may_see_releases),
    ("accountability:messages", "From the public", may_answer_public),
    ("accountability:rule-rates", "How rules are judged", may_see_rule_rates),
    ("accountability:trail", "Audit trail", may_read_the_trace),
    ("training:coverage", "Who is trained", may_see_coverage),
    ("studies:studies", "Does learning work?", may_read_studies),
    ("training:acts", "Acts and learning", may_keep_authority),
    ("teams:sign-ins", "Sign-ins", may_keep_sign_ins),
    ("notices:schools", "Schools", may_keep_directory),
    ("notices:posts", "Ward officers", may_keep_cover),
    ("notices:policies", "How notices leave", may_keep_policy),
    ("referrals:timings", "Desk timings", may_keep_timings),
    ("panels:days", "Days to answer a panel", may_keep_answer_days),
    ("cases:choices", "Choices about cases", may_keep_timings),
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
        {"href": reverse("accountability:public"), "text": "For the public"},
        {"href": reverse("accountability:rule-book"), "text": "Rule book"},
        {"href": reverse("accountability:for-children"), "text": "For children"},
        {"href": reverse("accountability:about"), "text": "About and accessibility"},
    ]
    if settings.DEMO:
        links.insert(0, {"href": reverse("demo:try-it"), "text": "Try it: the stories"})
    return links
