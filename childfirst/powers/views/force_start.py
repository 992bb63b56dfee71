"""Beginning a report of force: from a contact, or standalone with a child who is on record."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.children import presenters as children
from childfirst.children.forms import FindChild
from childfirst.children.models import Child
from childfirst.children.permissions import openable
from childfirst.children.searching import search, wanted_from
from childfirst.contacts.models import Involvement
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.powers.actions.force import start_report
from childfirst.powers.force_permissions import may_report_force
from childfirst.powers.forms.force import StartForm
from childfirst.powers.models import ForceIncident
from childfirst.ui.typed import typed

_LATELY = timedelta(days=3)


@require_http_methods(["GET", "HEAD", "POST"])
@who(may_report_force)
@typed("name", "date_of_birth", "postcode", blank=True)
@transaction.atomic
def find(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Which child? Searched among all on record, as when a contact is recorded: a second record of the same child helps nobody."""
    form = FindChild(asked or None)
    results: list[dict[str, Any]] = []
    if asked and form.is_valid():
        data = form.cleaned_data
        wanted = wanted_from(data["name"], data["date_of_birth"], data["postcode"])
        if wanted.blank:
            form.add_error("name", "Enter a name, a date of birth or a postcode")
        matches = search(wanted)
        trace_children(Operation.CONSULTATION, "shown in search for a report of force", ("search", "force"), by=request.user,
                       children=[match.child for match in matches])  # fmt: skip
        may = openable(request.user, [match.child.pk for match in matches])
        results = [children.result_of(match, match.child.pk in may) for match in matches]
    return render(
        request,
        "powers/force_find.html",
        {"form": form, "asked": form.is_bound and form.is_valid(), "results": results},
    )


@require_http_methods(["GET", "POST"])
@who(may_report_force)
def start(request: HttpRequest, child: int) -> HttpResponse:
    """When was it, or is it one that another officer has begun? Only when and who is shown of those, never what they wrote."""
    found = Child.objects.filter(pk=child).first()
    if found is None:
        raise Http404
    lately = ForceIncident.objects.filter(child=found, occurred_from__gte=now() - _LATELY).prefetch_related(
        "reports__officer"
    )
    form = StartForm(request.POST or None)
    if request.method == "POST":
        joined = lately.filter(pk=number_in(request.POST.get("incident", ""), 15)).first()
        if joined or form.is_valid():
            try:
                moment = joined.occurred_from if joined else form.cleaned_data["happened"]
                report = start_report(child=found, by=request.user, occurred_from=moment, incident=joined)
            except BadInput as bad:
                form.add_error("happened", str(bad))
            else:
                return redirect("powers:force-page", pk=report.pk, page="sight")
    with transaction.atomic():
        trace(Operation.CONSULTATION, "chosen for a report of force", found, by=request.user, child=found)
    context = {"form": form, "child": found, "lately": list(lately), "back_link": reverse("powers:force-find")}
    return render(request, "powers/force_start.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@who(may_report_force)
def from_contact(request: HttpRequest, part: int) -> HttpResponse:
    """From the contact's own page, for one child in it. A GET asks; a POST begins."""
    involvement = Involvement.objects.select_related("contact__borough__command_unit", "child").filter(pk=part).first()
    if involvement is None:
        raise Http404
    may_see_contact.check(request.user, involvement.contact)
    if involvement.child is None:
        return redirect("contacts:name-child", pk=involvement.contact_id, part=part)
    if request.method == "POST":
        report = start_report(child=involvement.child, by=request.user, contact=involvement.contact)
        return redirect("powers:force-page", pk=report.pk, page="sight")
    with transaction.atomic():
        trace(
            Operation.CONSULTATION,
            "chosen for a report of force",
            involvement.contact,
            by=request.user,
            child=involvement.child,
        )
    context = {
        "question": f"Did you use force on {involvement.child.name}?",
        "consequences": [
            "You report what you did. Each officer writes an own report, for each child.",
            "You see the other officers’ reports once you have sent yours.",
            "Everything saves as you write. Handcuffs on a child who agrees, and a Taser that was only drawn, count.",
        ],
        "button": "Report force used on this child",
        "cancel_url": reverse("contacts:contact", args=[involvement.contact_id]),
        "form": None,
    }
    return render(request, "ui/layouts/confirm.html", context)
