"""Local timings of the desk: what is in force and where it comes from, and replacing one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.foundation.errors import BadInput
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.referrals.actions.timings import set_timing
from childfirst.referrals.forms import TimingForm
from childfirst.referrals.models import DeskTiming
from childfirst.referrals.permissions import may_keep_timings
from childfirst.referrals.presenters import timings as words
from childfirst.referrals.timings import COUNTERSIGN_MINUTES
from childfirst.rules.vocabulary import GRADES
from childfirst.teams.models import Borough


@require_safe
@who(may_keep_timings)
def timings(request: HttpRequest) -> HttpResponse:
    """Every timing in force, and those it replaced."""
    rows = DeskTiming.objects.select_related("borough", "set_by", "ended_by")
    context = {
        "in_force": words.in_force(rows.filter(ended_at=None), dict(Borough.objects.values_list("name", "pk"))),
        "replaced": words.replaced(rows.exclude(ended_at=None).order_by("-ended_at", "-pk")),
        "second_person": words.length(COUNTERSIGN_MINUTES),
    }
    return render(request, "referrals/timings.html", context)


@require_http_methods(["GET", "POST"])
@who(may_keep_timings)
def replace(request: HttpRequest) -> HttpResponse:
    """A new timing in place of the old, or the first of a borough's own."""
    form = TimingForm(request.POST or None, initial={"grade": request.GET.get("grade"), "borough": _asked(request)})
    if request.method == "POST" and form.is_valid():
        try:
            row = set_timing(by=request.user, **form.as_timing())
        except BadInput as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        else:
            where = row.borough.name if row.borough else "boroughs without their own"
            messages.success(
                request, f"{GRADES[row.grade]} in {where}: {words.length(row.minutes)}, for clocks that start from now."
            )
            return redirect("referrals:timings")
    context: dict[str, Any] = {"form": form, "back_link": reverse("referrals:timings")}
    return render(request, "referrals/timing.html", context, status=422 if form.errors else 200)


def _asked(request: HttpRequest) -> Borough | None:
    return Borough.objects.filter(pk=number_in(request.GET.get("borough", ""))).first()
