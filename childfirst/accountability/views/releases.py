"""Tables on their way to the public: prepared by one person, read by a second, let go or sent back; corrected in the open."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.accountability.actions import releases as actions
from childfirst.accountability.counting import MEASURES
from childfirst.accountability.counting.count import code_version, count, together
from childfirst.accountability.forms.releases import PrepareForm, WhyForm
from childfirst.accountability.models import Release
from childfirst.accountability.periods import Period
from childfirst.accountability.permissions import may_decide_release, may_prepare, may_see_releases
from childfirst.accountability.presenters import public, tables
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.ui.acts import act
from childfirst.ui.formatting import thousands
from childfirst.ui.pagination import counted as paged

_PEOPLE = ("prepared_by", "decided_by", "corrects")


@require_safe
@who(may_see_releases)
def releases(request: HttpRequest) -> HttpResponse:
    """Every table, what waits on top; and the form to prepare another."""
    rows = Release.objects.select_related("prepared_by", "decided_by").defer("counted")
    context = {
        "waiting": list(rows.filter(status="prepared").order_by("prepared_at")),
        "page": paged(rows.exclude(status="prepared"), request, per_page=25),
        "form": PrepareForm() if may_prepare(request.user) else None,
    }
    return render(request, "accountability/releases.html", context)


@require_http_methods(["GET", "POST"])
@who(may_prepare)
def prepare(request: HttpRequest) -> HttpResponse:
    """Count one and put it before a second person."""
    made: list[Release] = []
    answer = act(
        request,
        PrepareForm(request.POST or None),
        lambda given: made.append(actions.prepare(by=request.user, **given)),
        page={
            "question": "Prepare a figure for the public",
            "button": "Count it and prepare",
            "consequences": ["It is counted now, and small numbers are held back.", "A second person sees what would be disclosed, and lets it go or sends it back."],
        },
        done="Prepared. A second person has to let it go.",
        to=reverse("accountability:releases"),
    )  # fmt: skip
    return redirect("accountability:release", pk=made[0].pk) if made else answer


def _one(pk: int) -> Release:
    found = Release.objects.select_related(*_PEOPLE).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@require_safe
@who(may_see_releases)
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """What would be disclosed, beside what stays inside."""
    row = _one(pk)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at a table for the public", row, by=request.user)
    public_table = tables.table(row)
    context: dict[str, Any] = {
        "release": row,
        "table": public_table,
        "chart": tables.chart(row),
        "inside": _inside(row),
        "changes": tables.corrected(row) if row.corrects else [],
        "old": row.corrects,
        "may_decide": row.status == "prepared" and may_decide_release(request.user, row),
        "may_correct": row.status == "published" and may_prepare(request.user),
        "public_href": public.address(row) if row.status in ("published", "corrected") else "",
        "form": WhyForm(label="Why is it not published?", hint="For whoever prepared it"),
        "back_link": reverse("accountability:releases"),
    }
    if row.status == "published":
        context["again"] = _again(row)
    return render(request, "accountability/release.html", context)


def _inside(row: Release) -> list[list[str]]:
    """True numbers beside shown ones, only where something is held back."""
    table = together(row.counted.values(), [group for group, _ in row.groups])
    names = (("yes", row.definition["yes"]), ("no", row.definition["no"]), ("blank", "Not recorded"))
    return [
        [f"{words}: {label.lower()}", thousands(table[group][answer]), tables.HELD_BACK]
        for group, words in row.groups
        for answer, label in names
        if row.shown["cells"][group][answer] is None
    ]


def _again(row: Release) -> str:
    """Counted again now: the same rows, or not."""
    found = count(MEASURES[row.measure], Period.of(row.period), now())
    if found.rows_digest == row.rows_digest:
        same = "" if row.code == code_version() else " The code that counts has changed since."
        return f"Counted again just now from {thousands(found.rows)} rows: the same rows.{same}"
    return (
        f"Counted again just now there are {thousands(found.rows)} rows, not the {thousands(row.rows_counted)} that were counted, or "
        "their answers differ. If what was published is wrong, correct it."
    )


@require_POST
@who(may_see_releases)
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it go."""
    row = actions.publish(release=_one(pk), by=request.user)
    messages.success(request, "Published. Everybody can read it.")
    return redirect("accountability:release", pk=row.pk)


@require_http_methods(["GET", "POST"])
@who(may_see_releases)
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Not published, with a reason."""
    row = _one(pk)
    may_decide_release.check(request.user, row)
    return act(
        request,
        WhyForm(request.POST or None, label="Why is it not published?", hint="For whoever prepared it"),
        lambda given: actions.send_back(release=row, by=request.user, **given),
        page={"question": f"Send back: {row.title}", "button": "Send it back"},
        done="Sent back. It is not published.",
        to=reverse("accountability:release", args=[pk]),
    )


@require_http_methods(["GET", "POST"])
@who(may_prepare)
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Count it again, with what was wrong."""
    row = _one(pk)
    return act(
        request,
        WhyForm(request.POST or None, label="What was wrong?", hint="In words for whoever read the old figure. Everybody can read it"),
        lambda given: actions.correct(release=row, by=request.user, **given),
        page={
            "question": f"Correct: {row.title}",
            "button": "Count it again",
            "consequences": ["The old figure stays published until a second person lets the new one go.", "After that both stand in the corrections log, with your reason."],
        },
        done="Counted again. A second person has to let it go.",
        to=reverse("accountability:releases"),
    )  # fmt: skip
