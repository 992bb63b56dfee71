"""The board: who is in, what is due first; empty, unread and broken are three different things; those who leave go to the history."""

import html5lib
import pytest
from django.db import DatabaseError, connection
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.powers.presenters import custody as shown
from childfirst.powers.queries import custody as queries
from tests import factories as make
from tests.apps.powers.custody import EVENING, HOUR, a_sergeant, a_stay, a_suite, an_inspector, detained, write

pytestmark = [pytest.mark.django_db, pytest.mark.page]
BOARD, HISTORY = reverse("powers:custody"), reverse("powers:custody-history")


@pytest.fixture(autouse=True)
def evening(time_machine):
    time_machine.move_to(EVENING, tick=False)


@pytest.fixture
def sergeant():
    return a_sergeant(a_suite())


def main(client, person, address=BOARD, status=200):
    client.force_login(person)
    answer = client.get(address)
    assert answer.status_code == status
    html5lib.HTMLParser(strict=True).parse(answer.content.decode())
    found = html5lib.parse(answer.content, namespaceHTMLElements=False).find(".//main")
    return found, " ".join(" ".join(found.itertext()).split())


def test_what_is_due_first_stands_on_top_and_nothing_due_last(sergeant, client, time_machine):
    waiting = a_stay(sergeant, child=make.make_child("Waiting", age=12))  # only the limit of 24 hours runs
    later = detained(sergeant, child=make.make_child("Later", age=13))
    time_machine.move_to(EVENING + 4 * HOUR, tick=False)
    write(
        later,
        "review",
        sergeant,
        name="Insp",
        rank="inspector",
        involved=False,
        outcome="continue",
        reason="A witness is coming.",
    )
    sooner = detained(sergeant, child=make.make_child("Sooner", age=16))
    found, words = main(client, sergeant)
    names = [one.text for one in found.findall(".//h2/a")]
    assert names == ["Sooner Invented", "Later Invented", "Waiting Invented"]
    assert [one.pk for one in queries.in_now([sergeant.team])] == [sooner.pk, later.pk, waiting.pk]
    assert "3 children in now" in words


def test_a_line_says_age_since_when_what_is_due_the_night_and_what_is_not_done(sergeant, client, time_machine):
    detained(sergeant, child=make.make_child("Amara", age=14, sex="female"))
    time_machine.move_to(EVENING + 7 * HOUR, tick=False)
    _, words = main(client, sergeant)
    for said in (
        "14 years",
        "In since Tue 24 Nov 20:00, 7 hours",
        "Night hours so far: 3 hours",
        "Late by 1 hour",
        "Review of detention",
        "adult not called",
        "no woman officer named",
    ):
        assert said in words


def test_who_leaves_leaves_the_board_and_stands_in_the_history(sergeant, client):
    stay = detained(sergeant, child=make.make_child("Gone", age=15))
    write(stay, "ended", sergeant, ended_how="to_council", to="Foster carer")
    _, board = main(client, sergeant)
    assert "No child is in custody here" in board
    _, left = main(client, sergeant, HISTORY)
    assert "Gone Invented" in left
    assert "Moved to accommodation of the council" in left


def test_another_suites_children_are_not_shown(sergeant, client):
    detained(sergeant, child=make.make_child("Ours", age=15))
    _, words = main(client, a_sergeant(a_suite()))
    assert "Ours" not in words


def test_an_inspector_reads_every_suite_of_the_unit_or_one(sergeant, client):
    other = a_suite(sergeant.team.command_unit)
    detained(sergeant, child=make.make_child("First", age=15))
    detained(a_sergeant(other), child=make.make_child("Second", age=15))
    inspector = an_inspector(sergeant.team)
    _, words = main(client, inspector)
    assert "First" in words
    assert "Second" in words
    assert "Receive a child" not in words
    _, one = main(client, inspector, f"{BOARD}?suite={other.pk}")
    assert "First" not in one
    assert "Second" in one


def test_a_board_that_could_not_be_read_is_not_an_empty_one(sergeant, client, monkeypatch):
    def broken(_):
        raise DatabaseError("away")

    monkeypatch.setattr(queries, "in_now", broken)
    _, words = main(client, sergeant, status=500)
    assert "It may not be empty" in words
    assert "No child is in custody" not in words


def test_a_stay_that_cannot_be_worked_out_stands_on_the_board_as_that(sergeant, client, monkeypatch):
    good, bad = (
        detained(sergeant, child=make.make_child("Good", age=15)),
        detained(sergeant, child=make.make_child("Bad", age=15)),
    )
    real = shown.board_row

    def row(stay, at):
        if stay.pk == bad.pk:
            raise ValueError("cannot")
        return real(stay, at)

    monkeypatch.setattr(shown, "board_row", row)
    _, words = main(client, sergeant)
    assert bad.reference in words
    assert "The child is in custody" in words
    assert good.reference in words


def test_everybody_shown_leaves_a_trace(sergeant, client):
    stay = detained(sergeant)
    main(client, sergeant)
    assert AuditEntry.objects.filter(verb="shown on the custody board", child_id=stay.child_id).count() == 1


def test_the_board_asks_the_same_number_of_questions_of_one_child_or_ten(
    sergeant, client, django_assert_max_num_queries
):
    def questions():
        from django.test.utils import CaptureQueriesContext

        client.get(BOARD)  # the first look at a child makes the key of its trace
        with CaptureQueriesContext(connection) as caught:
            client.get(BOARD)
        return len(caught)

    client.force_login(sergeant)
    detained(sergeant)
    one = questions()
    for _ in range(5):
        detained(sergeant)
    assert questions() == one
