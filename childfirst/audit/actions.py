"""Writing the trace. Every function must be called inside the transaction of the act itself."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from childfirst.audit.locking import holder_of, keys_of, lock
from childfirst.audit.models import AuditEntry, Operation
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
) -> AuditEntry:
    """Write one row. `subject` is a model instance or a ("type", "id") pair; `child` a Child, its id or None.

    Raises ProgrammingError outside a transaction: a trace that could be saved without its act, or the act
    without its trace, is no trace.
    """
    _inside_a_transaction()
    entry = _entry(operation, verb, subject, by, child, reason, recipient, details)
    _lock([entry])
    entry.save()
    return entry


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
    _inside_a_transaction()
    rows = [_entry(operation, verb, subject, by, child, reason, recipient, None) for child in children]
    _lock(rows)
    AuditEntry.objects.bulk_create(rows)
    return len(rows)


def trace_many(
    operation: Operation, verb: str, subjects: Iterable[tuple[Any, dict[str, Any]]], *, by: Any, reason: str = ""
) -> int:
    """One row for each of many records that one act changed (an import), each with its own details. Returns how many."""
    _inside_a_transaction()
    rows = [_entry(operation, verb, subject, by, None, reason, "", details) for subject, details in subjects]
    _lock(rows)
    AuditEntry.objects.bulk_create(rows, batch_size=1_000)
    return len(rows)


def _entry(
    operation: Operation,
    verb: str,
    subject: Any,
    by: Any,
    child: Any,
    reason: str,
    recipient: str,
    details: dict[str, Any] | None,
) -> AuditEntry:
    if by is None:
        raise ProgrammingError("Somebody acts: pass by=officer or a named system process.")
    kind, key = subject if isinstance(subject, tuple) else (subject._meta.label_lower, subject.pk)
    broken = broken_over(by, child, subject)
    if broken:
        details = {**(details or {}), "break_glass": broken}
    return AuditEntry(
        moment=now(),
        actor_id=by.pk,
        actor_name=str(by)[:150],
        actor_roles=" ".join(sorted(getattr(by, "role_codes", ())))[:200],
        operation=operation,
        verb=verb,
        subject_type=kind,
        subject_id=str(key),
        child_id=getattr(child, "pk", child),
        reason=reason,
        recipient=recipient[:200],
        details=details or {},
    )


def _lock(rows: Sequence[AuditEntry]) -> None:
    """What was typed goes under the key of the child or record that it is about (see `audit.locking`)."""
    held = [(row, holder_of(row.subject_type, row.subject_id, row.child_id)) for row in rows]
    held = [(row, holder) for row, holder in held if holder and (row.details or _typed(row.reason))]
    keys = keys_of(holder for _, holder in held)
    for row, holder in held:
        if _typed(row.reason):
            row.reason = lock(row.reason, keys[holder])
        if row.details:
            row.details = lock(json.dumps(row.details, ensure_ascii=False), keys[holder])


def _typed(reason: str) -> bool:
    return bool(reason) and not isinstance(reason, Fixed)


def _inside_a_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise ProgrammingError(
            "An audit row belongs to the transaction of the act it describes: use transaction.atomic()."
        )
