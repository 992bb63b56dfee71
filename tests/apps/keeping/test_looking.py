"""Looks to ask about: each list finds its own sort and not the ordinary, and a reason may be given where a child is not in one's work."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from django.urls import reverse

from childfirst.audit.actions import trace
from childfirst.audit.models import AuditEntry, Operation
from childfirst.foundation.now import LONDON, now
from childfirst.foundation.scope import Fixed
from childfirst.keeping.queries import looking
from tests.factories import make_child, make_contact, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]


def look(person, child, reason="Open to them: in a contact of their team", verb="looked at child record"):
    with transaction.atomic():
        trace(Operation.CONSULTATION, verb, child, by=person, child=child, reason=Fixed(reason))


def found(code):
    return [(one.actor, one.children) for one in looking.list_of(code).rows()]


def test_the_officers_own_name():
    person = make_officer(name="Amy Quillfeather")
    theirs, other = make_child("Ottoline", "Quillfeather"), make_child("Basil", "Bartleby")
    look(person, theirs)
    look(person, other)
    assert found("own-family") == [(person.pk, (theirs.pk,))]


def test_several_homes_of_one_postcode():
    person = make_officer()
    street = [make_child(address=f"{number} Row", postcode="E8 1AA") for number in range(3)]
    look(person, street[0])
    look(person, street[1])
    assert found("neighbours") == []
    look(person, street[2])
    look(make_officer(), street[2])
    assert found("neighbours") == [(person.pk, tuple(sorted(one.pk for one in street)))]


def test_a_child_whom_many_people_of_many_teams_opened():
    child, other = make_child(), make_child()
    for _ in range(looking.MANY_PEOPLE):
        person = make_officer()
        look(person, child)
        for _ in range(5):
            look(make_officer(team=person.team), other, verb="shown in search")
    assert [one.children for one in looking.list_of("well-known").rows()] == [(child.pk,)]


def test_many_children_in_one_hour():
    person, other = make_officer(), make_officer()
    with time_machine.travel(now().replace(minute=1), tick=False), transaction.atomic():
        for number in range(looking.BULK):
            trace(
                Operation.CONSULTATION,
                "looked at child record",
                ("children.child", number),
                by=person,
                child=number + 1,
            )
            trace(Operation.CONSULTATION, "looked at child record", ("children.child", 1), by=other, child=1)
    ((actor, children),) = found("bulk")
    assert actor == person.pk
    assert len(children) == looking.BULK


def test_at_night_and_not_in_their_work():
    person, child = make_officer("desk_researcher"), make_child()
    night = datetime.combine(now().date() - timedelta(days=3), datetime.min.time(), LONDON) + timedelta(hours=2)
    with time_machine.travel(night, tick=False):
        look(person, child)
        assert found("at-night") == []
        look(person, child, looking.NO_WORK)
    with time_machine.travel(night + timedelta(hours=10), tick=False):
        look(make_officer(), child, looking.NO_WORK)
        assert found("at-night") == [(person.pk, (child.pk,))]


def test_a_reason_is_asked_where_a_child_is_not_in_ones_work(client):
    desk, child = make_officer("desk_researcher"), make_child()
    client.force_login(desk)
    page = reverse("children:child", args=[child.pk])
    asked = "This child is not in your work"
    assert asked in client.get(page).content.decode()
    assert found("without-reason") == [(desk.pk, (child.pk,))]
    answer = client.post(reverse("children:why", args=[child.pk]), {"why": ""}, follow=True)
    assert asked in answer.content.decode()
    assert "Choose why you are looking" in answer.content.decode()
    client.post(reverse("children:why", args=[child.pk]), {"why": "asked"})
    assert asked not in client.get(page).content.decode()
    assert found("without-reason") == []
    assert AuditEntry.objects.get(verb="gave a reason for looking").reason == "Another force or agency asks"


def test_nobody_is_asked_about_their_own_work(client):
    officer, child = make_officer(), make_child()
    make_contact(children=[child], by=officer)
    client.force_login(officer)
    assert "not in your work" not in client.get(reverse("children:child", args=[child.pk])).content.decode()


def test_only_auditors_read_the_lists_and_reading_is_traced(client):
    look(make_officer(name="Amy Quillfeather"), make_child("Ottoline", "Quillfeather"))
    for role, status in (("auditor", 200), ("administrator", 403), ("inspector", 403), ("records_manager", 403)):
        person = make_officer(role)
        client.force_login(person)
        assert client.get(reverse("keeping:looks")).status_code == status
        for one in looking.LISTS:
            answer = client.get(reverse("keeping:looks-list", args=[one.code]))
            assert answer.status_code == status
            assert "Ottoline" not in answer.content.decode()
    assert AuditEntry.objects.filter(verb="read a list of looks").count() == len(looking.LISTS)
    client.force_login(make_officer("auditor"))
    assert client.get(reverse("keeping:looks-list", args=["nothing"])).status_code == 404
