"""A domestic abuse incident with two children, recorded as an officer would."""

import re

import pytest
import time_machine

from childfirst.audit.models import AuditEntry, Operation
from childfirst.contacts.forms.after import AmendDomesticAbuse
from childfirst.contacts.forms.build import new_contact, part_of
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.forms.what import DomesticAbuse
from childfirst.contacts.models import Contact, Draft
from childfirst.contacts.screening import screen_draft
from childfirst.rules.vocabulary import DASH
from tests.apps.contacts.walk import Walk, date_boxes, today_boxes
from tests.factories import born, make_borough, make_child, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
NOON = "2026-11-18T12:00:00+00:00"
WHAT = {
    "children_in_home": "2",
    "what_happened": "Mother says her partner pushed her into the door. Two children upstairs.",
    "dash": ["frightened", "getting_worse"],
    "dash_grade": "medium",
    "orders": "none_found",
    "between": "Mother and her partner",
}
WHERE = {"place_type": "home", "place": "14 Invented Road", "postcode": "n17 0ab"}
WHO = {
    "roles": ["victim", "in_household"],
    "sex": "female",
    "ethnicity_self": "B2",
    "interpreter_needed": "no",
    "needs_asked": "no",
    "care_status": "not_in_care",
    "school_status": "under_school_age",
    "home_address": "14 Invented Road",
    "home_postcode": "N17 0AB",
}
VOICE = {
    "seen": "yes",
    "spoken_to": "yes",
    "spoken_alone": "yes",
    "child_words": "I put my hands on my ears",
    "signs_5": ["hears_abuse"],
}
ADULT = {
    "full_name": "Invented Partner",
    "relation": "step_parent",
    "part": "suspect",
    "ethnicity": "white",
    "nationality": "British",
    "lives_in_home": "yes",
}
GRADE = {
    "officer_grade": "amber",
    "officer_grade_reason": "Two children heard it and it is happening more often",
    "protection": "no",
}


@pytest.fixture
def walk(client):
    borough = make_borough()
    with time_machine.travel(NOON, tick=True):
        yield Walk(client, make_officer(team=make_team(command_unit=borough.command_unit)))


def begin(walk):
    walk.open("/contacts/new/")
    walk.press(kind="domestic_abuse")
    walk.press({**WHAT, **today_boxes("occurred_from"), "then": "next"})
    assert walk.address.endswith("/page/where/"), walk.text
    borough = make_borough("Haringey").pk
    walk.press({**WHERE, "borough": borough, "then": "next"})
    assert "/page/child-c1-first/" in walk.address
    return Draft.objects.get()


def one_child(walk, given, age, **voice):
    walk.press({"perceived_age": age + 2, "given_name": given, "family_name": "Invented", "then": "next"})
    if "/match/" in walk.address:
        walk.press(child="new")
    assert walk.address.endswith("-who/"), walk.address
    walk.press(
        {
            **WHO,
            "given_name": given,
            "family_name": "Invented",
            **date_boxes("date_of_birth", born(age)),
            "date_of_birth_basis": "known",
            "then": "next",
        }
    )
    if "/match/" in walk.address:
        walk.press(child="new")
    assert walk.address.endswith("-voice/"), walk.address
    walk.press({**VOICE, **voice, "then": "next"})


