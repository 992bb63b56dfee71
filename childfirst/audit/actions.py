"""Writing the trace. Every function must be called inside the transaction of the act itself."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from childfirst.audit.models import AuditEntry, Operation
from childfirst.foundation.errors import ProgrammingError
from childfirst.foundation.now import now
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
    AuditEntry.objects.bulk_create(rows)
    return len(rows)


def trace_many(
    operation: Operation, verb: str, subjects: Iterable[tuple[Any, dict[str, Any]]], *, by: Any, reason: str = ""
) -> int:
    """One row for each of many records that one act changed (an import), each with its own details. Returns how many."""
    _inside_a_transaction()
    rows = [_entry(operation, verb, subject, by, None, reason, "", details) for subject, details in subjects]
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


def _inside_a_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise ProgrammingError(
            "An audit row belongs to the transaction of the act it describes: use transaction.atomic()."
        )
