"""Recording what happened on a clock, taking it back, starting one by hand, and saying why one was missed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.children.models import Child
from childfirst.foundation.permissions import who
from childfirst.referrals import actions
from childfirst.referrals import permissions as may
from childfirst.referrals.actions.desk import children_of
from childfirst.referrals.forms import EventForm, MissedForm, StartClockForm, TakeBackForm
from childfirst.referrals.models import Clock, ClockEvent, ClockRing
from childfirst.referrals.presenters.cannot import cannot_explain, cannot_record, cannot_take_back
from childfirst.referrals.presenters.clocks import event_words, title_of
from childfirst.referrals.reckoning import duty_of
from childfirst.referrals.views.acts import Page, find, run
from childfirst.ui.formatting import moment_words

both = require_http_methods(["GET", "POST"])


@both
@who(may.may_see_children)
def event(request: HttpRequest, pk: int) -> HttpResponse:
    """Something happened."""
    clock = Clock.objects.select_related("referral").filter(pk=pk).first()
    if clock is None:
        raise Http404("There is no such clock.")
    row = find(request, clock.referral_id)
    duty = duty_of(clock)
    told = (
        ("Clock", duty.title),
        ("About", clock.about or "This referral"),
        ("Due", moment_words(clock.due_at) if clock.due_at else "No due moment now"),
    )
    form = EventForm(request.POST or None, clock=clock)
    page = Page(
        f"{title_of(clock)}: record what happened",
        "Save",
        "Recorded. The clock was worked out anew.",
        facts=told,
        back=_clocks(row),
        cannot=cannot_record(clock),
    )
    return run(request, row, form, lambda data: actions.add_event(clock=clock, by=request.user, **data), page)


@both
@who(may.may_see_children)
def start(request: HttpRequest, pk: int) -> HttpResponse:
    """A clock by hand."""
    row = find(request, pk)
    form = StartClockForm(request.POST or None, children=Child.objects.filter(pk__in=children_of(row)))
    page = Page("Start another clock", "Start it", "The clock runs.", back=_clocks(row))
    return run(request, row, form, lambda data: actions.start_by_hand(referral=row, by=request.user, **data), page)


@both
@who(may.may_see_children)
def reason(request: HttpRequest, pk: int) -> HttpResponse:
    """Why one was missed."""
    ring = ClockRing.objects.select_related("clock__referral").filter(pk=pk, kind="breach").first()
    if ring is None:
        raise Http404("There is no such missed clock.")
    row = find(request, ring.clock.referral_id)
    form = MissedForm(request.POST or None)
    told = (("Clock", title_of(ring.clock)), ("It was due", moment_words(ring.due_at)))
    page = Page(
        "Say why this was missed",
        "Save the reason",
        "The reason is recorded.",
        facts=told,
        back=_clocks(row),
        cannot=cannot_explain(ring, request.user),
    )

    def act(data: dict[str, Any]) -> None:
        actions.give_reason(ring=ring, reason=data["reason"], by=request.user)

    return run(request, row, form, act, page)


@both
@who(may.may_see_children)
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Something recorded by mistake."""
    one = ClockEvent.objects.select_related("clock__referral", "clock__child", "happened_by").filter(pk=pk).first()
    if one is None:
        raise Http404("There is no such record.")
    row = find(request, one.clock.referral_id)
    told = (("Clock", title_of(one.clock)), ("Recorded", event_words(one)))
    page = Page(
        "Take this back",
        "Take it back",
        "Taken back. The clock was worked out anew without it.",
        lead="For something that did not happen, or not then. It stays to be seen, struck through, and no longer counts.",
        facts=told,
        back=_clocks(row),
        cannot=cannot_take_back(one),
    )
    form = TakeBackForm(request.POST or None)
    return run(request, row, form, lambda data: actions.take_back(event=one, by=request.user, **data), page)


def _clocks(row: Any) -> str:
    return f"{reverse('referrals:referral', args=[row.pk])}#clocks"