def test_two_children_from_start_to_sent(walk):
    draft = begin(walk)
    one_child(walk, "Amara", 9)
    assert walk.address.endswith("/children/")
    assert "You have added 1 of 2 children" in walk.text
    walk.press(act="continue")
    assert "You counted 2 children and have added 1" in walk.text
    walk.press(act="add", address=f"/contacts/drafts/{draft.pk}/children/")
    one_child(walk, "Zofia", 6, child_words="Mummy was crying")
    assert walk.address.endswith("/page/adult-a1/")
    walk.press({**ADULT, "then": "next"})
    walk.press(act="continue", address=f"/contacts/drafts/{draft.pk}/adults/")
    walk.press({**GRADE, "then": "next"})
    assert walk.address.endswith("/check/")
    assert "Left to do" not in walk.text, walk.text
    assert "A child living with domestic abuse is a victim" in walk.text
    walk.press(address=f"/contacts/drafts/{draft.pk}/check/")
    contact = Contact.objects.get()
    assert contact.submission_key == draft.pk
    assert contact.reference in walk.text
    assert [part.child.name for part in contact.involvements.all()] == ["Amara Invented", "Zofia Invented"]
    assert contact.involvements.first().perceived_age_years == 11
    assert contact.postcode == "N17 0AB"
    assert AuditEntry.objects.filter(operation=Operation.COLLECTION, verb="recorded contact").count() == 2
    homes = {part.child.household_places.get().household_id for part in contact.involvements.all()}
    assert len(homes) == 1


def test_the_offence_stands_in_full_beside_what_the_children_lived_through(walk):
    recorded = {"offence": "violence", "offence_note": "Section 47 assault, OAPA 1861", "outcome": "arrested"}
    walk.open("/contacts/new/")
    walk.press(kind="domestic_abuse")
    walk.press({**WHAT, **recorded, **today_boxes("occurred_from"), "then": "next"})
    assert walk.address.endswith("/page/where/"), walk.text
    draft = Draft.objects.get()
    new = new_contact(draft)
    assert (new.offence, new.offence_note, new.outcome) == ("violence", "Section 47 assault, OAPA 1861", "arrested")
    walk.open(f"/contacts/drafts/{draft.pk}/check/")
    assert "Section 47 assault" in walk.text


@pytest.mark.parametrize("nonsense", ["NONSENSE!!", "12345", "N17 0A", "<script>"])
def test_a_postcode_that_cannot_be_one_says_what_to_do_and_none_is_fine(walk, nonsense):
    walk.open("/contacts/new/")
    walk.press(kind="domestic_abuse")
    draft = Draft.objects.get()
    where = f"/contacts/drafts/{draft.pk}/page/where/"
    walk.open(where)
    walk.press({**WHERE, "borough": make_borough().pk, "postcode": nonsense, "then": "next"})
    assert "Enter a postcode such as N17 0AB, or its first half" in walk.text
    for fine, kept in (("", ""), ("n17", "N17"), ("n170ab", "N17 0AB")):
        walk.open(where)
        walk.press({**WHERE, "borough": make_borough().pk, "postcode": fine, "then": "next"})
        assert "/page/child-c1-first/" in walk.address, walk.text
        assert new_contact(Draft.objects.get()).postcode == kept


def test_sending_twice_and_the_back_button_make_one_contact(walk):
    test_two_children_from_start_to_sent(walk)
    draft, contact = Draft.objects.get(), Contact.objects.get()
    for _ in range(2):
        walk.press(address=f"/contacts/drafts/{draft.pk}/check/")
        assert walk.address == f"/contacts/{contact.pk}/"
    walk.open(f"/contacts/drafts/{draft.pk}/page/what/")
    assert walk.address == f"/contacts/{contact.pk}/"
    assert Contact.objects.count() == 1


def test_a_child_not_yet_named_counts_and_is_a_visible_gap(walk):
    draft = begin(walk)
    one_child(walk, "Amara", 9)
    walk.press(act="add-unnamed", address=f"/contacts/drafts/{draft.pk}/children/")
    walk.press({"unnamed_note": "Older brother, stays at weekends", "then": "next"})
    assert "Select an answer to “Did you see this child?”" in walk.text
    walk.press({"seen": "no", "unnamed_note": "Older brother, stays at weekends", "about_age": "15", "then": "next"})
    assert walk.address.endswith("/page/adult-a1/")
    assert "You have added 2 of 2 children" in walk.open(f"/contacts/drafts/{draft.pk}/children/").content.decode()


