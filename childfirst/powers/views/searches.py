"""Weighing a search: the list, the start, the one-minute screen with the gate beside it, and the page of one search."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child
from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.powers.actions import searches
from childfirst.powers.forms.search_list import NarrowSearches
from childfirst.powers.forms.searches import BeforeForm, StartForm
from childfirst.powers.models import Review, Search, SearchOfficer
from childfirst.powers.permissions import (
    may_list_searches,
    may_read_outcome,
    may_record_aftercare,
    may_search,
    may_write_search,
)
from childfirst.powers.presenters import gate as gate_words
from childfirst.powers.presenters import searches as words
from childfirst.powers.queries import searches as queries
from childfirst.powers.views import search_drafts, seen_search
from childfirst.powers.views.words import keep_words, note_words, to_justify, words_in
from childfirst.powers.weighing import weigh
from childfirst.referrals.models import Clock
from childfirst.referrals.queries.visible import open_to
from childfirst.rules.search_words import AFTERCARE
from childfirst.teams.roles import DESK
from childfirst.ui.filters import selected_filters
from childfirst.ui.forms import GovForm
from childfirst.ui.pagination import counted
from childfirst.wording.looking import Note

MINE_SHOWN = 5
LEFT_OUT = "other teams’ searches, unless you may open the child’s record"


@require_safe
@who(may_list_searches)
@transaction.atomic
def listed(request: HttpRequest) -> HttpResponse:
    """What waits for my answer and mine first; then all that this person may see, newest first, narrowed as the address says."""
    form = NarrowSearches(request.GET)
    page = counted(
        queries.narrowed(request.user, **form.cleaned_data) if form.is_valid() else Search.objects.none(), request
    )
    mine = queries.begun_by(request.user)
    asked, said = queries.to_authorise(request.user), queries.to_confirm(request.user)
    few = list(mine[: MINE_SHOWN + 1])
    trace_children(
        Operation.CONSULTATION, "shown in list of searches", ("list", "searches"), by=request.user,
        children=sorted({one.child_id for one in [*few, *page.items] if one.child_id}),
    )  # fmt: skip
    context = {
        "form": form,
        "selected": selected_filters(form, request.GET),
        "page": page,
        "rows": [words.list_row(one) for one in page.items],
        "left_out": "" if request.user.has_role(*DESK) else LEFT_OUT,
        "mine": [] if request.GET else [words.list_row(one) for one in few[:MINE_SHOWN]],
        "mine_more": len(few) > MINE_SHOWN,
        "to_authorise": list(asked),
        "to_confirm": list(said),
        "may_search": may_search(request.user),
    }
    return render(request, "powers/searches.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@who(may_search)
def start(request: HttpRequest) -> HttpResponse:
    """Which search, and of whom. From a child's page or a contact's page the child is known."""
    child, contact = _named(request)
    form = StartForm(request.POST or None, known_child=child is not None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                search = searches.start_search(by=request.user, child=child, contact=contact, **form.cleaned_data)
            except BadInput as wrong:
                form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
            else:
                return redirect("powers:before", pk=search.pk)
    earlier = queries.earlier_searches(child)
    begun = queries.visible_to(request.user).filter(child=child, status__in=(*queries.OPEN, "done")) if child else ()
    context = {"form": form, "child": child, "contact": contact, "earlier": earlier, "begun": list(begun)}
    return render(request, "powers/start.html", context, status=status)


def _named(request: HttpRequest) -> tuple[Child | None, Contact | None]:
    """The child and contact whose page the officer came from: only those they may see."""
    child: Child | None = _sent(request, "child", Child)
    contact: Contact | None = _sent(request, "contact", Contact)
    if child:
        may_see_child.check(request.user, child)
    if contact:
        may_see_contact.check(request.user, contact)
    return child, contact


def _sent(request: HttpRequest, name: str, model: Any) -> Any:
    sent = request.POST.get(name) or request.GET.get(name) or ""
    return model.objects.filter(pk=number_in(sent, 15)).first()


@require_http_methods(["GET", "POST"])
@who(may_search)
def before(request: HttpRequest, pk: int) -> HttpResponse:
    """The one-minute screen. Saving never refuses for what is missing: the gate beside it says what is."""
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)
    status, justify = 200, None
    if request.method == "POST":
        form: Any = BeforeForm(request.POST, search=search)
        notes = note_words(form, children_of(search))
        justify = to_justify(request, notes)
        search, status, page = search_drafts.saved(
            request, search, "before", form, BeforeForm, officers=form.officers(request.user) if form.is_valid() else None,
            also=lambda done: keep_search_words(request, done, form, notes),
        )  # fmt: skip
        if status == 200:
            messages.success(request, "Saved.")
            if justify is None or not justify["notes"]:
                return redirect("powers:search", pk=pk)
    else:
        form, page = search_drafts.opened(request, search, "before", BeforeForm)
        note_words(form, children_of(search))
    found = weigh(search, search.officers.all(), rank=queries.authority_of(search)[1])
    context = (
        _about(search)
        | page
        | {
            "form": form,
            "gate": gate_words.gate_of(search, found),
            "authority_will_lapse": search.status in ("waiting", "authorised", "refused"),
            "justify": justify,
            "words_in": words_in(form),
            "from_contact": words.from_contact(search),
            "stops_at": gate_words.stops_at(search),
        }
    )
    return render(request, "powers/before.html", context, status=status)


def children_of(search: Search) -> list[tuple[str, int | None]]:
    """The child, as the rules of wording know people."""
    return [(search.child.name if search.child else "", search.age_years)]


def keep_search_words(request: HttpRequest, search: Search, form: GovForm, notes: list[Note]) -> None:
    """Kept with the search, for the writer's supervisor."""
    href = reverse("powers:search", args=[search.pk])
    keep_words(request, search, form, notes, title=f"{search.reference}: {search.short.lower()}", href=href)


