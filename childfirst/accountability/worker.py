"""The sweep of messages from the public: each rings once before its day and once after it, whatever else goes wrong."""

import logging
from collections import Counter
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from childfirst.accountability.models import Message, MessageRing
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.now import now

PUT_OFF: Final = timedelta(hours=1)
log = logging.getLogger(__name__)


def sweep_messages(at: datetime | None = None) -> dict[str, int]:
    """Returns how many were warned, missed, and could not be worked out."""
    at, counts = at or now(), Counter[str](warned=0, missed=0, failed=0)
    for pk in list(Message.objects.filter(look_at__lte=at).order_by("pk").values_list("pk", flat=True)):
        try:
            counts[{"warning": "warned", "breach": "missed", "": "none"}[ring(pk, at)]] += 1
        except Exception:
            log.exception("the clock of message %s could not be worked out", pk)
            Message.objects.filter(pk=pk).update(look_at=at + PUT_OFF)
            counts["failed"] += 1
    return dict(counts)


@transaction.atomic
def ring(pk: int, at: datetime) -> str:
    """One message. After a standstill whose warning and breach have both passed, the breach alone."""
    row = Message.objects.select_for_update(of=("self",)).get(pk=pk)
    if row.status == "answered" or row.look_at is None or row.look_at > at:
        return ""
    kind = "breach" if at >= row.due_at else "warning"
    _, made = MessageRing.objects.get_or_create(message=row, kind=kind, defaults={"due_at": row.due_at, "rung_at": at})
    row.look_at = None if kind == "breach" else row.due_at
    row.save(update_fields=["look_at"])
    if made:
        trace(Operation.SYSTEM, f"a message from the public: {MessageRing.KINDS[kind].lower()}", row, by=CLOCK_WORKER)
    return kind if made else ""
