"""The queue and one referral. Every look leaves its trace in the transaction of the look: one row, and one for each child named."""

import logging
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db import DatabaseError, transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.children.doors import without_closed_links
from childfirst.children.findings import few_of
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.notices.doors import fault_of_mail
from childfirst.notices.presenters import line as notice_line
from childfirst.referrals import permissions as may
from childfirst.referrals import queries
from childfirst.referrals.forms import FilterForm
from childfirst.referrals.models import Clock, Referral, ResearchCheck
from childfirst.referrals.models.research import CHECKS
from childfirst.referrals.presenters import clocks as clock_words
from childfirst.referrals.presenters import item as words
from childfirst.referrals.presenters import queue as lines
from childfirst.referrals.presenters.findings import cards
from childfirst.referrals.presenters.next_step import next_for
from childfirst.referrals.queries.work import LIVE
from childfirst.referrals.worker import is_stale, last_beat
from childfirst.ui.filters import selected_filters
from childfirst.ui.pagination import address_with
from childfirst.ui.typed import typed

log = logging.getLogger(__name__)
SIGNER = Signer(salt="queue place")
_WORK = "The queue of their work"


@require_http_methods(["GET", "HEAD", "POST"])
@who(may.may_read_the_queue)
@typed("text")
def queue(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """What waits, most urgent first. Where it cannot be read the page says that, and never looks empty."""
    tabs = queries.views_for(request.user)
    view = request.GET.get("view", "")
    view = view if view in tabs else next(iter(tabs))
    form = FilterForm(asked)
    selected = [one for one in selected_filters(form, request.GET) if one["heading"] != "Order"]
    context: dict[str, Any] = {"form": form, "view": view, "tab": tabs[view], "now": now(), "selected": selected}
    context |= {
        "stale": False,
        "mail_fault": "",
        "filtered": bool(selected),
        "keep": {"view": view},
        "per_page": queries.queue.PER_PAGE,
    }
    try:
        with transaction.atomic():
            context |= _read_queue(request, tabs, view, form.cleaned_data if form.is_valid() else {}, asked)
    except DatabaseError:
        log.exception("the queue could not be read")
        return render(request, "referrals/queue.html", context | {"unread": True}, status=503)
    return render(request, "referrals/queue.html", context)


def _read_queue(
    request: HttpRequest, tabs: dict[str, Any], view: str, given: dict[str, Any], asked: QueryDict
) -> dict[str, Any]:
    """The page's rows, the tabs' counts, and the trace of the look."""
    filters, sort = _filters(given), given.get("sort") or "due"
    found = queries.page(request.user, view, filters, sort=sort, after=_read_place(request.GET.get("after", "")))
    rows, counts, by = lines.rows(found.rows), queries.counts(request.user, filters), request.user
    asked_for = {"filter": asked.dict()}
    trace(Operation.CONSULTATION, "looked at the queue", ("queue", view), by=by, reason=_WORK, details=asked_for)
    children = lines.children_shown(rows)
    trace_children(
        Operation.CONSULTATION, "listed in the queue", ("queue", view), by=by, children=children, reason=_WORK
    )
    return {
        "unread": False,
        "sort": sort,
        "rows": rows,
        "count": counts[view],
        "left_out": _left_out(tabs[view]),
        "tabs": _tabs(tabs, counts, view, request),
        "onward": address_with(request.GET, after=_write_place(found.onward)) if found.onward else "",
        "back": address_with(request.GET, after=None) if request.GET.get("after") else "",
        "stale": is_stale(now()),
        "mail_fault": fault_of_mail(),
        "beat": last_beat(),
    }


def _filters(asked: dict[str, Any]) -> queries.Filters:
    return queries.Filters(
        borough=getattr(asked.get("borough"), "pk", None),
        command_unit=getattr(asked.get("command_unit"), "pk", None),
        grade=asked.get("grade", ""),
        kind=asked.get("kind", ""),
        due=asked.get("due", ""),
        gaps=bool(asked.get("gaps")),
        text=asked.get("text", ""),
    )


def _left_out(tab: queries.queue.View) -> str:
    out = ["referrals decided more than 28 days ago"] if "decided" in tab.statuses else []
    return " and ".join([*out, "referrals folded into another"])


def _tabs(tabs: dict[str, Any], counts: dict[str, int], chosen: str, request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {
            "text": tab.title,
            "count": counts[code],
            "href": address_with(request.GET, view=code, after=None),
            "active": code == chosen,
        }
        for code, tab in tabs.items()
    ]


def _write_place(place: queries.Place) -> str:
    return SIGNER.sign_object([place.stretch, place.key, place.pk])


def _read_place(text: str) -> queries.Place | None:
    """An address somebody altered means the start, not an error."""
    try:
        return queries.Place(*SIGNER.unsign_object(text)) if text else None
    except (BadSignature, TypeError, ValueError):
        return None


@require_safe
@who(may.may_see_children)
def referral(request: HttpRequest, pk: int) -> HttpResponse:
    """One referral, whole."""
    with transaction.atomic():
        item = _item(request, pk)
        row, looked = item.referral, {"by": request.user, "reason": queries.why_open(request.user, item.referral)}
        trace(Operation.CONSULTATION, "looked at a referral", row, **looked)
        children = sorted(item.shown_children)
        trace_children(Operation.CONSULTATION, "looked at a referral", row, children=children, **looked)
        context = _context(item, request.user)
    return render(request, "referrals/referral.html", context)


def _item(request: HttpRequest, pk: int) -> queries.Item:
    try:
        return queries.item_for(request.user, pk)
    except Referral.DoesNotExist:
        raise Http404("There is no such referral.") from None


def _context(item: queries.Item, person: Any) -> dict[str, Any]:
    row, at = item.referral, now()
    gradings = list(row.gradings.select_related("graded_by"))
    desk, findings = may.may_work_the_desk(person), without_closed_links(person, cards(item.findings))
    return {
        "item": item,
        "referral": row,
        "now": at,
        "next": next_for(item, person),
        "desk": desk,
        "contacts": [_contact(one) for one in item.contacts],
        "identities": [words.identity(here) for here in item.children],
        "timelines": [(here, without_closed_links(person, words.timeline(here))) for here in item.children],
        "findings": findings,
        "few": few_of(findings),
        "gaps": list(words.gaps(item)),
        "research": _research(row, person),
        "gradings": gradings,
        "graded_below": words.graded_below(item, gradings[0].reason if gradings else "no reason recorded"),
        "clocks": [
            clock_words.shown(one, at, may_record=True, may_explain=_may_explain(person, one.clock))
            for one in item.clocks
        ],
        "notices": [notice_line(one) for one in item.notices],
        "questions": list(
            row.information_requests.select_related("asked_by", "asked_of", "answered_by").order_by("-pk")
        ),
        "back_link": reverse("referrals:queue" if may.may_read_the_queue(person) else "home"),
        "may_fold": desk and row.status != "folded",
    }


def _may_explain(person: Any, clock: Clock) -> bool:
    """Asked only of a clock that waits for a reason."""
    waits = any(ring.kind == "breach" and ring.reason_at is None for ring in clock.rings.all())
    return waits and may.may_explain_a_breach(person, clock)


def _contact(contact: Any) -> dict[str, Any]:
    parts = [(part, words.sides(part)) for part in contact.involvements.all()]
    return {
        "contact": contact,
        "rows": words.incident(contact),
        "parts": parts,
        "href": reverse("contacts:contact", args=[contact.pk]),
    }


def _research(row: Referral, person: Any) -> dict[str, Any]:
    done = {line.check_code: line for line in row.research.select_related("done_by")}
    open_now = row.status in ("open", "in_work") and may.may_research(person)
    tasks = []
    for code, title in CHECKS.items():
        line = done.get(code)
        undone = "not_started" if row.status in LIVE else "not_done"
        task = {"title": title, "status": "done" if line else undone, "hint": _hint(line)}
        tasks.append(task | ({"href": reverse("referrals:research", args=[row.pk, code])} if open_now else {}))
    return {"tasks": tasks, "done": len(done), "all": len(CHECKS)}


def _hint(line: ResearchCheck | None) -> str:
    if line is None:
        return ""
    said = f": {line.result}" if line.result else ""
    return f"{ResearchCheck.FOUND[line.found]}{said} ({line.done_by})"
