"""The sweep: finds clocks whose moment has come and rings them, once each, whatever else goes wrong.

It may be killed at any point, stand still for a day, or run twice at once: each clock is its own transaction, the update is
guarded by the revision that was read, and a ring is unique by (clock, kind, due moment). After a standstill a clock whose
warning and breach have both passed gets the breach alone.
"""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.now import now
from childfirst.foundation.sweeping import sweep_due
from childfirst.referrals.actions import desk
from childfirst.referrals.actions.clocks import settle
from childfirst.referrals.models import Clock, Referral, WorkerBeat

PUT_OFF: Final = timedelta(hours=1)
STALE: Final = timedelta(minutes=5)


def sweep(at: datetime | None = None) -> dict[str, int]:
    """Ring every clock that is due for it. Returns how many were looked at, warned, missed, and could not be worked out."""
    at = at or now()
    rang = sweep_due(Clock, at, ring, put_off=PUT_OFF, says=("warning", "breach"))
    counts = {
        "looked_at": rang["looked_at"],
        "warned": rang["warning"],
        "missed": rang["breach"],
        "failed": rang["failed"],
    }
    beat(at, counts)
    return counts


@transaction.atomic
def ring(pk: int, at: datetime) -> str | None:
    """Work one clock out and ring it if it is time. The referral's lock comes first, as in every act."""
    referral = Clock.objects.values_list("referral", flat=True).get(pk=pk)
    desk.locked(Referral(pk=referral))
    clock = Clock.objects.get(pk=pk)
    if clock.look_at is None or clock.look_at > at:
        return None
    rang = settle(clock, at, rung_by=CLOCK_WORKER.name)
    desk.refresh_queue_columns([referral])
    return rang


def beat(at: datetime, counts: dict[str, int]) -> None:
    """Say that the worker went round, for the desk to show."""
    WorkerBeat.objects.update_or_create(name=CLOCK_WORKER.name, defaults={"beat_at": at, "counts": dict(counts)})


def last_beat() -> datetime | None:
    """When the worker last went round."""
    return WorkerBeat.objects.filter(name=CLOCK_WORKER.name).values_list("beat_at", flat=True).first()


def is_stale(at: datetime) -> bool:
    """Has it stood still for so long that nobody should rely on it?"""
    last = last_beat()
    return last is None or at - last > STALE
