"""The second step of signing in, being asked again before a grave act, and a person's own sign-in."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import signed_in, who
from childfirst.teams import second_factor as factor
from childfirst.teams.forms import AgainForm, CloseForm, CodeForm
from childfirst.teams.models import Officer
from childfirst.teams.permissions import may_keep_sign_ins
from childfirst.teams.views import onward
from childfirst.ui.acts import act

# In the session: when the second factor was given, and when the person last showed that it is them.
GIVEN, SHOWN = "second_factor_at", "shown_at"


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def code(request: HttpRequest) -> HttpResponse:
    """After the password: a code."""
    there: Any = request.user
    if factor.telephone_of(there) is None:
        return redirect("sign-in-enrol")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if factor.check_code(officer=there, code=form.cleaned_data["code"]):
            request.session.cycle_key()
            request.session[GIVEN] = request.session[SHOWN] = now().timestamp()
            return redirect(onward(request))
        form.add_error("code", factor.WRONG)
    return render(
        request, "teams/code.html", {"form": form, "next": onward(request)}, status=422 if form.errors else 200
    )


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def enrol(request: HttpRequest) -> HttpResponse:
    """Enrol a telephone, the first or another. Another only after showing that it is the same person."""
    there: Any = request.user
    if factor.telephone_of(there) is not None and not _lately(request):
        return redirect(f"{reverse('sign-in-again')}?next={reverse('sign-in-enrol')}")
    form, status = CodeForm(request.POST or None), 200
    if request.method == "POST" and form.is_valid():
        try:
            codes = factor.enrol(officer=there, code=form.cleaned_data["code"])
        except (BadInput, CannotNow) as wrong:
            form.add_error("code", str(wrong))
        else:
            request.session.cycle_key()
            request.session[GIVEN] = request.session[SHOWN] = now().timestamp()
            return render(request, "teams/recovery_codes.html", {"codes": codes})
    device = factor.offer(there)
    if form.errors:
        status = 422
    context = {"form": form, "picture": factor.picture(device), "key": factor.key_in_words(device)}
    return render(request, "teams/enrol.html", context, status=status)


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def again(request: HttpRequest) -> HttpResponse:
    """Before a grave act: the password, and a code where there is a telephone."""
    there: Any = request.user
    telephone = factor.telephone_of(there) is not None
    form = AgainForm(request.POST or None, with_code=telephone)
    if request.method == "POST" and form.is_valid():
        known = authenticate(request, username=there.username, password=form.cleaned_data["password"])
        right = known is not None and known.pk == there.pk
        if right and (not telephone or factor.check_code(officer=there, code=form.cleaned_data["code"])):
            request.session[SHOWN] = now().timestamp()
            with transaction.atomic():
                trace(Operation.SIGN_IN, "asked again, and known", there, by=there)
            return redirect(onward(request))
        with transaction.atomic():
            trace(Operation.REFUSED, "asked again, and not known", there, by=there)
        form.add_error(None, "The password or the code is not right. Try again with the next code.")
    context = {"form": form, "next": onward(request), "minutes": settings.STEP_UP_MINUTES}
    return render(request, "teams/again.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
@who(signed_in)
def mine(request: HttpRequest) -> HttpResponse:
    """My own sign-in: the telephone, recovery codes, and signing out everywhere."""
    there: Any = request.user
    if request.method == "POST":
        if factor.telephone_of(there) is None:
            raise CannotNow("Enrol a telephone first.")
        if not _lately(request):
            return redirect(f"{reverse('sign-in-again')}?next={reverse('sign-in-mine')}")
        return render(request, "teams/recovery_codes.html", {"codes": factor.new_recovery_codes(officer=there)})
    context = {
        "telephone": factor.telephone_of(there),
        "left": factor.codes_left(there),
        "idle": settings.IDLE_MINUTES,
        "hours": settings.SIGNED_IN_HOURS,
    }
    return render(request, "teams/mine.html", context)


@require_POST
@who(signed_in)
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """Here and on every other machine."""
    factor.end_everywhere(officer=request.user, by=request.user)  # type: ignore[arg-type]
    logout(request)
    messages.success(request, "You are signed out everywhere. Anything you had started is saved.")
    return redirect("sign-in")


@require_http_methods(["GET", "POST"])
@who(may_keep_sign_ins)
def take_away(request: HttpRequest, pk: int) -> HttpResponse:
    """For somebody whose telephone is lost."""
    officer = get_object_or_404(Officer, pk=pk)
    page = {
        "question": f"Take the second factor of {officer} away", "button": "Take it away",
        "lead": "They enrol a telephone anew with their next sign-in, and every sign-in of theirs ends now. Be sure that it is this person who asks: see them, or ring them back.",
    }  # fmt: skip
    return act(
        request, CloseForm(request.POST or None), lambda given: factor.take_away(officer=officer, by=request.user, **given),
        page=page, done="Taken away.", to=reverse("teams:sign-in", args=[pk]),
    )  # fmt: skip


def _lately(request: HttpRequest) -> bool:
    minutes = settings.STEP_UP_MINUTES or 10
    return bool(now().timestamp() - request.session.get(SHOWN, 0) < minutes * 60)
