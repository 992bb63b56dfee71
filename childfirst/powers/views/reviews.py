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
from childfirst.foundation.permissions import who
from childfirst.powers.actions import reviews
from childfirst.powers.force_permissions import may_review_force
from childfirst.powers.forms.records import ReasonForm
from childfirst.powers.forms.reviews import ReviewForm
from childfirst.powers.models import Review, Search
from childfirst.powers.permissions import may_list_searches, may_read_outcome, may_read_reviews, may_review
from childfirst.powers.policy import sample_percent
from childfirst.powers.presenters.reviews import queue_row
from childfirst.powers.queries import force
from childfirst.powers.queries import reviews as queries
from childfirst.powers.queries.searches import one_search
from childfirst.powers.views import act
from childfirst.powers.views.searches import page_of
from childfirst.ui.pagination import counted


@require_safe
@who(may_read_reviews)
def queue(request: HttpRequest) -> HttpResponse:
    """Waiting, the first due first. No child is named before a review is taken."""
    waiting = queries.queue(request.user)
    page = counted(waiting, request)
    rows = list(page.items)
    searches = queries.searches_of(rows)
    done = list(Review.objects.filter(status="reviewed").select_related("taken_by").order_by("-reviewed_at")[:10])
    done_searches = queries.searches_of(done)
    total = Review.objects.exclude(status="reviewed").count()
    context = {
        "rows": [queue_row(row, searches.get(row.subject_id)) for row in rows],
        "done": [queue_row(row, done_searches.get(row.subject_id)) for row in done],
        "page": page,
        "left_out": total - waiting.count(),
        "percent": sample_percent(),
        "force": force.to_review(request.user).count() if may_review_force(request.user) else None,
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
        lambda given: reviews.finish_review(review=row, by=request.user, **given),
        page=page | {"mine": mine},
        done="Reviewed. The officers are told, and your words stand on the child's page.",
        to=reverse("powers:reviews"),
        template="powers/review.html",
    )


def _page(request: HttpRequest, row: Review, opened: bool) -> dict[str, Any]:
    search: Search | None = one_search(row.subject_id) if row.subject_type == "search" else None
    base: dict[str, Any] = {
        "review": row,
        "line": queue_row(row, search),
        "opened": opened,
        "now_moment": now(),
        "search": None,
        "age": None,
    }
    if not opened or search is None:
        return base
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read a search to review it", row, by=request.user, child=row.child_id)
    return base | page_of(request, search) | {"review": row}


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
    return act(
        request,
        ReasonForm(request.POST or None),
        lambda given: reviews.put_back_review(review=row, reason=given["reason"], by=request.user),
        page={"question": f"Leave this review for somebody else: {row.subject_title}", "button": "Put it back"},
        done="Put back.",
        to=reverse("powers:reviews"),
    )


@require_safe
@who(may_list_searches)
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """What the reviewer wrote back. Opening it is noted, so that a sergeant can see that it was read."""
    row = _found(pk)
    may_read_outcome.check(request.user, row)
    if row.status != "reviewed":
        raise Http404("This is not reviewed yet.")
    reviews.note_reading(review=row, by=request.user)
    readings = row.readings.select_related("read_by")
    return render(request, "powers/outcome.html", {"review": row, "readings": readings})
