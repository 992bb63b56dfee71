"""One draft, as it would be read or printed."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.foundation.permissions import who
from childfirst.notices import presenters, queries
from childfirst.notices.actions import NAMED
from childfirst.notices.permissions import may_read_notices


@require_safe
@who(may_read_notices)
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """A printable page. Looking is traced; nothing is disclosed by it."""
    with transaction.atomic():
        rows = queries.visible_to(request.user).select_related("contact", "child", "school", "council", "prepared_by")
        row = rows.filter(pk=pk).first()
        if row is None:
            raise Http404("There is no such notice, or it is not yours to read.")
        named = [row.child_id] if row.child_id else row.content.get(NAMED, [])
        trace(Operation.CONSULTATION, "looked at a notice", row, by=request.user)
        trace_children(Operation.CONSULTATION, "looked at a notice", row, by=request.user, children=named)
        context = {
            "notice": row,
            "address": presenters.address(row),
            "content": [(label, text) for label, text in row.content.items() if label != NAMED],
            "not_sent": presenters.NOT_SENT,
            "least": presenters.LEAST[row.recipient_kind],
            "line": presenters.line(row),
            "back_link": reverse("contacts:contact", args=[row.contact_id]),
        }
    return render(request, "notices/draft.html", context)
