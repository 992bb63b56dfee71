"""Pages of powers. One way for every act: read what was typed, act, say so; where it cannot be done, give the form back with every word in it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.powers.models import Search
from childfirst.powers.permissions import may_see_search
from childfirst.powers.queries.searches import one_search
from childfirst.ui.forms import GovForm


def seen_search(request: HttpRequest, pk: int, verb: str = "looked at a search") -> Search:
    """The search, if this person may see it, with the trace of the look."""
    found = one_search(pk)
    if found is None:
        raise Http404("There is no such search.")
    may_see_search.check(request.user, found)
    with transaction.atomic():
        trace(Operation.CONSULTATION, verb, found, by=request.user, child=found.child_id)
    return found


def act(
    request: HttpRequest,
    form: GovForm,
    do: Callable[[dict[str, Any]], Any],
    *,
    page: dict[str, Any],
    done: str,
    to: str,
    stay: bool = False,
    template: str = "powers/act.html",
) -> HttpResponse:
    """Show the form, or act on it and go on to `to` with the words `done`; with `stay`, show the form again, with what it asks."""
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                do(form.cleaned_data)
            except BadInput as wrong:
                form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
            except CannotNow as late:
                form.add_error(None, str(late))
                status = 409
            else:
                messages.success(request, done)
                if not stay:
                    return redirect(to)
                status = 200
    return render(request, template, {"form": form, "cancel_url": to, **page}, status=status)
