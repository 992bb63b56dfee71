"""Recording a contact: all of it or none of it, once, with its trace, its screening and what follows."""

import logging
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import IntegrityError

from childfirst.audit.models import AuditEntry, Operation
from childfirst.children.models import Child
from childfirst.contacts import doors
from childfirst.contacts.actions import record
from childfirst.contacts.actions import record as record_action
from childfirst.contacts.checks import Incomplete
from childfirst.contacts.models import Contact, Finding, Screening
from childfirst.contacts.new import NewChild
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput, NotAllowed
from childfirst.foundation.now import now
from tests.factories import born, make_child, make_contact, make_officer, new_contact, new_part

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


def test_a_recorded_contact_is_whole():
    officer = make_officer()
    contact = make_contact("domestic_abuse", by=officer)
    part = contact.involvements.get()
    assert contact.reference == f"CF-{contact.submitted_at.year}-{contact.pk:06d}"
    assert (contact.submitted_by, contact.team) == (officer, officer.team)
    assert Screening.objects.get().involvement == part
    assert Finding.objects.filter(screening__contact=contact, rule="da-child-victim").exists()
    assert AuditEntry.objects.filter(
        operation=Operation.COLLECTION, verb="recorded contact", child_id=part.child_id
    ).exists()
    assert [(adult.full_name, adult.adult.full_name) for adult in contact.adults.all()] == [
        ("Invented Father", "Invented Father")
    ]


@pytest.mark.parametrize(
    "kind",
    ["crime_report", "stop_search", "arrest", "missing", "domestic_abuse", "school_incident", "concern", "online_harm"],
)
def test_every_kind_can_be_recorded(kind):
    assert make_contact(kind).screenings.count() == 1


def test_age_is_counted_at_the_event_on_the_london_calendar():
    # 23:30 UTC on 30 June is half past midnight in London: the birthday has come.
    with time_machine.travel("2026-08-01T12:00:00+00:00"):
        child = make_child(date_of_birth=born(14).replace(year=2012, month=7, day=1))
        moment = now().replace(month=6, day=30, hour=23, minute=30)
        assert make_contact("concern", children=[child], occurred_from=moment).involvements.get().age_months == 168
        assert (
            make_contact("concern", children=[child], occurred_from=moment - timedelta(hours=1))
            .involvements.get()
            .age_months
            == 167
        )


def test_what_is_newly_known_is_written_to_the_child_and_a_birth_date_never_overwritten():
    child = make_child("Amara", "Osei", age=14)
    particulars = NewChild(
        child_id=child.pk,
        given_name="Mimi",
        date_of_birth=born(12),
        date_of_birth_basis="claimed",
        first_language="Twi",
        needs=["autism"],
        care_status="looked_after",
        care_council="Enfield",
        home_address="1 Invented Road",
        home_postcode="n17 0ab",
    )
    contact = make_contact("concern", children=[particulars])
    child.refresh_from_db()
    part = contact.involvements.get()
    assert child.date_of_birth == born(14)
    assert child.first_language == part.language == "Twi"
    assert part.needs == ["autism"]
    assert (part.care_status, part.care_council) == ("looked_after", "Enfield")
    assert child.other_names.get().given_name == "Mimi"
    assert child.household_places.get().household.postcode == "N17 0AB"


def test_the_same_submission_or_source_gives_the_same_contact():
    key = uuid4()
    first = record(new_contact("concern"), by=make_officer(), submission_key=key)
    assert record(new_contact("concern"), by=make_officer(), submission_key=key) == first
    other = record(new_contact("concern"), by=IMPORTER, source="import", source_key="row 1")
    assert record(new_contact("concern"), by=IMPORTER, source="import", source_key="row 1") == other
    assert Contact.objects.count() == 2


def test_a_race_is_answered_with_the_winner(monkeypatch):
    """Both looked, neither found; the database lets one in. The other gets that one."""
    key, officer = uuid4(), make_officer()
    winner = record(new_contact("concern"), by=officer, submission_key=key)
    module = __import__("childfirst.contacts.actions.record", fromlist=["_already"])
    real, asked = module._already, []

    def looks_too_early(*keys):
        asked.append(keys)
        return None if len(asked) == 1 else real(*keys)

    monkeypatch.setattr(module, "_already", looks_too_early)
    assert record_action(new_contact("concern"), by=officer, submission_key=key) == winner
    assert Contact.objects.count() == 1


def test_a_real_conflict_is_not_hidden(monkeypatch):
    module = __import__("childfirst.contacts.actions.record", fromlist=["_record"])

    def broken(*args):
        raise IntegrityError("something else")

    monkeypatch.setattr(module, "_record", broken)
    with pytest.raises(IntegrityError):
        record(new_contact("concern"), by=make_officer())


@pytest.mark.parametrize("broken", ["trace", "screen_contact"])
def test_whatever_fails_undoes_all(broken, monkeypatch):
    officer = make_officer()
    module = __import__("childfirst.contacts.actions.record", fromlist=[broken])

    def fails(*args, **kwargs):
        raise RuntimeError("no")

    monkeypatch.setattr(module, broken, fails)
    with pytest.raises(RuntimeError):
        record(new_contact("concern"), by=officer)
    assert not Contact.objects.exists()
    assert not Child.objects.exists()


