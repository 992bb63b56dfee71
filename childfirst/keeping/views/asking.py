"""Requests for what is held, the pack, and one record: holds, corrections, with whom it was shared."""

import json
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.accountability.models import Message
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.foundation.csv_text import csv_of
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.foundation.scope import Fixed
from childfirst.keeping.actions import asking as actions
from childfirst.keeping.forms.asking import CorrectForm, FoundForm, OutcomeForm, RequestForm, ToldForm
from childfirst.keeping.models import AccessRequest, Correction, CorrectionNotice, Mention
from childfirst.keeping.packing import disclosures, pack_of, redacted
from childfirst.keeping.permissions import may_keep_records
from childfirst.keeping.presenters import asking as words
from childfirst.keeping.presenters.retention import record_in_words
from childfirst.keeping.queries.retention import holds_in_force
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted

REASON = Fixed("Giving somebody what is held about them, or putting it right")


@require_safe
@who(may_keep_records)
def requests(request: HttpRequest) -> HttpResponse:
    """Open requests, longest waiting first, and messages from the public that ask for a record and have no request yet."""
    page = counted(AccessRequest.objects.order_by("ended_at", "received_on", "pk"), request, per_page=25)
    begun = AccessRequest.objects.exclude(message="").values("message")
    unbegun = (
        Message.objects.filter(kind="record")
        .exclude(status="answered")
        .exclude(reference__in=begun)
        .order_by("sent_at")
    )
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at requests for what is held", ("requests", ""), by=request.user)
    context = {
        "page": page,
        "rows": [words.request_row(row) for row in page.items],
        "unbegun": unbegun[:25],
        "unbegun_count": unbegun.count(),
    }
    return render(request, "keeping/requests.html", context)


