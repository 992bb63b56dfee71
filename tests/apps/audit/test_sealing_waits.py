"""A row whose transaction is still open is never sealed past, whatever the clock says: not in an act that takes longer than two minutes, not when a
machine slept and wakes."""

import threading

import pytest
import time_machine
from django.db import connection, transaction

from childfirst.audit import seals
from childfirst.audit.actions import trace
from childfirst.audit.models import AuditEntry, AuditSeal, Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.now import now

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"),
]


def look(verb):
    trace(Operation.CONSULTATION, verb, ("child", "1"), by=SystemProcess("a test"))


class Slow(threading.Thread):
    """Has written its row, and ends its transaction when told."""

    def __init__(self):
        super().__init__(daemon=True)
        self.wrote, self.may_end = threading.Event(), threading.Event()

    def run(self):
        try:
            with transaction.atomic():
                look("slow")
                self.wrote.set()
                self.may_end.wait(30)
        finally:
            connection.close()


@pytest.fixture
def slow():
    thread = Slow()
    thread.start()
    assert thread.wrote.wait(30)
    yield thread
    thread.may_end.set()
    thread.join(30)


def test_a_row_that_comes_late_is_waited_for(slow, monkeypatch):
    with transaction.atomic():
        look("quick")
    with time_machine.travel(now().timestamp() + 3600):
        monkeypatch.setattr(seals, "PATIENCE", 0.1)
        assert seals.seal_settled_entries() is None
        assert not AuditSeal.objects.exists()
        monkeypatch.setattr(seals, "PATIENCE", 30.0)
        threading.Timer(0.2, slow.may_end.set).start()
        made = seals.seal_settled_entries()
    assert made is not None
    assert made.entries == 2
    assert list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True)) == ["slow", "quick"]
    assert list(seals.problems()) == []


def test_whoever_writes_after_holds_nothing_up(slow, monkeypatch):
    slow.may_end.set()
    slow.join(30)
    with transaction.atomic():
        look("its own transaction, which waits for nobody")
        with time_machine.travel(now().timestamp() + 3600):
            monkeypatch.setattr(seals, "PATIENCE", 0.0)
            made = seals.seal_settled_entries()
    assert made is not None
    assert made.entries == 2
