"""Weighing a search: the list, the start, the one-minute screen with the gate beside it, and the page of one search."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child
from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers.actions import searches
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
from childfirst.powers.views import seen_search
from childfirst.powers.views.words import keep_words, note_words, to_justify, words_in
from childfirst.powers.weighing import weigh
from childfirst.referrals.models import Clock
from childfirst.referrals.queries.visible import open_to
from childfirst.ui.forms import GovForm
from childfirst.wording.looking import Note

SHOWN = 50


@require_safe
@who(may_list_searches)
def listed(request: HttpRequest) -> HttpResponse:
    """Mine first, then everybody's that this person may see, newest first."""
    mine = [words.list_row(one) for one in queries.begun_by(request.user)[:SHOWN]]
    rows = queries.with_people(queries.visible_to(request.user)).order_by("-started_at", "-pk")
    context = {
        "mine": mine,
        "rows": [words.list_row(one) for one in rows[:SHOWN]],
        "count": rows.count(),
        "shown": SHOWN,
        "to_authorise": list(queries.to_authorise(request.user)),
        "to_confirm": list(queries.to_confirm(request.user)),
        "may_search": may_search(request.user),
    }
    return render(request, "powers/searches.html", context)


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
    return model.objects.filter(pk=int(sent)).first() if sent.isascii() and sent.isdigit() and len(sent) < 15 else None


@require_http_methods(["GET", "POST"])
@who(may_search)
def before(request: HttpRequest, pk: int) -> HttpResponse:
    """The one-minute screen. Saving never refuses: the gate beside it says what is missing."""
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)
    form = BeforeForm(request.POST or None, search=search)
    notes, status = note_words(form, children_of(search)), 200
    justify = to_justify(request, notes)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                search = searches.save_search(
                    search=search,
                    values=form.values(),
                    officers=form.officers(request.user),
                    by=request.user,
                    revision=_revision(request),
                )
                keep_search_words(request, search, form, notes)
        except CannotNow as late:
            form.add_error(None, str(late))
            status = 409
        else:
            messages.success(request, "Saved.")
            if justify is None or not justify["notes"]:
                return redirect("powers:search", pk=pk)
    elif form.errors:
        status = 422
    found = weigh(search, search.officers.all(), rank=queries.authority_of(search)[1])
    context = _about(search) | {
        "form": form,
        "gate": gate_words.gate_of(search, found),
        "revision": request.POST.get("revision", search.revision) if status != 200 else search.revision,
        "authority_will_lapse": search.status in ("waiting", "authorised", "refused"),
        "justify": justify,
        "words_in": words_in(form),
    }
    return render(request, "powers/before.html", context, status=status)


def children_of(search: Search) -> list[tuple[str, int | None]]:
    """The child, as the rules of wording know people."""
    return [(search.child.name if search.child else "", search.age_years)]


def keep_search_words(request: HttpRequest, search: Search, form: GovForm, notes: list[Note]) -> None:
    """Kept with the search, for the writer's supervisor."""
    href = reverse("powers:search", args=[search.pk])
    keep_words(request, search, form, notes, title=f"{search.reference}: {search.short.lower()}", href=href)


def _revision(request: HttpRequest) -> int | None:
    sent = request.POST.get("revision", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else None


@require_POST
@who(may_search)
def gate(request: HttpRequest, pk: int) -> HttpResponse:
    """What the gate says of the answers as they stand on the screen. Nothing is stored; needs JavaScript."""
    search = seen_search(request, pk, "asked the gate of a search")
    may_write_search.check(request.user, search)
    form = BeforeForm(request.POST, search=search)
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
    }
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
    clocks = list(Clock.objects.filter(about=found.reference, duty__startswith="SEARCH_"))
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
        "calls": words.call_rows(list(found.adult_calls.all())),
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
    }


def _referral_href(person: Any, found: Search) -> str:
    if found.referral_id and open_to(person, [found.referral_id]):
        return reverse("referrals:referral", args=[found.referral_id])
    return ""


def _child_href(person: Any, found: Search) -> str:
    if found.child is not None and may_see_child(person, found.child):
        return reverse("children:child", args=[found.child_id])
    return ""
