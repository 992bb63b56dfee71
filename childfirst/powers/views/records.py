"""After: it was not done, or it was; the record, what lacks in it, what followed, and the page for the child."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers.actions import aftercare as after
from childfirst.powers.actions import searches
from childfirst.powers.forms.records import AftercareForm, DoneForm, NotDoneForm, ReasonForm, RecordForm
from childfirst.powers.models import Review, Search
from childfirst.powers.permissions import may_list_searches, may_record_aftercare, may_search, may_write_search
from childfirst.powers.presenters import searches as words
from childfirst.powers.queries.searches import authority_of
from childfirst.powers.views import act, search_drafts, seen_search
from childfirst.powers.views.searches import children_of, keep_search_words
from childfirst.powers.views.words import note_words, to_justify, words_in
from childfirst.powers.weighing import weigh
from childfirst.rules.search_words import AFTERCARE

_BOTH = ["GET", "POST"]


def _mine(request: HttpRequest, pk: int) -> tuple[Search, str]:
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)
    return search, reverse("powers:search", args=[pk])


@require_http_methods(_BOTH)
@who(may_search)
def not_done(request: HttpRequest, pk: int) -> HttpResponse:
    """It is not done."""
    search, back = _mine(request, pk)
    return act(
        request,
        NotDoneForm(request.POST or None),
        lambda given: searches.record_not_done(search=search, by=request.user, **given),
        page={
            "question": f"The search is not done: {search.reference}",
            "button": "Keep that it was not done",
            "lead": "What you wrote stays, with what the gate said. If you are worried about the child, record a contact as well.",
        },
        done="Kept as not done.",
        to=back,
    )


@require_http_methods(_BOTH)
@who(may_search)
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """It has been done. Kept whatever the gate says, as exactly what it was."""
    search, back = _mine(request, pk)
    found = weigh(search, search.officers.all(), rank=authority_of(search)[1])
    code = authority_of(search)[0]
    warnings = []
    if not found.may_proceed:
        warnings.append(
            "The gate did not say that it may proceed. It is recorded as exactly that, and a reviewer sees it at once."
        )
    if code in ("none", "refused") and search.exposing:
        said = "Authority was refused." if code == "refused" else "Nobody authorised it."
        warnings.append(f"{said} It is recorded as exactly that.")
    return act(
        request,
        DoneForm(request.POST or None, initial={"search_began": search.search_began or now()}),
        lambda given: searches.record_done(search=search, by=request.user, began=given["search_began"]),
        page={
            "question": f"The search has been done: {search.reference}",
            "button": "Record it",
            "consequences": [
                *warnings,
                "A safeguarding referral opens on the desk by itself.",
                "Clocks start: parent told, copy given, complaint route, debrief, record complete, independent review.",
            ],
        },
        done="Recorded. The referral is open and the clocks run. Now finish the record.",
        to=reverse("powers:record", args=[pk]) if request.method == "POST" else back,
    )


@require_http_methods(_BOTH)
@who(may_search)
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """What happened. Saved whole or not; what lacks is named on the search's page."""
    search, back = _mine(request, pk)
    if not search.happened:
        return redirect(back)
    status, justify = 200, None
    if request.method == "POST":
        form: Any = RecordForm(request.POST, search=search)
        notes = note_words(form, children_of(search))
        justify = to_justify(request, notes)
        search, status, page = search_drafts.saved(
            request, search, "record", form, RecordForm, also=lambda done: keep_search_words(request, done, form, notes)
        )
        if status == 200:
            # Saved first, and asked about the gravest words afterwards: nothing that was typed waits for an answer.
            messages.success(request, "Saved.")
            if justify is None or not justify["notes"]:
                return redirect(back)
    else:
        form, page = search_drafts.opened(request, search, "record", RecordForm)
        note_words(form, children_of(search))
    page |= {"form": form, "search": search, "age": words.age_of(search), "missing": words.missing_lines(search)}
    page |= {"justify": justify, "words_in": words_in(form), "cancel_url": back}
    return render(request, "powers/record.html", page, status=status)


@require_POST
@who(may_search)
def keep_record(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what is typed in the record at a pause, and look at its words. Needs JavaScript."""
    search, _ = _mine(request, pk)
    form = RecordForm(request.POST, search=search)
    context = search_drafts.kept(request, search, "record", form)
    note_words(form, children_of(search))
    return render(request, "powers/record_now.html", context | {"places": words_in(form).split(), "notes": form.notes})


@require_POST
@who(may_search)
def complete(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing required is missing."""
    search, back = _mine(request, pk)
    try:
        searches.complete(search=search, by=request.user)
    except CannotNow as lacking:
        messages.error(request, str(lacking))
    else:
        messages.success(request, "The record is complete.")
    return redirect(back)


@require_http_methods(_BOTH)
@who(may_search)
def open_again(request: HttpRequest, pk: int) -> HttpResponse:
    """To correct a complete record."""
    search, back = _mine(request, pk)
    return act(
        request,
        ReasonForm(request.POST or None),
        lambda given: searches.open_again(search=search, reason=given["reason"], by=request.user),
        page={
            "question": f"Open this record to correct it: {search.reference}",
            "button": "Open it",
            "lead": "Every change after this is kept with what stood before.",
        },
        done="Open to correct.",
        to=back,
    )


@require_http_methods(_BOTH)
@who(may_list_searches)
def aftercare(request: HttpRequest, pk: int, duty: str) -> HttpResponse:
    """One of the things that must follow was done, or tried."""
    search = seen_search(request, pk)
    may_record_aftercare.check(request.user, search)
    acts = after.ACTS.get(duty)
    if acts is None:
        raise Http404("There is no such duty.")
    return act(
        request,
        AftercareForm(request.POST or None, acts=acts, initial={"at": now()}),
        lambda given: after.record_aftercare(search=search, by=request.user, **given),
        page={"question": f"{AFTERCARE[duty]}: {search.reference}", "button": "Keep it"},
        done="Kept.",
        to=reverse("powers:search", args=[pk]),
    )


@require_safe
@who(may_list_searches)
def for_the_child(request: HttpRequest, pk: int) -> HttpResponse:
    """A plain page to print and give: what happened, what the child may have and ask, how to complain, what a reviewer found."""
    search = seen_search(request, pk, "opened the page for the child")
    if not search.happened:
        raise Http404("There is no page for the child before a search was done.")
    review = Review.objects.filter(subject_type="search", subject_id=search.pk, status="reviewed").first()
    return render(request, "powers/for_the_child.html", {"search": search, "review": review})
