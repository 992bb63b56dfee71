"""One sign-in that asks for everything at once leaves room for everybody else, and what it sends is always taken."""

import threading
from collections.abc import Callable

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from childfirst.config import fair_share
from childfirst.config.fair_share import AT_ONCE, FairShare


class Slow:
    """A server whose pages are made when they are let go."""

    def __init__(self) -> None:
        self.let_go, self.begun = threading.Event(), threading.Semaphore(0)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.begun.release()
        assert self.let_go.wait(10)
        return HttpResponse("made")


@pytest.fixture
def ask() -> Callable[..., HttpRequest]:
    def ask(whose: str = "", method: str = "get", **headers: str) -> HttpRequest:
        request = getattr(RequestFactory(headers=headers), method)("/children/?name=Amara")
        if whose:
            request.COOKIES["sessionid"] = whose
        return request

    return ask


def test_pages_beyond_a_few_are_put_off_and_load_by_themselves(ask):
    slow = Slow()
    door, answers = FairShare(slow), []
    crowd = [threading.Thread(target=lambda: answers.append(door(ask("mine")))) for _ in range(AT_ONCE)]
    for one in crowd:
        one.start()
        assert slow.begun.acquire(timeout=10)
    late = door(ask("mine"))
    assert late.status_code == 429
    assert (late["Refresh"], late["Retry-After"], late["Cache-Control"]) == ("2", "2", "no-store")
    assert 'href="/children/?name=Amara"' in late.content.decode()
    assert "Refresh" not in door(ask("mine", **{"HX-Request": "true"}))
    slow.let_go.set()
    assert door(ask("theirs")).content == b"made"
    assert door(ask("")).content == b"made"
    assert door(ask("mine", "post")).content == b"made"
    for one in crowd:
        one.join()
    assert [one.content for one in answers] == [b"made"] * AT_ONCE
    assert door(ask("mine")).content == b"made"
    assert not fair_share._BUSY


def test_what_fails_gives_its_place_back(ask):
    def broken(request: HttpRequest) -> HttpResponse:
        raise RuntimeError("broken")

    for _ in range(AT_ONCE + 1):
        with pytest.raises(RuntimeError):
            FairShare(broken)(ask("mine"))
    assert not fair_share._BUSY
