"""The directory of appropriate adults, and the log of calls of one search."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers.actions import adults
from childfirst.powers.forms.adults import AdultForm, ArrivalForm, CallForm
from childfirst.powers.forms.records import ReasonForm
from childfirst.powers.models import AdultCall, AppropriateAdult
from childfirst.powers.permissions import may_keep_adults, may_read_adults, may_search, may_write_search
from childfirst.powers.views import act, seen_search
from childfirst.rules import search_words as words
from childfirst.rules.gates.appropriate_adult import MAY_NOT_ACT
from childfirst.ui.formatting import and_list
from childfirst.ui.pagination import counted

_BOTH = ["GET", "POST"]


@require_safe
@who(may_read_adults)
def directory(request: HttpRequest) -> HttpResponse:
    """Who can be called, by name."""
    page = counted(AppropriateAdult.objects.filter(ended_at=None).prefetch_related("boroughs"), request)
    keeps = may_keep_adults(request.user)
    shown = [
        [
            str(one),
            one.get_kind_display(),
            one.phone,
            one.hours,
            and_list([str(borough) for borough in one.boroughs.all()]) or "All of London",
            {"text": "Take out", "href": reverse("powers:end-adult", args=[one.pk]), "hidden": one.name}
            if keeps
            else one.note,
        ]
        for one in page.items
    ]
    not_these = [text for code, text in words.ADULT_ROLES.items() if code in MAY_NOT_ACT]
    return render(request, "powers/adults.html", {"page": page, "rows": shown, "keeps": keeps, "not_these": not_these})


@require_http_methods(_BOTH)
@who(may_keep_adults)
def add(request: HttpRequest) -> HttpResponse:
    """Put somebody in."""
    return act(
        request,
        AdultForm(request.POST or None),
        lambda given: adults.add_adult(by=request.user, **given),
        page={"question": "Add an appropriate adult or a scheme", "button": "Add"},
        done="In the directory.",
        to=reverse("powers:adults"),
    )


@require_http_methods(_BOTH)
@who(may_keep_adults)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Take somebody out."""
    row = AppropriateAdult.objects.filter(pk=pk).first()
    if row is None:
        raise Http404("There is nobody at this address.")
    return act(
        request,
        ReasonForm(request.POST or None),
        lambda given: adults.end_adult(adult=row, by=request.user, reason=given["reason"]),
        page={"question": f"Take {row} out of the directory", "button": "Take out"},
        done="Taken out. The calls they took stay.",
        to=reverse("powers:adults"),
    )


@require_http_methods(_BOTH)
@who(may_search)
def call(request: HttpRequest, pk: int) -> HttpResponse:
    """Log a call."""
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)
    return act(
        request,
        CallForm(request.POST or None, initial={"called_when": now()}),
        lambda given: adults.log_call(search=search, by=request.user, **given),
        page={
            "question": f"Log a call to an appropriate adult: {search.reference}",
            "button": "Log it",
            "lead": "Somebody who may not act is logged as well, with why.",
        },
        done="Logged.",
        to=reverse("powers:search", args=[pk]),
    )


@require_http_methods(_BOTH)
@who(may_search)
def arrived(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody who was on the way has come."""
    row = AdultCall.objects.select_related("search").filter(pk=pk).first()
    if row is None:
        raise Http404("There is no such call.")
    seen_search(request, row.search_id)
    return act(
        request,
        ArrivalForm(request.POST or None, initial={"arrived_when": now()}),
        lambda given: adults.note_arrival(call=row, by=request.user, **given),
        page={"question": f"{row.name} has arrived", "button": "Keep it"},
        done="Kept.",
        to=reverse("powers:search", args=[row.search_id]),
    )
