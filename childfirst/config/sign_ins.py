"""How long a sign-in stays open, the second factor before everything, and who must show themselves again before a grave act."""

from collections.abc import Callable
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.config.middleware import refused
from childfirst.foundation.errors import NotAllowed
from childfirst.foundation.now import now
from childfirst.foundation.visitors import address_of
from childfirst.teams.session import ENDED, GIVEN, SHOWN, THROUGH

# The acts before which a person shows again that it is them, and why each is grave.
GRAVE: Final[dict[str, str]] = {
    "guarding:restrict": "hides a child from everybody else",
    "guarding:let-in": "shows a hidden child to one more",
    "guarding:let-out": "hides a child from somebody",
    "guarding:hand-over": "gives a hidden child to another guardian",
    "guarding:lift": "shows a hidden child to all",
    "guarding:end-tie": "shows a child to somebody who knows them",
    "guarding:break-glass": "opens what is hidden",
    "guarding:use": "judges that",
    "linkage:pair": "shows two records as one child",
    "linkage:undo": "shows one child as two",
    "accountability:release": "lets figures go to the public",
    "accountability:publish": "lets figures go to the public",
    "teams:new-sign-in": "opens a sign-in",
    "teams:sign-in": "changes what somebody may see",
    "teams:second-factor": "takes a second factor away",
    "teams:identity": "lets another identity be matched",
    "keeping:review": "keeps a child's record or deletes it for good",
    "keeping:pack": "gives out everything that is held of somebody",
    "api:new-client": "lets another system in",
    "api:scopes": "shows another system more",
    "api:rotate": "gives another system a new secret",
    "api:keys": "lets another system in by other keys",
    "api:set-hook": "sends what happens to another system",
}
_ALWAYS: Final = frozenset(
    {
        "sign-in",
        "sign-out",
        "sign-in-code",
        "sign-in-enrol",
        "sign-in-passkey",
        "provider-sign-in",
        "provider-back",
        "sign-out-everywhere",
        "health",
    }
)
_BEGAN, _SEEN = "signed_in_at", "seen_at"
_NOTED_EVERY: Final = 60  # seconds: a page must not write the session each time


ELSEWHERE: Final = (
    "This is done from the force’s own network only, and you are somewhere else. Go on there, or ask a colleague who is there. "
    "Everything else stays open to you."
)


def from_within(address: str) -> bool:
    """Is this one of the force's own networks? Everywhere is, where it named none."""
    networks = settings.NETWORKS
    return not networks or (bool(address) and any(ip_address(address) in one for one in networks))


class SignIns:
    """Ends a sign-in that was idle or open too long; holds one without its second factor; asks again before what is in GRAVE, and refuses it from elsewhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Before any view, whatever it is: a new page is held without anybody thinking of it."""
        if not request.user.is_authenticated:
            return None
        moment, name = now().timestamp(), request.resolver_match.view_name if request.resolver_match else ""
        over = self._over(request, moment)
        if over:
            return over
        if name in _ALWAYS:
            return None
        if settings.SECOND_FACTOR and GIVEN not in request.session:
            return _elsewhere(request, "sign-in-code")
        if name in GRAVE and not from_within(address_of(request)):
            return refused(request, NotAllowed(ELSEWHERE), by_place=True)
        # A form that is open may be sent for twice as long: what was typed is not lost to the clock.
        allowed = settings.STEP_UP_MINUTES * 60 * (2 if request.method == "POST" else 1)
        if name in GRAVE and allowed and moment - request.session.get(SHOWN, 0) >= allowed:
            return _elsewhere(request, "sign-in-again")
        return None

    def _over(self, request: HttpRequest, moment: float) -> HttpResponse | None:
        began = request.session.setdefault(_BEGAN, moment)
        seen = request.session.setdefault(_SEEN, moment)
        idle = settings.IDLE_MINUTES * 60
        if moment - began < settings.SIGNED_IN_HOURS * 3600 and not (idle and moment - seen >= idle):
            if moment - seen >= _NOTED_EVERY:
                request.session[_SEEN] = moment
            return None
        why = "sign-in was open too long" if moment - began >= settings.SIGNED_IN_HOURS * 3600 else "sign-in was idle"
        with transaction.atomic():
            trace(Operation.SIGN_IN, why, request.user, by=request.user)
        through = THROUGH in request.session
        logout(request)
        if through:  # else one press would open it again, for whoever sits there
            request.session[ENDED] = True
        messages.info(
            request, "You were signed out because nothing happened here for a while. What you had saved is there."
        )
        return _elsewhere(request, "sign-in")


def _elsewhere(request: HttpRequest, name: str) -> HttpResponse:
    if "HX-Request" in request.headers:
        return HttpResponse(status=401)
    path = request.get_full_path()
    if (
        request.method != "GET"
    ):  # back to the page that was sent, which may have another address than what it was sent to
        came = request.headers.get("Referer", "")
        path = came if url_has_allowed_host_and_scheme(came, allowed_hosts={request.get_host()}) else request.path
    return redirect(f"{reverse(name)}?{urlencode({'next': path})}")
