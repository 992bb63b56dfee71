"""Signing a certificate, with the gate's answer beside it, and the paper for court."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers import custody_permissions as may
from childfirst.powers.actions import custody_certificates as acts
from childfirst.powers.custody_facts import age_of, gate_of
from childfirst.powers.forms.custody_certificates import CertificateForm
from childfirst.powers.models import CustodyCertificate
from childfirst.powers.presenters.custody_gate import gate_view
from childfirst.powers.queries.custody import entries_that_count
from childfirst.powers.views.custody import find_stay
from childfirst.powers.views.custody_entries import ActPage, both, run
from childfirst.rules.gates.custody import SECURE_AT


@both
@who(may.may_open_custody_pages)
def certify(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign, or be told what is missing."""
    stay = find_stay(request, pk)
    may.may_decide_stay.check(request.user, stay)
    before = stay.certificates.order_by("-number").first()
    years = age_of(stay.child, now())
    form = CertificateForm(
        request.POST or None,
        replaces=before is not None,
        under_twelve=years is not None and years < SECURE_AT,
        initial={"revision": stay.revision},
    )
    gate = gate_of(stay.child, entries_that_count(stay), now(), referral=str(stay.referral or ""), certificate=before)
    page = ActPage(
        "Certify why the child was not moved",
        "Sign the certificate",
        "Signed. Print it: it goes to court with the child.",
        lead="A child refused bail goes to accommodation of the council. You may keep the child here only if you certify one of these grounds. "
        "The certificate is kept as you sign it, with everything recorded so far, and goes to the first court.",
        grave=True,
    )

    def act(data: dict[str, Any]) -> None:
        typed = {name: data[name] for name in ("circumstances", "harm_level", "serious_harm_reason")}
        acts.certify(
            stay=stay, ground=data["ground"], typed=typed, by=request.user, revision=data.get("revision"),
            why_replaced=data.get("why_replaced", ""),
        )  # fmt: skip

    extra = {"gate": gate_view(gate), "before": before}
    return run(request, stay, form, act, page, extra=extra, template="powers/custody_certify.html")


@require_safe
@who(may.may_open_custody_pages)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper, as it was signed."""
    row = (
        CustodyCertificate.objects.select_related(
            "stay__contact", "stay__suite", "signed_by", "replaces", "replaced_by"
        )
        .filter(pk=pk)
        .first()
    )
    if row is None:
        raise Http404("There is no such certificate.")
    may.may_see_stay.check(request.user, row.stay)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read custody certificate", row, by=request.user, child=row.stay.child_id)
    context = {
        "certificate": row,
        "document": row.document,
        "replaced_by": getattr(row, "replaced_by", None),
        "back_link": reverse("powers:custody-stay", args=[row.stay_id]),
    }
    return render(request, "powers/custody_certificate.html", context)
