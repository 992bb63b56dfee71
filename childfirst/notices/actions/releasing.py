"""Releasing a notice, deciding not to share it, recalling it, and following it up by telephone. Each is somebody's act, with a trace."""

from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.notices import purposes
from childfirst.notices.actions.drafting import withdraw_unsent
from childfirst.notices.actions.happening import end_notice, locked, note, trace_notice
from childfirst.notices.actions.posting import contacts_for, post, post_to_hook
from childfirst.notices.content import NAMED
from childfirst.notices.escalating import moments
from childfirst.notices.models import NoticeDraft, NoticeLink, OutboxMessage, ReleasePolicy
from childfirst.notices.permissions import may_follow_up, may_release
from childfirst.notices.policy import policy_of, timing_for
from childfirst.notices.states import LIFECYCLE, OUT, UNACKNOWLEDGED
from childfirst.teams.models import PartnerContact

NOT_THERE: Final = "The record was corrected: it no longer says that this child goes there."


@transaction.atomic
def release(*, notice: NoticeDraft, by: Any, policy: ReleasePolicy | None = None) -> NoticeDraft:
    """Send it: by a person who checked it, or by the worker under a policy in force."""
    if not isinstance(by, SystemProcess):
        may_release.check(by, notice)
    elif policy is None:
        raise CannotNow("Nothing releases a notice by itself without a policy.")
    notice = locked(notice)
    if notice.status == "awaiting_authority":
        raise CannotNow("This notice waits for an inspector's authority.")
    send_out(notice, by=by, policy=policy)
    return notice


def send_out(notice: NoticeDraft, *, by: Any, policy: ReleasePolicy | None = None) -> None:
    """Into the outbox, to every lead known. Called with the row locked. Where nobody is known the next step is due at once."""
    if notice.recipient_kind not in purposes.SENT_OUT:
        raise CannotNow("This notice is for a team of our own: it is on their front page and is not sent out.")
    LIFECYCLE.check_move(notice.status, "released")
    leads = contacts_for(notice, "lead") or contacts_for(notice)
    if not leads and not isinstance(by, SystemProcess):
        raise CannotNow(f"No contact is known for {notice.recipient}. Add one on its page, or tell them by telephone.")
    notice.status, notice.released_at, notice.released_by, notice.policy = "released", now(), person_or_none(by), policy
    steps = moments(notice.released_at, notice.due_at, timing_for(policy or policy_of(notice.recipient_kind)))
    notice.look_at = steps["deputy"] if leads else notice.released_at
    notice.save(update_fields=["status", "released_at", "released_by", "policy", "look_at"])
    for contact in [*leads, *_received_before(notice, leads)]:
        post(notice, contact, "corrected" if notice.corrects_id else "notice")
    post_to_hook(notice, "corrected" if notice.corrects_id else "notice")
    note(notice, "released" if leads else "nobody_known", by=by, code="policy" if policy else "")
    told = notice.content.get(NAMED) or ([notice.child_id] if notice.child_id else [])
    because = f"{notice.get_purpose_display()}. {notice.get_lawful_basis_display()}"
    trace_children(
        Operation.DISCLOSURE,
        "notice released",
        notice,
        by=by,
        children=told,
        reason=because,
        recipient=notice.recipient,
    )


def _received_before(notice: NoticeDraft, already: list[PartnerContact]) -> list[PartnerContact]:
    """A correction reaches everyone who was sent what it corrects."""
    if notice.corrects_id is None:
        return []
    known = {contact.pk for contact in already}
    rows = NoticeLink.objects.filter(notice=notice.corrects_id, contact__ended_at=None).select_related("contact")
    return list({row.contact_id: row.contact for row in rows if row.contact_id not in known}.values())


