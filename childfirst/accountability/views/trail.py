"""The audit trail, for auditors."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from childfirst.accountability.forms.trail import TrailFilter
from childfirst.accountability.presenters import trail as presenters
from childfirst.audit.actions import trace
from childfirst.audit.locking import keys_at_hand
from childfirst.audit.models import AuditSeal, Operation
from childfirst.audit.queries import latest
from childfirst.foundation.permissions import who
from childfirst.teams.permissions import may_read_the_trace
from childfirst.ui.pagination import keyset_groups
from childfirst.ui.typed import typed


@require_http_methods(["GET", "HEAD", "POST"])
@who(may_read_the_trace)
@typed("person")
def trail(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Who did what, newest first. Looking at the trail is itself traced."""
    form = TrailFilter(asked or None)
    with transaction.atomic(), keys_at_hand():
        entries = form.narrow(latest()) if form.is_valid() or not form.is_bound else latest().none()
        page = keyset_groups(entries, request, order=("-moment", "-pk"), together=presenters.one_act, per_page=50)
        trace(
            Operation.CONSULTATION,
            "audit trail read",
            ("audit trail", ""),
            by=request.user,
            details={"filter": asked.dict()},
        )
    seal = AuditSeal.objects.order_by("-last_entry").first()
    return render(
        request,
        "accountability/trail.html",
        {"page": page, "lines": [presenters.line(act) for act in page.items], "form": form, "seal": seal},
    )
