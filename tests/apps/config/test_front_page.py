"""The front page: to each role what matters to it, and what would appear where nothing waits."""

import html5lib
import pytest
from django.test import Client
from django.urls import reverse

from childfirst.teams.roles import ROLES
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.page]
ADDRESS = reverse("home")


def words_of(client, person):
    client.force_login(person)
    content = client.get(ADDRESS).content.decode()
    html5lib.HTMLParser(strict=True).parse(content)
    main = html5lib.parse(content, namespaceHTMLElements=False).find(".//main")
    return " ".join(" ".join(main.itertext()).split())


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_role_has_something_of_its_own_and_never_an_empty_panel(client, role):
    make.make_contact()
    client.force_login(make.make_officer(role))
    page = html5lib.parse(client.get(ADDRESS).content, namespaceHTMLElements=False).find(".//main")
    sections = page.findall(".//section")
    assert sections, "nothing but a heading"
    for section in sections:
        assert len(" ".join("".join(section.itertext()).split())) > 60, "a heading with nothing under it"


def test_what_would_appear_is_said_where_nothing_waits(client):
    words = words_of(client, make.make_officer("officer"))
    assert "Nothing waits for you" in words
    assert "Questions from the desk A question, when the desk needs to know more about what you recorded." in words


def test_a_panel_that_holds_something_stands_before_what_is_empty(client):
    contact = make.make_contact()
    words = words_of(client, contact.submitted_by)
    assert words.index("Your contacts that the desk has now (1)") < words.index("Nothing else waits for you")
    assert "Questions from the desk" in words[words.index("Nothing else waits for you") :]


def test_an_analyst_reads_shares_with_what_they_are_out_of_and_no_child(client):
    make.make_contact()
    words = words_of(client, make.make_officer("analyst"))
    assert "Contacts that became a referral 1 1 100% Contacts recorded in these days" in words
    assert "Amara" not in words
    assert "RF-" not in words


def test_an_auditor_sees_what_was_refused(client):
    officer = make.make_officer("officer")
    client.force_login(officer)
    assert client.get(reverse("accountability:trail")).status_code == 403
    assert "1 Refused" in words_of(client, make.make_officer("auditor"))


def test_an_administrator_sees_a_sign_in_without_a_role(client):
    make.make_officer([])
    words = words_of(client, make.make_officer("administrator"))
    assert "2 Sign-ins open" in words
    assert "1 Open without a role" in words


def test_somebody_without_a_role_is_told_whom_to_ask(client):
    assert "Ask an administrator" in words_of(client, make.make_officer([]))


def test_a_page_left_open_over_another_sign_in_says_what_to_do():
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(make.make_officer("officer"))
    answer = careful.post(reverse("contacts:start"), {"kind": "concern"})
    text = answer.content.decode()
    html5lib.HTMLParser(strict=True).parse(text)
    assert answer.status_code == 403
    assert "Go back, load it again, then send it." in text
