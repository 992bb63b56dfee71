"""A review put off, a child in hospital, a court's warrant: entries of a stay, the clocks they move, and what a wrong one does not do."""

from datetime import timedelta

import pytest

from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.actions.custody import take_back
from childfirst.powers.actions.custody_settling import sweep_custody
from childfirst.powers.presenters.custody_entries import wrong_with
from childfirst.powers.queries.custody import entries_that_count
from tests import factories as make
from tests.apps.powers.custody import EVENING, HOUR, a_sergeant, a_suite, an_inspector, detained, write

pytestmark = pytest.mark.django_db
PUT_OFF = {
    "name": "Insp Elsewhere",
    "rank": "inspector",
    "postponed_for": "questioning",
    "reason": "He is answering now.",
}
REVIEW = {
    "name": "Insp",
    "rank": "inspector",
    "involved": False,
    "means": "phone",
    "outcome": "continue",
    "reason": "A witness.",
}
WARRANT = {"court": "City magistrates", "hours": 36, "indictable": True, "reason": "A phone is being read."}


@pytest.fixture
def sergeant():
    return a_sergeant(a_suite())


@pytest.fixture
def stay(sergeant, time_machine):
    time_machine.move_to(EVENING, tick=False)
    return detained(sergeant)


def due(stay, duty="R043"):
    return stay.clocks.get(duty=duty).due_at


def wrong(entry):
    return wrong_with(entry, entries_that_count(entry.stay))


def test_a_review_put_off_in_time_rings_an_hour_later(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 5.5 * HOUR, tick=False)
    entry = write(stay, "review_postponed", sergeant, **PUT_OFF)
    assert due(stay) == EVENING + 7 * HOUR
    assert not wrong(entry)
    time_machine.move_to(EVENING + 7 * HOUR + timedelta(minutes=1), tick=False)
    assert sweep_custody()["missed"] == 1
    assert stay.breaches.get().due_at == EVENING + 7 * HOUR
    write(stay, "review", sergeant, **REVIEW)
    assert due(stay) == EVENING + 15 * HOUR
    assert [one.due_at for one in reckoning.missed(entries_that_count(stay), EVENING + 8 * HOUR)] == [
        EVENING + 7 * HOUR
    ]


@pytest.mark.parametrize("facts", [{"rank": "sergeant"}, {"involved": True}])
def test_one_who_could_not_review_cannot_put_off(stay, sergeant, facts, time_machine):
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    entry = write(stay, "review_postponed", sergeant, **PUT_OFF | facts)
    assert due(stay) == EVENING + 6 * HOUR
    assert "Does not count" in wrong(entry)


def test_one_put_off_too_late_is_kept_and_was_missed(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 6.5 * HOUR, tick=False)
    entry = write(stay, "review_postponed", sergeant, **PUT_OFF)
    assert due(stay) == EVENING + 6 * HOUR
    assert "Moves no clock" in wrong(entry)
    assert stay.breaches.count() == 1


def test_an_inspector_puts_off_under_their_own_name_and_others_not_at_all(stay, time_machine):
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    inspector = an_inspector(stay.suite)
    entry = write(stay, "review_postponed", inspector, **PUT_OFF)
    assert entry.fact("name") == inspector.full_name
    with pytest.raises(NotAllowed):
        write(stay, "review_postponed", make.make_officer(), **PUT_OFF)
    with pytest.raises(BadInput):
        write(stay, "review_postponed", inspector, **PUT_OFF | {"postponed_for": "busy"})


def test_hospital_moves_both_clocks_once_the_child_is_back_and_the_clock_rings_meanwhile(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 5 * HOUR, tick=False)
    write(stay, "hospital", sergeant, where="Homerton, with PC Rudd", health="A cut hand")
    assert due(stay) == EVENING + 6 * HOUR
    time_machine.move_to(EVENING + 6 * HOUR + timedelta(minutes=1), tick=False)
    assert sweep_custody()["missed"] == 1
    time_machine.move_to(EVENING + 8 * HOUR, tick=False)
    write(stay, "hospital_back", sergeant, questioned=30)
    assert due(stay) == EVENING + 8.5 * HOUR
    assert due(stay, "R044") == EVENING + 26.5 * HOUR
    assert reckoning.missed(entries_that_count(stay), EVENING + 8 * HOUR) == []
    assert stay.breaches.count() == 1


def test_hospital_is_written_down_in_turn(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 3 * HOUR, tick=False)
    with pytest.raises(CannotNow, match="not in hospital"):
        write(stay, "hospital_back", sergeant, questioned=0)
    out = write(stay, "hospital", sergeant, at=EVENING + 1 * HOUR, where="Homerton")
    with pytest.raises(CannotNow, match="in hospital by this record"):
        write(stay, "hospital", sergeant, where="Homerton")
    with pytest.raises(BadInput, match="longer"):
        write(stay, "hospital_back", sergeant, questioned=500)
    for asked in (-1, "soon", True, None):
        with pytest.raises(BadInput):
            write(stay, "hospital_back", sergeant, questioned=asked)
    back = write(stay, "hospital_back", sergeant, questioned=0)
    assert due(stay) == EVENING + 8 * HOUR
    take_back(entry=out, reason="Another child went.", by=sergeant)
    assert due(stay) == EVENING + 6 * HOUR, "back without having left moves nothing"
    back.refresh_from_db()
    assert "Moves no clock" in wrong(back)


def test_a_court_lengthens_the_limit_and_only_a_sergeant_writes_it_down(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 20 * HOUR, tick=False)
    officer = make.make_officer(team=stay.suite)
    with pytest.raises(NotAllowed):
        write(stay, "warrant", officer, **WARRANT)
    for hours in (0, 37, "36", None, True):
        with pytest.raises(BadInput):
            write(stay, "warrant", sergeant, **WARRANT | {"hours": hours})
    entry = write(stay, "warrant", sergeant, **WARRANT)
    assert not wrong(entry)
    assert due(stay, "R044") == EVENING + 56 * HOUR
    time_machine.move_to(EVENING + 50 * HOUR, tick=False)
    write(stay, "warrant", sergeant, **WARRANT)
    time_machine.move_to(EVENING + 80 * HOUR, tick=False)
    write(stay, "warrant", sergeant, **WARRANT)
    assert due(stay, "R044") == EVENING + 96 * HOUR
    time_machine.move_to(EVENING + 97 * HOUR, tick=False)
    sweep_custody()
    assert stay.breaches.filter(duty="R044", due_at=EVENING + 96 * HOUR).exists()


def test_a_warrant_for_an_offence_that_is_not_indictable_moves_nothing(stay, sergeant, time_machine):
    time_machine.move_to(EVENING + 20 * HOUR, tick=False)
    entry = write(stay, "warrant", sergeant, **WARRANT | {"indictable": False})
    assert due(stay, "R044") == EVENING + 24 * HOUR
    assert "Moves no clock" in wrong(entry)
