"""Emptying the outbox. A message is claimed, sent and settled, each in a transaction of its own, so that a worker may be killed anywhere.

Killed before sending, the claim runs out and it is tried again. Killed after the carrier took it and before that was written
down, nobody here can know: the carrier is asked (GOV.UK Notify can answer), and where it cannot (SMTP), the same message goes
again with the same Message-ID and the same link. That is the one case of two copies, and both are one message.
"""

import logging
from collections import Counter
from datetime import datetime, timedelta
from typing import Final

from django.db import connection, transaction

from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.now import now
from childfirst.notices.actions.happening import delivered, undeliverable
from childfirst.notices.carriers import Carriers, NothingToSay, Refused, TryLater
from childfirst.notices.letters import letter_of, was_sent
from childfirst.notices.models import OutboxMessage

BATCH: Final = 50
LEASE: Final = timedelta(minutes=2)
FIRST_WAIT: Final = timedelta(seconds=15)
LONGEST_WAIT: Final = timedelta(minutes=15)
MOST_KNOCKS: Final = (
    300  # of a system that does not answer: about three days. Then a person sees it among what could not be sent
)
log = logging.getLogger(__name__)


def send_due(carriers: Carriers, *, most: int = 100_000) -> dict[str, int]:
    """Send what waits. Returns how many were sent, put off, refused, found to have been sent before."""
    counts = Counter[str](sent=0, put_off=0, refused=0, found=0)  # and taken_out, where there was nothing to tell
    away: set[str] = set()
    try:
        while sum(counts.values()) < most:
            batch = _claim([channel for channel in carriers if channel not in away])
            if not batch:
                break
            for message, cut_short in batch:
                if _door(message) in away:
                    _put_off(message, "its carrier is away")
                    counts["put_off"] += 1
                    continue
                result = _send_one(carriers, message, cut_short)
                counts[result] += 1
                if result == "put_off":
                    away.add(_door(message))  # do not knock fifty times on a shut door
    finally:
        for carrier in carriers.values():
            carrier.close()
    return dict(counts)


@transaction.atomic
def _claim(channels: list[str]) -> list[tuple[OutboxMessage, bool]]:
    """Take some for this worker: what waits, and what another took so long ago that it must have died."""
    at = now()
    due = OutboxMessage.objects.filter(channel__in=channels)
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True, of=("self",))
    waiting = list(due.filter(state="waiting", next_at__lte=at).order_by("next_at", "pk")[:BATCH])
    dead = list(due.filter(state="sending", taken_at__lt=at - LEASE).order_by("pk")[:BATCH])
    rows = [*dead, *waiting][:BATCH]
    cut_short = {row.pk for row in dead}
    for row in rows:
        row.state, row.taken_at, row.attempts = "sending", at, row.attempts + 1
    OutboxMessage.objects.bulk_update(rows, ["state", "taken_at", "attempts"])
    whole = OutboxMessage.objects.select_related("notice", "link", "contact", "hook").in_bulk([row.pk for row in rows])
    return [(whole[row.pk], row.pk in cut_short) for row in rows]


def _send_one(carriers: Carriers, message: OutboxMessage, cut_short: bool) -> str:
    carrier = carriers[message.channel]
    try:
        letter = letter_of(message)
        before = carrier.taken_before(letter) if cut_short or message.attempts > 1 else None
        carrier_id = before or carrier.send(letter)
    except TryLater as away:
        if message.channel == "hook" and message.attempts >= MOST_KNOCKS:
            _give_up(message, f"{away}, {MOST_KNOCKS} times"[:300])
            return "refused"
        _put_off(message, str(away))
        return "put_off"
    except Refused as no:
        _give_up(message, str(no))
        return "refused"
    except NothingToSay:
        _take_out(message)
        return "taken_out"
    except Exception:
        log.exception("message %s could not be made or sent", message.pk)
        _put_off(message, "a fault of our own: see the log")
        return "put_off"
    _settle(message, carrier_id)
    return "found" if before else "sent"


@transaction.atomic
def _settle(message: OutboxMessage, carrier_id: str) -> None:
    mine = OutboxMessage.objects.filter(pk=message.pk, state="sending", attempts=message.attempts)
    if mine.update(state="sent", sent_at=now(), carrier_id=carrier_id[:120], last_error=""):
        delivered(message, by=CLOCK_WORKER)
        was_sent(message)


@transaction.atomic
def _put_off(message: OutboxMessage, why: str) -> None:
    mine = OutboxMessage.objects.filter(pk=message.pk, state="sending", attempts=message.attempts)
    mine.update(state="waiting", next_at=now() + wait_after(message.attempts), last_error=why[:300])


@transaction.atomic
def _take_out(message: OutboxMessage) -> None:
    OutboxMessage.objects.filter(pk=message.pk, state="sending", attempts=message.attempts).delete()


@transaction.atomic
def _give_up(message: OutboxMessage, why: str) -> None:
    mine = OutboxMessage.objects.filter(pk=message.pk, state="sending", attempts=message.attempts)
    if mine.update(state="given_up", last_error=why[:300]):
        undeliverable(message, why, by=CLOCK_WORKER)


def _door(message: OutboxMessage) -> str:
    """What may be shut: one carrier for all mail, but each receiving system for itself, so that none waits for another's."""
    if message.channel != "hook":
        return message.channel
    return f"hook {message.hook_id}" if message.hook_id else message.key.rpartition("|")[0]


def wait_after(attempts: int) -> timedelta:
    """15 seconds, 30, a minute, and so on to 15 minutes: for as long as it takes."""
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 12), LONGEST_WAIT)


def oldest_waiting() -> datetime | None:
    """When the message that has waited longest was due to go."""
    rows = OutboxMessage.objects.filter(state__in=("waiting", "sending")).order_by("made_at")
    return rows.values_list("made_at", flat=True).first()
