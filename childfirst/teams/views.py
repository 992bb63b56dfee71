"""Signing in and out, and the administrator's list of sign-ins."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import signed_in, who
from childfirst.teams import actions, session
from childfirst.teams.forms import CloseForm, NewSignInForm, RolesForm, SignInForm
from childfirst.teams.identities import identity_of
from childfirst.teams.models import Officer
from childfirst.teams.models.officers import SYSTEM
from childfirst.teams.permissions import may_keep_sign_ins
from childfirst.ui.pagination import counted
from childfirst.ui.typed import typed

SIGN_IN_PAGE = SystemProcess("sign-in page")


@never_cache
@require_http_methods(["GET", "POST"])
@who("public")
def sign_in(request: HttpRequest) -> HttpResponse:
    """The way in."""
    going = onward(request)
    if request.user.is_authenticated:
        return redirect(going)
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        officer = authenticate(request, username=form.cleaned_data["username"], password=form.cleaned_data["password"])
        if officer is not None:
            login(request, officer)
            with transaction.atomic():
                trace(Operation.SIGN_IN, "signed in", officer, by=officer)
            return redirect(going)
        with transaction.atomic():
            trace(Operation.REFUSED, "sign-in failed", ("sign-in", form.cleaned_data["username"][:40]), by=SIGN_IN_PAGE)
        form.add_error(
            None,
            "That username and password do not match a sign-in. Check both and try again. After six tries this sign-in rests for 15 minutes.",
        )
    context = {
        "form": form,
        "next": going,
        "provider": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
        "only": settings.OIDC_ONLY,
    }
    return render(request, "teams/sign_in.html", context, status=200 if not form.errors else 422)


@require_POST
@who(signed_in)
def sign_out(request: HttpRequest) -> HttpResponse:
    """The way out. Unfinished drafts stay."""
    with transaction.atomic():
        trace(Operation.SIGN_IN, "signed out", request.user, by=request.user)
    return leave(request, "You have signed out. Anything you had started is saved.")


@require_http_methods(["GET", "HEAD", "POST"])
@who(may_keep_sign_ins)
@typed("name")
def sign_ins(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Everyone who can sign in."""
    wanted = asked.get("name", "").strip()
    officers = Officer.objects.select_related("team").prefetch_related("role_holdings").order_by("full_name", "pk")
    officers = officers.exclude(username__startswith=SYSTEM)
    if wanted:
        officers = officers.filter(full_name__icontains=wanted)
    return render(request, "teams/sign_ins.html", {"page": counted(officers, request, per_page=50), "name": wanted})


@require_http_methods(["GET", "POST"])
@who(may_keep_sign_ins)
def new_sign_in(request: HttpRequest) -> HttpResponse:
    """Open a sign-in for somebody."""
    form = NewSignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            officer = actions.add_officer(**form.cleaned_data, by=request.user)
        except BadInput as error:
            form.add_error(error.field or None, str(error))
        else:
            messages.success(request, f"{officer} can now sign in as {officer.username}.")
            return redirect("teams:sign-ins")
    context = {"form": form, "back_link": reverse("teams:sign-ins")}
    return render(request, "teams/new_sign_in.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@who(may_keep_sign_ins)
def one_sign_in(request: HttpRequest, pk: int) -> HttpResponse:
    """One person's roles, and whether their sign-in is open."""
    officer = get_object_or_404(Officer.objects.select_related("team"), pk=pk)
    closing = "close" in request.POST or "open" in request.POST
    roles_form = RolesForm(None if closing else request.POST or None, initial={"roles": sorted(officer.role_codes)})
    close_form = CloseForm(request.POST if closing else None)
    form = close_form if closing else roles_form
    if request.method == "POST" and form.is_valid():
        try:
            if closing:
                actions.set_active(
                    officer=officer, active="open" in request.POST, reason=form.cleaned_data["reason"], by=request.user
                )
            else:
                actions.change_roles(officer=officer, roles=form.cleaned_data["roles"], by=request.user)
        except (BadInput, CannotNow) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "Saved.")
            return redirect(reverse("teams:sign-in", args=[pk]))
    context = {"officer": officer, "roles_form": roles_form, "close_form": close_form, "form": form}
    context |= {"back_link": reverse("teams:sign-ins"), "identity": identity_of(officer)}
    return render(request, "teams/one_sign_in.html", context, status=422 if form.errors else 200)


def leave(request: HttpRequest, words: str) -> HttpResponse:
    """The session ends here, and at the identity provider where it came from there."""
    through = request.session.get(session.THROUGH)
    logout(request)
    onto = session.sign_out_there(request, through)
    if through and not onto:
        words += f" On a machine that others use, sign out of {settings.OIDC_NAME} as well."
    messages.success(request, words)
    return redirect(onto or "sign-in")


def onward(request: HttpRequest) -> str:
    """Where the person was going, if that is here."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else reverse("home")
