"""Reviews, decisions, holds, the force's choices, and the proof of what was deleted."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.children.searching import search, wanted_from
from childfirst.foundation.permissions import who
from childfirst.foundation.scope import Fixed
from childfirst.keeping import disk
from childfirst.keeping.actions import retention as actions
from childfirst.keeping.erasing import held
from childfirst.keeping.forms.retention import (
    AgreeForm,
    ChoiceForm,
    DecideForm,
    FindForm,
    HoldForm,
    WhyForm,
    proposed_next,
)
from childfirst.keeping.models import Disposal, Hold, RecordReview
from childfirst.keeping.names import elsewhere, names_of
from childfirst.keeping.permissions import may_keep_records, may_read_disposals
from childfirst.keeping.planning import plan_for
from childfirst.keeping.presenters import retention as words
from childfirst.keeping.queries.retention import choices_in_force, holds_in_force, open_reviews
from childfirst.rules.retention import GROUPS, SOURCE
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted
from childfirst.ui.typed import typed

REASON = Fixed("Deciding whether the record is still needed")


@require_safe
@who(may_keep_records)
def reviews(request: HttpRequest) -> HttpResponse:
    """What waits, what needs a second person, what is on hold, what was decided lately."""
    page = counted(open_reviews(), request, per_page=25)
    lately = RecordReview.objects.filter(status="kept").select_related("ended_by").order_by("-ended_at")[:10]
    holds = list(holds_in_force()[:50])
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at the reviews of records", ("reviews", ""), by=request.user)
    context = {
        "page": page,
        "rows": [words.review_row(row) for row in page.items],
        "holds": [words.hold_row(row) for row in holds],
        "hold_count": holds_in_force().count(),
        "kept": [[f"Record {row.child_id}", row.reason, str(row.ended_by), row.next_on] for row in lately],
        "chosen": len(choices_in_force()),
        "groups": len(GROUPS),
    }
    return render(request, "keeping/reviews.html", context)


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One record in outline, and the decision: the first person's, or the second's."""
    row = get_object_or_404(RecordReview.objects.select_related("child", "said_by", "ended_by"), pk=pk)
    _looked(request, "looked at a review of a record", row, row.child)
    second = row.status == "asked"
    mine = second and row.said_by_id == request.user.pk
    form: Any = AgreeForm(request.POST or None) if second else DecideForm(request.POST or None, initial=_proposed(row))
    going = row.status in ("waiting", "asked")
    records = records_of(row.child_id)
    plan = plan_for(records) if going else None
    page = words.record_in_words(row.child) | {
        "row": row, "group": GROUPS[row.group], "form": form, "second": second, "mine": mine, "on_hold": list(held(records)),
        "going": words.counted(plan.counts()) if plan else [],
        "beside": sum(len(keys) for keys in plan.near.values()) if plan else 0,
        "elsewhere": words.counted(elsewhere(plan, names_of(records))) if plan and second else [],
    }  # fmt: skip
    if not going:
        return render(request, "keeping/review.html", page)
    return act(
        request, form, lambda given: _decide(row, given, request.user), page=page,
        done="Kept, with your name and your reason." if not second else "Your decision is kept. What was deleted has its proof under “What was deleted”.", to=reverse("keeping:reviews"), template="keeping/review.html",
    )  # fmt: skip


def _proposed(row: RecordReview) -> dict[str, Any]:
    choice = choices_in_force().get(row.group)
    return {"group": row.group, "next_on": proposed_next(choice.then_years) if choice else None}


def _decide(row: RecordReview, given: dict[str, Any], by: Any) -> None:
    if given["said"] == "keep":
        actions.keep(row, by=by, reason=given["reason"], next_on=given["next_on"], group=given["group"] or row.group)
    elif given["said"] == "delete":
        actions.say_delete(row, by=by, reason=given["reason"])
    elif given["said"] == "agree":
        actions.agree_and_delete(row, by=by)
    else:
        actions.do_not_agree(row, by=by, reason=given["reason"])


@require_safe
@who(may_read_disposals)
def proofs(request: HttpRequest) -> HttpResponse:
    """What was deleted."""
    page = counted(
        Disposal.objects.select_related("asked_by", "agreed_by").order_by("-agreed_at"), request, per_page=25
    )
    return render(
        request,
        "keeping/proofs.html",
        {"page": page, "rows": [words.proof_row(row) for row in page.items], "waiting": disk.waiting()},
    )


