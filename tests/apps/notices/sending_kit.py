"""What tests of sending need: a school with people to tell, a carrier that keeps what it is handed, and what a partner clicks."""

import re

from childfirst.notices.carriers import Refused, TryLater
from childfirst.notices.models import NoticeDraft
from childfirst.teams.directory import add_contact
from tests import factories as make

PHRASE = "purple kettle sunday"


class Kept:
    """Takes every letter; or is away, or refuses some address."""

    def __init__(self, away=False, refuses=()):
        self.letters, self.away, self.refuses = [], away, refuses

    def send(self, letter):
        if self.away:
            raise TryLater("away")
        if letter.to in self.refuses:
            raise Refused("550 no such mailbox")
        self.letters.append(letter)
        return f"id-{len(self.letters)}"

    def taken_before(self, letter):
        return None

    def close(self):
        pass


def a_school(name="", *, deputy=True, **more):
    """With a lead who has a telephone and a deputy who has a phrase."""
    school = make.make_school(name, **more)
    by = make.make_officer("administrator")
    add_contact(
        kind="school", school=school, name="Ms Lead", email=f"lead{school.pk}@s.invalid", phone="07700900001", by=by
    )
    if deputy:
        add_contact(
            kind="school",
            school=school,
            part="deputy",
            name="Mr Deputy",
            email=f"deputy{school.pk}@s.invalid",
            agreed=PHRASE,
            by=by,
        )
    return school


def an_incident(school=None, **more):
    """One child at this school, domestic abuse. The notice that follows."""
    school = school or a_school()
    child = make.make_child(school_id=school.pk, school_status="enrolled")
    contact = make.make_contact(children=[child], part={"signs": ["hears_abuse"]}, **more)
    return NoticeDraft.objects.get(contact=contact, recipient_kind="school")


def link_in(letter):
    """The address that somebody clicks."""
    return re.search(r"/p/[0-9a-f]{40}/", letter.body)[0]


def code_in(letter):
    """The six digits of a text message."""
    return re.search(r"\d{6}", letter.body)[0]
