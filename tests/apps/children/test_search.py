"""Search before create: found by sound, order, other names, date, home; ranked, with a plain reason; bounded."""

from datetime import date

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.children import actions
from childfirst.children.searching import Wanted, search, swapped, wanted_from
from childfirst.children.sounds import close, sound_key
from childfirst.foundation.actor import IMPORTER
from tests.factories import make_child, make_officer
from tests.nonsense import look

pytestmark = pytest.mark.django_db
BORN = date(2012, 3, 4)


def names(wanted):
    return [match.child.name for match in search(wanted)]


@pytest.mark.parametrize(
    ("given", "family", "reason"),
    [
        ("Mohammed", "Osei", "same name"),
        ("Muhamad", "Osey", "same sound"),
        ("Osei", "Mohammed", "names the other way round"),
        ("Mo", "Osei", "given name begins the same"),
        ("Mohammad", "Osie", "same sound"),
        ("mohammed", "OSEI", "same name"),
    ],
)
def test_a_child_is_found_however_the_name_was_heard(given, family, reason):
    child = make_child("Mohammed", "Osei", date_of_birth=BORN)
    make_child("Zofia", "Nowak")
    found = search(Wanted(given_name=given, family_name=family))
    assert [match.child for match in found] == [child]
    assert reason in found[0].reason


@pytest.mark.parametrize("typed", [("Hatice", "Owusu"), ("Owusu", "Hatice"), ("Khadeeja", "Owusu")])
def test_a_name_that_came_through_another_language_is_found(typed):
    child = make_child("Khadija", "Owusu", date_of_birth=BORN)
    make_child("Zofia", "Owusu")
    assert [match.child for match in search(Wanted(*typed))] == [child]


def test_the_same_date_of_birth_puts_the_right_one_first_and_says_so():
    make_child("Amara", "Osei", date_of_birth=date(2010, 1, 30))
    right = make_child("Amara", "Osei", date_of_birth=BORN)
    found = search(Wanted(given_name="Amarah", family_name="Osey", date_of_birth=BORN))
    assert found[0].child == right
    assert "same date of birth" in found[0].reason
    assert "same date of birth" not in found[1].reason


def test_day_and_month_the_other_way_round():
    child = make_child("Amara", "Osei", date_of_birth=BORN)
    found = search(Wanted(given_name="Amara", family_name="Osei", date_of_birth=date(2012, 4, 3)))
    assert found[0].child == child
    assert "day and month the other way round" in found[0].reason
    assert swapped(date(2012, 3, 30)) is None
    assert swapped(date(2012, 3, 3)) is None


def test_a_misheard_family_name_with_the_same_birth_date_is_found():
    child = make_child("Amara", "Osei", date_of_birth=BORN)
    assert names(Wanted(given_name="Amara", family_name="Hart", date_of_birth=BORN)) == [child.name]
    assert names(Wanted(given_name="Amara", family_name="Hart")) == []


def test_other_names_home_and_single_words():
    child = make_child("Amara", "Osei", address="1 Invented Road", postcode="N17 0AB")
    actions.add_other_name(child, given_name="Mimi", family_name="Hart", by=IMPORTER)
    assert search(wanted_from("Mimi Hart"))[0].reason.startswith("also known as Mimi Hart")
    assert names(Wanted(postcode="n170ab")) == ["Amara Osei"]
    assert (
        names(wanted_from("Osei")) == names(wanted_from("Amara")) == names(wanted_from("Osei, Amara")) == ["Amara Osei"]
    )
    assert names(Wanted()) == names(wanted_from("   ")) == []


def test_nobody_unlike_is_shown_and_the_list_is_bounded():
    for number in range(30):
        make_child("Amara", f"Osei{'abcdefghij'[number % 10]}")
    make_child("Priya", "Singh")
    assert len(search(Wanted(given_name="Amara", family_name="Osei"))) == 20
    assert names(Wanted(given_name="Wei", family_name="Chen")) == []


def test_an_unidentified_child_is_never_offered():
    actions.open_child(by=IMPORTER, unidentified=True, date_of_birth=BORN, date_of_birth_basis="estimated")
    assert names(Wanted(date_of_birth=BORN)) == []


def test_search_costs_a_fixed_number_of_queries(django_assert_max_num_queries):
    for number in range(25):
        make_child("Amara", "Osei", address=f"{number} Road", postcode="N1 1AA")
    with django_assert_max_num_queries(12):
        search(Wanted(given_name="Amara", family_name="Osei", date_of_birth=BORN))


def test_names_without_latin_letters_still_have_a_key():
    assert sound_key("王") == "王"
    assert close("", "Amara") is False


def test_every_child_shown_leaves_a_trace_and_only_those_in_scope_are_linked(client):
    officer = make_officer()
    child = make_child("Amara", "Osei", address="1 Invented Road", postcode="N17 0AB")
    client.force_login(officer, backend="childfirst.teams.backends.OfficerBackend")
    page = look(client, reverse("children:find"), {"name": "Amara Osei"}).content.decode()
    assert "Amara Osei" in page
    assert f"/children/{child.pk}/" not in page
    assert "1 Invented Road" not in page
    assert AuditEntry.objects.get(operation=Operation.CONSULTATION).child_id == child.pk


def test_an_empty_search_says_what_to_enter(client):
    client.force_login(make_officer(), backend="childfirst.teams.backends.OfficerBackend")
    assert (
        "Enter a name, a date of birth or a postcode"
        in look(client, reverse("children:find"), {"name": " "}).content.decode()
    )
