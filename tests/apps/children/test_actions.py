"""Acts on a child's record leave a trace of what stood before and after, or do not happen."""

from datetime import date

import pytest

from childfirst.audit.models import AuditEntry, Operation
from childfirst.children import actions
from childfirst.children.models import Child, Household
from childfirst.foundation.errors import BadInput
from tests.factories import make_child, make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return make_officer()


def last_trace():
    return AuditEntry.objects.latest("pk")


def test_opening_a_record_sets_its_keys_and_traces_it(officer):
    child = actions.open_child(
        by=officer,
        given_name="Amara",
        family_name="Osei",
        date_of_birth=date(2012, 8, 20),
        date_of_birth_basis="claimed",
    )
    assert (child.given_key, child.family_key) == ("AMR", "OS")
    assert (last_trace().operation, last_trace().child_id, last_trace().actor_id) == (
        Operation.COLLECTION,
        child.pk,
        officer.pk,
    )


def test_a_date_of_birth_needs_its_basis(officer):
    with pytest.raises(BadInput, match="how the date of birth is known"):
        actions.open_child(by=officer, given_name="Amara", date_of_birth=date(2012, 8, 20))


def test_a_correction_keeps_before_and_after_and_writes_only_what_changed(officer):
    child = make_child("Amara", "Osei")
    changed = actions.correct_child(child, by=officer, reason="School told us", given_name="Amira", family_name="Osei")
    assert changed == {"given_name": "Amira"}
    assert last_trace().details == {"before": {"given_name": "Amara"}, "after": {"given_name": "Amira"}}
    before = AuditEntry.objects.count()
    assert actions.correct_child(child, by=officer, reason="Again", given_name="Amira") == {}
    assert AuditEntry.objects.count() == before


def test_an_unknown_particular_is_a_slip(officer):
    with pytest.raises(TypeError, match="shoe_size"):
        actions.correct_child(make_child(), by=officer, reason="x", shoe_size=3)


def test_a_need_is_noted_once_and_ends_with_a_day(officer):
    child = make_child()
    first = actions.note_need(child, need="autism", source="Mother", by=officer)
    assert actions.note_need(child, need="autism", source="School", by=officer) == first
    actions.end_need(first, by=officer, reason="Was another child's", on=date(2026, 1, 2))
    assert child.needs.get().ended_on == date(2026, 1, 2)
    assert actions.note_need(child, need="autism", source="School", by=officer) != first
    with pytest.raises(BadInput):
        actions.note_need(child, need="tallness", source="x", by=officer)


def test_a_change_of_care_ends_the_stretch_before(officer):
    child = make_child()
    first = actions.note_care(child, status="looked_after", council="Haringey", by=officer)
    assert actions.note_care(child, status="looked_after", council="Haringey", by=officer) == first
    actions.note_care(child, status="looked_after", council="Enfield", by=officer)
    assert [(episode.council, episode.ended_on is None) for episode in child.care_episodes.order_by("pk")] == [
        ("Haringey", False),
        ("Enfield", True),
    ]
    assert last_trace().details["before"] == {"status": "looked_after", "council": "Haringey"}
    with pytest.raises(BadInput):
        actions.note_care(child, status="somewhere", by=officer)


def test_brothers_and_sisters_meet_in_one_home_however_it_was_typed(officer):
    one, two = make_child("Amara"), make_child("Kofi")
    actions.place_in_household(one, address="Flat 2, 14 Acre Rd", postcode="n170ab", by=officer)
    actions.place_in_household(two, address="flat 2 14 acre rd.", postcode="N17 0AB", by=officer)
    assert Household.objects.count() == 1
    actions.place_in_household(two, address="9 Other St", postcode="N1 1AA", by=officer, relation="visits")
    assert two.household_places.filter(left_on=None).count() == 2
    actions.place_in_household(two, address="9 New St", postcode="N2 2BB", by=officer)
    assert {place.household.postcode for place in two.household_places.filter(left_on=None)} == {"N1 1AA", "N2 2BB"}
    with pytest.raises(BadInput):
        actions.place_in_household(one, address=" ", by=officer)


def test_the_same_adult_of_a_home_is_written_once(officer):
    home = actions.find_or_open_household(address="1 Invented Road", postcode="N17 0AB")
    one = actions.place_adult(home, full_name="Daniel Hart", by=officer)
    assert actions.place_adult(home, full_name="daniel hart ", by=officer) == one


def test_another_name_is_kept_once(officer):
    child = make_child("Amara", "Osei")
    assert actions.add_other_name(child, given_name="Mimi", by=officer) is not None
    assert actions.add_other_name(child, given_name="mimi", by=officer) is None
    assert actions.add_other_name(child, given_name="Amara", family_name="Osei", by=officer) is None


def test_without_its_trace_an_act_does_not_happen(officer, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("the trail is full")

    monkeypatch.setattr(actions, "trace", broken)
    with pytest.raises(RuntimeError):
        actions.open_child(by=officer, given_name="Amara")
    assert not Child.objects.exists()
