"""Each look says why the record was open to whoever looked; a search without a reason says so (R183)."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.children.permissions import grounds, may_see_child, why_open
from childfirst.referrals.models import FoldedContact
from childfirst.teams.roles import ROLES
from tests.factories import make_borough, make_child, make_contact, make_officer, make_team
from tests.nonsense import look

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def borough():
    return make_borough()


@pytest.fixture
def case(borough):
    child = make_child()
    officer = make_officer(team=make_team(command_unit=borough.command_unit))
    return child, make_contact(children=[child], by=officer, borough_id=borough.pk)


def test_the_ground_is_the_first_that_holds(case, borough):
    child, contact = case
    mate, desk = make_officer("sergeant", team=contact.team), make_officer("desk_researcher")
    inspector = make_officer("inspector", team=make_team(command_unit=borough.command_unit))
    assert why_open(contact.submitted_by, child) == "Open to them: in a contact they recorded"
    assert why_open(mate, child) == "Open to them: in a contact of their team"
    assert why_open(inspector, child) == "Open to them: in a contact of their command unit"
    assert why_open(desk, child) == "Open to them: in a referral that waits on the desk"
    assert why_open(desk, make_child("Zofia")) == "Open to them: the desk sees every child"


@pytest.mark.parametrize("role", sorted(ROLES))
def test_there_is_a_ground_exactly_where_the_record_is_open(role, case):
    child, contact = case
    for team in (contact.team, make_team()):
        person = make_officer(role, team=team)
        assert bool(why_open(person, child)) is may_see_child(person, child)
        assert all(words for words, _ in grounds(person))


def test_pages_trace_their_ground(client, case):
    child, contact = case
    referral = FoldedContact.objects.get(contact=contact, unfolded_at=None).referral
    client.force_login(contact.submitted_by)
    for name, pk, verb, why in (
        ("children:child", child.pk, "looked at child record", "in a contact they recorded"),
        ("contacts:contact", contact.pk, "looked at contact", "they recorded it"),
        ("referrals:referral", referral.pk, "looked at a referral", "holds a contact they recorded"),
    ):
        assert client.get(reverse(name, args=[pk])).status_code == 200
        assert set(AuditEntry.objects.filter(verb=verb).values_list("reason", flat=True)) == {f"Open to them: {why}"}


def test_a_search_keeps_the_reason_given_and_shows_where_none_was(client, case):
    client.force_login(make_officer())
    for why, kept in (("", ""), ("asked", "Another force or agency asks")):
        look(client, reverse("children:find"), {"name": "Amara Invented", "why": why})
        assert AuditEntry.objects.filter(verb="shown in search").latest("pk").reason == kept
    client.force_login(make_officer("auditor"))
    trail = client.get(reverse("accountability:trail")).content.decode()
    assert "Another force or agency asks" in trail
    assert "None given" in trail
