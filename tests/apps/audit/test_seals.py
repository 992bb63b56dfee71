"""A sealed row that was altered, taken out or slipped in shows."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection

from childfirst.audit.actions import trace
from childfirst.audit.models import AuditEntry, Operation
from childfirst.audit.seals import broken_seals, seal_settled_entries
from childfirst.config.cli import main
from childfirst.foundation.actor import SystemProcess

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def look(times=1):
    for number in range(times):
        trace(Operation.CONSULTATION, "looked", ("child", number), by=SystemProcess("a test"), details={"n": number})


def unfreeze():
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER audit_auditentry_frozen")
        else:
            cursor.execute("DROP TRIGGER audit_auditentry_no_update")
            cursor.execute("DROP TRIGGER audit_auditentry_no_delete")


@pytest.fixture
def sealed():
    with time_machine.travel(NOON, tick=False):
        look(5)
    with time_machine.travel(NOON + timedelta(minutes=3), tick=False):
        return seal_settled_entries()


def test_settled_rows_are_sealed_and_hold(sealed):
    assert sealed.entries == 5
    assert list(broken_seals()) == []


def test_rows_not_yet_settled_wait():
    with time_machine.travel(NOON, tick=False):
        look(2)
        assert seal_settled_entries() is None


def test_nothing_new_makes_no_seal(sealed):
    with time_machine.travel(NOON + timedelta(minutes=10), tick=False):
        assert seal_settled_entries() is None


def test_seals_follow_each_other(sealed):
    with time_machine.travel(NOON + timedelta(minutes=4), tick=False):
        look(3)
    with time_machine.travel(NOON + timedelta(minutes=9), tick=False):
        second = seal_settled_entries()
    assert second.previous_digest == sealed.digest
    assert list(broken_seals()) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE audit_auditentry SET actor_name = 'someone else' WHERE id = {id}", "altered"),
        ("DELETE FROM audit_auditentry WHERE id = {id}", "covers 5 entries, 4 are there"),
    ],
)
def test_tampering_shows(sealed, statement, words):
    unfreeze()
    with connection.cursor() as cursor:
        cursor.execute(statement.format(id=AuditEntry.objects.order_by("pk")[2].pk))
    (broken,) = broken_seals()
    assert words in broken.what


def test_the_command_says_so(sealed, capsys):
    assert main(["audit", "verify"]) == 0
    unfreeze()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audit_auditentry SET verb = 'never happened'")
    assert main(["audit", "verify"]) == 1
    assert "altered" in capsys.readouterr().out
