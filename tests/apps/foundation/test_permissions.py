"""One predicate, two forms; and the outer door of a view."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse

from childfirst.foundation.errors import NotAllowed
from childfirst.foundation.permissions import permission, signed_in, who


class Somebody:
    is_authenticated, pk = True, 1

    def __init__(self, *roles):
        self.roles = roles

    def has_role(self, *wanted):
        return any(role in self.roles for role in wanted)


@permission("Ask a baker.")
def may_bake(person):
    return person.has_role("baker")


def test_asking_and_raising_agree():
    assert may_bake(Somebody("baker"))
    may_bake.check(Somebody("baker"))
    assert not may_bake(Somebody("butcher"))
    with pytest.raises(NotAllowed, match="Ask a baker"):
        may_bake.check(Somebody("butcher"))


def test_nobody_signed_in_may_nothing():
    assert not may_bake(AnonymousUser())
    assert not signed_in(AnonymousUser())


def test_a_view_sends_a_stranger_to_sign_in_and_refuses_the_wrong_role(rf):
    view = who(may_bake)(lambda request: HttpResponse("bread"))
    request = rf.get("/oven/")
    request.user = AnonymousUser()
    assert view(request)["Location"].startswith("/sign-in/?next=")
    request.user = Somebody("butcher")
    with pytest.raises(NotAllowed):
        view(request)
    request.user = Somebody("baker")
    assert view(request).content == b"bread"


def test_a_part_of_a_page_asked_for_when_signed_out_is_no_sign_in_page(client):
    """It would be put into the page, over what somebody is writing."""
    answer = client.get("/contacts/new/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert not answer.content
    assert client.get("/contacts/new/").status_code == 302
