"""The second step of signing in, being asked again before a grave act, and a person's own sign-in."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import signed_in, who
from childfirst.teams import passkeys, session
from childfirst.teams import second_factor as factor
from childfirst.teams.forms import AgainForm, CloseForm, CodeForm, NewPasskeyForm, PasskeyForm, RemoveForm
from childfirst.teams.models import Officer, Passkey
from childfirst.teams.permissions import may_keep_sign_ins
from childfirst.teams.views import leave, onward
from childfirst.ui.acts import act


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def code(request: HttpRequest) -> HttpResponse:
    """After the password, or the identity provider: a passkey or a code."""
    there: Any = request.user
    if not factor.has_one(there):
        return redirect("sign-in-enrol")
    by_passkey = request.method == "POST" and "answer" in request.POST
    form: Any = PasskeyForm(request.POST) if by_passkey else CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if by_passkey and _passkey_is_right(request, form):
            session.factor_given(request, proved=True)
            return redirect(onward(request))
        if not by_passkey and factor.check_code(officer=there, code=form.cleaned_data["code"]):
            session.factor_given(request)
            return redirect(onward(request))
        form.add_error(*((None, passkeys.NOT_TAKEN) if by_passkey else ("code", factor.WRONG)))
    context = {"form": form, "code_form": CodeForm() if by_passkey else form, **_asking(request)}
    return render(request, "teams/code.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def enrol(request: HttpRequest) -> HttpResponse:
    """Enrol a telephone, the first or another. Another only after showing that it is the same person."""
    there: Any = request.user
    if _must_show(request):
        return _asked_again(reverse("sign-in-enrol"))
    form, status = CodeForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            codes = factor.enrol(officer=there, code=form.cleaned_data["code"])
        except (BadInput, CannotNow) as wrong:
            form.add_error("code", str(wrong))
        else:
            session.factor_given(request)
            return render(request, "teams/recovery_codes.html", {"codes": codes})
    device = factor.offer(there)
    if form.errors:
        status = 422
    context = {"form": form, "picture": factor.picture(device), "key": factor.key_in_words(device)}
    return render(request, "teams/enrol.html", context, status=status)


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def new_passkey(request: HttpRequest) -> HttpResponse:
    """Register a passkey, the first or another. Another only after showing that it is the same person."""
    there: Any = request.user
    first = not factor.has_one(there)
    if _must_show(request):
        return _asked_again(reverse("sign-in-passkey"))
    form = NewPasskeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            challenge = session.take_challenge(request)
            passkeys.register(officer=there, challenge=challenge, **session.here(request), **form.cleaned_data)
        except (BadInput, CannotNow) as wrong:
            form.add_error(None, str(wrong))
        else:
            return _registered(request, first)
    asked, challenge = passkeys.to_register(there, session.here(request)["host"])
    session.remember_challenge(request, challenge)
    context = {"form": form, "asked": asked, "first": first}
    return render(request, "teams/new_passkey.html", context, status=422 if form.errors else 200)


def _registered(request: HttpRequest, first: bool) -> HttpResponse:
    there: Any = request.user
    if first:
        session.factor_given(request)
    if not factor.codes_left(there):
        return render(request, "teams/recovery_codes.html", {"codes": factor.new_recovery_codes(officer=there)})
    messages.success(request, "The passkey is registered.")
    return redirect("sign-in-mine")


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def remove_passkey(request: HttpRequest, pk: int) -> HttpResponse:
    """One of my own."""
    held = get_object_or_404(Passkey, pk=pk, officer=request.user.pk)
    if not session.lately(request):
        return _asked_again(request.path)
    page = {
        "question": f"Remove the passkey “{held}”?", "button": "Remove it",
        "lead": "It opens Child First no more. Delete it on the device as well.",
    }  # fmt: skip
    return act(
        request, RemoveForm(request.POST if request.method == "POST" else None), lambda given: passkeys.remove(officer=held.officer, passkey=held),
        page=page, done="The passkey is removed.", to=reverse("sign-in-mine"),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def again(request: HttpRequest) -> HttpResponse:
    """Before a grave act: a passkey; or what they came in by (the password, or the identity provider) and a code where they have a second factor."""
    there: Any = request.user
    by_passkey = request.method == "POST" and "answer" in request.POST
    empty, there_first = (
        _what_is_asked(request),
        session.THROUGH in request.session and not session.shown_there_now(request),
    )
    form: Any = PasskeyForm(request.POST) if by_passkey else empty(request.POST or None)
    if request.method == "POST" and there_first and not by_passkey:
        raise CannotNow(f"Show first at {settings.OIDC_NAME} that it is you. Go back and press its button.")
    if request.method == "POST" and form.is_valid():
        if _passkey_is_right(request, form) if by_passkey else _both_are_right(request, form):
            session.shown(request)
            with transaction.atomic():
                trace(Operation.SIGN_IN, "asked again, and known", there, by=there)
            return redirect(onward(request))
        with transaction.atomic():
            trace(Operation.REFUSED, "asked again, and not known", there, by=there)
        form.add_error(
            None, passkeys.NOT_TAKEN if by_passkey else "What you entered is not right. Try again, with the next code."
        )
    context = {
        "form": form, "again_form": empty() if by_passkey else form, "minutes": settings.STEP_UP_MINUTES,
        "provider": settings.OIDC_NAME if there_first else "", **_asking(request),
    }  # fmt: skip
    return render(request, "teams/again.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def mine(request: HttpRequest) -> HttpResponse:
    """My own sign-in: the telephone, passkeys, recovery codes, and signing out everywhere."""
    there: Any = request.user
    if request.method == "POST":
        if not factor.has_one(there):
            raise CannotNow("Enrol a telephone or a passkey first.")
        if not session.lately(request):
            return _asked_again(reverse("sign-in-mine"))
        return render(request, "teams/recovery_codes.html", {"codes": factor.new_recovery_codes(officer=there)})
    context = {
        "telephone": factor.telephone_of(there),
        "passkeys": passkeys.passkeys_of(there),
        "left": factor.codes_left(there),
        "idle": settings.IDLE_MINUTES,
        "hours": settings.SIGNED_IN_HOURS,
        "through": settings.OIDC_NAME if session.THROUGH in request.session else "",
    }
    return render(request, "teams/mine.html", context)


@require_POST
@who(signed_in)
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """Here and on every other machine."""
    factor.end_everywhere(officer=request.user, by=request.user)  # type: ignore[arg-type]
    return leave(request, "You are signed out everywhere. Anything you had started is saved.")


@require_http_methods(["GET", "POST"])
@who(may_keep_sign_ins)
def take_away(request: HttpRequest, pk: int) -> HttpResponse:
    """For somebody whose telephone or passkey is lost."""
    officer = get_object_or_404(Officer, pk=pk)
    page = {
        "question": f"Take the second factor of {officer} away", "button": "Take it away",
        "lead": "Telephone, passkeys and recovery codes: they enrol anew with their next sign-in, and every sign-in of theirs ends now. Be sure that it is this person who asks: see them, or ring them back.",
    }  # fmt: skip
    return act(
        request, CloseForm(request.POST or None), lambda given: factor.take_away(officer=officer, by=request.user, **given),
        page=page, done="Taken away.", to=reverse("teams:sign-in", args=[pk]),
    )  # fmt: skip


def _must_show(request: HttpRequest) -> bool:
    """Enrolling opens what it opens for good: free only at the first sign-in, before anything else was given."""
    there: Any = request.user
    return (factor.has_one(there) or session.GIVEN in request.session) and not session.lately(request)


def _asked_again(going: str) -> HttpResponse:
    return redirect(f"{reverse('sign-in-again')}?{urlencode({'next': going})}")


def _asking(request: HttpRequest) -> dict[str, Any]:
    """What the pages that ask for a second factor show besides a form: where to go on to, and the passkey's question."""
    there: Any = request.user
    asked, challenge = passkeys.to_use(there, session.here(request)["host"])
    session.remember_challenge(request, challenge)
    return {"next": onward(request), "passkey": asked, "telephone": factor.telephone_of(there) is not None}


def _passkey_is_right(request: HttpRequest, form: PasskeyForm) -> bool:
    there: Any = request.user
    challenge = session.take_challenge(request)
    return passkeys.check(officer=there, challenge=challenge, **form.cleaned_data, **session.here(request))


def _what_is_asked(request: HttpRequest) -> Any:
    there: Any = request.user
    through, has_one = session.THROUGH in request.session, factor.has_one(there)
    return lambda sent=None: AgainForm(sent, with_password=not through, with_code=has_one)


def _both_are_right(request: HttpRequest, form: AgainForm) -> bool:
    """The password (or just come from the provider, which was looked at before), and the code."""
    there: Any = request.user
    given = form.cleaned_data
    if "password" in given:
        known = authenticate(request, username=there.username, password=given["password"])
        if known is None or known.pk != there.pk:
            return False
    return "code" not in given or factor.check_code(officer=there, code=given["code"])
