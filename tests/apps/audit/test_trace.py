"""A trace belongs to the transaction of its act, says who, and does not change."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import AuditEntry, Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.errors import ProgrammingError

pytestmark = pytest.mark.django_db
WORKER = SystemProcess("a test")


def one(**changes):
    trace(Operation.CONSULTATION, "looked", ("child", 7), by=WORKER, child=7, **changes)
    return AuditEntry.objects.latest("pk")


def test_it_keeps_who_what_and_when():
    entry = one(reason="search before create")
    assert (entry.actor_name, entry.verb, entry.subject_id, entry.child_id) == ("a test", "looked", "7", 7)
    assert entry.moment is not None


def test_somebody_always_acts():
    with pytest.raises(ProgrammingError, match="Somebody acts"):
        trace(Operation.CONSULTATION, "looked", ("child", 7), by=None)


@pytest.mark.django_db(transaction=False)
def test_it_is_undone_with_its_act():
    def act():
        with transaction.atomic():
            one()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert AuditEntry.objects.count() == 0


def test_one_row_for_each_child():
    assert trace_children(Operation.CONSULTATION, "queue read", ("desk", "queue"), by=WORKER, children=[3, 4, 5]) == 3
    assert sorted(AuditEntry.objects.values_list("child_id", flat=True)) == [3, 4, 5]


@pytest.mark.parametrize("statement", ["UPDATE audit_auditentry SET verb = 'nothing'", "DELETE FROM audit_auditentry"])
def test_the_database_itself_refuses_to_change_it(statement):
    one()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEntry.objects.get().verb == "looked"