@require_POST
@who(may_keep_records)
def from_message(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a request from a message."""
    row = actions.from_message(get_object_or_404(Message, pk=pk), by=request.user)
    return redirect("keeping:request", pk=row.pk)


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def new(request: HttpRequest) -> HttpResponse:
    """Begin a request that came by letter or in person."""
    page = {
        "question": "Somebody asks for what is held",
        "button": "Begin",
        "lead": "For a request by letter, by telephone or at a front counter. One from the public pages is begun from its message.",
    }
    return act(
        request, RequestForm(request.POST or None), lambda given: actions.open_request(by=request.user, **given), page=page,
        done="Begun. Find the record next.", to=reverse("keeping:requests"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One request and its next step."""
    row = get_object_or_404(AccessRequest.objects.select_related("child"), pk=pk)
    if row.child:
        _looked(request, "read a record for a request", row, row.child)
    form: Any = FoundForm(request.POST or None) if row.status == "open" else OutcomeForm(request.POST or None)
    mentions = list(row.mentions.select_related("said_by").order_by("said_at", "pk"))
    page = {
        "row": row, "form": form, "standing": words.standing(row), "duty": words.DUTY, "mentions": [(one, words.place_words(one.place)) for one in mentions],
        "undecided": sum(not one.said for one in mentions), "choices": Mention._meta.get_field("said").flatchoices,
        "moves": row.status, "back_link": reverse("keeping:requests"), "now_is": now(),
    }  # fmt: skip
    return act(
        request, form, lambda given: _step(row, given, request), page=page, done="Kept.", to=reverse("keeping:request", args=[pk]), template="keeping/request.html",
    )  # fmt: skip


def _step(row: AccessRequest, given: dict[str, Any], request: HttpRequest) -> None:
    if "number" in given:
        child = Child.objects.filter(pk=given["number"]).first()
        if child is None:
            raise BadInput("No record has this number. Find the child first: it may have been deleted.", field="number")
        actions.found_record(row, by=request.user, child=child, proof=given["proof"])
    elif "refuse" in request.POST:
        actions.refuse(row, by=request.user, why=given["how"])
    else:
        actions.give(row, by=request.user, how=given["how"])


@require_POST
@who(may_keep_records)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide one place that tells of somebody else, or several at once."""
    row = get_object_or_404(AccessRequest, pk=pk)
    decided = 0
    for mention in row.mentions.all():
        said = request.POST.get(f"said-{mention.pk}", "")
        if said and said != mention.said:
            actions.decide_mention(mention, by=request.user, said=said)
            decided += 1
    if "ready" in request.POST:
        actions.make_ready(row, by=request.user)
        messages.success(request, "Ready. Read the pack once more before it goes.")
    else:
        messages.success(request, f"{decided} kept.")
    return redirect("keeping:request", pk=pk)


@require_POST
@who(may_keep_records)
def look_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Back to reading."""
    actions.look_again(get_object_or_404(AccessRequest, pk=pk), by=request.user)
    return redirect("keeping:request", pk=pk)


@require_safe
@who(may_keep_records)
def pack(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The pack as one file: to read, or JSON. Only once every place was decided."""
    row = get_object_or_404(AccessRequest.objects.select_related("child"), pk=pk)
    if row.status not in ("ready", "sent") or row.child is None or kind not in ("html", "json"):
        raise CannotNow("The pack is made once every place that tells of somebody else was decided.")
    if row.status == "ready":
        actions.still_ready(row)
    _looked(request, "made the pack of a record", row, row.child)
    taken: dict[str, set[str]] = {}
    for one in row.mentions.filter(said="take_out"):
        taken.setdefault(one.place, set()).add(one.who)
    held = pack_of(row.child)
    told = {
        "reference": row.reference,
        "made": now(),
        "child": row.child,
        "entries": redacted(held, taken),
        "style": words.PACK_STYLE,
        "shared": held.shared,
    }
    if kind == "json":
        shared = [{"when": one.moment.isoformat(), "with": one.recipient, "what": one.verb} for one in held.shared]
        plain = {
            "reference": row.reference,
            "made": told["made"].isoformat(),
            "held": told["entries"],
            "shared": shared,
        }
        text, mime = (
            json.dumps(plain, ensure_ascii=False, indent=1, default=lambda one: one.isoformat()),
            "application/json",
        )
    else:
        text, mime = render_to_string("keeping/pack.html", told), "text/html; charset=utf-8"
    answer = HttpResponse(text, content_type=mime)
    answer["Content-Disposition"] = f'attachment; filename="{row.reference}.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
@who(may_keep_records)
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """One record: what is held in outline, holds, corrections and whom to tell, with whom it was shared."""
    child = get_object_or_404(Child, pk=pk)
    _looked(request, "looked at a record to keep", child, child)
    records = records_of(child.pk)
    notices = (
        CorrectionNotice.objects.filter(correction__child__in=records)
        .select_related("correction", "told_by")
        .order_by("told_at", "pk")
    )
    corrections = Correction.objects.filter(child__in=records).select_related("corrected_by").order_by("-corrected_at")
    context = record_in_words(child) | {
        "holds": holds_in_force().filter(child__in=records), "corrections": [words.correction_row(one) for one in corrections],
        "notices": [words.notice_row(one) for one in notices], "shared": [words.shared_row(one) for one in disclosures(records)[:200]],
        "shared_count": disclosures(records).count(),
    }  # fmt: skip
    return render(request, "keeping/record.html", context)


@require_safe
@who(may_keep_records)
def schedule(request: HttpRequest, pk: int) -> HttpResponse:
    """The disclosure schedule as a file: what was shared, with whom, when, by whom (R182, R201)."""
    child = get_object_or_404(Child, pk=pk)
    with transaction.atomic():
        trace(
            Operation.CONSULTATION, "took out a disclosure schedule", child, by=request.user, child=child, reason=REASON
        )
    lines = [["Record", "When", "What", "With whom", "By whom", "Why"]]
    lines += [
        [str(one.child_id), one.moment.isoformat(), one.verb, one.recipient, one.actor_name, one.reason]
        for one in disclosures(records_of(child.pk))
    ]
    answer = HttpResponse(csv_of(lines), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="disclosures-{child.pk}.csv"'
    return answer


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Put one fact right."""
    child = get_object_or_404(Child, pk=pk)
    _looked(request, "looked at a record to keep", child, child)
    page = {
        "question": f"Put record {child.pk} right",
        "button": "Put it right",
        "lead": f"{child.name}. What stood there is kept, and everyone who received this record is listed to be told.",
    }

    def do(given: dict[str, Any]) -> None:
        value = given["born"] if given["field"] == "date_of_birth" else given["value"].strip()
        actions.correct(child, by=request.user, field=given["field"], value=value, reason=given["reason"])

    return act(
        request,
        CorrectForm(request.POST or None),
        do,
        page=page,
        done="Put right. Tell those who received it.",
        to=reverse("keeping:record", args=[child.pk]),
    )


@require_http_methods(["GET", "POST"])
@who(may_keep_records)
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that a recipient was told."""
    row = get_object_or_404(CorrectionNotice.objects.select_related("correction"), pk=pk)
    to = reverse("keeping:record", args=[row.correction.child_id])
    fact = actions.CORRECTABLE[row.correction.field]
    page = {
        "question": f"Was {row.recipient} told?",
        "button": "Keep it",
        "lead": f"{fact} said “{row.correction.before or 'nothing'}” and now says “{row.correction.after or 'nothing'}”. They received this record before it was put right.",
    }
    return act(
        request,
        ToldForm(request.POST or None),
        lambda given: actions.told(row, by=request.user, **given),
        page=page,
        done="Kept.",
        to=to,
    )


def _looked(request: HttpRequest, verb: str, subject: Any, child: Child) -> None:
    with transaction.atomic():
        trace(Operation.CONSULTATION, verb, subject, by=request.user, child=child, reason=REASON)
