"""Rows of the trace go into the database in one statement: what they have in common is sent once, and what differs as one list a column.

A page that shows twenty-five children leaves twenty-five rows that differ in the child alone. Made as objects and sent value by value, most of
the time of a look went into that; see docs/reference/audit-trail.md for what it was and is.
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from django.db import router, transaction

from childfirst.audit.models import AuditEntry

Row = dict[str, Any]  # by the model's attributes, all but `id`
AT_ONCE: Final = 1_000


def write(rows: Sequence[Row]) -> None:
    """In the order given, inside the transaction of the act."""
    for start in range(0, len(rows), AT_ONCE):
        _write(rows[start : start + AT_ONCE])


def _write(rows: Sequence[Row]) -> None:
    connection = transaction.get_connection(router.db_for_write(AuditEntry))
    columns: list[str] = []
    words: list[str] = []
    given: list[Any] = []
    lists: list[tuple[Any, list[Any]]] = []
    for field in AuditEntry._meta.local_concrete_fields:
        if field.primary_key:
            continue
        columns.append(connection.ops.quote_name(field.column))
        first = rows[0][field.attname]
        if all(_same(row[field.attname], first) for row in rows):
            words.append("%s")
            given.append(field.get_db_prep_save(first, connection))
        else:
            words.append(f"one.c{len(lists)}")
            lists.append((field, [field.get_db_prep_save(row[field.attname], connection) for row in rows]))
    source, values = ("", []) if len(rows) == 1 else _source(connection, lists, len(rows))
    table = connection.ops.quote_name(AuditEntry._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(words)} {source}", [*given, *values]
        )


def _same(one: Any, other: Any) -> bool:
    """1 and true are the same to Python and not to whoever reads the details: those are sent once only where there are none."""
    return one is other or (one == other and not (one and isinstance(one, dict)))


def _source(connection: Any, lists: Sequence[tuple[Any, list[Any]]], count: int) -> tuple[str, list[Any]]:
    """SQL for as many rows as there are, and its parameters."""
    if not lists:  # rows that are the same in everything
        lists = [(AuditEntry._meta.get_field("child_id"), [None] * count)]
    if connection.vendor == "postgresql":
        names = ", ".join(f"c{place}" for place in range(len(lists)))
        arrays = ", ".join(f"%s::{field.db_type(connection)}[]" for field, _ in lists)
        return f"FROM unnest({arrays}) AS one({names})", [values for _, values in lists]
    parts = ", ".join(f"json_extract(value, '$[{place}]') AS c{place}" for place in range(len(lists)))
    together = json.dumps(list(zip(*(values for _, values in lists), strict=True)))
    return f"FROM (SELECT {parts} FROM json_each(%s)) one", [together]  # noqa: S608
