"""The sweep of the panels' questions: each rings once before its day and once after it, whatever else goes wrong."""

import logging
from collections import Counter
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.now import now
from childfirst.panels.models import Question, QuestionRing

PUT_OFF: Final = timedelta(hours=1)
log = logging.getLogger(__name__)


def sweep_questions(at: datetime | None = None) -> dict[str, int]:
    """Returns how many were warned, missed, and could not be worked out."""
    at, counts = at or now(), Counter[str](warned=0, missed=0, failed=0)
    for pk in list(Question.objects.filter(look_at__lte=at).order_by("pk").values_list("pk", flat=True)):
        try:
            counts[{"warning": "warned", "breach": "missed", "": "none"}[ring(pk, at)]] += 1
        except Exception:
            log.exception("the clock of question %s could not be worked out", pk)
            Question.objects.filter(pk=pk).update(look_at=at + PUT_OFF)
            counts["failed"] += 1
    return dict(counts)


@transaction.atomic
def ring(pk: int, at: datetime) -> str:
    """One question. After a standstill whose warning and breach have both passed, the breach alone."""
    row = Question.objects.select_for_update(of=("self",)).get(pk=pk)
    if row.answered or row.look_at is None or row.look_at > at:
        return ""
    kind = "breach" if at >= row.due_at else "warning"
    _, made = QuestionRing.objects.get_or_create(
        question=row, kind=kind, defaults={"due_at": row.due_at, "rung_at": at}
    )
    row.look_at = None if kind == "breach" else row.due_at
    row.save(update_fields=["look_at"])
    if made:
        trace(Operation.SYSTEM, f"a panel’s question: {QuestionRing.KINDS[kind].lower()}", row, by=CLOCK_WORKER)
    return kind if made else ""
