"""The public site has a smaller style sheet of its own: whatever its pages use of the large one is in it."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from childfirst.accountability.views.public import every_address
from childfirst.rules.screening.families import FAMILIES

pytestmark = [pytest.mark.django_db, pytest.mark.once]
_CLASS = re.compile(r"\.(-?[a-zA-Z_](?:[\w-]|\\.)*)")


def styled(sheet):
    found = finders.find(f"vendor/{sheet}.css")
    assert found, "the assets are not built: run python build_assets.py"
    return {name.replace("\\", "") for name in _CLASS.findall(Path(found).read_text())}


def test_every_class_of_a_public_page_is_styled_as_in_the_large_sheet():
    client = Client()
    addresses = [reverse(name, args=given or None) for name, given in every_address()]
    addresses += [reverse("accountability:say-it", args=[kind]) for kind in ("encounter", "complaint", "record")]
    addresses += [reverse("accountability:answer"), reverse("accountability:rule-family", args=[FAMILIES[0].slug])]
    used: dict[str, str] = {}
    for address in addresses:
        page = client.get(address)
        assert page.status_code == 200, address
        assert "vendor/public.css" in page.text, address
        assert "<script" not in page.text, address
        used |= {name: address for classes in re.findall(r'class="([^"]*)"', page.text) for name in classes.split()}
    page = client.post(reverse("accountability:say-it", args=["record"]), {})
    used |= {
        name: "the errors of a form"
        for classes in re.findall(r'class="([^"]*)"', page.text)
        for name in classes.split()
    }
    # Styled inside only, where another part of the page is there as well (:has).
    inside = {"govuk-template__header", "govuk-template__footer"}
    missing = {name: where for name, where in used.items() if name in styled("app") - styled("public") - inside}
    assert missing == {}


def test_pages_leave_compressed_where_nothing_in_them_is_a_secret():
    client = Client(headers={"accept-encoding": "gzip"})
    assert client.get(reverse("accountability:commitments"))["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in client.get(reverse("accountability:answer")), "a form with a token is not"
