"""What the outbox reports back: a notice was sent, or cannot be. Each writes its event, and the rooms that listen hear it."""

from datetime import datetime
from typing import Any

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.now import now
from childfirst.notices import doors
from childfirst.notices.models import NoticeDraft, NoticeEvent, OutboxMessage
from childfirst.notices.states import UNACKNOWLEDGED
from childfirst.teams.models import PartnerContact


def locked(notice: NoticeDraft) -> NoticeDraft:
    """The row as it is now, held until the transaction ends. The referral's lock comes first, as in every act of the desk."""
    doors.lock_what_comes_first(notice.pk)
    return NoticeDraft.objects.select_for_update(of=("self",)).get(pk=notice.pk)


def trace_notice(
    notice: NoticeDraft,
    what: str,
    *,
    by: Any,
    of: Operation = Operation.ALTERATION,
    reason: str = "",
    recipient: str = "",
) -> None:
    """A row of the trail about a notice: whose, and for whom."""
    trace(of, what, notice, by=by, child=notice.child_id, reason=reason, recipient=recipient or notice.recipient)


def end_notice(notice: NoticeDraft, status: str, *, by: Any, reason: str) -> None:
    """Withdrawn or recalled. Called with the row locked; the move is the caller's to check."""
    notice.status, notice.look_at = status, None
    notice.withdrawn_at, notice.withdrawn_by = now(), person_or_none(by)
    notice.save(update_fields=["status", "withdrawn_at", "withdrawn_by", "look_at"])
    trace_notice(notice, f"notice {status}", by=by, reason=reason)


def note(
    notice: NoticeDraft, what: str, *, by: Any, contact: PartnerContact | None = None, words: str = "", code: str = ""
) -> NoticeEvent:
    """Write one event and tell whoever listens."""
    event = NoticeEvent.objects.create(
        notice=notice,
        what=what,
        code=code[:24],
        words=words.strip(),
        happened_at=now(),
        happened_by=person_or_none(by),
        contact=contact,
    )
    doors.happened(event)
    return event


def partner(contact: PartnerContact) -> SystemProcess:
    """Who acted, for the trail: a person without a sign-in, by name."""
    return SystemProcess(f"partner {contact}"[:150])


def delivered(message: OutboxMessage, *, by: Any) -> None:
    """A carrier took the first message of a notice: it has been sent. Later messages of it change nothing."""
    if message.notice is None or message.channel == "text" or message.template in ("recalled", "again", "replied"):
        return
    notice = locked(message.notice)
    if notice.status == "released":
        notice.status, notice.sent_at = "sent", now()
        notice.save(update_fields=["status", "sent_at"])
    if notice.status in UNACKNOWLEDGED:
        note(notice, "sent", by=by, contact=message.contact, code=message.channel)
        trace_notice(notice, "notice sent", by=by, of=Operation.SYSTEM, recipient=str(message.contact or ""))


def undeliverable(message: OutboxMessage, why: str, *, by: Any) -> None:
    """Refused for good. The next step is due now, not at its usual time."""
    if message.notice is None or message.channel == "text":
        return
    notice = locked(message.notice)
    note(notice, "not_delivered", by=by, contact=message.contact, words=why)
    if notice.status in UNACKNOWLEDGED:
        look_soon(notice, now())


def look_soon(notice: NoticeDraft, at: datetime) -> None:
    """The worker looks at it again at this moment at the latest."""
    if notice.look_at is None or notice.look_at > at:
        notice.look_at = at
        notice.save(update_fields=["look_at"])