def test_a_failing_next_step_undoes_the_submission(monkeypatch):
    def fails(contact, by):
        raise RuntimeError("the desk is shut")

    monkeypatch.setattr(doors, "_when_submitted", [fails])
    with pytest.raises(RuntimeError):
        make_contact("concern")
    assert not Contact.objects.exists()


def test_roles_that_do_not_record_are_refused():
    with pytest.raises(NotAllowed):
        record(new_contact("concern"), by=make_officer("analyst"))


def problems(**fields):
    with pytest.raises(Incomplete) as caught:
        make_contact(**fields)
    return {problem.field: problem.message for problem in caught.value.problems}


def test_every_problem_is_named_at_once():
    found = problems(
        kind="domestic_abuse",
        dash=["sulking"],
        place_type="moon",
        occurred_from=now() + timedelta(days=1),
        part={"missing_grade": "odd", "signs": ["x"], "aware": {"smell": "y"}, "roles": ["youth"]},
    )
    assert set(found) >= {
        "occurred_from",
        "place_type",
        "dash",
        "involvements[0].missing_grade",
        "involvements[0].signs",
        "involvements[0].aware",
        "involvements[0].roles",
    }


def test_no_child_twice_no_child_at_all_nothing_too_long():
    child = make_child()
    assert "involvements" in problems(kind="concern", children=[child, child])
    assert "involvements" in problems(kind="concern", children=[])
    assert "place" in problems(kind="concern", place="x" * 201)
    assert "involvements[0].child.home_postcode" in problems(
        kind="concern", children=[NewChild(given_name="A", home_postcode="x" * 11)]
    )


def test_children_counted_must_be_recorded_on_the_form_and_a_gap_counts():
    assert (
        "You counted 3 children and recorded 2"
        in problems(kind="domestic_abuse", children=[make_child(), None], children_in_home=3)["children_in_home"]
    )
    contact = make_contact("domestic_abuse", children=[make_child(), None, None], children_in_home=3)
    assert [part.child is None for part in contact.involvements.all()] == [False, True, True]
    assert make_contact(
        "domestic_abuse", source="import", source_key="1", children=[make_child()], children_in_home=3
    ).pk


def test_hollow_words_are_refused_on_the_form_and_kept_from_an_import():
    assert "involvements[0].child_words" in problems(kind="concern", part={"child_words": "N/A"})
    assert (
        make_contact("concern", source="import", source_key="2", part={"child_words": "N/A"})
        .involvements.get()
        .child_words
        == "N/A"
    )


@pytest.mark.parametrize(("age", "message"), [(18, "18 or over"), (-1, "born after")])
def test_an_adult_or_somebody_not_yet_born_is_not_a_child_of_the_contact(age, message):
    child = make_child(date_of_birth=born(age))
    with pytest.raises(BadInput, match=message):
        make_contact("concern", children=[child])


def test_records_of_one_incident_share_a_key():
    one = make_contact("concern", cad_reference="CAD 1234/22nov26", crime_reference="44 12")
    by_crime = make_contact("concern", crime_reference="4412")
    by_cad = make_contact("concern", cad_reference="1234/22NOV26")
    assert one.incident_key == by_crime.incident_key == by_cad.incident_key == "CAD:1234/22NOV26"
    assert make_contact("concern").incident_key == ""
    assert make_contact("concern", cad_reference="77").cad_reference.startswith("77/")


def test_a_call_before_midnight_keeps_its_number_after_it():
    """CAD numbers start again each day: the same number at the same place minutes later is the same call, elsewhere it is not."""
    before, after = (datetime(2025, 11, 26, 23, 35, tzinfo=LONDON), datetime(2025, 11, 27, 0, 10, tzinfo=LONDON))
    one = make_contact("concern", cad_reference="6120", postcode="E8 3MV", occurred_from=before)
    assert one.cad_reference == "6120/26NOV25"
    same = {"cad_reference": "CAD 6120", "occurred_from": after}
    assert make_contact("concern", postcode="E8 3MV", **same).incident_key == one.incident_key
    for elsewhere in ("E8 9ZZ", ""):
        assert make_contact("concern", postcode=elsewhere, **same).cad_reference == "6120/27NOV25"
    next_night = make_contact("concern", **same | {"postcode": "E8 3MV", "occurred_from": after + timedelta(days=1)})
    assert next_night.cad_reference == "6120/28NOV25"


def test_screening_sees_earlier_contacts_and_never_later_ones():
    child, officer = make_child(), make_officer()
    later = make_contact("missing", by=officer, children=[child], occurred_from=now() - timedelta(days=1))
    early = make_contact("missing", by=officer, children=[child], occurred_from=now() - timedelta(days=9))
    again = make_contact("missing", by=officer, children=[child])
    facts = {contact: contact.screenings.get().facts["earlier"] for contact in (later, early, again)}
    assert facts[later] == facts[early] == []
    assert facts[again] == [later.reference, early.reference]


def test_no_name_reaches_the_log(caplog):
    with caplog.at_level(logging.DEBUG):
        make_contact("concern", children=[new_part(NewChild(given_name="Wilhelmina", family_name="Unmistakable"))])
    assert "Wilhelmina" not in caplog.text
    assert "Unmistakable" not in caplog.text