def test_the_list_comes_back_after_the_last_child_counted_where_another_is_known_at_home(walk):
    """F31: nobody at the home is passed over to save a press."""
    known = make_child("Amara", "Invented", age=9, address="3 Invented Road")
    make_child("Bilal", "Invented", age=4, address="3 Invented Road")
    draft = begin(walk)
    walk.press({"perceived_age": 10, "given_name": "Amara", "family_name": "Invented", "then": "next"})
    walk.press(child=str(known.pk))
    walk.press({**WHO, "then": "next"})
    walk.press({**VOICE, "then": "next"})
    walk.press(act="add-unnamed", address=f"/contacts/drafts/{draft.pk}/children/")
    walk.press({"seen": "no", "unnamed_note": "Older brother, stays at weekends", "then": "next"})
    assert walk.address.endswith("/children/")
    assert "Bilal Invented" in walk.text


@pytest.mark.parametrize(
    ("answers", "seen", "note", "age"),
    [
        ({"seen": "yes", "about_age": "4"}, "yes", "A girl on the stairs", 4),
        ({"seen": "no", "about_age": "4"}, "no", "A girl on the stairs (about 4)", None),
        ({"seen": "no"}, "no", "A girl on the stairs", None),
        ({}, "", "A girl on the stairs", None),
        ({"seen": "yes", "about_age": "40"}, "yes", "A girl on the stairs", None),
    ],
)
def test_whether_an_unnamed_child_was_seen_is_what_was_said_and_otherwise_unknown(walk, answers, seen, note, age):
    draft = begin(walk)
    walk.press(act="add-unnamed", address=f"/contacts/drafts/{draft.pk}/children/")
    walk.press({"unnamed_note": "A girl on the stairs", "then": "later", **answers})
    reader = DraftReader(Draft.objects.get())
    key = next(key for key in reader.child_keys if reader.unnamed(key))
    part = part_of(reader, key)
    assert (part.seen, part.unnamed_note, part.perceived_age_years) == (seen, note, age)
    titles = {one.title for found in screen_draft(reader, new_contact(reader), only=key) for one in found[1]}
    assert ("The child was not seen" in titles) == (seen == "no")


def test_a_record_is_offered_before_one_is_opened(walk):
    make_child("Amara", "Invented", age=9)
    begin(walk)
    walk.press({"perceived_age": 10, "given_name": "Amarah", "family_name": "Invented", "then": "next"})
    assert walk.address.endswith("/match/")
    assert "Amara Invented" in walk.text
    assert AuditEntry.objects.filter(operation=Operation.CONSULTATION, verb="shown in search").exists()


def test_the_first_page_shows_no_age_and_no_history(walk):
    known = make_child("Amara", "Invented", age=9)
    draft = begin(walk)
    walk.press({"perceived_age": 10, "given_name": "Amara", "family_name": "Invented", "then": "next"})
    walk.press(child=str(known.pk))
    assert walk.address.endswith("-who/")
    walk.open(f"/contacts/drafts/{draft.pk}/page/child-c1-first/")
    assert "9 years" not in walk.text
    # Between letters and digits a year is part of the draft's random address, not a year.
    assert not re.search(rf"(?<![0-9a-f]){known.date_of_birth.year}(?![0-9a-f])", walk.text)


def test_the_account_comes_before_the_dash_and_every_dash_question_stands_under_one_heading():
    form = DomesticAbuse()
    names = list(form.fields)
    order = ["what_happened", "offence", "offence_note", "outcome", "dash", "dash_grade"]
    assert [name for name in names if name in order] == order
    groups = form["dash"].groups
    assert all(heading for heading, _ in groups)
    codes = [option.value for _, options in groups for option in options]
    assert sorted(codes) == sorted(DASH)
    assert list(AmendDomesticAbuse().fields).index("what_happened") < list(AmendDomesticAbuse().fields).index("dash")
