"""A page that is only opened changes nothing: no empty child, no empty adult, however it is come to."""

import pytest
from django.urls import reverse

from childfirst.contacts.actions import start_draft
from childfirst.contacts.forms.build import problems_of
from childfirst.contacts.forms.reader import DraftReader
from tests.apps.contacts.walk import Walk
from tests.factories import make_officer

pytestmark = pytest.mark.django_db
BLANK = {"full_name": "", "relation": "", "nationality": "", "why_not": "", "age_years": "", "lives_in_home": "yes"}


@pytest.fixture
def walk(client):
    return Walk(client, make_officer())


@pytest.fixture
def draft(walk):
    return start_draft(kind="domestic_abuse", by=walk.officer)


def page(draft, name):
    return reverse("contacts:page", args=[draft.pk, name])


def fresh(draft):
    draft.refresh_from_db()
    return draft


def now_of(draft):
    return fresh(draft).answers


@pytest.mark.parametrize("place", ["children", "adults", "review", "draft"])
def test_no_list_is_changed_by_opening_it(walk, draft, place):
    assert walk.open(reverse(f"contacts:{place}", args=[draft.pk])).status_code == 200
    assert now_of(draft) == {}


@pytest.mark.parametrize("name", ["child-c1-first", "adult-a1", "what", "where", "grade"])
def test_no_page_is_changed_by_opening_it(walk, draft, name):
    assert walk.open(page(draft, name)).status_code == 200
    assert now_of(draft) == {}


@pytest.mark.parametrize("name", ["child-c2-first", "child-c1-who", "child-c1-voice", "adult-a2", "adult-x", "adult-"])
def test_nobody_further_can_be_opened(walk, draft, name):
    assert walk.open(page(draft, name)).status_code == 404
    assert now_of(draft) == {}


def test_an_adult_about_whom_nothing_was_typed_is_not_kept(walk, draft):
    walk.open(page(draft, "adult-a1"))
    walk.press({**BLANK, "then": "later"})
    assert walk.address == reverse("contacts:draft", args=[draft.pk])
    walk.open(page(draft, "adult-a1"))
    walk.press({**BLANK, "then": "next"})
    assert "There is a problem" in walk.text
    saved = walk.client.post(reverse("contacts:autosave", args=[draft.pk, "adult-a1"]), {**BLANK, "revision": 0})
    assert saved.status_code == 204
    assert now_of(draft) == {}
    assert "adults" in {problem.field for problem in problems_of(DraftReader(draft))}


def test_the_first_word_typed_puts_an_adult_on_the_list(walk, draft):
    sent = {**BLANK, "full_name": "Invented Aunt", "revision": 0, "tab": "one"}
    walk.client.post(reverse("contacts:autosave", args=[draft.pk, "adult-a1"]), sent)
    assert DraftReader(fresh(draft)).adult_keys == ["a1"]


def test_two_tabs_that_each_add_an_adult_add_two(walk, draft):
    other = Walk(walk.client, walk.officer)
    for tab in (walk, other):
        tab.open(page(draft, "adult-a1"))
    whole = {**BLANK, "relation": "mother", "part": "victim"}
    walk.press({**whole, "full_name": "Invented Mother", "then": "next"})
    other.press({**whole, "full_name": "Invented Grandmother", "relation": "grandparent", "then": "next"})
    reader = DraftReader(fresh(draft))
    names = [reader.cleaned(f"adult-{key}")["full_name"] for key in reader.adult_keys]
    assert names == ["Invented Mother", "Invented Grandmother"]


def test_adults_may_be_none_in_a_domestic_abuse_incident_too(walk, draft):
    walk.open(reverse("contacts:adults", args=[draft.pk]))
    walk.press(act="continue")
    assert walk.address.endswith("/page/grade/")
    assert DraftReader(fresh(draft)).no_adults
