"""Every address declares who may use it; one that does not fails here."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from childfirst.foundation.permissions import Permission


def every_pattern(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from every_pattern(entry, prefix + str(entry.pattern))
        else:
            yield prefix + str(entry.pattern), entry


PATTERNS = list(every_pattern(get_resolver()))


def declared(view):
    while view is not None:
        if hasattr(view, "allowed"):
            return view.allowed
        view = getattr(view, "__wrapped__", None)
    return None


@pytest.mark.parametrize(("address", "pattern"), PATTERNS, ids=[address or "(front page)" for address, _ in PATTERNS])
def test_the_view_says_who_may_use_it(address, pattern):
    allowed = declared(pattern.callback)
    assert allowed == "public" or isinstance(allowed, Permission), (
        f"{address}: put @who(...) on {pattern.callback.__qualname__}"
    )


PUBLIC = {
    "",
    "sign-in/",
    "sign-in/provider/",
    "sign-in/provider/back/",
    "sign-in/provider/signed-out/",
    "health/",
    "ready/",
    "metrics/",
    "public/",
    "public/commitments/",
    "public/commitments/<slug:code>/",
    "public/figures/",
    "public/figures/<slug:measure>/<slug:period>/<int:pk>/",
    "public/definitions/",
    "public/corrections/",
    "public/open-data/",
    "public/open-data/figures.csv",
    "public/open-data/datapackage.json",
    "public/meeting-the-police/",
    "public/letter/",
    "public/panels/",
    "public/panels/<slug:reference>/",
    "public/say/",
    "public/say/<slug:kind>/",
    "public/say/sent/<slug:reference>/",
    "public/answer/",
    "public/rule-book/",
    "public/rule-book/print/",
    "public/rule-book/<slug:family>/",
    "public/for-children/",
    "public/about/",
}
DEMONSTRATION = ("try-it/", "ui/")
# Without a sign-in, and behind a link and a second proof: tests/apps/notices/test_partner_pages.py walks them without either.
PARTNERS = ("p/",)
# Behind a token: tests/apps/api/test_reading.py asks for each without one.
MACHINES = ("api/v1/",)


def test_nothing_about_a_child_is_public():
    public = {address for address, pattern in PATTERNS if declared(pattern.callback) == "public"}
    assert {
        address for address in public - PUBLIC if not address.startswith(DEMONSTRATION + PARTNERS + MACHINES)
    } == set()


@pytest.mark.django_db
def test_a_stranger_is_sent_to_sign_in(client):
    for address, pattern in PATTERNS:
        if declared(pattern.callback) == "public" or "<" in address:
            continue
        answer = client.get("/" + address)
        assert answer.status_code in (302, 405), address
        if answer.status_code == 302:
            assert answer["Location"].startswith("/sign-in/"), address
