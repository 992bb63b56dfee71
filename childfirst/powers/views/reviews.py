"""The queue of reviews, one review, and what came back to the officers."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.powers.actions import reviews
from childfirst.powers.force_permissions import may_read_reports
from childfirst.powers.forms.records import ReasonForm
from childfirst.powers.forms.reviews import ReviewForm, WordsGivenForm
from childfirst.powers.models import ForceIncident, Review, Search
from childfirst.powers.models.reviews import SUBJECTS
from childfirst.powers.permissions import may_read_outcome, may_read_outcomes, may_read_reviews, may_review
from childfirst.powers.policy import sample_percent
from childfirst.powers.presenters.reviews import given_lines, queue_rows
from childfirst.powers.queries import reviews as queries
from childfirst.powers.queries.force import flags_waiting, one_incident
from childfirst.powers.queries.searches import one_search
from childfirst.powers.views import act
from childfirst.powers.views.force_incident import incident_page
from childfirst.powers.views.searches import page_of
from childfirst.ui.pagination import counted

FLAGS_SHOWN = 50
LATELY = 10


@require_safe
@who(may_read_reviews)
def queue(request: HttpRequest) -> HttpResponse:
    """Searches and force, the first due first. No child is named before a review is taken."""
    kind = request.GET.get("kind", "") if request.GET.get("kind") in SUBJECTS else ""
    page = counted(queries.queue(request.user, kind), request)
    flags = list(flags_waiting(request.user)[:FLAGS_SHOWN])
    context = {
        "page": page,
        "rows": queue_rows(list(page.items)),
        "kind": kind,
        "kinds": [("", "Everything"), ("search", "Only searches"), ("force", "Only force")],
        "flags": flags,
        "done": queue_rows(list(queries.lately(request.user)[:LATELY])),
        "to_give": list(queries.words_to_give(request.user)[:LATELY]),
        "left_out": queries.left_out(request.user, kind),
        "percent": sample_percent(),
        "now_moment": now(),
    }
    return render(request, "powers/reviews.html", context)


def _found(pk: int) -> Review:
    row = Review.objects.select_related("taken_by", "reviewed_by", "child", "contact").filter(pk=pk).first()
    if row is None:
        raise Http404("There is no such review.")
    return row


@require_http_methods(["GET", "POST"])
@who(may_read_reviews)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Read everything, then grade. Before it is taken the page shows what it is about and names nobody."""
    row = _found(pk)
    may_review.check(request.user, row)
    mine = row.status == "under_review" and row.taken_by_id == request.user.pk
    page = _page(request, row, mine or row.status == "reviewed")
    return act(
        request,
        ReviewForm(request.POST or None),
        lambda given: reviews.finish_review(review=row, by=request.user, revision=_revision(request), **given),
        page=page | {"mine": mine},
        done="Reviewed. The officers are told. Your words to the child wait to be given: print them, and record it.",
        to=reverse("powers:reviews"),
        template="powers/review.html",
    )


def _revision(request: HttpRequest) -> int | None:
    """The review's revision as this person read it; a page that says none is not trusted to have been read."""
    sent = number_in(request.POST.get("revision", ""))
    return -1 if sent is None else sent


def _page(request: HttpRequest, row: Review, opened: bool) -> dict[str, Any]:
    search: Search | None = one_search(row.subject_id) if row.subject_type == "search" else None
    incident: ForceIncident | None = one_incident(row.subject_id) if row.subject_type == "force" else None
    base: dict[str, Any] = {
        "review": row,
        "line": queue_rows([row])[0],
        "opened": opened,
        "now_moment": now(),
        "search": None,
        "incident": None,
        "age": None,
        "bar": None,
        "given": given_lines(row),
    }
    if not opened:
        return base
    with transaction.atomic():
        trace(
            Operation.CONSULTATION,
            f"read a use of a power to review it: {row.subject_type}",
            row,
            by=request.user,
            child=row.child_id,
        )
    if search is not None:
        return base | page_of(request, search) | {"review": row}
    return base | incident_page(request, incident) | {"review": row} if incident is not None else base


@require_POST
@who(may_read_reviews)
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin."""
    reviews.take_review(review=_found(pk), by=request.user)
    messages.success(request, "You have taken this review.")
    return redirect("powers:review", pk=pk)


@require_http_methods(["GET", "POST"])
@who(may_read_reviews)
def put_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave it for somebody else."""
    row = _found(pk)
    if (
        row.taken_by_id != request.user.pk
    ):  # who took it may always leave it, above all who then saw that they had a part in it
        may_review.check(request.user, row)
    return act(
        request,
        ReasonForm(request.POST or None),
        lambda given: reviews.put_back_review(review=row, reason=given["reason"], by=request.user),
        page={"question": f"Leave this review for somebody else: {row.subject_title}", "button": "Put it back"},
        done="Put back.",
        to=reverse("powers:reviews"),
    )


@require_safe
@who(may_read_outcomes)
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """What the reviewer wrote back. Opening it is noted, so that a sergeant can see that it was read."""
    row = _found(pk)
    may_read_outcome.check(request.user, row)
    if row.status != "reviewed":
        raise Http404("This is not reviewed yet.")
    reviews.note_reading(review=row, by=request.user)
    readings = row.readings.select_related("read_by")
    return render(
        request,
        "powers/outcome.html",
        {
            "review": row,
            "readings": readings,
            "given": given_lines(row),
            "may_open_reports": _may_open_reports(request, row),
        },
    )


def _may_open_reports(request: HttpRequest, row: Review) -> bool:
    incident = one_incident(row.subject_id) if row.subject_type == "force" else None
    return incident is not None and may_read_reports(request.user, incident)


@require_http_methods(["GET", "POST"])
@who(may_read_outcomes)
def give_words(request: HttpRequest, pk: int) -> HttpResponse:
    """The reviewer's words were given to the child, or it was tried."""
    row = _found(pk)
    may_read_outcome.check(request.user, row)
    if row.status != "reviewed":
        raise Http404("This is not reviewed yet.")
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read the words for a child", row, by=request.user, child=row.child_id)
    return act(
        request,
        WordsGivenForm(request.POST or None, initial={"given_when": now(), "given_by_name": request.user.full_name}),
        lambda given: reviews.give_words(review=row, by=request.user, **given),
        page={
            "question": f"The words for the child: {row.subject_title}",
            "button": "Keep it",
            "quote": row.words_for_child,
        },
        done="Kept.",
        to=reverse("powers:outcome", args=[pk]),
    )
