"""The sweep of messages from the public: each rings once before its day and once after it. Tries of an hour ago are cleared."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from childfirst.accountability.actions.messages import HOUR
from childfirst.accountability.models import Message, Try
from childfirst.audit.ringing import SAYS, ring_once
from childfirst.foundation.now import now
from childfirst.foundation.sweeping import sweep_due

PUT_OFF: Final = timedelta(hours=1)


def sweep_messages(at: datetime | None = None) -> dict[str, int]:
    """Returns how many were looked at, warned, missed, and could not be worked out."""
    return dict(sweep_due(Message, at or now(), ring, put_off=PUT_OFF, says=SAYS))


@transaction.atomic
def ring(pk: int, at: datetime) -> str:
    """One message."""
    row = Message.objects.select_for_update(of=("self",)).get(pk=pk)
    if row.status == "answered" or row.look_at is None or row.look_at > at:
        return ""
    return ring_once(row, at, "a message from the public")


def clear_tries(at: datetime | None = None) -> int:
    """What slows a flood down looks back one hour; older tries answer no question. Returns how many went."""
    return Try.objects.filter(tried_at__lt=(at or now()) - HOUR).delete()[0]
