"""The child's page: both sides, one line, and a trace of every look."""

import re
from datetime import timedelta

import html5lib
import pytest
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.children import views
from childfirst.children.findings import few_of, in_order
from childfirst.children.presenters import LATELY
from childfirst.foundation.now import now
from tests.factories import make_child, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]


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
    assert (
        len(many) <= 48
    )  # three ask under which numbers children are on record, some the room of powers what it puts on the timeline, two which records are this child, three what cases and notices there are, and two whether the record is restricted


def test_what_was_urgent_long_ago_is_history(client, officer, time_machine):
    child = make_child()
    make_contact("concern", by=officer, children=[child], part={"signs": ["suicidal"]})
    assert "Act now" in page_of(client, officer, child).content.decode()
    time_machine.move_to(now() + LATELY + timedelta(days=1))
    client.logout()
    shown = page_of(client, officer, child).content.decode()
    assert "Says they want to die" in shown
    assert "Act now" not in shown


def test_earlier_contacts_of_one_sort_share_a_line(client, officer):
    child = make_child()
    contacts = [make_contact("missing", by=officer, children=[child]) for _ in range(4)]
    shown = " ".join(well_formed(page_of(client, officer, child)).split())
    line = re.search(r"<li>Earlier missing reports: (.*?)</li>", shown)
    assert line is not None
    assert [one.reference for one in contacts[:-1] if one.reference in line[1]] == [
        one.reference for one in contacts[:-1]
    ]


def finding(title, *, leads_to="informs", grade="", earlier=False, disagreed=False):
    card = {"title": title, "leads_to": leads_to, "urgent": grade == "red", "opens": leads_to == "opens_referral"}
    card["evidence"] = [{"text": "An earlier report", "href": "/contacts/1/"}] if earlier else [{"text": "Seen: no"}]
    return card | ({"disagreement": {"by": "PC A"}} if disagreed else {})


def test_findings_come_in_order_of_what_needs_doing_first():
    cards = [
        finding("informs"),
        finding("asks", leads_to="asks"),
        finding("opens, this record alone", leads_to="opens_referral"),
        finding("opens, several records", leads_to="opens_referral", earlier=True),
        finding("disagreed with", leads_to="opens_referral", grade="red", disagreed=True),
        finding("act now", leads_to="asks", grade="red"),
    ]
    assert [card["title"] for card in in_order(cards)] == [
        "act now",
        "opens, several records",
        "opens, this record alone",
        "asks",
        "informs",
        "disagreed with",
    ]


@pytest.mark.parametrize(("opening", "shown"), [(0, 3), (2, 3), (5, 5), (9, 6)])
def test_none_that_calls_for_action_is_folded_away_until_there_are_too_many(opening, shown):
    cards = [finding("opens", leads_to="opens_referral")] * opening + [finding("informs")] * 10
    assert few_of(cards) == shown


def test_a_child_of_many_findings_shows_the_first_few_and_folds_the_rest_with_their_count(client, officer):
    many = make_child("Noor", "Invented", age=15)
    part = {"roles": ["suspect", "victim"], "signs": ["drug_debt", "gifts_from_adult", "found_at_hotel"]}
    make_contact("arrest", by=officer, children=[many], part=part | {"offence": "drugs_supply"})
    page = html5lib.parse(page_of(client, officer, many).content, namespaceHTMLElements=False)
    section = page.find(".//section[@id='findings']")
    cards, folded = section.findall("./article"), section.findall("./details//h3")
    assert 3 <= len(cards) <= 6
    assert len(folded) >= 1
    assert f"{len(folded)} more finding" in "".join(section.find("./details/summary").itertext())


def test_two_lanes_only_where_there_are_two_sides(client, officer, child):
    assert "cf-timeline--lanes" in page_of(client, officer, child).content.decode()
    harmed = make_child("Bea", "Invented", age=8)
    make_contact("domestic_abuse", by=officer, children=[harmed])
    assert "cf-timeline--lanes" not in page_of(client, officer, harmed).content.decode()


def test_a_long_life_is_folded_after_the_latest_and_says_how_many_and_since_when(client, officer, child):
    for number in range(16):
        make_contact("domestic_abuse", by=officer, children=[child], occurred_from=now() - timedelta(days=30 + number))
    page = page_of(client, officer, child).content.decode()
    assert page.count('class="cf-timeline"') + page.count("cf-timeline cf-timeline--lanes") == 2
    assert "3 earlier, back to " in page


def test_a_contact_that_the_reader_may_not_open_is_named_and_not_linked(client):
    child = make_child()
    here = make_officer(team=make_team())
    mine, other = make_contact("concern", children=[child], by=here), make_contact("concern", children=[child])
    client.force_login(here)
    page = client.get(reverse("children:child", args=[child.pk])).content.decode()
    for contact, linked in ((mine, True), (other, False)):
        assert contact.reference in page
        assert (f'href="{reverse("contacts:contact", args=[contact.pk])}"' in page) is linked
