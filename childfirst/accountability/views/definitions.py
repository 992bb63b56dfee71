"""Keeping the commitments: what each means, who answers for it, what is aimed at, when it is looked at next."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.accountability.actions.definitions import define
from childfirst.accountability.commitments import NO_OWNER, NO_TARGET
from childfirst.accountability.forms.releases import DefineForm
from childfirst.accountability.permissions import may_keep_commitments, may_see_releases
from childfirst.accountability.presenters import public
from childfirst.accountability.queries.published import version_of
from childfirst.foundation.permissions import who
from childfirst.ui.acts import act


@require_safe
@who(may_see_releases)
def kept(request: HttpRequest) -> HttpResponse:
    """All of them, with what is still to be named."""
    context = {"every": public.commitments(), "may_keep": may_keep_commitments(request.user)}
    return render(request, "accountability/commitments_kept.html", context)


@require_http_methods(["GET", "POST"])
@who(may_keep_commitments)
def change(request: HttpRequest, code: str) -> HttpResponse:
    """A further version."""
    version = version_of(code.upper())
    if version is None:
        raise Http404
    before = {
        "meaning": version.meaning, "measure": version.measure, "why_not": version.why_not,
        "baseline": version.baseline if version.number > 1 else "", "target": "" if version.target == NO_TARGET else version.target,
        "owner": "" if version.owner == NO_OWNER else version.owner, "next_day": version.next_day, "seen_version": version.number,
    }  # fmt: skip
    return act(
        request,
        DefineForm(request.POST or None, initial=before),
        lambda given: define(commitment=version.commitment.code, by=request.user, **given),
        page={
            "question": version.commitment.title,
            "button": "Save this version",
            "lead": f"This is version {version.number}. What you save is version {version.number + 1}; the earlier ones stay public.",
        },
        done="Saved as a new version.",
        to=reverse("accountability:commitments-kept"),
    )
