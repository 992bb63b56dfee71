"""Sealing: the worker closes stretches of the trace with digests, each chained to the one before, so that a change behind our back shows.

Rows younger than two minutes are left for the next seal, and on PostgreSQL whoever was writing the trace is waited for, so that a row whose
transaction is still open cannot slip in behind one: the clock alone does not tell, for it may jump (a machine that slept and wakes).
What is digested is written down in docs/reference/audit-trail.md; `audit.verifier` works it out again and shares no code with this file.
"""

import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import F, Max, TextField
from django.db.models.functions import Cast

from childfirst.audit import verifier
from childfirst.audit.models import AuditEntry, AuditSeal
from childfirst.foundation.now import now

SETTLE: Final = timedelta(minutes=2)
FIRST_DIGEST: Final = "0" * 64
MOST: Final = 10_000
PATIENCE: Final = 1.0  # seconds for those who write; whoever takes longer is waited for at the next seal
_BEFORE: Final = [
    "moment",
    "actor_id",
    "actor_name",
    "actor_roles",
    "operation",
    "verb",
    "subject_type",
    "subject_id",
    "child_id",
]


@dataclass(frozen=True)
class Head:
    """What stands for the whole trace up to one entry, short enough to be kept on paper."""

    last_entry: int
    digest: str

    def __str__(self) -> str:
        return f"cf1-{self.last_entry}-{self.digest}"


def seal_settled_entries() -> AuditSeal | None:
    """Seal every settled entry not yet sealed. Returns the last new seal, or None where there was nothing to do."""
    made = None
    while (seal := _seal_some()) is not None:
        made = seal
        if seal.entries < MOST:
            break
    return made


def head() -> Head | None:
    """The head of what is sealed by now, or None where nothing is."""
    last = AuditSeal.objects.order_by("-last_entry").first()
    return Head(last.last_entry, last.digest) if last else None


def _seal_some() -> AuditSeal | None:
    """Worked out before anything is locked, so that those who write do not wait; kept only if nobody sealed meanwhile."""
    last = AuditSeal.objects.order_by("-last_entry").first()
    before = last.digest if last else FIRST_DIGEST
    settled = _settled(now() - SETTLE)
    if not _written_by_all():
        return None
    rows = stored_rows(after=last.last_entry if last else 0, pk__lte=settled, most=MOST)
    links, running = bytearray(), bytes.fromhex(before)
    first = reached = 0
    for row in rows:
        running = hashlib.sha256(running + _text(row)).digest()
        reached = row["id"]
        first = first or reached
        links += reached.to_bytes(8, "big") + running
    if not first:
        return None
    count, moment = len(links) // 40, now()
    closing = json.dumps([first, reached, count, moment.astimezone(UTC).isoformat(timespec="microseconds"), before])
    with transaction.atomic():
        newest = AuditSeal.objects.select_for_update().order_by("-last_entry").first()
        if newest != last:
            return None
        return AuditSeal.objects.create(
            moment=moment,
            first_entry=first,
            last_entry=reached,
            entries=count,
            links=bytes(links),
            previous_digest=before,
            digest=hashlib.sha256(running + closing.encode()).hexdigest(),
        )


def _settled(until: datetime) -> int:
    """The last number before the first row that is too young: what is sealed is always everything up to an entry."""
    young = AuditEntry.objects.filter(moment__gte=until).order_by("pk").values_list("pk", flat=True).first()
    return young - 1 if young else AuditEntry.objects.aggregate(last=Max("pk"))["last"] or 0


def _written_by_all() -> bool:
    """Wait until everybody who is writing the trace now has ended their transaction; False where one takes longer than our patience.

    SQLite lets one in at a time, so there nobody can be behind.
    """
    before, until = _writers(), time.monotonic() + PATIENCE
    while before:
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
        before &= _writers()
    return True


def _writers() -> set[str]:
    """Open transactions, but for our own, that have written the trace: each holds this lock on the table from before its first row's number until its end."""
    if connection.vendor != "postgresql":
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT virtualtransaction FROM pg_locks WHERE locktype = 'relation' AND relation = to_regclass(%s) AND mode = 'RowExclusiveLock' "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid()",
            [AuditEntry._meta.db_table],
        )
        return {one for (one,) in cursor.fetchall()}


def stored_rows(after: int | None = None, most: int | None = None, **only: Any) -> Iterator[dict[str, Any]]:
    """Entries as they are stored: locked words stay locked. Keys as the columns; `moment` a datetime, `details` as JSON is read."""
    rows = AuditEntry.objects.filter(**only).order_by("pk")
    rows = rows if after is None else rows.filter(pk__gt=after)
    # Cast, so that nothing is unlocked on the way.
    stored = rows.annotate(
        reason_stored=Cast("reason", TextField()), details_stored=Cast("details", TextField()), key=F("pk")
    )
    wanted = ["key", *_BEFORE, "reason_stored", "recipient", "details_stored"]
    for values in stored.values_list(*wanted)[:most].iterator(chunk_size=2_000):
        row = dict(zip(["id", *_BEFORE, "reason", "recipient", "details"], values, strict=True))
        row["details"] = json.loads(row["details"])
        yield row


def stored_seals() -> Iterator[dict[str, Any]]:
    """Seals as they are stored; `links` in hexadecimal."""
    for seal in AuditSeal.objects.order_by("last_entry").iterator(chunk_size=20):
        yield {
            "id": seal.pk, "moment": seal.moment, "first_entry": seal.first_entry, "last_entry": seal.last_entry, "entries": seal.entries,
            "links": bytes(seal.links).hex(), "previous_digest": seal.previous_digest, "digest": seal.digest,
        }  # fmt: skip


def problems(heads: Iterator[str] | tuple[str, ...] = ()) -> Iterator[verifier.Problem]:
    """What the verifier finds in this database."""
    return verifier.verify(_told(stored_rows()), _told(stored_seals()), tuple(heads))


def _told(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """As an exported file tells it."""
    for row in rows:
        yield row | {"moment": row["moment"].isoformat()}


def _text(row: dict[str, Any]) -> bytes:
    moment = row["moment"].astimezone(UTC).isoformat(timespec="microseconds")
    return json.dumps([*(row | {"moment": moment}).values()], sort_keys=True, ensure_ascii=False).encode()
