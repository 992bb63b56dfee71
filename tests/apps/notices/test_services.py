"""Asking a service to help one child: by whoever works with the child, checked and sent by the desk, answered behind a link."""

import pytest
from django.urls import reverse

from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.notices.actions import releasing
from childfirst.notices.actions.settings import set_policy
from childfirst.notices.actions.sharing import ask_a_service
from childfirst.notices.models import NoticeDraft
from childfirst.notices.queries.work import work_for
from childfirst.notices.sending import send_due
from childfirst.notices.worker import sweep_notices
from childfirst.teams.directory import add_contact
from childfirst.teams.models import PartnerContact
from tests import factories as make
from tests.apps.notices.sending_kit import PHRASE, Kept, link_in
from tests.apps.notices.test_released_and_followed import POLICY

pytestmark = [pytest.mark.django_db, pytest.mark.page]
LANTERN = ("charity", "Lantern House")
WORDS = {
    "asked": "Please meet her at school this week.",
    "told": "She lives with her aunt and would like somebody to talk to.",
    "basis": "agreed",
    "agreed_by": "She said yes herself today: “all right, if it is a woman”.",
    "why": "She asked for it.",
}


@pytest.fixture
def keeper():
    return make.make_officer("desk_decision_maker")


@pytest.fixture
def lantern(keeper):
    kind, name = LANTERN
    return add_contact(kind=kind, organisation=name, name="Bea", email="bea@lantern.invalid", agreed=PHRASE, by=keeper)


@pytest.fixture
def contact():
    return make.make_contact("concern", what_happened="A secret narrative")


def asked(contact, by=None, **more):
    child = contact.involvements.get().child
    return ask_a_service(
        contact=contact, child=child, by=by or contact.submitted_by, **{"service": LANTERN, **WORDS, **more}
    )


def test_from_the_contact_to_the_service_and_back(client, contact, lantern, keeper):
    client.force_login(contact.submitted_by)
    address = reverse("notices:ask-service", args=[contact.pk])
    assert address in client.get(reverse("contacts:contact", args=[contact.pk])).content.decode()
    child = contact.involvements.get().child
    answer = client.post(address, {"child": child.pk, "service": "0", **WORDS, "agreed_by": ""})
    assert answer.status_code == 422
    assert "who agreed, when and to what" in answer.content.decode().lower()
    assert WORDS["told"] in answer.content.decode(), "what was typed stays"
    assert client.post(address, {"child": child.pk, "service": "0", **WORDS}).status_code == 302
    notice = NoticeDraft.objects.get(recipient_kind="charity")
    assert (notice.status, notice.look_at, notice.lawful_basis) == ("prepared", None, "agreed")
    panels = {panel.title: panel for panel in work_for(keeper)}
    assert panels["Notices to check and send"].count == 1
    with pytest.raises(NotAllowed):
        releasing.release(notice=notice, by=contact.submitted_by)
    releasing.release(notice=notice, by=keeper)
    carrier = Kept()
    send_due({"email": carrier})
    [letter] = carrier.letters
    assert letter.to == "bea@lantern.invalid"
    assert child.name not in letter.body
    answer = client.post(link_in(letter), {"code": PHRASE})
    page = client.get(answer["Location"]).content.decode()
    assert child.name in page
    assert WORDS["agreed_by"] in page
    for never in ("A secret narrative", WORDS["why"], contact.submitted_by.username):
        assert never not in page
    client.post(reverse("partners:notice"), {"answer": "accepted", "words": "We meet her on Thursday."})
    assert work_for(contact.submitted_by)[-1].count == 1


@pytest.mark.parametrize("field", ["asked", "told", "why", "agreed_by"])
def test_each_part_is_needed(contact, lantern, field):
    with pytest.raises(BadInput) as wrong:
        asked(contact, **{field: " "})
    assert wrong.value.field == field


def test_nobody_agreed_on_another_basis(contact, lantern):
    notice = asked(contact, basis="safeguarding", agreed_by="")
    assert "Who agreed" not in notice.content
    with pytest.raises(BadInput, match="lawful basis"):
        asked(contact, basis="da_s49a")


def test_only_a_known_service_and_a_child_of_this_contact(contact, lantern, keeper):
    with pytest.raises(BadInput, match="service"):
        asked(contact, service=("charity", "Elsewhere"))
    with pytest.raises(BadInput, match="child"):
        ask_a_service(contact=contact, child=make.make_child(), service=LANTERN, by=contact.submitted_by, **WORDS)
    with pytest.raises(NotAllowed):
        asked(contact, by=make.make_officer())
    with pytest.raises(NotAllowed):
        asked(contact, by=make.make_officer("analyst"))


def test_no_policy_sends_it_and_the_same_twice_is_one(contact, lantern, keeper):
    first = asked(contact)
    assert asked(contact) == first
    with pytest.raises(BadInput, match="by a person"):
        set_policy(recipient_kind="charity", release_after_minutes=0, by=make.make_officer("administrator"), **POLICY)
    sweep_notices()
    first.refresh_from_db()
    assert first.status == "prepared"


def test_where_nobody_is_told_any_more_it_cannot_be_sent(client, contact, lantern, keeper):
    notice = asked(contact)
    client.force_login(keeper)
    client.post(reverse("notices:end-contact", args=[lantern.pk]))
    with pytest.raises(CannotNow, match="No contact is known"):
        releasing.release(notice=notice, by=keeper)
    assert client.get(reverse("notices:ask-service", args=[contact.pk])).status_code == 409


def test_the_directory_of_partners(client, keeper):
    client.force_login(keeper)
    pages = reverse("notices:partners"), reverse("notices:add-partner")
    assert "Nobody of that name" in client.get(pages[0]).content.decode()
    who = {"name": "Kit Orme", "part": "lead", "email": "front@e9.invalid", "phone": "07700900123"}
    assert client.post(pages[1], {"kind": "council", **who}).status_code == 422
    borough = make.make_borough()
    for kind, place in (("council", {"borough": borough.pk}), ("health", {"organisation": "School nurses"})):
        assert client.post(pages[1], {"kind": kind, **who, **place}).status_code == 302
        assert client.post(pages[1], {"kind": kind, **who, **place}).status_code == 409, "the same twice"
    found = client.get(pages[0], {"name": "nurses"}).content.decode()
    assert "School nurses" in found
    assert borough.name not in found.split("<main")[1]
    client.force_login(make.make_officer())
    assert client.get(pages[0]).status_code == 403
    assert PartnerContact.objects.count() == 2
