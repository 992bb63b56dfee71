"""The front page, which depends on who is looking, and the pages for when something is wrong."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from childfirst.foundation.permissions import who


@require_safe
@who("public")
def home(request: HttpRequest) -> HttpResponse:
    """My work today, what is due, what came back. In the demonstration, a visitor gets the stories first."""
    if not request.user.is_authenticated:
        return redirect("demo:try-it" if settings.DEMO else "sign-in")
    from childfirst.accountability.queries.messages import work_for as public_for
    from childfirst.cases.queries.work import work_for as cases_for
    from childfirst.config.front_pages import blocks_for
    from childfirst.guarding.queries import work_for as guarding_for
    from childfirst.keeping.queries.retention import work_for as keeping_for
    from childfirst.linkage.work import work_for as pairs_for
    from childfirst.notices.doors import fault_of_mail
    from childfirst.notices.queries.work import work_for as notices_for
    from childfirst.panels.queries.work import work_for as scrutiny_for
    from childfirst.powers.queries.custody_work import custody_work
    from childfirst.powers.queries.force_work import panels_of
    from childfirst.powers.queries.work import work_for as powers_for
    from childfirst.referrals.queries import work_for
    from childfirst.studies.queries.work import work_for as studies_for
    from childfirst.teams.roles import DESK
    from childfirst.training.queries.work import work_for as learning_for

    if request.user.is_outsider:
        return _outside(request, scrutiny_for(request.user))
    powers = [*custody_work(request.user), *powers_for(request.user), *panels_of(request.user)]
    panels = [
        *guarding_for(request.user),
        *powers,
        *work_for(request.user),
        *cases_for(request.user),
        *notices_for(request.user),
        *pairs_for(request.user),
        *learning_for(request.user),
        *studies_for(request.user),
        *public_for(request.user),
        *keeping_for(request.user),
        *scrutiny_for(request.user),
    ]
    context = {
        "panels": [panel for panel in panels if panel.count],
        "quiet": [panel for panel in panels if not panel.count],
        "blocks": blocks_for(request.user),
        "mail_fault": fault_of_mail() if request.user.has_role(*DESK, "administrator") else "",
    }
    return render(request, "config/home.html", context)


def _outside(request: HttpRequest, panels: list[Any]) -> HttpResponse:
    """Somebody from outside the force sees their own panel, and no other room is even asked."""
    context = {
        "panels": [one for one in panels if one.count],
        "quiet": [one for one in panels if not one.count],
        "blocks": [],
        "mail_fault": "",
    }
    return render(request, "config/home.html", context)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return render(request, "ui/errors/400.html", {"message": ""}, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return render(request, "ui/errors/403.html", {"message": ""}, status=403)


def stale_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 where the page that was sent belongs to another sign-in, or to none: nothing was saved, and nothing is wrong with the person."""
    message = "This page was open while you signed in or out somewhere else, so it was not sent. Go back, load it again, then send it."
    return render(request, "ui/errors/409.html", {"message": message}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return render(request, "ui/errors/404.html", {"message": ""}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: nothing here may need the database or the person."""
    from django.template.loader import render_to_string

    return HttpResponse(render_to_string("ui/errors/500.html", {}), status=500)
