"""From every page to every place of one's own: never a place that is not, and the page one is on is marked."""

import re

import pytest
from django.urls import resolve, reverse

from childfirst.config.places import FEW, GROUPS, navigation
from childfirst.teams.roles import ROLES
from tests.factories import make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]
EVERY = [place for _, places in GROUPS for place in places]


@pytest.mark.parametrize("role", ROLES)
def test_every_place_of_a_role_is_two_links_away_and_answers(role, client):
    officer = make_officer(role)
    client.force_login(officer)
    allowed = {one.href for one in EVERY if one.allowed is None or one.allowed(officer)}
    row = navigation(officer, "/")["navigation"]
    seen = {one["href"] for one in row}
    for href in list(seen):
        nearby = navigation(officer, href)["nearby"]
        seen |= {one["href"] for one in nearby["places"]} if nearby else set()
    assert seen == allowed
    assert len(row) <= FEW
    for href in seen:
        assert client.get(href).status_code == 200, href


def test_few_places_need_no_groups():
    row = navigation(make_officer("publisher"), "/")
    assert row["nearby"] is None
    assert "Figures" not in [one["text"] for one in row["navigation"]]


def test_a_page_within_a_place_marks_it_and_a_page_of_a_room_its_group():
    desk = make_officer("desk_decision_maker")
    queue = navigation(desk, reverse("referrals:queue"))["navigation"]
    assert [one["text"] for one in queue if one.get("current")] == ["Desk"]
    child = reverse("children:child", args=[7])
    found = navigation(desk, child, resolve(child).namespace)
    assert [one["text"] for one in found["navigation"] if one.get("active")] == ["Children"]
    assert found["nearby"]["name"] == "Children"


def test_the_page_says_where_one_is(client):
    client.force_login(make_officer("desk_decision_maker"))
    page = client.get(reverse("children:find")).content.decode()
    nearby = page.split('aria-label="Children"')[1].split("</nav>")[0]
    assert re.findall(r'aria-current="page">([^<]*)<', nearby) == ["Find a child"]
