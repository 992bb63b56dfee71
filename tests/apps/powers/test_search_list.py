"""The list of searches: every one can be reached, narrowed by what stands in the address; what could not be read is never an empty list."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import now
from childfirst.powers.actions import searches
from childfirst.powers.models import Search
from tests.apps.powers.searching import begin, done, whole
from tests.factories import make_child, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def officer(client):
    made = make_officer()
    client.force_login(made)
    return made


def listed(client, answers=200, **given):
    answer = client.get(reverse("powers:searches"), given)
    assert answer.status_code == answers
    return answer.content.decode()


def references(page):
    return set(re.findall(r"PS-\d{4}-\d{6}", page.partition('id="all-title"')[2]))


def many(officer, count):
    Search.objects.bulk_create(
        Search(reference=f"PS-2026-9{number:05d}", kind="more_thorough_search", description="Boy in a cap", started_at=now() - timedelta(days=number),
               started_by=officer, team=officer.team) for number in range(count)
    )  # fmt: skip


def test_every_search_can_be_reached_and_the_filters_go_along(client, officer):
    many(officer, 60)
    seen = set()
    for number in ("1", "2", "3"):
        page = listed(client, kind="more_thorough_search", page=number)
        seen |= references(page)
    assert len(seen) == 60
    assert "?kind=more_thorough_search&amp;page=2" in page
    assert "60 searches" in page


def test_narrowed_by_state_by_what_lacks_and_by_what_is_late(client, officer):
    preparing, unfinished, broken = begin(officer), done(officer), done(officer, place_type="police_vehicle")
    finished = searches.complete(search=whole(officer), by=officer)
    everything = {one.reference for one in (preparing, unfinished, broken, finished)}
    assert references(listed(client)) == everything
    assert references(listed(client, status="complete")) == {finished.reference}
    assert references(listed(client, lacks="broken")) == {broken.reference}
    assert references(listed(client, lacks="missing")) == {unfinished.reference, broken.reference}
    assert references(listed(client, lacks="no_authority")) == everything - {preparing.reference}
    assert references(listed(client, whose="mine")) == everything - {finished.reference}
    assert references(listed(client, lacks="late")) == set()
    with time_machine.travel(now() + timedelta(days=30), tick=False):
        client.force_login(officer)
        assert references(listed(client, lacks="late")) == everything - {preparing.reference}
        assert references(listed(client, lacks=["late", "broken"])) == {broken.reference}


def test_a_filter_that_cannot_be_read_is_an_error_and_no_empty_list(client, officer):
    begin(officer)
    page = listed(client, 422, status="nonsense")
    assert "could not be read" in page
    assert "No search" not in page
    assert "No search is like that" in listed(client, status="refused")


def test_each_child_shown_is_traced(client, officer):
    child = make_child("Reuben", "Invented", age=15, sex="male")
    begin(officer, child=child)
    listed(client)
    assert AuditEntry.objects.filter(verb="shown in list of searches", child_id=child.pk).count() == 1


def test_a_longer_list_asks_the_database_no_more(client, officer, django_assert_max_num_queries):
    for _ in range(3):
        begin(officer)
    listed(client)
    with django_assert_max_num_queries(40) as few:
        listed(client)
    for _ in range(6):
        begin(officer)
    with django_assert_max_num_queries(len(few)):
        listed(client)
