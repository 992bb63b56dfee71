"""The child's page: both sides, one line, and a trace of every look."""

import html5lib
import pytest
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.children import views
from tests.factories import make_child, make_contact, make_officer

pytestmark = pytest.mark.django_db


def page_of(client, officer, child):
    client.force_login(officer, backend="childfirst.teams.backends.OfficerBackend")
    return client.get(reverse("children:child", args=[child.pk]))


def well_formed(response):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(response.content.decode())
    return response.content.decode()


@pytest.fixture
def officer():
    return make_officer("sergeant")


@pytest.fixture
def child(officer):
    found = make_child(
        "Amara",
        "Osei",
        age=14,
        needs=["autism"],
        care_status="looked_after",
        care_council="Haringey",
        address="1 Invented Road",
        postcode="N17 0AB",
    )
    make_child("Kofi", "Osei", age=9, address="1 Invented Road", postcode="N17 0AB")
    make_contact("stop_search", by=officer, children=[found])
    make_contact("domestic_abuse", by=officer, children=[found])
    return found


def test_it_shows_age_both_sides_home_and_needs(client, officer, child):
    page = well_formed(page_of(client, officer, child))
    for words in (
        "14 years",
        "Autism",
        "Haringey",
        "Kofi Osei",
        "Offending",
        "Vulnerability",
        "Stop and search",
        "Domestic abuse incident",
    ):
        assert words in page


def test_each_look_is_traced_and_shown_to_a_sergeant(client, officer, child):
    page_of(client, officer, child)
    looks = AuditEntry.objects.filter(operation=Operation.CONSULTATION, child_id=child.pk)
    assert [look.actor_id for look in looks] == [officer.pk]
    assert "looked at child record" in page_of(client, officer, child).content.decode()


def test_an_officer_does_not_see_who_looked(client, child, officer):
    colleague = make_officer("officer", team=officer.team)
    assert "Who has looked" not in page_of(client, colleague, child).content.decode()


def test_another_team_is_refused_with_what_to_do(client, child):
    response = page_of(client, make_officer("officer"), child)
    assert response.status_code == 403
    assert "record a contact and it opens to you" in response.content.decode()
    assert not AuditEntry.objects.filter(operation=Operation.CONSULTATION, child_id=child.pk).exists()


def test_a_look_without_its_trace_does_not_happen(client, officer, child, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("the trail is full")

    monkeypatch.setattr(views, "trace", broken)
    client.force_login(officer, backend="childfirst.teams.backends.OfficerBackend")
    with pytest.raises(RuntimeError):
        client.get(reverse("children:child", args=[child.pk]))


def test_twenty_contacts_cost_no_more_queries_than_two(client, officer, child, django_assert_max_num_queries):
    from django.db import connection

    page_of(client, officer, child)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(reverse("children:child", args=[child.pk]))
    for _ in range(18):
        make_contact("domestic_abuse", by=officer, children=[child])
    with CaptureQueriesContext(connection) as many:
        client.get(reverse("children:child", args=[child.pk]))
    assert len(many) == len(few)
    assert len(many) <= 32
