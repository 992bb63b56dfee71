"""What stands where a number should: an address and a hidden box hold whatever somebody puts there."""

from html import unescape

import pytest
from django.urls import reverse

from childfirst.foundation.numbers import number_in
from childfirst.guarding.models import DANGERS
from childfirst.guarding.views import NOTHING
from tests.factories import make_child, make_contact, make_officer

NONE = ["", "-1", "4_2", "4.0", " 4", "²", "٤", "IV", "\x00", "9" * 10, "9" * 5_000]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_is_no_number(text):
    assert number_in(text) is None


def test_is_one():
    assert (number_in("0042"), number_in("9" * 12, 12)) == (42, 10**12 - 1)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["²", "9" * 5_000], ids=["power", "thousands"])
def test_pages_take_it_for_none(client, text):
    officer, child = make_officer(), make_child("Amara", "Ubani")
    make_contact("concern", by=officer, children=[child])
    client.force_login(officer, backend="childfirst.teams.backends.OfficerBackend")
    danger = {"reference": text[:30], "danger": next(iter(DANGERS)), "reason": "Two minutes away from her"}
    assert NOTHING in unescape(client.post(reverse("guarding:break-glass"), danger).content.decode())
    assert client.post(reverse("powers:force-start", args=[child.pk]), {"incident": text}).status_code in (200, 422)
    assert client.get(reverse("contacts:start"), {"child": text}).status_code == 200
    assert client.get(reverse("contacts:mine"), {"page": text}).status_code == 200
    client.force_login(make_officer("administrator"), backend="childfirst.teams.backends.OfficerBackend")
    assert client.get(reverse("referrals:set-timing"), {"borough": text}).status_code == 200
