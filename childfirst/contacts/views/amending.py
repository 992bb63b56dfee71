"""Putting a sent contact right: with a reason, with what stood before, guarded against two people at once."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.permissions import openable
from childfirst.children.presenters import result_of
from childfirst.children.queries import enough_to_decide, others_at_home
from childfirst.children.searching import Match, search, wanted_from
from childfirst.contacts.actions import amend, name_child
from childfirst.contacts.forms.after import AmendContact, AmendDomesticAbuse, AmendPart, NameChild
from childfirst.contacts.models import Amendment, Contact, Involvement
from childfirst.contacts.new import NewChild
from childfirst.contacts.permissions import may_amend, may_record
from childfirst.contacts.views import revision_of
from childfirst.contacts.views.read import seen_contact
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import local
from childfirst.foundation.permissions import who
from childfirst.ui.forms import GovForm
from childfirst.ui.typed import typed

_CHANGED = "Changed, and screened again. What stood before is kept below."
_UNCHANGED = "Nothing was different, so nothing was changed."


@require_http_methods(["GET", "POST"])
@who(may_record)
@transaction.atomic
def amend_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the contact itself."""
    contact = _held(request, pk)
    sort = AmendDomesticAbuse if contact.kind == "domestic_abuse" else AmendContact
    return _amend(request, contact, sort, None, f"Amend {contact.reference}")


@require_http_methods(["GET", "POST"])
@who(may_record)
@transaction.atomic
def amend_part(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Change one child's part in it."""
    contact = _held(request, pk)
    return _amend(
        request, contact, AmendPart, _part(contact, part), f"Amend what is recorded of {_part(contact, part).name}"
    )


def _held(request: HttpRequest, pk: int) -> Contact:
    contact = seen_contact(request, pk)
    may_amend.check(request.user, contact)
    return contact


def _part(contact: Contact, pk: int) -> Involvement:
    found = next((part for part in contact.involvements.all() if part.pk == pk), None)
    if found is None:
        raise Http404
    return found


def _amend(
    request: HttpRequest, contact: Contact, sort: type[GovForm], part: Involvement | None, title: str
) -> HttpResponse:
    thing = part or contact
    initial = {name: getattr(thing, name) for name in sort.base_fields if name != "reason"}
    initial |= {"borough_id": str(initial["borough_id"] or "")} if "borough_id" in initial else {}
    form = sort(request.POST or None, initial=initial)
    revision, status = _revision(request, contact), 200
    if request.method == "POST" and form.is_valid():
        try:
            done = _try(request, contact, part, form)
        except BadInput as bad:
            form.add_error(bad.field if bad.field in form.fields else "reason", str(bad))
        except CannotNow as late:
            # What was typed stays; saving again after reading their change is a decision, not an accident.
            form.add_error(None, str(late))
            revision, status = Contact.objects.values_list("revision", flat=True).get(pk=contact.pk), 409
        else:
            messages.success(request, _CHANGED if done else _UNCHANGED)
            return redirect("contacts:contact", pk=contact.pk)
    back = reverse("contacts:contact", args=[contact.pk])
    context = {"contact": contact, "form": form, "title": title, "revision": revision, "back_link": back}
    return render(request, "contacts/amend.html", context, status=status)


def _try(request: HttpRequest, contact: Contact, part: Involvement | None, form: GovForm) -> Amendment | None:
    changes = {name: value for name, value in form.cleaned_data.items() if name != "reason"}
    with transaction.atomic():
        return amend(
            contact,
            part=part,
            changes=changes,
            reason=form.cleaned_data["reason"],
            revision=revision_of(request),
            by=request.user,
        )


def _revision(request: HttpRequest, contact: Contact) -> int:
    return revision_of(request) if request.method == "POST" else contact.revision


@require_http_methods(["GET", "POST"])
@who(may_record)
@typed("q")
@transaction.atomic
def name_part(request: HttpRequest, pk: int, part: int, asked: QueryDict) -> HttpResponse:
    """Say who a child not yet named is: first those at the same home, then a search, then a new record."""
    contact = _held(request, pk)
    gap = _part(contact, part)
    if gap.child_id:
        messages.info(request, "This child has been named.")
        return redirect("contacts:contact", pk=pk)
    results = _likely(request, contact, asked.get("q", ""))
    form = NameChild(
        request.POST or None,
        found=[(str(result["pk"]), result["name"]) for result in results],
        hints={str(result["pk"]): f"{result['age']}. {result['because'].capitalize()}" for result in results},
        on=local(contact.occurred_from).date(),
    )
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                name_child(
                    gap,
                    _who(form.cleaned_data),
                    by=request.user,
                    reason=form.cleaned_data["reason"],
                    revision=revision_of(request),
                )
        except BadInput as bad:
            form.add_error(bad.field if bad.field in form.fields else "child", str(bad))
        else:
            messages.success(request, "The child is named, and the contact has been screened again.")
            return redirect("contacts:contact", pk=pk)
    context = {
        "contact": contact,
        "form": form,
        "gap": gap,
        "q": asked.get("q", ""),
        "results": results,
        "revision": _revision(request, contact),
        "back_link": reverse("contacts:contact", args=[pk]),
    }
    return render(request, "contacts/name.html", context)


def _likely(request: HttpRequest, contact: Contact, named: str) -> list[dict[str, Any]]:
    """Children at the same home, and whoever a search names; not those already in the contact."""
    here = [part.child_id for part in contact.involvements.all() if part.child_id]
    matches = search(wanted_from(named), limit=8)
    home = [place.child_id for place in others_at_home(here)] if here else []
    at_home = [Match(child, 0, ("lives in or visits the same home",)) for child in _detailed(home)]
    shown = [match for match in [*at_home, *matches] if match.child.pk not in here]
    trace_children(
        Operation.CONSULTATION, "shown in search", contact, by=request.user, children=[match.child for match in shown]
    )
    open_to = openable(request.user, [match.child.pk for match in shown])
    return list({match.child.pk: result_of(match, match.child.pk in open_to) for match in shown}.values())


def _detailed(pks: list[int]) -> list[Child]:
    return list(enough_to_decide().filter(pk__in=pks))


def _who(data: dict[str, Any]) -> NewChild:
    if data["child"] != "new":
        return NewChild(child_id=int(data["child"]))
    return NewChild(
        given_name=data["given_name"],
        family_name=data["family_name"],
        date_of_birth=data["date_of_birth"],
        date_of_birth_basis=data["date_of_birth_basis"],
        sex=data["sex"] or "unknown",
    )
