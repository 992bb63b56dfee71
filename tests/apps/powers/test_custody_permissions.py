"""Who may do what with a child in custody: the truth table."""

import pytest

from childfirst.children.permissions import may_see_child
from childfirst.powers import custody_permissions as may
from childfirst.powers.queries.custody import suites_of, visible_to
from childfirst.teams.roles import ROLES
from tests import factories as make
from tests.apps.powers.custody import a_sergeant, a_suite, detained

pytestmark = [pytest.mark.django_db, pytest.mark.page]
ACTS = {
    "board": lambda person, stay: may.may_see_custody(person),
    "receive": lambda person, stay: may.may_receive(person),
    "see": may.may_see_stay,
    "keep": may.may_keep_stay,
    "decide": may.may_decide_stay,
    "review": may.may_review_stay,
    "explain": may.may_explain_custody_breach,
}
DESK = {"see"}
# where the person is -> role -> what they may do; a role that is not named may do nothing
TABLE = {
    "the suite": {
        "officer": {"board", "receive", "see", "keep", "review"},
        "sergeant": {"board", "receive", "see", "keep", "decide", "review", "explain"},
        "inspector": {"board", "see", "review", "explain"},
        "desk_researcher": DESK,
        "desk_decision_maker": DESK,
    },
    "a response team of the unit": {
        "inspector": {"board", "see", "review", "explain"},
        "desk_researcher": DESK,
        "desk_decision_maker": DESK,
    },
    "the suite of another unit": {
        "officer": {"board", "receive"},
        "sergeant": {"board", "receive"},
        "inspector": {"board"},
        "desk_researcher": DESK,
        "desk_decision_maker": DESK,
    },
}


@pytest.fixture
def places():
    suite = a_suite()
    stay = detained(a_sergeant(suite))
    return stay, {
        "the suite": suite,
        "a response team of the unit": make.make_team(command_unit=suite.command_unit),
        "the suite of another unit": a_suite(),
    }


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("place", TABLE)
def test_the_table(places, place, role):
    stay, teams = places
    person = make.make_officer(role, team=teams[place], rank="inspector" if role == "inspector" else "constable")
    assert {act for act, allowed in ACTS.items() if allowed(person, stay)} == TABLE[place].get(role, set())


def test_an_inspector_by_role_and_not_by_rank_does_not_review(places):
    stay, teams = places
    person = make.make_officer("inspector", team=teams["a response team of the unit"], rank="sergeant")
    assert not may.may_review_stay(person, stay)


def test_the_officer_who_made_the_arrest_and_their_sergeant_see_the_stay_and_write_nothing():
    suite, team = a_suite(), make.make_team()
    officer, child = make.make_officer("officer", team=team), make.make_child(age=14)
    stay = detained(a_sergeant(suite), child=child, contact=make.make_contact("arrest", by=officer, children=[child]))
    for person in (officer, make.make_officer("sergeant", team=team)):
        assert may.may_see_stay(person, stay)
        assert not any(allowed(person, stay) for name, allowed in ACTS.items() if name != "see")
    assert not may.may_see_stay(make.make_officer("officer", team=team), stay)


def test_a_suite_sees_the_record_of_the_child_it_holds_and_of_no_other(places):
    stay, teams = places
    person, other = make.make_officer("officer", team=teams["the suite"]), make.make_child()
    assert may_see_child(person, stay.child)
    assert not may_see_child(person, other)
    assert not may_see_child(make.make_officer("officer", team=teams["the suite of another unit"]), stay.child)


def test_somebody_without_a_team_sees_no_suite():
    person = make.make_officer("inspector")
    person.team = None
    assert not suites_of(person).exists()
    assert not visible_to(person).exists()
