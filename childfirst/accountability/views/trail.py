"""The audit trail, for auditors."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from childfirst.accountability.forms.trail import TrailFilter
from childfirst.accountability.presenters import trail as presenters
from childfirst.audit.actions import trace
from childfirst.audit.locking import keys_at_hand
from childfirst.audit.models import AuditSeal, Operation
from childfirst.audit.queries import latest
from childfirst.foundation.permissions import who
from childfirst.teams.permissions import may_read_the_trace
from childfirst.ui.pagination import keyset_groups


@require_safe
@who(may_read_the_trace)
def trail(request: HttpRequest) -> HttpResponse:
    """Who did what, newest first. Looking at the trail is itself traced."""
    form = TrailFilter(request.GET or None)
    with transaction.atomic(), keys_at_hand():
        entries = form.narrow(latest()) if form.is_valid() or not form.is_bound else latest().none()
        page = keyset_groups(entries, request, order=("-moment", "-pk"), together=presenters.one_act, per_page=50)
        trace(
            Operation.CONSULTATION,
            "audit trail read",
            ("audit trail", ""),
            by=request.user,
            details={"filter": request.GET.dict()},
        )
    seal = AuditSeal.objects.order_by("-last_entry").first()
    return render(
        request,
        "accountability/trail.html",
        {"page": page, "lines": [presenters.line(act) for act in page.items], "form": form, "seal": seal},
    )
