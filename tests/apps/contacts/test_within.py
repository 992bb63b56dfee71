"""My contacts and my team's: the same as those among what the person may see, for every role, though asked without asking twice."""

import pytest
from django.db.models import Q

from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import scope, within
from childfirst.contacts.queries import recent
from childfirst.teams.roles import ROLES
from tests.factories import make_contact, make_officer, make_team

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [*ROLES, ""])
def test_what_is_asked_once_is_what_was_asked_twice(role):
    team, other = make_team(), make_team()
    person, colleague = make_officer([role] if role else [], team=team), make_officer(["officer"], team=other)
    for by, of in ((person, team), (person, other), (colleague, team), (colleague, other)):
        Contact.objects.filter(pk=make_contact().pk).update(team=of, submitted_by=by)
    for whose, wanted in (("mine", Q(submitted_by=person.pk)), ("team", Q(team=team.pk))):
        twice = set(Contact.objects.filter(scope(person)).filter(wanted))
        assert set(Contact.objects.filter(within(person, wanted))) == twice
        assert set(recent(person, whose=whose)) == twice
        assert len(twice) == (2 if role in {"officer", "sergeant"} else len(twice))


def test_somebody_without_a_team_has_their_own():
    person = make_officer()
    own = make_contact(by=person)
    person.team = None
    person.save()
    Contact.objects.filter(pk=make_contact().pk).update(team=None)
    assert list(recent(person)) == [own]
