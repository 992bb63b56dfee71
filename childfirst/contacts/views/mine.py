"""My and my team's recent contacts."""

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.contacts.presenters import list_row
from childfirst.contacts.queries import recent
from childfirst.foundation.permissions import who
from childfirst.rules.vocabulary import CONTACT_KINDS
from childfirst.teams.permissions import may_see_children
from childfirst.ui.forms import GovForm
from childfirst.ui.pagination import counted
from childfirst.ui.typed import typed


class Narrow(GovForm):
    """The filters of the list."""

    whose = forms.ChoiceField(
        label="Recorded by", choices=[("team", "My team"), ("mine", "Me")], widget=forms.RadioSelect, required=False
    )
    kind = forms.ChoiceField(label="Kind", choices=[("", "Every kind"), *CONTACT_KINDS.items()], required=False)
    child = forms.CharField(label="Child's name, or reference", required=False, max_length=80)


@require_http_methods(["GET", "HEAD", "POST"])
@who(may_see_children)
@typed("child")
@transaction.atomic
def mine(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Newest first, with filters; each child shown is traced."""
    form = Narrow(asked or {"whose": "team"})
    chosen = form.cleaned_data if form.is_valid() else {"whose": "team", "kind": "", "child": ""}
    page = counted(
        recent(request.user, whose=chosen["whose"] or "team", kind=chosen["kind"], child=chosen["child"]), request
    )
    named = {part.child_id for contact in page.items for part in contact.involvements.all() if part.child_id}
    trace_children(
        Operation.CONSULTATION,
        "shown in list of contacts",
        ("list", "contacts"),
        by=request.user,
        children=sorted(named),
    )
    return render(
        request,
        "contacts/mine.html",
        {"form": form, "page": page, "rows": [list_row(contact) for contact in page.items]},
    )
