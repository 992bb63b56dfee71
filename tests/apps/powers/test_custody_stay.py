"""A stay is what its entries say: recorded late, with gaps, or wrongly, it is kept as exactly that."""

import pytest
from django.db import DatabaseError, connection, transaction

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.actions.custody import receive, take_back
from childfirst.powers.custody_facts import adult_there
from childfirst.powers.models import CustodyEntry, CustodyStay
from childfirst.powers.presenters.custody_entries import wrong_with
from childfirst.powers.presenters.custody_needs import flags_of, needs_of
from childfirst.powers.queries.custody import entries_that_count
from childfirst.rules.gates.appropriate_adult import MAY_ACT, MAY_NOT_ACT
from tests import factories as make
from tests.apps.powers.custody import ARRIVAL, EVENING, HOUR, a_sergeant, a_stay, a_suite, bail_refused, detained, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def evening(time_machine):
    time_machine.move_to(EVENING, tick=False)


@pytest.fixture
def sergeant():
    return a_sergeant(a_suite())


def test_a_child_received_late_is_recorded_as_received_late(sergeant):
    stay = a_stay(sergeant, at=EVENING - 3 * HOUR)
    entry = stay.entries.get()
    assert (stay.arrived_at, entry.moment, entry.recorded_at) == (EVENING - 3 * HOUR, EVENING - 3 * HOUR, EVENING)
    assert entry.late_by == 3 * HOUR
    assert AuditEntry.objects.filter(verb="received in custody", child_id=stay.child_id).count() == 1


def test_nobody_is_received_tomorrow_or_twice(sergeant):
    with pytest.raises(BadInput, match="now or in the past"):
        a_stay(sergeant, at=EVENING + HOUR)
    stay = a_stay(sergeant)
    with pytest.raises(CannotNow, match="in custody already"):
        a_stay(sergeant, child=stay.child)
    assert CustodyStay.objects.count() == 1


def test_what_is_not_recorded_is_named_on_the_board(sergeant):
    stay = a_stay(sergeant, child=make.make_child(age=15, sex="female", care_status="looked_after"))
    flags = flags_of(needs_of(stay, entries_that_count(stay)))
    assert flags == [
        "detention not authorised", "adult not called", "adult not here", "rights not given with the adult", "parent not told", "council not told",
        "no woman officer named, or period needs not asked", "needs not asked", "place not recorded",
    ]  # fmt: skip


def test_an_attempt_is_not_telling_and_naming_without_asking_is_not_care(sergeant):
    stay = detained(sergeant, child=make.make_child(age=15, sex="female"))
    write(stay, "parent_told", sergeant, name="Mother", how="not_reached")
    write(stay, "woman_named", sergeant, name="PC Woman", asked=False)
    write(stay, "rights", sergeant, with_adult=False)
    flags = flags_of(needs_of(stay, entries_that_count(stay)))
    assert "parent not told" in flags
    assert "no woman officer named, or period needs not asked" in flags
    assert "rights not given with the adult" in flags


@pytest.mark.parametrize("role", sorted(MAY_ACT | MAY_NOT_ACT))
def test_whoever_came_is_written_down_and_counts_only_if_they_may_act(sergeant, role):
    stay = detained(sergeant)
    entry = write(stay, "adult_arrived", sergeant, name="Somebody", role=role, child_objects=False)
    entries = entries_that_count(stay)
    assert (adult_there(entries) is not None) is (role in MAY_ACT)
    assert ("R033" in wrong_with(entry, entries)) is (role in MAY_NOT_ACT)


def test_a_parent_to_whom_the_child_objects_does_not_count_and_one_who_left_is_not_here(sergeant):
    stay = detained(sergeant)
    write(stay, "adult_arrived", sergeant, name="Father", role="estranged_parent", child_objects=True)
    assert adult_there(entries_that_count(stay)) is None
    write(stay, "adult_arrived", sergeant, name="Aunt", role="other_relative")
    assert adult_there(entries_that_count(stay)).name == "Aunt"
    write(stay, "adult_left", sergeant, name="Aunt")
    assert adult_there(entries_that_count(stay)) is None


def test_a_code_outside_the_list_is_refused(sergeant):
    stay = detained(sergeant)
    for what, facts in (
        ("adult_called", {"role": "friend"}),
        ("placed", {"place": "van"}),
        ("ended", {"ended_how": "escaped"}),
    ):
        with pytest.raises(BadInput):
            write(stay, what, sergeant, **facts)
    assert stay.entries.count() == 2


