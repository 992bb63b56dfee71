"""Every page answers the methods that it declares, and 405 to every other, before it asks who is there or reads anything."""

import re

import pytest
from django.urls import get_resolver

from tests.repository.test_every_url import MACHINES, every_pattern

pytestmark = pytest.mark.django_db
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "BREW")
PARTS = {"int": "1", "str": "a", "slug": "a", "path": "a", "uuid": "00000000-0000-0000-0000-000000000000"}
PAGES = [(address, pattern) for address, pattern in every_pattern(get_resolver()) if not address.startswith(MACHINES)]


def declared(view) -> frozenset[str]:
    """What `require_http_methods`, or one of its short forms, was told; empty where none stands on the view."""
    while view is not None:
        names = getattr(getattr(view, "__code__", None), "co_freevars", ())
        if "request_method_list" in names:
            return frozenset(view.__closure__[names.index("request_method_list")].cell_contents)
        view = getattr(view, "__wrapped__", None)
    return frozenset()


def path_of(address: str) -> str:
    return "/" + re.sub(r"<(?:(\w+):)?\w+>", lambda found: PARTS[found.group(1) or "str"], address)


def test_every_page_says_which_methods_it_answers():
    assert [address for address, pattern in PAGES if not declared(pattern.callback)] == []
    told = {method for _, pattern in PAGES for method in declared(pattern.callback)}
    assert told == {"GET", "HEAD", "POST"}


def test_a_method_that_a_page_does_not_declare_is_refused(client):
    wrong = []
    for address, pattern in PAGES:
        allowed = declared(pattern.callback)
        for method in METHODS:
            if method in allowed or (method == "HEAD" and "GET" in allowed):
                continue
            answer = client.generic(method, path_of(address))
            if answer.status_code != 405 or set(answer["Allow"].split(", ")) != allowed:
                wrong.append((method, address, answer.status_code))
    assert wrong == []