@require_safe
@who(may_read_disposals)
def proof(request: HttpRequest, pk: int) -> HttpResponse:
    """The proof of one deletion: counts by table, and nothing of what they said."""
    row = get_object_or_404(Disposal.objects.select_related("asked_by", "agreed_by"), pk=pk)
    context = {
        "row": row, "group": GROUPS.get(row.group), "counts": words.counted(row.counts), "scrubbed": words.counted(row.scrubbed),
        "let_go": words.counted(row.let_go), "elsewhere": words.counted(row.elsewhere), "total": sum(row.counts.values()),
        "trail": f"{reverse('accountability:trail')}?child={row.records[0]['number']}" if request.user.has_role("auditor") else "",  # type: ignore[union-attr]
    }  # fmt: skip
    return render(request, "keeping/proof.html", context)


@require_safe
@who(may_read_disposals)
def choices(request: HttpRequest) -> HttpResponse:
    """How long, group by group: the force's own choice, with its source and date."""
    chosen = choices_in_force()
    rows = [words.choice_row(code, chosen.get(code)) for code in GROUPS]
    if not may_keep_records(request.user):
        rows = [row[:-1] for row in rows]
    return render(
        request, "keeping/choices.html", {"rows": rows, "may": may_keep_records(request.user), "source": SOURCE}
    )


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def choose(request: HttpRequest, group: str) -> HttpResponse:
    """Choose for one group."""
    if group not in GROUPS:
        return redirect("keeping:choices")
    before = choices_in_force().get(group)
    first = {
        "first_years": before.first_years if before else GROUPS[group].first,
        "then_years": before.then_years if before else GROUPS[group].then,
    }
    page = {
        "question": GROUPS[group].title, "button": "Keep this choice", "back_link": reverse("keeping:choices"),
        "lead": f"{GROUPS[group].means}. The years below are {'in force now' if before else 'remembered from the older guidance [U], not the law: read your force’s policy first'}.",
    }  # fmt: skip
    return act(
        request, ChoiceForm(request.POST or None, initial=first), lambda given: actions.choose_years(by=request.user, group=group, **given),
        page=page, done="Chosen, from today.", to=reverse("keeping:choices"),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@who(may_keep_records)
@typed("name", "born", blank=True)
def find(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Find one record, to hold it, review it, correct it or see with whom it was shared."""
    form, rows = FindForm(asked or None), []
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        with transaction.atomic():
            found = list(Child.objects.filter(pk=given["number"])) if given["number"] else [
                one.child for one in search(wanted_from(given["name"] or "", given["born"]))
            ]  # fmt: skip
            for child in found:
                trace(Operation.CONSULTATION, "shown in search for a record", ("search", ""), by=request.user, child=child,
                      reason=Fixed("Keeping records: to hold, review, correct or give"))  # fmt: skip
        rows = [
            [
                {"text": child.name, "href": reverse("keeping:record", args=[child.main_id or child.pk])},
                child.date_of_birth,
                str(child.pk),
            ]
            for child in found
        ]
    return render(
        request,
        "keeping/find.html",
        {"form": form, "rows": rows, "looked": form.is_bound and not form.errors},
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def start_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at a record before its day, because somebody asked."""
    child = get_object_or_404(Child, pk=pk)
    _looked(request, "looked at a record to keep", child, child)
    page = {
        "question": f"Look at record {child.pk} now?", "button": "Open a review", "lead": f"{child.name}. Say who asked and what for.",
        "back_link": reverse("keeping:record", args=[child.pk]),
    }  # fmt: skip

    def do(given: dict[str, Any]) -> None:
        actions.open_review(child, by=request.user, because=f"Asked for: {given['reason']}")

    return act(
        request, WhyForm(request.POST or None), do, page=page, done="A review is open.", to=reverse("keeping:reviews")
    )


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold one record back from deletion."""
    child = get_object_or_404(Child, pk=pk)
    _looked(request, "looked at a record to keep", child, child)
    page = {
        "question": f"Put record {child.pk} on hold?",
        "button": "Hold it",
        "lead": f"{child.name}. Nothing of this record can be deleted until the day you give.",
        "back_link": reverse("keeping:record", args=[child.pk]),
    }
    return act(
        request, HoldForm(request.POST or None), lambda given: actions.hold(child, by=request.user, **given), page=page,
        done="On hold.", to=reverse("keeping:record", args=[child.main_id or child.pk]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def end_hold(request: HttpRequest, pk: int) -> HttpResponse:
    """End a hold."""
    row = get_object_or_404(Hold.objects.select_related("child"), pk=pk)
    page = {
        "question": f"End the hold on record {row.child_id}?",
        "button": "End it",
        "lead": f"{row.get_kind_display()}: {row.reason}",
    }
    return act(
        request, WhyForm(request.POST or None), lambda given: actions.end_hold(row, by=request.user, **given), page=page,
        done="The hold has ended.", to=reverse("keeping:record", args=[row.child_id]),
    )  # fmt: skip


def _looked(request: HttpRequest, verb: str, subject: Any, child: Child) -> None:
    with transaction.atomic():
        trace(Operation.CONSULTATION, verb, subject, by=request.user, child=child, reason=REASON)
