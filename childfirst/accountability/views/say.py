"""From the public pages, without an account: say how an encounter was, complain, ask for a record; and read the answer."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.accountability.actions.messages import open_answer, send
from childfirst.accountability.forms.say import FORMS, ReadForm
from childfirst.accountability.models.messages import KINDS
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import who
from childfirst.foundation.visitors import address_of
from childfirst.ui.forms import GovForm

TITLES = {
    "encounter": "Tell us how the police treated you",
    "complaint": "Complain about the police",
    "record": "Ask what we hold about you",
}


@require_safe
@who("public")
@gzip_page
def say(request: HttpRequest) -> HttpResponse:
    """The three doors, and the one to the answer."""
    return render(request, "accountability/public/say.html", {"titles": TITLES, "answer_days": settings.ANSWER_DAYS})


@require_http_methods(["GET", "POST"])
@never_cache
@who("public")
def say_it(request: HttpRequest, kind: str) -> HttpResponse:
    """One form, one message, one reference."""
    if kind not in KINDS:
        raise Http404
    form, status = FORMS[kind](request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                message = send(kind=kind, address=address_of(request), **form.cleaned_data)
            except (BadInput, CannotNow) as wrong:
                status = _told(form, wrong)
            else:
                return redirect("accountability:sent", reference=message.reference)
    context = {"form": form, "title": TITLES[kind], "kind": kind, "answer_days": settings.ANSWER_DAYS}
    return render(request, "accountability/public/say_it.html", context, status=status)


@require_safe
@never_cache
@who("public")
def sent(request: HttpRequest, reference: str) -> HttpResponse:
    """The reference, to be written down. It looks nothing up, so it says nothing about what exists."""
    context = {"reference": reference[:9], "answer_days": settings.ANSWER_DAYS}
    return render(request, "accountability/public/sent.html", context)


@require_http_methods(["GET", "POST"])
@never_cache
@who("public")
def answer(request: HttpRequest) -> HttpResponse:
    """The answer, for whoever knows both words. They are never part of an address."""
    form, message, status = ReadForm(request.POST or None), None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                message = open_answer(address=address_of(request), **form.cleaned_data)
                status = 200
            except (BadInput, CannotNow) as wrong:
                status = _told(form, wrong)
    context: dict[str, Any] = {"form": form, "message": message}
    if message is not None:
        context |= {"answers": list(message.answers.all()), "kind": message.get_kind_display()}
    return render(request, "accountability/public/answer.html", context, status=status)


def _told(form: GovForm, wrong: BadInput | CannotNow) -> int:
    """The error where it belongs, with every word still in the boxes."""
    field = wrong.field if isinstance(wrong, BadInput) and wrong.field in form.fields else None
    form.add_error(field, str(wrong))
    return 422 if isinstance(wrong, BadInput) else 429