@pytest.mark.parametrize(
    "ground", ["no_parent_to_collect", "no_accommodation", "seriousness_alone", "convenience", "punishment"]
)
def test_bail_is_not_refused_to_a_child_on_a_barred_ground_but_what_was_done_is_kept(sergeant, ground):
    stay = detained(sergeant)
    write(stay, "charged", sergeant, offence="Theft", offence_kind="other")
    with pytest.raises(BadInput, match="not a ground"):
        write(stay, "bail_refused", sergeant, ground=ground, reason="Nobody came for him.")
    stay.refresh_from_db()
    assert stay.status == "charged"
    entry = write(stay, "bail_refused", sergeant, ground=ground, reason="Nobody came for him.", was_done=True)
    assert stay.status == "bail_refused"
    assert "R046" in wrong_with(entry, entries_that_count(stay))


def test_a_stay_follows_its_table_of_states(sergeant):
    stay = a_stay(sergeant)
    with pytest.raises(CannotNow):
        write(stay, "charged", sergeant, offence="Theft")
    write(stay, "detention_authorised", sergeant, reason="To ask about the phone.")
    with pytest.raises(CannotNow):
        write(stay, "bail_refused", sergeant, ground="own_protection", reason="Because of threats.")
    with pytest.raises(CannotNow, match="recorded already"):
        write(stay, "detention_authorised", sergeant, reason="Again, and again.")
    assert stay.status == "held"


def test_what_happened_before_the_child_left_can_still_be_written_and_nothing_after(sergeant, time_machine):
    stay = detained(sergeant)
    time_machine.move_to(EVENING + 2 * HOUR, tick=False)
    write(stay, "ended", sergeant, ended_how="released_bail")
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    with pytest.raises(BadInput, match="left custody"):
        write(stay, "note", sergeant, at=EVENING + 3 * HOUR)
    late = write(stay, "parent_told", sergeant, at=EVENING + HOUR, name="Mother", how="phone")
    assert late.late_by == 4 * HOUR
    assert (stay.status, stay.ended_how, stay.ended_at) == ("ended", "released_bail", EVENING + 2 * HOUR)


def test_an_entry_taken_back_stays_to_be_read_and_no_longer_counts(sergeant):
    stay = detained(sergeant)
    entry = write(stay, "ended", sergeant, ended_how="released_bail")
    with pytest.raises(BadInput):
        take_back(entry=entry, reason=" ", by=sergeant)
    take_back(entry=entry, reason="That was another child.", by=sergeant)
    stay.refresh_from_db()
    assert (stay.status, stay.ended_at, stay.ended_how) == ("held", None, "")
    assert stay.entries.count() == 3
    with pytest.raises(CannotNow, match="already"):
        take_back(entry=CustodyEntry.objects.get(pk=entry.pk), reason="Once more.", by=sergeant)
    with pytest.raises(CannotNow):
        take_back(entry=stay.entries.get(what="arrived"), reason="Never came.", by=sergeant)


def test_taking_an_end_back_does_not_hold_a_child_twice(sergeant):
    stay = detained(sergeant)
    entry = write(stay, "ended", sergeant, ended_how="to_hospital")
    a_stay(sergeant, child=stay.child)
    with pytest.raises(CannotNow, match="in custody again"):
        take_back(entry=entry, reason="He never went.", by=sergeant)
    assert CustodyStay.objects.filter(child=stay.child, ended_at=None).count() == 1


def test_somebody_who_decides_on_an_old_page_is_told_what_changed(sergeant):
    stay = detained(sergeant)
    read = stay.revision
    write(stay, "parent_told", sergeant, name="Mother", how="phone")
    with pytest.raises(CannotNow, match="Parent or carer told"):
        write(stay, "charged", sergeant, revision=read, offence="Theft", offence_kind="other")
    write(
        stay, "adult_called", sergeant, revision=read, name="Aunt", answer="coming"
    )  # what only adds is never refused
    write(stay, "charged", sergeant, revision=stay.revision, offence="Theft", offence_kind="other")
    assert stay.status == "charged"


def test_the_database_itself_keeps_entries(sergeant):
    entry = detained(sergeant).entries.first()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE powers_custodyentry SET what = 'note' WHERE id = %s", [entry.pk])


def test_the_status_is_worked_out_and_not_remembered(sergeant):
    stay = bail_refused(sergeant)
    CustodyStay.objects.filter(pk=stay.pk).update(status="held", next_due_at=None)
    write(stay, "note", sergeant, at=now())
    assert stay.status == reckoning.status_of(entries_that_count(stay)) == "bail_refused"
    assert stay.next_due_at is not None


def test_only_a_suite_receives(sergeant):
    from childfirst.foundation.errors import NotAllowed

    for person in (make.make_officer("officer"), make.make_officer("sergeant"), make.make_officer("inspector")):
        with pytest.raises(NotAllowed):
            receive(child=make.make_child(), at=now(), facts=ARRIVAL, by=person)
