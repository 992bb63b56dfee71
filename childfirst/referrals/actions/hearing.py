"""What happens to a notice, heard by the desk: the clocks take it as an event, the referral's history takes it as a line.

R103 ends when the school's mailbox was sent the notice (or somebody was told by telephone). That it was acknowledged is
followed on the notice itself: a school that reads its mail at ten did not make the police late (ADR 0016).
R070 waits while the council's question is open, and ends with what the council decided.
"""

from typing import Any, Final

from childfirst.contacts.models import Contact
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.now import now
from childfirst.notices.actions.happening import partner
from childfirst.notices.models import NoticeDraft, NoticeEvent
from childfirst.notices.purposes import OUTCOMES
from childfirst.notices.states import STEPS
from childfirst.referrals import calendars
from childfirst.referrals.actions import clocks, desk
from childfirst.referrals.actions.intake import refer
from childfirst.referrals.models import Clock, FoldedContact, Referral
from childfirst.rules.clocks.duty import PAUSE, RESUME

TOLD: Final = frozenset({"sent", "told_by_phone"})
DECIDED: Final = frozenset({"accepted", "declined", "outcome"})
_LINES: Final = {
    **desk.NOTICE_STEPS,
    "not_shared": "decided not to share a notice",
    "acknowledged": "notice acknowledged",
    "told_by_phone": "told by telephone",
    "asked": "partner asks for more",
    "replied": "partner's question answered",
    "accepted": "partner accepted",
    "declined": "partner declined",
    "outcome": "partner told what came of it",
    "recalled": "notice recalled",
}


def lock_referral_of(notice: int) -> None:
    """An amendment holds the referral and then its notices; whoever begins with the notice must not do it the other way round."""
    mine = FoldedContact.objects.filter(contact__notice_drafts=notice, unfolded_at=None)
    Referral.objects.select_for_update(of=("self",)).only("pk").filter(pk__in=mine.values("referral")[:1]).first()


def hear(event: NoticeEvent) -> None:
    """Inside the transaction of the event."""
    notice = event.notice
    place = FoldedContact.objects.filter(contact=notice.contact_id, unfolded_at=None).first()
    if place is None or event.what not in _LINES:
        return
    referral = desk.locked(Referral(pk=place.referral_id))
    by: Any = event.happened_by or (partner(event.contact) if event.contact else CLOCK_WORKER)
    by_itself = event.happened_by is None and event.what in desk.NOTICE_STEPS
    step = desk.aside if by_itself else desk.note
    step(referral, _LINES[event.what], by=by, note=_said(event))
    if event.what in TOLD and notice.purpose == "encompass":
        _school_told(referral, notice, event, by)
    if notice.recipient_kind == "council":
        _council_answers(referral, event, by)


def _said(event: NoticeEvent) -> str:
    who = f"{event.contact}" if event.contact else event.notice.recipient
    code = OUTCOMES.get(event.code, STEPS.get(event.code, ""))
    return ". ".join(part for part in (f"{event.notice} to {who}", code, event.words) if part)


def _school_told(referral: Referral, notice: NoticeDraft, event: NoticeEvent, by: Any) -> None:
    """The clock of this child at this school (or of the council, for a child taught at home)."""
    home = notice.recipient_kind == "home_education"
    about = calendars.HOME_EDUCATED if home else notice.recipient
    clock = Clock.objects.filter(
        referral=referral, duty="R103", child=notice.child_id, about=about, ended=False
    ).first()
    if clock is not None:
        what = "la_notified" if home else "school_notified"
        clocks.add_event(clock=clock, what=what, at=event.happened_at, by=by, note=_said(event), checked=False)


def _council_answers(referral: Referral, event: NoticeEvent, by: Any) -> None:
    clock = Clock.objects.filter(referral=referral, duty="R070", ended=False).first()
    if clock is None:
        return
    what = ""
    if event.what == "acknowledged":
        what = "acknowledged"
    elif event.what == "asked" and clock.state != "paused":
        what = PAUSE
    elif event.what == "replied" and clock.state == "paused":
        what = RESUME
    elif event.what in DECIDED:
        what = "decision_made"
    if what:
        clocks.add_event(clock=clock, what=what, at=now(), by=by, note=_said(event), checked=False)


def refer_told(contact: Contact, because: str, by: Any) -> Referral:
    """A partner asked: a referral opens whatever the rules found."""
    return refer(contact, because=because, by=by)
