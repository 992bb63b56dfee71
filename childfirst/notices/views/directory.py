"""Whom councils and services want told: one list, one more, one no more. Shows no child."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.foundation.permissions import who
from childfirst.notices import forms
from childfirst.notices import permissions as may
from childfirst.teams import directory as kept
from childfirst.teams.models import PartnerContact
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted


@require_safe
@who(may.may_keep_directory)
def partners(request: HttpRequest) -> HttpResponse:
    """Contacts of councils and services now. Schools have their own pages."""
    wanted = request.GET.get("name", "").strip()[:80]
    rows = PartnerContact.objects.filter(ended_at=None).exclude(kind="school").order_by("kind", "organisation", "pk")
    if wanted:
        rows = rows.filter(organisation__icontains=wanted)
    page = counted(rows, request, per_page=50)
    found = [
        [
            row.organisation, row.get_kind_display(), f"{row.name}, {row.get_part_display().lower()}", row.email,
            row.get_second_factor_display() if row.can_prove else "Not set yet: links do not open",
            {"text": "End", "href": reverse("notices:end-contact", args=[row.pk]), "hidden": f" {row.name}, {row.organisation}"},
        ]
        for row in page.items
    ]  # fmt: skip
    return render(request, "notices/partners.html", {"page": page, "rows": found, "name": wanted})


@require_http_methods(["GET", "POST"])
@who(may.may_keep_directory)
def add_partner(request: HttpRequest) -> HttpResponse:
    """Somebody at a council or a service who is told from now on."""
    page = {"question": "Who is told at a council or a service?", "button": "Add"}
    return act(
        request, forms.PartnerForm(request.POST or None), lambda given: kept.add_contact(by=request.user, **given),
        page=page, done="They are told from now on.", to=reverse("notices:partners"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_keep_directory)
def end_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Told no more."""
    row = PartnerContact.objects.filter(pk=pk, ended_at=None).first()
    if row is None:
        raise Http404("This contact was ended already.")
    page = {
        "question": f"Tell {row.name} no more?",
        "button": "End it",
        "consequences": ["Links that they were sent open nothing from now on."],
    }
    back = reverse("notices:school", args=[row.school_id]) if row.school_id else reverse("notices:partners")
    return act(
        request, forms.EmptyForm(request.POST if request.method == "POST" else None),
        lambda given: kept.end_contact(contact=row, by=request.user), page=page, done="Ended.", to=back,
    )  # fmt: skip
