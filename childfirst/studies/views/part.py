"""Taking part: what it is, yes or no, one scenario, three answers, and out at any moment before they are sent."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import who
from childfirst.studies.actions import vignettes as actions
from childfirst.studies.forms import AgreeForm, ReplyForm
from childfirst.studies.models import Part, Round
from childfirst.studies.permissions import may_take_part
from childfirst.studies.queries.vignettes import FEWEST, waiting_for
from childfirst.studies.vignettes import ARMS, vignettes

_BOTH = ["GET", "POST"]


def _round(pk: int) -> Round:
    return get_object_or_404(Round, pk=pk, vignette__in=vignettes())


@require_http_methods(_BOTH)
@who(may_take_part)
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """What is asked, what becomes of it, and the choice."""
    found = _round(pk)
    form, status = AgreeForm(request.POST or None), 200
    waits = found in waiting_for(request.user)
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                return _chosen(request, found, form.cleaned_data["agree"])
            except CannotNow as late:
                messages.error(request, str(late))
                return redirect("home")
    context = {
        "form": form,
        "round": found,
        "waits": waits,
        "fewest": FEWEST,
        "arms": len(ARMS),
        "back_link": reverse("home"),
    }
    return render(request, "studies/consent.html", context, status=status)


def _chosen(request: HttpRequest, found: Round, agree: str) -> HttpResponse:
    if agree == "yes":
        actions.agree(round=found, by=request.user)
        return redirect("studies:reply", pk=found.pk)
    actions.decline(round=found, by=request.user)
    messages.success(request, "Noted. You are not asked again in this round.")
    return redirect("home")


@require_http_methods(_BOTH)
@who(may_take_part)
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """The scenario and the three questions."""
    found = _round(pk)
    part = Part.objects.filter(round=found, officer=request.user.pk, state="agreed").first()
    if part is None or found.closed_at:
        return redirect("studies:consent", pk=pk)
    vignette = vignettes()[found.vignette]
    form, status = ReplyForm(request.POST or None, vignette=vignette, arm=part.arm), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.answer(round=found, answers=form.cleaned_data, by=request.user)
            except (CannotNow, BadInput) as late:
                messages.error(request, str(late))
                return redirect("home")
            messages.success(
                request, "Thank you. Your answers were added to the counts, and nothing says that they are yours."
            )
            return redirect("home")
    context = {
        "form": form,
        "round": found,
        "vignette": vignette,
        "told": vignette.told(part.arm),
        "back_link": reverse("home"),
    }
    return render(request, "studies/reply.html", context, status=status)


@require_POST
@who(may_take_part)
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Out, before anything was sent."""
    try:
        actions.decline(round=_round(pk), by=request.user)
        messages.success(request, "You left. Nothing was kept of it.")
    except CannotNow as late:
        messages.error(request, str(late))
    return redirect("home")
