"""A clock with one due moment rings at most twice: a warning before it, a breach at it. Each ring is a row and a trace."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.records import ImmutableRecord

SAYS = ("warned", "missed")
_SHARE = 4  # people are warned when the last quarter of the time begins, as most clocks of the desk


class Ring(ImmutableRecord):
    """A clock rang: a warning, or a breach, once each. A concrete one adds whose clock it is, as `rings`, and that each kind is there once."""

    KINDS: ClassVar = {"warning": "Due soon", "breach": "Missed"}
    computed_moments = ("due_at", "rung_at")

    kind = models.CharField(max_length=8, choices=list(KINDS.items()))
    due_at = models.DateTimeField()
    rung_at = models.DateTimeField()

    class Meta:
        abstract = True
        ordering: ClassVar = ["rung_at", "pk"]


def warn_at(start: datetime, due: datetime) -> datetime:
    """When to warn of a duty that starts at one moment and is due at another; at once where it is late already."""
    return max(due - max(due - start, timedelta()) / _SHARE, start)


def ring_once(row: Any, at: datetime, what: str) -> str:
    """Ring for `row`, locked, whose `look_at` has come: "warned", "missed", or "" where it had rung before.

    `row` has `due_at`, `look_at` and `rings`. After a standstill whose warning and breach have both passed, the breach alone.
    """
    kind, says = ("breach", "missed") if at >= row.due_at else ("warning", "warned")
    _, made = row.rings.get_or_create(kind=kind, defaults={"due_at": row.due_at, "rung_at": at})
    row.look_at = None if kind == "breach" else row.due_at
    row.save(update_fields=["look_at"])
    if made:
        trace(Operation.SYSTEM, f"{what}: {row.rings.model.KINDS[kind].lower()}", row, by=CLOCK_WORKER)
    return says if made else ""
