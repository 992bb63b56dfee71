"""The sweep of reviews that no clock of the desk rings for: each rings once before its moment and once after it."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from childfirst.audit.ringing import SAYS, ring_once
from childfirst.foundation.now import now
from childfirst.foundation.sweeping import sweep_due
from childfirst.powers.actions.reviews import RINGS
from childfirst.powers.models import Review

PUT_OFF: Final = timedelta(hours=1)


def sweep_reviews(at: datetime | None = None) -> dict[str, int]:
    """Returns how many were looked at, warned, missed, and could not be worked out."""
    return dict(sweep_due(Review, at or now(), ring, put_off=PUT_OFF, says=SAYS))


@transaction.atomic
def ring(pk: int, at: datetime) -> str:
    """One review."""
    row = Review.objects.select_for_update(of=("self",)).get(pk=pk)
    if row.status == "reviewed" or row.look_at is None or row.look_at > at:
        return ""
    return ring_once(row, at, RINGS)
