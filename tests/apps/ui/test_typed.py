"""What is typed about a person stands in no address, and is there again when the page is loaded again, gone back to or paged through."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.ui.typed import MARK
from tests.factories import make_child, make_contact, make_officer
from tests.nonsense import look

pytestmark = [pytest.mark.django_db, pytest.mark.page]
BACKEND = "childfirst.teams.backends.OfficerBackend"
NAME = "Zuleika Brightwater"


@pytest.fixture
def officer():
    return make_officer(["officer", "desk_researcher", "custody_officer", "administrator", "auditor"])


@pytest.fixture
def signed_in(client, officer):
    client.force_login(officer, backend=BACKEND)
    return client


def sent(client, address, **given):
    """Where the form leads."""
    answer = client.post(address, {"look": "1", **given})
    assert answer.status_code == 302
    return answer["Location"]


def test_the_address_holds_a_mark_and_the_page_loads_again_with_what_was_typed(signed_in):
    make_child(*NAME.split())
    address = sent(signed_in, reverse("children:find"), name=NAME, date_of_birth_day="3", why="asked")
    assert list(parse_qs(urlsplit(address).query)) == [MARK]
    for _ in range(2):
        page = signed_in.get(address)
        assert "no-store" in page["Cache-Control"]
        assert f'value="{NAME}"' in page.content.decode()
    both = AuditEntry.objects.filter(verb="shown in search")
    assert both.count() == 0  # a day alone is no date: the page says so, and showed nobody
    page = look(signed_in, reverse("children:find"), {"name": NAME}).content.decode()
    assert page.count(NAME) > 1
    assert both.count() == 1


def test_neither_the_address_nor_what_is_kept_tells_whom_it_was_about(signed_in):
    address = sent(signed_in, reverse("children:find"), name=NAME)
    assert "Zuleika" not in address
    kept = Session.objects.get(pk=signed_in.session.session_key)
    assert "typed" in kept.get_decoded()
    assert "Zuleika" not in str(kept.get_decoded())


def test_a_mark_of_another_sign_in_finds_nobody_and_the_page_says_so(signed_in, officer):
    make_child(*NAME.split())
    address, other = sent(signed_in, reverse("children:find"), name=NAME), Client()
    other.force_login(officer, backend=BACKEND)
    for mark in (address, f"{reverse('children:find')}?{MARK}=nonsense", f"{reverse('children:find')}?{MARK}=é"):
        page = other.get(mark).content.decode()
        assert "Search again" in page
        assert NAME not in page


def test_a_name_in_an_address_finds_nobody(signed_in):
    make_child(*NAME.split())
    for name in ("children:find", "powers:force-find", "powers:custody-receive"):
        page = signed_in.get(reverse(name), {"name": NAME}).content.decode()
        assert NAME not in page
    assert not AuditEntry.objects.filter(verb__startswith="shown in search").exists()


def test_other_choices_stand_in_the_address_and_a_filter_of_what_was_typed_can_be_taken_away(signed_in):
    address = sent(signed_in, reverse("referrals:queue"), text=NAME, grade="red", view="", page="7", borough="")
    asked = parse_qs(urlsplit(address).query)
    assert asked["grade"] == ["red"]
    assert set(asked) == {"grade", MARK}
    page = signed_in.get(address).content.decode()
    assert NAME in page
    assert 'href="?grade=red"' in page  # without what was typed
    assert f"{MARK}={asked[MARK][0]}&amp;view=" in page or f"grade=red&amp;{MARK}=" in page  # a tab keeps both
    assert sent(signed_in, reverse("referrals:queue"), text=" ", grade="red").endswith("?grade=red")


def test_a_list_is_paged_through_with_what_was_typed(signed_in, officer):
    child = make_child(*NAME.split())
    for _ in range(30):
        make_contact("concern", by=officer, children=[child])
    make_contact("concern", by=officer, children=[make_child("Amara", "Osei")])
    address = sent(signed_in, reverse("contacts:mine"), child=NAME, whose="team")
    first = signed_in.get(address).content.decode()
    assert "Amara Osei" not in first
    assert "page=2" in first
    second = signed_in.get(f"{address}&page=2").content.decode()
    assert NAME in second
    assert "Amara Osei" not in second


def test_only_the_latest_searches_of_a_sign_in_are_kept(signed_in):
    first = sent(signed_in, reverse("children:find"), name="First")
    for number in range(12):
        last = sent(
            signed_in, reverse("children:find"), name=f"Name {number}", **{f"name_{n}": "x" * 999 for n in range(40)}
        )
    assert "Search again" in signed_in.get(first).content.decode()
    assert 'value="Name 11"' in signed_in.get(last).content.decode()
    assert max(map(len, signed_in.session["typed"])) < 4000


def test_a_search_from_another_site_is_refused(officer):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(officer, backend=BACKEND)
    assert strict.post(reverse("children:find"), {"look": "1", "name": NAME}).status_code == 403


def test_who_may_not_look_keeps_nothing(client):
    client.force_login(make_officer("analyst"), backend=BACKEND)
    assert client.post(reverse("children:find"), {"look": "1", "name": NAME}).status_code == 403
    assert "typed" not in client.session
