"""Where a request came from: whoever guesses at a sign-in or floods a form is slowed down by that, and nobody else with them."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The visitor's address: behind a proxy what the proxy itself added last, where it is an address; empty where there is none."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    for said in (forwarded.rpartition(",")[2].strip(), request.META.get("REMOTE_ADDR", "")):
        try:
            return str(ip_address(said))
        except ValueError:
            continue
    return ""
