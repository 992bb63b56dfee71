"""What the session of a sign-in remembers: that a second factor was given, when the person last proved that it is them, and by which way they came."""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest

from childfirst.foundation.now import now

GIVEN: Final = "second_factor_at"
SHOWN: Final = "shown_at"  # the person, with everything that is asked of them
SHOWN_THERE: Final = "shown_there_at"  # to the identity provider alone
THROUGH: Final = "through"  # what signing out there needs, where they came in by it
ENDED: Final = "ended"  # a sign-in through the provider ended by the clock: the next one is proved anew
CHALLENGE: Final = "passkey_challenge"
_GOOD_FOR: Final = 5 * 60  # seconds for a code after the provider, and for a passkey's challenge


def factor_given(request: HttpRequest, *, proved: bool = False) -> None:
    """The second factor was right. `proved`: it is two in one (a passkey), so that the person has shown themselves whatever came before."""
    moment = now().timestamp()
    request.session.cycle_key()
    came = request.session.get(SHOWN_THERE, 0) if THROUGH in request.session else moment
    if GIVEN in request.session:  # a code once more is not the password and a code
        came = request.session.get(SHOWN, 0)
    request.session[GIVEN] = moment
    request.session[SHOWN] = moment if proved else came


def shown(request: HttpRequest) -> None:
    """It is them, now."""
    request.session[SHOWN] = now().timestamp()


def lately(request: HttpRequest) -> bool:
    """Did they show it not long ago?"""
    minutes = settings.STEP_UP_MINUTES or 10
    return bool(now().timestamp() - request.session.get(SHOWN, 0) < minutes * 60)


def shown_there_now(request: HttpRequest) -> bool:
    """Did they just come back from the provider, so that a code is all that is missing?"""
    return THROUGH in request.session and now().timestamp() - request.session.get(SHOWN_THERE, 0) < _GOOD_FOR


def remember_challenge(request: HttpRequest, challenge: str) -> None:
    """What a passkey has to answer, good once."""
    if challenge:
        request.session[CHALLENGE] = [challenge, now().timestamp()]


def take_challenge(request: HttpRequest) -> str:
    """The challenge of the page that was sent; empty where there is none, or it is old."""
    challenge, made = request.session.pop(CHALLENGE, None) or ["", 0]
    return str(challenge) if now().timestamp() - made < _GOOD_FOR else ""


def here(request: HttpRequest) -> dict[str, str]:
    """The name of this site and its origin, as a browser knows them."""
    name = request.get_host()
    host = name.rsplit(":", 1)[0] if name.rpartition(":")[2].isdigit() else name
    return {"host": host, "origin": f"{request.scheme}://{name}"}


def sign_out_there(request: HttpRequest, through: Any) -> str:
    """Where to go on to, so that the sign-in at the provider ends as well; empty where that cannot be."""
    if not through or not settings.OIDC_ISSUER:
        return ""
    from childfirst.teams import openid  # the extra `oidc`, there where a provider is set

    return openid.sign_out_address(request, through["id_token"])
