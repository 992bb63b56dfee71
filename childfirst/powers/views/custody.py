"""Who is in custody now, who was, and one stay. Every look at a child leaves its trace."""

import logging
from datetime import datetime
from typing import Any, Final

from django.db import DatabaseError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers import custody_permissions as may
from childfirst.powers.models import CustodyStay
from childfirst.powers.presenters import custody as shown
from childfirst.powers.presenters.custody_choices import choices_of
from childfirst.powers.queries import custody as queries
from childfirst.ui.pagination import Page, counted, keyset

SHOWN: Final = 50
ENTRIES_SHOWN: Final = 6
log = logging.getLogger(__name__)


@require_safe
@who(may.may_see_custody)
def board(request: HttpRequest) -> HttpResponse:
    """Who is in now, what is due first on top."""
    context = _list(request, "board")
    return render(request, "powers/custody_board.html", context, status=500 if context["unread"] else 200)


@require_safe
@who(may.may_see_custody)
def history(request: HttpRequest) -> HttpResponse:
    """Who has left."""
    context = _list(request, "history")
    return render(request, "powers/custody_history.html", context, status=500 if context["unread"] else 200)


def _list(request: HttpRequest, which: str) -> dict[str, Any]:
    """A list that could not be read says so: it is never shown as an empty one."""
    at = now()
    suites = list(queries.suites_of(request.user))
    asked = request.GET.get("suite", "")
    chosen = [suite for suite in suites if str(suite.pk) == asked] or suites
    context: dict[str, Any] = {
        "at": at, "suites": suites, "chosen": chosen[0] if len(chosen) == 1 else None, "unread": False, "rows": [], "broken": [], "count": 0, "page": Page([]),
        "may_receive": may.may_receive(request.user), "shown": SHOWN,
    }  # fmt: skip
    try:
        with transaction.atomic():
            query = queries.in_now(chosen) if which == "board" else queries.history(chosen)
            # The board has numbers of pages; the past is walked, because it has no end.
            page = (
                counted(query, request, per_page=SHOWN)
                if which == "board"
                else keyset(query, request, order=("-ended_at", "-pk"), per_page=SHOWN)
            )
            stays = list(page.items)
            context |= {"page": page, "count": query.count()}
            trace_children(
                Operation.CONSULTATION, f"shown on the custody {which}", ("custody", which), by=request.user,
                children=[stay.child for stay in stays],
            )  # fmt: skip
    except DatabaseError:
        log.exception("the custody %s could not be read", which)
        return context | {"unread": True}
    for stay in stays:
        _add(context, stay, at)
    return context


def _add(context: dict[str, Any], stay: CustodyStay, at: datetime) -> None:
    """A stay that cannot be worked out stands on the board as just that, and never drops off it."""
    try:
        context["rows"].append(shown.board_row(stay, at))
    except Exception:
        log.exception("custody stay %s could not be shown", stay.pk)
        context["broken"].append({"reference": stay.reference, "href": reverse("powers:custody-stay", args=[stay.pk])})


def find_stay(request: HttpRequest, pk: int) -> CustodyStay:
    """The stay, if this person may see it."""
    row = queries.with_entries(CustodyStay.objects.filter(pk=pk)).first()
    if row is None:
        raise Http404("There is no such stay.")
    may.may_see_stay.check(request.user, row)
    return row


@require_safe
@who(may.may_open_custody_pages)
def stay(request: HttpRequest, pk: int) -> HttpResponse:
    """One stay: what is owed, what is due, what the law says of the night, and everything that happened."""
    row, at = find_stay(request, pk), now()
    keeps, decides = may.may_keep_stay(request.user, row), may.may_decide_stay(request.user, row)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at custody record", row, by=request.user, child=row.child)
    page = shown.stay_page(row, at, may_keep=keeps, may_decide=decides)
    context = page | {
        "stay": row,
        "at": at,
        "entries_shown": ENTRIES_SHOWN,
        "ended": row.ended_at is not None,
        "writes": choices_of(request.user, row),
        "may_keep": keeps,
        "may_decide": decides,
        "may_explain": may.may_explain_custody_breach(request.user, row),
        "contact_href": _contact_href(request, row),
        "child_href": _child_href(request, row),
        "referral_href": _referral_href(request, row),
    }
    return render(request, "powers/custody_stay.html", context)


def _contact_href(request: HttpRequest, row: CustodyStay) -> str:
    open_to_me = row.contact is not None and may_see_contact(request.user, row.contact)
    return reverse("contacts:contact", args=[row.contact_id]) if open_to_me else ""


def _child_href(request: HttpRequest, row: CustodyStay) -> str:
    from childfirst.children.permissions import may_see_child

    return reverse("children:child", args=[row.child_id]) if may_see_child(request.user, row.child) else ""


def _referral_href(request: HttpRequest, row: CustodyStay) -> str:
    from childfirst.referrals.permissions import may_see

    open_to_me = row.referral is not None and may_see(request.user, row.referral)
    return reverse("referrals:referral", args=[row.referral_id]) if open_to_me else ""
