"""One way for every act on a page: read what was typed, act, say so; where it cannot be done, give the form back with every word in it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.ui.forms import GovForm


def act(
    request: HttpRequest,
    form: GovForm,
    do: Callable[[dict[str, Any]], Any],
    *,
    page: dict[str, Any],
    to: str,
    done: str = "",
    stay: bool = False,
    then: Callable[[Any], HttpResponse] | None = None,
    template: str = "ui/layouts/act.html",
) -> HttpResponse:
    """Show the form, or act on it and go on to `to` with the words `done`; with `stay`, show the form again, with what it asks.

    `then` makes the answer out of what `do` returned, where that depends on it: a page that is shown once, a place that was not known before.
    """
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                made = do(form.cleaned_data)
            except BadInput as wrong:
                form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
            except CannotNow as late:
                form.add_error(None, str(late))
                status = 409
            else:
                if then is not None:
                    return then(made)
                messages.success(request, done)
                if not stay:
                    return redirect(to)
                status = 200
    return render(request, template, {"form": form, "cancel_url": to, **page}, status=status)
