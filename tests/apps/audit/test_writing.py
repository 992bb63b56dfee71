"""Rows written in one statement stand as rows written one by one do, whatever they have in common and whatever differs."""

from datetime import timedelta
from random import Random

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from childfirst.audit.actions import trace_children, trace_many
from childfirst.audit.models import AuditEntry, Operation
from childfirst.audit.writing import AT_ONCE, write
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.now import now

pytestmark = pytest.mark.django_db
BY = SystemProcess("a test")
COLUMNS = [field.attname for field in AuditEntry._meta.local_concrete_fields if not field.primary_key]
SOME = {
    "moment": [now(), now() - timedelta(days=200, microseconds=1)],
    "actor_id": [None, 1, 2**62],
    "child_id": [None, 7, 2**62],
    "details": [
        {},
        {"before": {"ä": "%s", "b": None}, "after": [1, 2.5, True]},
        "a sentence",
        {"n": 1},
        {"n": True},
        {"'": '"\\n'},
    ],
}
WORDS = ["", "7", "007", "1e3", "null", "Ó'Éire", 'a "word"', "100 % {}", "back\\slash", "two\nlines", "👧🏽", "true"]


def stored():
    """As the database holds them: nothing of the model reads them."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(COLUMNS)} FROM audit_auditentry ORDER BY id")
        return cursor.fetchall()


@pytest.mark.parametrize("seed", range(12))
def test_what_is_written_is_what_the_model_would_write(seed):
    draw = Random(seed)
    differ = set(draw.sample(COLUMNS, draw.choice((0, 1, 2, len(COLUMNS)))))
    common = {name: draw.choice(SOME.get(name, WORDS)) for name in COLUMNS}
    rows = [
        common | {name: draw.choice(SOME.get(name, WORDS)) for name in COLUMNS if name in differ}
        for _ in range(draw.choice((1, 2, 40)))
    ]
    write(rows)
    written = stored()
    with transaction.atomic():
        before = len(rows)
        AuditEntry.objects.bulk_create(AuditEntry(**row) for row in rows)
        assert stored()[before:] == written
    assert len(written) == len(rows)


def test_one_act_is_one_statement_and_a_great_one_is_several():
    with CaptureQueriesContext(connection) as asked:
        assert (
            trace_children(Operation.CONSULTATION, "read", ("desk", "queue"), by=BY, children=range(AT_ONCE + 5))
            == AT_ONCE + 5
        )
        assert trace_children(Operation.CONSULTATION, "read", ("desk", "queue"), by=BY, children=[]) == 0
    assert len([one for one in asked.captured_queries if "INSERT" in one["sql"]]) == 2
    assert list(AuditEntry.objects.order_by("pk").values_list("child_id", flat=True)) == list(range(AT_ONCE + 5))


def test_what_was_typed_is_locked_under_the_key_of_each():
    changed = [(("children.child", number), {"after": f"typed {number}"}) for number in (1, 2, 3)]
    trace_many(Operation.ALTERATION, "imported", changed, by=BY, reason="typed too")
    rows = AuditEntry.objects.order_by("pk")
    assert [(row.subject_id, row.details, row.reason) for row in rows] == [
        (str(n), {"after": f"typed {n}"}, "typed too") for n in (1, 2, 3)
    ]
    assert not [row for row in stored() if "typed" in str(row)]
