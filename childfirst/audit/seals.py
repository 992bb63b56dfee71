"""Sealing: a chained digest over the trace, so that a change made behind the application's back shows.

The worker seals; anyone with the command line can verify. Rows younger than two minutes are left for the next seal,
so that a row whose transaction is still open cannot slip in behind one.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from childfirst.audit.models import AuditEntry, AuditSeal
from childfirst.foundation.now import now

SETTLE = timedelta(minutes=2)
FIRST_DIGEST = "0" * 64


@dataclass(frozen=True)
class Broken:
    """A seal that no longer matches its rows."""

    seal_id: int
    what: str


def seal_settled_entries() -> AuditSeal | None:
    """Seal every settled entry not yet sealed. Returns the new seal, or None where there was nothing to do."""
    with transaction.atomic():
        last = AuditSeal.objects.select_for_update().order_by("-last_entry").first()
        rows = AuditEntry.objects.filter(pk__gt=last.last_entry if last else 0, moment__lt=now() - SETTLE).order_by(
            "pk"
        )
        first = rows.first()
        if first is None:
            return None
        previous = last.digest if last else FIRST_DIGEST
        end = rows.last()
        assert end is not None
        covered = AuditEntry.objects.filter(pk__gte=first.pk, pk__lte=end.pk).order_by("pk")
        count, digest = _digest(covered, previous)
        return AuditSeal.objects.create(
            moment=now(),
            first_entry=first.pk,
            last_entry=end.pk,
            entries=count,
            previous_digest=previous,
            digest=digest,
        )


def broken_seals() -> Iterator[Broken]:
    """Every seal that does not match the rows under it, or the seal before it."""
    previous, reached = FIRST_DIGEST, 0
    for seal in AuditSeal.objects.order_by("last_entry").iterator():
        if seal.previous_digest != previous:
            yield Broken(seal.pk, "does not follow the seal before it: a seal is missing or was altered")
        # From where the last seal ended, so that a row slipped in between two seals shows too.
        count, digest = _digest(
            AuditEntry.objects.filter(pk__gt=reached, pk__lte=seal.last_entry).order_by("pk"), seal.previous_digest
        )
        if count != seal.entries:
            yield Broken(seal.pk, f"covers {seal.entries} entries, {count} are there")
        elif digest != seal.digest:
            yield Broken(seal.pk, "an entry under it was altered")
        previous, reached = seal.digest, seal.last_entry


def _digest(rows: QuerySet[AuditEntry], previous: str) -> tuple[int, str]:
    running, count = hashlib.sha256(previous.encode()), 0
    for row in rows.values_list(
        "id",
        "moment",
        "actor_id",
        "actor_name",
        "actor_roles",
        "operation",
        "verb",
        "subject_type",
        "subject_id",
        "child_id",
        "reason",
        "recipient",
        "details",
    ).iterator():
        running.update(
            json.dumps([*row[:1], row[1].isoformat(), *row[2:]], sort_keys=True, ensure_ascii=False).encode()
        )
        count += 1
    return count, running.hexdigest()
