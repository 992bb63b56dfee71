"""Signing in with the force's identity provider: setting out, coming back, and proving there that it is you before a grave act."""

from typing import Any, Final

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth import login
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.permissions import signed_in, who
from childfirst.teams import identities, session
from childfirst.teams import second_factor as factor
from childfirst.teams.forms import CloseForm
from childfirst.teams.models import Identity, Officer
from childfirst.teams.permissions import may_keep_sign_ins
from childfirst.teams.views import SIGN_IN_PAGE, onward
from childfirst.ui.acts import act

PROVIDER: Final = SystemProcess("identity provider")
BACKEND: Final = "childfirst.teams.backends.OfficerBackend"
# What a page says when nobody was let in: heading, what to do, status. {name} and {help} are the force's own words.
PAGES: Final[dict[str, tuple[str, str, int]]] = {
    "stale": ("Begin signing in again", "This sign-in was begun in another window, was used already, or took more than ten minutes.", 400),
    "stopped": ("You are not signed in", "Signing in was stopped at {name}.", 400),
    "silent": ("{name} does not answer", "Nobody can sign in by it at the moment. Try again in a minute. If it goes on, tell {help}.", 503),
    "doubtful": ("You are not signed in", "What {name} sent back could not be trusted. Begin again. If it happens again, tell {help}.", 403),
    "no time": ("You were not asked again", "{name} does not say when you proved that it is you, so the act that you were about to do stays shut. Tell {help}.", 403),
    "unknown": ("No sign-in here goes with you", "{name} knows you, and Child First has no open sign-in for you. Ask {help} to open one, or to look at the one you have.", 403),
    "locked": ("This sign-in is resting", "Somebody tried wrong passwords for it. Try again in 15 minutes.", 429),
    "somebody else": ("That was somebody else", "You are signed in here as one person and showed yourself to {name} as another. Nothing was done. Sign out first if you share this machine.", 403),
}  # fmt: skip


@never_cache
@require_GET
@who("public")
def set_out(request: HttpRequest) -> HttpResponse:
    """To the provider, and back to `onward`."""
    settled = request.user.is_authenticated and (session.GIVEN in request.session or not settings.SECOND_FACTOR)
    if settled and settings.OIDC_ISSUER:
        return redirect(onward(request))
    anew = "another" in request.GET or request.session.get(session.ENDED, False)
    return _sent_there(request, purpose="sign-in", anew=anew)


@never_cache
@require_GET
@who(signed_in)
def again(request: HttpRequest) -> HttpResponse:
    """To the provider before a grave act, to prove it anew."""
    return _sent_there(request, purpose="again", anew=True)


@never_cache
@require_GET
@who("public")
def back(request: HttpRequest) -> HttpResponse:
    """Where the provider sends the browser back to."""
    openid = _openid()
    try:
        shown = openid.finish(request)
    except openid.NotShown as doubt:
        if doubt.kind == "stale" and request.user.is_authenticated:  # the back button
            return redirect("home")
        return _nobody(request, doubt.kind, str(doubt))
    if shown.purpose == "again":
        return _shown_again(request, shown)
    try:
        officer = identities.officer_shown(subject=shown.subject, claims=shown.claims)
    except identities.Unknown as unknown:
        return _nobody(request, "unknown", str(unknown), known_as=identities.matched_by(shown.claims))
    if not AxesProxyHandler.is_allowed(request, {"username": officer.username}):
        return _nobody(request, "locked", "locked after wrong passwords", known_as=officer.username)
    _let_in(request, officer, shown)
    return redirect(shown.going)


