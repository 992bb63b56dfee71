"""Invented people exist only in the demonstration, and time moves only there and in tests."""

from datetime import UTC, datetime

import pytest
from django.db.utils import OperationalError

import childfirst.config.urls  # noqa: F401  (read while the demo is on, whichever test comes first)
from childfirst.demo.actions import make_invented_officer
from childfirst.demo.checks import no_invented_officers
from childfirst.demo.contacts import Plan
from childfirst.demo.load import load
from childfirst.demo.loading.world import DEMO
from childfirst.demo.roster import NAMED
from childfirst.foundation.errors import NotAllowed, ProgrammingError
from childfirst.foundation.now import now, standing_at
from childfirst.teams.models import Officer

PAST = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def outside(settings):
    settings.DEMO = False


@pytest.mark.django_db
def test_no_invented_officer_is_made_outside_the_demo(outside):
    with pytest.raises(NotAllowed):
        make_invented_officer(named=NAMED[0], team=None, by=DEMO)
    assert not Officer.objects.exists()


@pytest.mark.django_db
def test_the_invented_london_is_not_loaded_outside_the_demo(outside, monkeypatch):
    monkeypatch.setenv("CHILDFIRST_TEST", "0")
    with pytest.raises((NotAllowed, ProgrammingError)):
        load(Plan(children=5, anchor=PAST))
    assert not Officer.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("method", "address"),
    [("get", "/try-it/"), ("post", "/try-it/second-child/start/"), ("post", "/try-it/sign-in-as/asha.marlowe/")],
)
def test_the_try_it_page_is_not_there_outside_the_demo(client, outside, method, address):
    assert getattr(client, method)(address).status_code == 404


@pytest.mark.django_db
def test_a_real_officer_cannot_be_become_from_the_try_it_page(client):
    Officer.objects.create(username="asha.marlowe", full_name="A real person", invented=False)
    assert client.post("/try-it/sign-in-as/asha.marlowe/").status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
def test_the_start_up_check_finds_invented_people_outside_the_demo(settings):
    make_invented_officer(named=NAMED[0], team=None, by=DEMO)
    assert no_invented_officers(None) == []
    settings.DEMO = False
    (error,) = no_invented_officers(None)
    assert error.id == "childfirst.E001"


def test_the_start_up_check_is_quiet_where_there_is_no_table(outside, monkeypatch):
    def no_table(*args, **kwargs):
        raise OperationalError("no such table")

    monkeypatch.setattr(Officer.objects, "filter", no_table)
    assert no_invented_officers(None) == []


def test_time_stands_where_it_is_told_and_comes_back():
    with standing_at(PAST):
        assert now() == PAST
        with standing_at(PAST.replace(day=2)):
            assert now().day == 2
        assert now() == PAST
    assert now() > PAST


def test_time_is_not_moved_outside_the_demo_and_tests(outside, monkeypatch):
    monkeypatch.delenv("CHILDFIRST_TEST")
    with pytest.raises(ProgrammingError), standing_at(PAST):
        pass


def test_a_moment_needs_its_zone():
    with pytest.raises(ProgrammingError), standing_at(datetime(2026, 1, 1)):
        pass
