"""The vignette study for those who lead it: rounds, results of closed rounds, and what numbers could show."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.permissions import who
from childfirst.studies.actions import vignettes as actions
from childfirst.studies.forms import DesignForm, OpenForm
from childfirst.studies.models import Round
from childfirst.studies.permissions import may_lead_studies, may_read_studies
from childfirst.studies.presenters.vignettes import SPREAD_OF_AGE, SPREAD_OF_LEVEL, design, said, tables
from childfirst.studies.queries.vignettes import FEWEST, replies
from childfirst.studies.vignettes import ARMS, vignettes
from childfirst.teams.models import Officer
from childfirst.ui.acts import act

USUAL_SHARE = 40


@require_safe
@who(may_read_studies)
def rounds(request: HttpRequest) -> HttpResponse:
    """Every round, and the scenarios there are. How many took part is not told while a round is open."""
    rows = [(row, vignettes().get(row.vignette)) for row in Round.objects.select_related("opened_by", "closed_by")]
    context = {
        "rows": rows,
        "vignettes": list(vignettes().values()),
        "leads": may_lead_studies(request.user),
        "back_link": reverse("studies:studies"),
    }
    return render(request, "studies/rounds.html", context)


@require_http_methods(["GET", "POST"])
@who(may_lead_studies)
def open_round(request: HttpRequest) -> HttpResponse:
    """Ask everybody."""
    return act(
        request,
        OpenForm(request.POST or None),
        lambda given: actions.open_round(by=request.user, **given),
        page={
            "question": "Open a round",
            "button": "Open it",
            "lead": "Everybody with a sign-in finds it on their front page and may say no. Results can be read when you close it.",
        },
        done="Open. It stands on everybody’s front page.",
        to=reverse("studies:rounds"),
    )


@require_POST
@who(may_lead_studies)
def close_round(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody answers any more."""
    try:
        actions.close_round(round=get_object_or_404(Round, pk=pk), by=request.user)
        messages.success(request, "Closed. The results can be read.")
    except CannotNow as late:
        messages.error(request, str(late))
    return redirect("studies:rounds")


@require_safe
@who(may_read_studies)
def results(request: HttpRequest, slug: str) -> HttpResponse:
    """Over every closed round of one scenario."""
    vignette = vignettes().get(slug)
    if vignette is None:
        raise Http404("There is no such scenario.")
    closed = Round.objects.filter(vignette=slug, version=vignette.version, closed_at__isnull=False).count()
    found = replies(vignette)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at the vignette study", ("study", slug), by=request.user)
    context = {
        "vignette": vignette,
        "closed": closed,
        "numbers": {trained: one.number for trained, one in found.items() if one.enough},
        "said": said(found),
        "tables": tables(vignette, found),
        "fewest": FEWEST,
        "arms": len(ARMS),
        "told": vignette.told("black-girl"),
        "back_link": reverse("studies:rounds"),
    }
    return render(request, "studies/results.html", context)


@require_safe
@who(may_read_studies)
def design_page(request: HttpRequest) -> HttpResponse:
    """What size of gap the number of officers could show, before anybody is asked."""
    usual = {"officers": Officer.objects.of_the_force().filter(is_active=True).count(), "share": USUAL_SHARE}
    form = DesignForm({**usual, **request.GET.dict()})
    rows = design(**form.cleaned_data) if form.is_valid() else []
    context = {"form": form, "rows": rows, "spread_of_age": SPREAD_OF_AGE, "spread_of_level": SPREAD_OF_LEVEL, "arms": len(ARMS), "back_link": reverse("studies:rounds")}  # fmt: skip
    return render(request, "studies/design.html", context, status=200 if rows else 422)
