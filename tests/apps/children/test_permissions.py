"""Who may see which child: the truth table."""

import pytest
from django.utils import timezone

from childfirst.children.permissions import may_find_children, may_see_child, may_see_who_looked
from childfirst.contacts.permissions import may_amend, may_record, may_see_contact
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.teams.roles import ROLES, SEES_CHILDREN
from tests.factories import (
    make_borough,
    make_child,
    make_command_unit,
    make_contact,
    make_officer,
    make_school,
    make_team,
    make_ward,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit():
    return make_command_unit()


@pytest.fixture
def team(unit):
    return make_team(command_unit=unit)


@pytest.fixture
def case(team):
    child = make_child()
    return child, make_contact(
        "concern",
        by=make_officer(team=team),
        children=[child],
        borough_id=make_borough(command_unit=team.command_unit).pk,
    )


SAME_TEAM = {
    "officer": True,
    "sergeant": True,
    "inspector": True,
    "exploitation_officer": True,
    "ward_officer": True,
    "desk_researcher": True,
    "desk_decision_maker": True,
}
OTHER_UNIT = {"desk_researcher": True, "desk_decision_maker": True}


@pytest.mark.parametrize("role", ROLES)
def test_in_the_team_that_recorded_it(role, team, case):
    child, contact = case
    person = make_officer(role, team=team)
    assert may_see_child(person, child) is may_see_contact(person, contact) is SAME_TEAM.get(role, False)


@pytest.mark.parametrize("role", ROLES)
def test_in_another_unit(role, case):
    child, contact = case
    person = make_officer(role)
    assert may_see_child(person, child) is may_see_contact(person, contact) is OTHER_UNIT.get(role, False)


@pytest.mark.parametrize("role", ROLES)
def test_in_another_team_of_the_same_unit(role, unit, case):
    child, contact = case
    person = make_officer(role, team=make_team(command_unit=unit))
    assert (
        may_see_child(person, child)
        is may_see_contact(person, contact)
        is ({**OTHER_UNIT, "inspector": True}.get(role, False))
    )


def route(contact, team):
    referral = Referral.objects.create(
        reference=f"T-{contact.pk}", kind=contact.kind, opened_at=timezone.now(), routed_to=team
    )
    FoldedContact.objects.filter(contact=contact).delete()
    return FoldedContact.objects.create(referral=referral, contact=contact, folded_at=timezone.now())


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("exploitation_officer", True),
        ("ward_officer", True),
        ("officer", False),
        ("sergeant", False),
        ("analyst", False),
    ],
)
def test_routed_to_my_team_until_unfolded(role, seen, case):
    child, contact = case
    person = make_officer(role)
    place = route(contact, person.team)
    assert may_see_child(person, child) is may_see_contact(person, contact) is seen
    FoldedContact.objects.filter(pk=place.pk).update(unfolded_at=timezone.now())
    assert may_see_child(person, child) is may_see_contact(person, contact) is False


@pytest.mark.parametrize("role", ["ward_officer", "officer", "exploitation_officer"])
def test_a_school_in_my_ward_opens_nobody_by_itself(role):
    """A ward officer works on what was routed to the ward team: going to a school makes no child a record to read."""
    ward = make_ward()
    child = make_child(school_id=make_school(ward=ward).pk)
    contact = make_contact("concern", children=[child])
    person = make_officer(role, team=make_team("ward", wards=[ward]))
    assert may_see_child(person, child) is may_see_contact(person, contact) is False


def test_i_still_see_what_i_recorded_after_changing_teams(case):
    child, contact = case
    person = contact.submitted_by
    person.team = make_team()
    person.save()
    assert may_see_child(person, child)
    assert may_amend(person, contact)


@pytest.mark.parametrize("role", ROLES)
def test_who_may_search_and_record(role):
    assert may_find_children(make_officer(role)) is may_record(make_officer(role)) is (role in SEES_CHILDREN)


@pytest.mark.parametrize("role", ROLES)
def test_who_may_see_who_looked(role):
    assert may_see_who_looked(make_officer(role)) is (
        role in ("sergeant", "inspector", "desk_decision_maker", "auditor")
    )


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("officer", False),
        ("sergeant", True),
        ("inspector", True),
        ("desk_researcher", True),
        ("desk_decision_maker", True),
        ("ward_officer", False),
        ("auditor", False),
    ],
)
def test_who_may_amend_a_colleagues_record(role, may, team, case):
    assert may_amend(make_officer(role, team=team), case[1]) is may
