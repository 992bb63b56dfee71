"""The sweep of the clocks of cases and missing episodes: each rings once before its moment and once after it.

Cases and episodes of before there were such clocks get theirs at the first sweep.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from childfirst.audit.ringing import SAYS, ring_once
from childfirst.cases.actions import clocks
from childfirst.cases.models import Case, CaseClock, Episode
from childfirst.foundation.now import now
from childfirst.foundation.sweeping import BATCH, sweep_due

PUT_OFF: Final = timedelta(hours=1)


def sweep_cases(at: datetime | None = None) -> dict[str, int]:
    """Returns how many were looked at, warned, missed, and could not be worked out."""
    _take_in(Case, ~Q(status="closed"), clocks.settle_case)
    _take_in(Episode, Q(status="missing") | Q(status="found", interview="not_yet"), clocks.settle_episode)
    return dict(sweep_due(CaseClock, at or now(), ring, put_off=PUT_OFF, says=SAYS))


def _take_in(model: Any, waits: Q, settle: Callable[[Any], None]) -> None:
    for pk in model.objects.filter(waits, clocks=None).values_list("pk", flat=True)[:BATCH]:
        with transaction.atomic():
            settle(model.objects.select_for_update(of=("self",)).get(pk=pk))


@transaction.atomic
def ring(pk: int, at: datetime) -> str:
    """One clock."""
    row = CaseClock.objects.select_for_update(of=("self",)).get(pk=pk)
    if row.ended_at is not None or row.look_at is None or row.look_at > at:
        return ""
    return ring_once(row, at, clocks.WHAT)
