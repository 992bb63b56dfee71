"""Nonsense in every box of every page: the page says what to do, what was typed stays, and nothing falls over."""

import pytest
from django.urls import reverse

from childfirst.contacts.actions import add_entry, start_draft
from childfirst.contacts.forms.build import new_contact, problems_of
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.models import Draft
from childfirst.contacts.screening import screen_draft
from childfirst.rules.vocabulary import CONTACT_KINDS
from tests.apps.contacts.walk import Walk
from tests.factories import make_child, make_contact, make_officer
from tests.nonsense import NONSENSE, boxes_in, look, mixed

pytestmark = [pytest.mark.django_db, pytest.mark.page]
PAGES = ("what", "where", "grade", "child-c1-first", "child-c1-who", "child-c1-part", "child-c1-voice", "child-c2-unnamed", "adult-a1")  # fmt: skip


def boxes_of(form):
    return [f"{name}{part}" for name in form.fields for part in ("", "_day", "_month", "_year", "_time")]


@pytest.fixture
def walk(client):
    return Walk(client, make_officer())


@pytest.mark.parametrize(("turn", "kind"), list(enumerate(CONTACT_KINDS)))
def test_every_page_of_a_record_takes_it_and_says_what_is_wrong(walk, turn, kind):
    draft = start_draft(kind=kind, by=walk.officer)
    add_entry(draft, to="children", by=walk.officer, pages={"match": {"child": ["new"]}, "who": {"roles": ["suspect"]}})
    add_entry(draft, to="children", by=walk.officer, pages={"unnamed": {}})
    for page in PAGES:
        form = DraftReader(Draft.objects.get()).form(page)
        if form is None:
            continue
        sent = {**mixed(boxes_of(form), turn), "revision": 10**6, "tab": "one"}
        saved = walk.client.post(reverse("contacts:autosave", args=[draft.pk, page]), sent)
        assert saved.status_code == 200, page
        address = reverse("contacts:page", args=[draft.pk, page])
        assert walk.client.post(address, {**sent, "then": "next"}, follow=True).status_code == 200, page
    reader = DraftReader(Draft.objects.get())
    assert problems_of(reader)
    assert screen_draft(reader, new_contact(reader)) is not None
    walk.open(reverse("contacts:review", args=[draft.pk]))
    walk.press()
    assert walk.page.status_code in (200, 409)
    assert "<script>alert(1)" not in walk.text


@pytest.mark.parametrize("junk", NONSENSE.values(), ids=list(NONSENSE))
def test_finding_a_child_takes_it(walk, junk):
    make_child("Amara")
    for box in ("name", "postcode", "why", "date_of_birth_day", "date_of_birth_month", "date_of_birth_year"):
        assert look(walk.client, reverse("children:find"), {box: junk}).status_code == 200
    assert walk.client.get(reverse("contacts:start"), {"child": junk}).status_code == 200
    assert look(walk.client, reverse("contacts:mine"), {"child": junk, "kind": junk, "page": junk}).status_code == 200


@pytest.mark.parametrize("turn", range(len(NONSENSE)), ids=list(NONSENSE))
def test_putting_a_sent_record_right_takes_it(walk, turn):
    contact = make_contact(by=walk.officer, children=[make_child(), None], children_in_home=2)
    named, unnamed = contact.involvements.all()
    finding = named.screenings.first().findings.first()
    for name, args in (
        ("contacts:amend", [contact.pk]),
        ("contacts:amend-child", [contact.pk, named.pk]),
        ("contacts:name-child", [contact.pk, unnamed.pk]),
        ("contacts:disagree", [finding.pk]),
        ("contacts:flag", [finding.pk]),
    ):
        address = reverse(name, args=args)
        walk.open(address)
        boxes = boxes_in(walk.text)
        assert boxes, name
        answer = walk.client.post(address, {**mixed(boxes, turn), "revision": contact.revision})
        assert answer.status_code in (200, 302, 409), (name, answer.status_code)
        contact.refresh_from_db()
