"""What every page knows: who is signed in, where they can go, and whether this is a demonstration."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from childfirst.config.places import navigation
from childfirst.teams.roles import ROLES


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for the layouts."""
    user = getattr(request, "user", None)
    context: dict[str, Any] = {
        "demo_mode": settings.DEMO,
        "user": user,
        "footer_links": _footer(),
    }
    if user is not None and not user.is_authenticated and request.path != reverse("sign-in"):
        context["sign_in_url"] = reverse("sign-in")
    if user is not None and user.is_authenticated:
        context |= navigation(user, request.path, request.resolver_match.namespace if request.resolver_match else "")
        team = f", {user.team}" if user.team else ""
        context["account"] = {
            "name": str(user),
            "href": reverse("sign-in-mine"),
            "role": f"{_roles(user)}{team}",
            "sign_out_url": reverse("sign-out"),
        }
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