@csrf_exempt  # the provider itself, with a token that it signed
@never_cache
@require_POST
@who("public")
def signed_out_there(request: HttpRequest) -> HttpResponse:
    """The provider says that somebody is signed out there, or shut out: every sign-in of theirs here ends. 200, or 400 where it is not believed."""
    openid = _openid()
    try:
        subject = openid.signed_out_there(request.POST.get("logout_token", ""))
    except openid.NotShown as doubt:
        with transaction.atomic():
            trace(
                Operation.REFUSED,
                "sign-out not believed",
                ("sign-in", "identity provider"),
                by=PROVIDER,
                details={"why": str(doubt)},
            )
        return HttpResponse(status=400)
    known = Identity.objects.select_related("officer").filter(issuer=settings.OIDC_ISSUER, subject=subject).first()
    if known is not None:
        factor.end_everywhere(officer=known.officer, by=PROVIDER)
    return HttpResponse(status=200)


@require_http_methods(["GET", "POST"])
@who(may_keep_sign_ins)
def unlink(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the link between a sign-in and the provider away."""
    officer = get_object_or_404(Officer, pk=pk)
    page = {
        "question": f"Take the link of {officer} to the identity provider away", "button": "Take it away",
        "lead": "With the next sign-in the provider’s claim is matched anew, and every sign-in of theirs ends now. Do this where the provider knows the person under a new number, or where the username has gone to somebody else.",
    }  # fmt: skip
    return act(
        request, CloseForm(request.POST or None), lambda given: identities.unlink(officer=officer, by=request.user, **given),
        page=page, done="Taken away.", to=reverse("teams:sign-in", args=[pk]),
    )  # fmt: skip


def _openid() -> Any:
    if not settings.OIDC_ISSUER:
        raise Http404
    from childfirst.teams import openid  # the extra `oidc`: only where a provider is set

    return openid


def _sent_there(request: HttpRequest, *, purpose: str, anew: bool) -> HttpResponse:
    openid = _openid()
    try:
        return redirect(openid.begin(request, purpose=purpose, going=onward(request), anew=anew))
    except openid.NotShown as doubt:
        return _nobody(request, doubt.kind, str(doubt))


def _let_in(request: HttpRequest, officer: Officer, shown: Any) -> None:
    login(request, officer, backend=BACKEND)
    request.session.pop(session.ENDED, None)
    request.session[session.THROUGH] = {"id_token": shown.id_token}
    request.session[session.SHOWN_THERE] = shown.shown_at or 0
    if shown.second_factor:
        session.factor_given(request)
    with transaction.atomic():
        details = {"through": "identity provider", "second factor": shown.second_factor or "our own"}
        trace(Operation.SIGN_IN, "signed in", officer, by=officer, details=details)


def _shown_again(request: HttpRequest, shown: Any) -> HttpResponse:
    there: Any = request.user
    known = identities.identity_of(there) if there.is_authenticated else None
    if known is None or known.subject != shown.subject:
        return _nobody(request, "somebody else", "asked again, and showed somebody else")
    request.session[session.SHOWN_THERE] = shown.shown_at
    if factor.has_one(there) and not shown.second_factor:
        return redirect(f"{reverse('sign-in-again')}?{urlencode({'next': shown.going})}")
    session.shown(request)
    with transaction.atomic():
        trace(Operation.SIGN_IN, "asked again, and known", there, by=there, details={"through": "identity provider"})
    return redirect(shown.going)


def _nobody(request: HttpRequest, kind: str, why: str, *, known_as: str = "") -> HttpResponse:
    by: Any = request.user if request.user.is_authenticated else SIGN_IN_PAGE
    with transaction.atomic():
        subject = ("sign-in", (known_as or "identity provider")[:40])
        trace(Operation.REFUSED, "sign-in failed", subject, by=by, details={"through": "identity provider", "why": why})
    heading, words, status = PAGES[kind]
    name = settings.OIDC_NAME
    heading, words = (text.format(name=name, help=settings.OIDC_HELP) for text in (heading, words))
    context = {
        "title": heading[:1].upper() + heading[1:],
        "words": words[:1].upper() + words[1:],
        "kind": kind,
        "known_as": known_as,
        "provider": name,
    }
    return render(request, "teams/not_shown.html", context, status=status)
