"""Receiving a child: from an arrest just recorded, from the child's own record, or one nobody has on record."""

from datetime import timedelta
from typing import Any, Final

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.children import searching as children
from childfirst.children.actions import open_child
from childfirst.children.forms import FindChild
from childfirst.children.models import Child
from childfirst.children.permissions import openable
from childfirst.children.presenters import identity, result_of
from childfirst.contacts.models import Contact
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers import custody_permissions as may
from childfirst.powers.actions.custody import receive
from childfirst.powers.custody_facts import age_of, care_status_of
from childfirst.powers.forms.custody import ArrivalForm, NewChildArrivalForm
from childfirst.powers.queries.custody import arrests_to_receive
from childfirst.powers.views.custody_entries import both
from childfirst.ui.forms import GovForm
from childfirst.ui.typed import typed
from childfirst.wording.actions import keep_new
from childfirst.wording.looking import by_place, look, texts_of_form

LATELY: Final = timedelta(hours=36)
SHOWN: Final = 25


@require_http_methods(["GET", "HEAD", "POST"])
@who(may.may_receive)
@typed("name", "date_of_birth", "postcode", "why", blank=True)
def find(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Who is it? Arrests of the last day and a half, or a search: before a second record of one child is made."""
    form = FindChild(asked or None)
    with transaction.atomic():
        waiting = arrests_to_receive(request.user, now() - LATELY)
        parts, count = list(waiting[:SHOWN]), waiting.count()
        results = _search(request, form) if asked else []
        seen = [part.child for part in parts]
        trace_children(
            Operation.CONSULTATION, "shown as arrested", ("custody", "receive"), by=request.user, children=seen
        )
    arrests = [
        {
            "name": part.child.name,
            "years": age_of(part.child, now()),
            "when": part.contact.occurred_from,
            "reference": part.contact.reference,
            "offence": part.contact.get_offence_display(),
            "by": str(part.contact.submitted_by or ""),
            "href": reverse("powers:custody-receive-arrest", args=[part.pk]),
        }
        for part in parts
        if part.child
    ]
    context = {
        "form": form,
        "asked": form.is_bound and form.is_valid(),
        "results": results,
        "arrests": arrests,
        "left_out": count - len(parts),
        "back_link": reverse("powers:custody"),
    }
    return render(request, "powers/custody_receive.html", context)


def _search(request: HttpRequest, form: FindChild) -> list[dict[str, Any]]:
    if not form.is_valid():
        return []
    data = form.cleaned_data
    wanted = children.wanted_from(data["name"], data["date_of_birth"], data["postcode"])
    if wanted.blank:
        form.add_error("name", "Enter a name, a date of birth or a postcode")
        return []
    matches = children.search(wanted)
    found = [match.child for match in matches]
    trace_children(Operation.CONSULTATION, "shown in search", ("search", ""), by=request.user, children=found)
    open_to = openable(request.user, [child.pk for child in found])
    rows = [result_of(match, match.child.pk in open_to) for match in matches]
    return [row | {"href": reverse("powers:custody-receive-child", args=[row["pk"]])} for row in rows]


@both
@who(may.may_receive)
def from_arrest(request: HttpRequest, pk: int) -> HttpResponse:
    """One child of one arrest."""
    part = arrests_to_receive(request.user, now() - 7 * LATELY).filter(pk=pk).first()
    if part is None:
        raise Http404(
            "There is no such arrest to receive. The child may have been received already: look at the board."
        )
    by = str(part.contact.submitted_by or "")
    initial = {"arrested_at": part.contact.occurred_from, "brought_by": by}
    return _receive(request, part.child, part.contact, initial)


@both
@who(may.may_receive)
def from_child(request: HttpRequest, pk: int) -> HttpResponse:
    """A child on record, whose arrest is not."""
    child = Child.objects.filter(pk=pk).first()
    if child is None:
        raise Http404("There is no such child.")
    return _receive(request, child, None, {})


@both
@who(may.may_receive)
def new_child(request: HttpRequest) -> HttpResponse:
    """A child nobody has on record, named or not."""
    return _receive(request, None, None, {"sex": "unknown"})


def _receive(
    request: HttpRequest, child: Child | None, contact: Contact | None, initial: dict[str, Any]
) -> HttpResponse:
    if child is not None:
        initial["care_status"] = care_status_of(child, []) or ""
    kind = ArrivalForm if child is not None else NewChildArrivalForm
    form = kind(request.POST or None, initial=initial)
    form.notes = by_place(look(texts_of_form(form)))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                stay = receive(
                    child=child or _open(form.cleaned_data, request.user), contact=contact, at=form.cleaned_data["at"], facts=form.facts(),
                    note=form.cleaned_data["note"], by=request.user,
                )  # fmt: skip
                _keep_words(stay, form, request.user)
        except BadInput as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        except CannotNow as error:
            form.add_error(None, str(error))
            status = 409
        else:
            messages.success(request, f"{stay.child.name} is received ({stay.reference}).")
            return redirect("powers:custody-stay", pk=stay.pk)
    if form.errors and status == 200:
        status = 422
    if child is not None:
        with transaction.atomic():
            trace(Operation.CONSULTATION, "opened the arrival form", child, by=request.user, child=child)
    context = {
        "form": form,
        "child": child,
        "identity": identity(child) if child else None,
        "contact": contact,
        "back_link": reverse("powers:custody-receive"),
    }
    return render(request, "powers/custody_arrival.html", context, status=status)


def _open(data: dict[str, Any], by: Any) -> Child:
    """A record for the child, with what is known: the age is what the child says until somebody confirms it."""
    born = data["date_of_birth"]
    return open_child(
        by=by, given_name=data["given_name"].strip(), family_name=data["family_name"].strip(), date_of_birth=born,
        date_of_birth_basis="claimed" if born else "", sex=data["sex"],
    )  # fmt: skip


def _keep_words(stay: Any, form: GovForm, by: Any) -> None:
    notes = [note for notes in form.notes.values() for note in notes]
    if notes:
        href = reverse("powers:custody-stay", args=[stay.pk])
        keep_new(stay, title=f"{stay.reference}: arrival", href=href, notes=notes, by=by)