@transaction.atomic
def decide_not_to_share(*, notice: NoticeDraft, code: str, words: str, by: Any) -> NoticeDraft:
    """Kept with its reason, and seen by the desk: no exception to section 49A is known to be in any regulations (R107)."""
    may_release.check(by, notice)
    if code not in purposes.NOT_SHARED:
        raise BadInput("Select why it is not shared.", field="code")
    if not words.strip():
        raise BadInput("Enter why, in your own words.", field="words")
    notice = locked(notice)
    LIFECYCLE.check_move(notice.status, "not_shared")
    notice.status, notice.look_at = "not_shared", None
    notice.save(update_fields=["status", "look_at"])
    note(notice, "not_shared", by=by, words=words, code=code)
    trace_notice(notice, "decided not to share", by=by, reason=words)
    return notice


@transaction.atomic
def recall(*, notice: NoticeDraft, reason: str, by: Any) -> NoticeDraft:
    """It was wrong, or went to the wrong place. Its links stop showing it at once; everyone who was sent one is told."""
    may_release.check(by, notice)
    if not reason.strip():
        raise BadInput("Enter why it is recalled. Those who received it read this.", field="reason")
    return _recall(locked(notice), reason, by)


def _recall(notice: NoticeDraft, reason: str, by: Any) -> NoticeDraft:
    LIFECYCLE.check_move(notice.status, "recalled")
    OutboxMessage.objects.filter(notice=notice, state="waiting").exclude(channel="hook").update(
        state="given_up", last_error=OutboxMessage.RECALLED_FIRST
    )
    reached = OutboxMessage.objects.filter(notice=notice, state__in=("sent", "sending"), channel="email")
    contacts = {row.contact_id: row.contact for row in reached.select_related("contact")}
    end_notice(notice, "recalled", by=by, reason=reason)
    for contact in contacts.values():
        if contact is not None:
            post(notice, contact, "recalled")
    post_to_hook(notice, "recalled")
    note(notice, "recalled", by=by, words=reason)
    return notice


@transaction.atomic
def end_what_is_no_longer_due(*, contact: Any, keep: list[int], by: Any) -> None:
    """The record was put right and says another school now, or none: what was not sent is withdrawn, what was sent is recalled."""
    others = NoticeDraft.objects.filter(contact=contact, purpose="encompass", withdrawn_at=None).exclude(pk__in=keep)
    for notice in others.exclude(status="not_shared"):
        held = locked(notice)
        if held.status in OUT:
            _recall(held, NOT_THERE, by)
        else:
            withdraw_unsent(held, by, NOT_THERE)


@transaction.atomic
def tell_by_telephone(*, notice: NoticeDraft, whom: str, by: Any) -> NoticeDraft:
    """The ward officer or the desk reached somebody: told is told, however it was done."""
    may_follow_up.check(by, notice)
    if not whom.strip():
        raise BadInput("Enter whom you told, by name and post.", field="whom")
    notice = locked(notice)
    LIFECYCLE.check_move(notice.status, "acknowledged")
    acknowledged(notice)
    note(notice, "told_by_phone", by=by, words=whom)
    told = f"{whom.strip()}, {notice.recipient}"
    trace_notice(notice, "told by telephone", by=by, of=Operation.DISCLOSURE, recipient=told)
    return notice


def acknowledged(notice: NoticeDraft) -> None:
    """Somebody has it. Nothing more is escalated."""
    if notice.status in UNACKNOWLEDGED:
        notice.status, notice.acknowledged_at, notice.look_at = "acknowledged", now(), None
        notice.save(update_fields=["status", "acknowledged_at", "look_at"])


@transaction.atomic
def reply(*, notice: NoticeDraft, words: str, by: Any) -> NoticeDraft:
    """Answer what the partner asked. They get a new link, and the clock that waited goes on."""
    may_follow_up.check(by, notice)
    if not words.strip():
        raise BadInput("Enter your answer.", field="words")
    notice = locked(notice)
    asked = notice.events.filter(what="asked").order_by("-pk").select_related("contact").first()
    if notice.answer != "asked" or asked is None or asked.contact is None:
        raise CannotNow("No question waits for an answer here: somebody may have answered it.")
    notice.answer = ""
    notice.save(update_fields=["answer"])
    post(notice, asked.contact, "replied")
    note(notice, "replied", by=by, words=words)
    trace_notice(notice, "partner's question answered", by=by, of=Operation.DISCLOSURE)
    return notice
