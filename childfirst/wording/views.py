"""Notes while somebody writes, and the supervisor's list: one stretch of words at a time, in its sentence."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import who
from childfirst.wording import actions, queries
from childfirst.wording.forms import ReviewForm
from childfirst.wording.looking import THE_CHILDS_OWN, Text, by_place, kind_of_field, look
from childfirst.wording.models import FlaggedWords
from childfirst.wording.permissions import may_read_reviews, may_review, may_write

SHOWN = 25


@require_POST
@who(may_write)
def look_again(request: HttpRequest) -> HttpResponse:
    """Notes for the answers of a page as they stand. `words_in` names them. Nothing is stored; needs JavaScript."""
    names = [name for name in request.POST.get("words_in", "").split() if name not in THE_CHILDS_OWN][:30]
    texts = [Text(name, name, request.POST.get(name, "")[:50_000], kind_of_field(name)) for name in names]
    context = {"places": names, "notes": by_place(look(texts))}
    return render(request, "wording/parts/fresh.html", context)


@require_safe
@who(may_write)
def mine(request: HttpRequest) -> HttpResponse:
    """My words that came back."""
    with transaction.atomic():
        rows = list(queries.came_back(request.user))
        trace(Operation.CONSULTATION, "looked at own words sent back", ("words", "mine"), by=request.user)
    return render(request, "wording/mine.html", {"rows": rows})


@require_safe
@who(may_read_reviews)
def reviews(request: HttpRequest) -> HttpResponse:
    """What waits to be read."""
    with transaction.atomic():
        waiting = queries.to_review(request.user)
        rows, count = list(waiting[:SHOWN]), waiting.count()
        trace(
            Operation.CONSULTATION,
            "looked at words to review",
            ("words", "list"),
            by=request.user,
            details={"rows": len(rows)},
        )
    return render(request, "wording/reviews.html", {"rows": rows, "count": count, "shown": SHOWN})


@require_http_methods(["GET", "POST"])
@who(may_read_reviews)
def review_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or send back, then straight on to the next."""
    row = (
        FlaggedWords.objects.select_related("written_by", "team", "justification", "rewording", "review")
        .filter(pk=pk)
        .first()
    )
    if row is None:
        raise Http404("There is nothing at this address.")
    may_review.check(request.user, row)
    form = ReviewForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.review(row, by=request.user, **form.cleaned_data)
        except BadInput as wrong:
            form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
        except CannotNow as late:
            messages.error(request, str(late))
            return redirect("wording:reviews")
        else:
            return _next(request)
    if form.errors:
        status = 422
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read words to review", row, by=request.user)
    return render(request, "wording/review.html", _page(request, row, form), status=status)


def _page(request: HttpRequest, row: FlaggedWords, form: ReviewForm) -> dict[str, Any]:
    return {
        "row": row,
        "form": form,
        "left": queries.to_review(request.user).count(),
        "open": not (hasattr(row, "review") or hasattr(row, "rewording")),
    }


def _next(request: HttpRequest) -> HttpResponse:
    following = queries.to_review(request.user).first()
    if following is None:
        messages.success(request, "Done. Nothing more waits to be read.")
        return redirect("wording:reviews")
    messages.success(request, "Done. This is the next one.")
    return redirect("wording:review", pk=following.pk)
