"""What the tests of the desk's pages share: who works there, an incident to work on, and a strict reader of pages."""

import html5lib
from django.urls import reverse

from childfirst.referrals import actions
from childfirst.referrals.models import FoldedContact
from tests import factories as make


def parsed(response):
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())
    return response.content.decode()


def page_of(response):
    return html5lib.parse(response.content, namespaceHTMLElements=False)


def desk(role="desk_decision_maker", **fields):
    return make.make_officer(role, team=make.make_team("desk"), **fields)


def named(name, *, active=True):
    person = desk()
    person.full_name, person.is_active = name, active
    person.save()
    return person


def an_incident():
    """One child of two named, a suspect and a victim before, and a brother at home."""
    school = make.make_school("Hill School")
    borough = make.make_borough("Merton")
    child = make.make_child(
        school_id=school.pk, school_status="enrolled", borough=borough, address="1 Invented Road", needs=["autism"]
    )
    make.make_child("Bilal", address="1 Invented Road", age=9)
    make.make_contact(
        "arrest",
        children=[child],
        part={"roles": ["suspect", "victim"], "signs": ["drug_debt"], "offence": "drugs_supply"},
        occurred_from=make.now() - make.timedelta(days=30),
    )
    contact = make.make_contact(
        children=[child, None], children_in_home=2, cad_reference="99/22NOV26", officer_grade="amber"
    )
    return FoldedContact.objects.get(contact=contact, unfolded_at=None).referral


def awaiting(referral, by):
    actions.grade(referral=referral, grade="amber", reason="To begin with", by=by)
    actions.decide(referral=referral, outcome="no_further_action", reason="Enough is done", by=by)
    referral.refresh_from_db()
    return reverse("referrals:countersign", args=[referral.pk])


def graver_than_thought(person, time_machine):
    """Green as it came in, and an hour later red: its clock is replaced by a faster one."""
    time_machine.move_to(make.now(), tick=False)
    contact = make.make_contact(officer_grade="green", part={"roles": ["in_household"]})
    row = contact.referral_places.get().referral
    time_machine.shift(make.timedelta(hours=1))
    actions.grade(referral=row, grade="red", reason="Not small", by=person)
    return row
