"""What the load bench stands on: what a page's form would send, waiting counted from the press, and copies that are whole children of their own."""

import random
import time
from types import SimpleNamespace

import pytest
from django.db import connection

from childfirst.children.models import Child, MatchKey
from childfirst.config.load import arrivals
from childfirst.config.load.arrivals import arrive, at
from childfirst.config.load.copies import STILL_OPEN, grow
from childfirst.config.load.forms_on_pages import boxes_of
from childfirst.config.load.officers import Wrong
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.now import now
from childfirst.referrals.models import Clock, FoldedContact, Referral
from tests.factories import make_contact

PAGE = """<form action="/search"><input name="q" value="x"></form>
<form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="abc"><input name="given" value="Amara &amp; co">
<input type="checkbox" name="signs" value="cold" checked><input type="checkbox" name="signs" value="hungry"><input type="radio" name="seen" value="yes" checked>
<select name="school"><option value="1">One</option><option value="2" selected>Two</option></select><textarea name="words">He said
no.</textarea><button name="then" value="later">Later</button></form>"""


def test_what_a_browser_would_send():
    assert boxes_of(PAGE) == {
        "csrfmiddlewaretoken": ["abc"], "given": ["Amara & co"], "signs": ["cold"], "seen": ["yes"], "school": ["2"], "words": ["He said\nno."],
    }  # fmt: skip
    assert boxes_of("<p>No form</p>") == {}


def _person() -> SimpleNamespace:
    still = SimpleNamespace(close=lambda: None)
    return SimpleNamespace(visitor=SimpleNamespace(connect=lambda: None, connection=still))


def test_waiting_counts_from_the_press_and_what_is_wrong_is_told(monkeypatch):
    """Two officers and a server that takes 0.05 s: pressed a hundred times a second, most find every officer waiting."""

    def slow(person, rng):
        time.sleep(0.05)
        if rng.random() < 0.5:
            raise Wrong("half of them fail")
        return "page", 1

    monkeypatch.setattr(arrivals, "acts", lambda person: [(1, slow)])
    found = arrive([_person(), _person()], 100, 0.6, random.Random(1))
    assert found.all
    assert found.all[0] >= 50
    assert found.wrong["half of them fail"] > 0
    assert found.wrong["every officer still waits for a page"] > 0
    assert at([1.0, 2.0, 3.0, 4.0], 0.5) == 3.0


@pytest.mark.django_db
def test_copies_are_children_with_names_keys_and_records_of_their_own():
    if connection.vendor != "postgresql":
        pytest.skip("copies are made inside PostgreSQL")
    for number, (given, family) in enumerate((("Amara", "Okafor"), ("Zofia", "Nowak"), ("Idris", "Bello"))):
        child = Child.objects.create(given_name=given, family_name=family, given_key=given, family_key=family, date_of_birth="2012-03-04", created_at=now())  # fmt: skip
        contact = make_contact("concern", children=[child])
        referral = Referral.objects.create(reference=f"RF-{number}", incident_key=f"incident {number}", kind="concern", opened_at=now())  # fmt: skip
        FoldedContact.objects.create(referral=referral, contact=contact, folded_at=now())
        Clock.objects.create(referral=referral, duty="DESK", started_at=now(), look_at=now(), due_at=now())
    wanted = 3 * (STILL_OPEN + 5)
    assert grow(wanted, lambda words: None) == wanted
    assert Contact.objects.values("reference").distinct().count() == wanted
    assert Child.objects.values("given_name", "family_name", "date_of_birth").distinct().count() > wanted // 2
    assert all(part.child_id and part.contact_id for part in Involvement.objects.all())
    assert MatchKey.objects.values("child").distinct().count() == Child.objects.count()
    assert Referral.objects.filter(status="open").count() == 3 * (STILL_OPEN + 1)
    assert Clock.objects.exclude(look_at=None).count() == 3 * (STILL_OPEN + 1)
    assert Child.objects.create(given_name="New", created_at=now()).pk > Child.objects.order_by("-pk")[1].pk
