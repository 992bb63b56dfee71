"""Writing the trace. Every function must be called inside the transaction of the act itself."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from childfirst.audit.locking import holder_of, keys_of, lock
from childfirst.audit.models import Operation
from childfirst.audit.writing import Row, write
from childfirst.foundation.errors import ProgrammingError
from childfirst.foundation.now import now
from childfirst.foundation.scope import Fixed
from childfirst.foundation.wall import broken_over


def trace(
    operation: Operation,
    verb: str,
    subject: Any,
    *,
    by: Any,
    child: Any = None,
    reason: str = "",
    recipient: str = "",
    details: dict[str, Any] | None = None,
) -> None:
    """Write one row. `subject` is a model instance or a ("type", "id") pair; `child` a Child, its id or None.

    Raises ProgrammingError outside a transaction: a trace that could be saved without its act, or the act
    without its trace, is no trace.
    """
    _write([_row(operation, verb, by, reason, recipient) | _about(subject, child, details, by)])


def trace_children(
    operation: Operation,
    verb: str,
    subject: Any,
    *,
    by: Any,
    children: Iterable[Any],
    reason: str = "",
    recipient: str = "",
) -> int:
    """One row for each child that one act concerned (a queue page, a household, a notice). Returns how many."""
    act = _row(operation, verb, by, reason, recipient)
    return _write([act | _about(subject, child, None, by) for child in children])


def trace_many(
    operation: Operation, verb: str, subjects: Iterable[tuple[Any, dict[str, Any]]], *, by: Any, reason: str = ""
) -> int:
    """One row for each of many records that one act changed (an import), each with its own details. Returns how many."""
    act = _row(operation, verb, by, reason, "")
    return _write([act | _about(subject, None, details, by) for subject, details in subjects])


def _row(operation: Operation, verb: str, by: Any, reason: str, recipient: str) -> Row:
    """What is the same for everything that one act concerned."""
    if by is None:
        raise ProgrammingError("Somebody acts: pass by=officer or a named system process.")
    return {
        "moment": now(),
        "actor_id": by.pk,
        "actor_name": str(by)[:150],
        "actor_roles": " ".join(sorted(getattr(by, "role_codes", ())))[:200],
        "operation": operation,
        "verb": verb,
        "reason": reason,
        "recipient": recipient[:200],
    }


def _about(subject: Any, child: Any, details: dict[str, Any] | None, by: Any) -> Row:
    kind, key = subject if isinstance(subject, tuple) else (subject._meta.label_lower, subject.pk)
    broken = broken_over(by, child, subject)
    if broken:
        details = {**(details or {}), "break_glass": broken}
    return {
        "subject_type": kind,
        "subject_id": str(key),
        "child_id": getattr(child, "pk", child),
        "details": details or {},
    }


def _write(rows: Sequence[Row]) -> int:
    _inside_a_transaction()
    _lock(rows)
    write(rows)
    return len(rows)


def _lock(rows: Sequence[Row]) -> None:
    """What was typed goes under the key of the child or record that it is about (see `audit.locking`)."""
    held = [
        (row, holder)
        for row in rows
        if row["details"] or _typed(row["reason"])
        if (holder := holder_of(row["subject_type"], row["subject_id"], row["child_id"]))
    ]
    keys = keys_of(holder for _, holder in held) if held else {}
    for row, holder in held:
        if _typed(row["reason"]):
            row["reason"] = lock(row["reason"], keys[holder])
        if row["details"]:
            row["details"] = lock(json.dumps(row["details"], ensure_ascii=False), keys[holder])


def _typed(reason: str) -> bool:
    return bool(reason) and not isinstance(reason, Fixed)


def _inside_a_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise ProgrammingError(
            "An audit row belongs to the transaction of the act it describes: use transaction.atomic()."
        )