@require_POST
@who(may_search)
def gate(request: HttpRequest, pk: int) -> HttpResponse:
    """What the gate says of the answers as they stand on the screen, which are kept as not saved. Needs JavaScript."""
    search = seen_search(request, pk, "asked the gate of a search")
    may_write_search.check(request.user, search)
    form = BeforeForm(request.POST, search=search)
    kept = search_drafts.kept(request, search, "before", form)
    form.is_valid()
    for name, value in form.values().items():
        setattr(search, name, value)
    officers = [SearchOfficer(search=search, **one) for one in form.officers(request.user)]
    found = weigh(search, officers, rank=queries.authority_of(search)[1])
    note_words(form, children_of(search))
    context = {
        "gate": gate_words.gate_of(search, found),
        "here": True,
        "places": words_in(form).split(),
        "notes": form.notes,
    } | kept
    return render(request, "powers/gate_now.html", context)


def _about(search: Search) -> dict[str, Any]:
    """What stands on every page of one search."""
    return {
        "search": search,
        "age": words.age_of(search),
        "earlier": queries.earlier_searches(search.child_id, but=search.pk),
        "earlier_words": words.earlier_words(queries.earlier_searches(search.child_id, but=search.pk)),
    }


@require_safe
@who(may_list_searches)
def search(request: HttpRequest, pk: int) -> HttpResponse:
    """One search: the child's age, the gate, what stands, what is missing, who answered for it, what must follow."""
    found = seen_search(request, pk)
    return render(request, "powers/search.html", page_of(request, found))


def page_of(request: HttpRequest, found: Search) -> dict[str, Any]:
    """Everything that the page of one search shows to one person."""
    me = request.user
    writes = may_write_search(me, found)
    weighed = weigh(found, found.officers.all(), rank=queries.authority_of(found)[1])
    clocks = list(Clock.objects.filter(contact=found.contact_id, about=found.reference, duty__in=AFTERCARE))
    review = (
        Review.objects.filter(subject_type="search", subject_id=found.pk)
        .select_related("reviewed_by")
        .order_by("-number")
        .first()
    )
    return _about(found) | {
        "gate": gate_words.gate_of(found, weighed),
        "before": words.before_rows(found),
        "record": words.record_rows(found) if found.happened else [],
        "missing": words.missing_lines(found),
        "broken": gate_words.rule_lines(found.broken) if found.happened else [],
        "unauthorised": found.happened and found.authority in ("none", "refused"),
        "authorities": [words.authority_line(row, me) for row in found.authorities.all()],
        "calls": words.call_lines(list(found.adult_calls.all())),
        "duties": words.duty_lines(found, clocks),
        "then": gate_words.then_of(found.gate_runs.all()),
        "runs": [gate_words.run_line(run) for run in found.gate_runs.all()],
        "now_moment": now(),
        "review": review,
        "outcome": review is not None and review.status == "reviewed" and may_read_outcome(me, review),
        "writes": writes,
        "may_record_aftercare": may_record_aftercare(me, found),
        "referral_href": _referral_href(me, found),
        "child_href": _child_href(me, found),
        "not_over": found.status in queries.OPEN,
        "unsaved": list(found.drafts.filter(saved_by=me.pk, spent=False)),
    }


def _referral_href(person: Any, found: Search) -> str:
    if found.referral_id and open_to(person, [found.referral_id]):
        return reverse("referrals:referral", args=[found.referral_id])
    return ""


def _child_href(person: Any, found: Search) -> str:
    if found.child is not None and may_see_child(person, found.child):
        return reverse("children:child", args=[found.child_id])
    return ""
