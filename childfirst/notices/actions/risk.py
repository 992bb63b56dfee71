"""Telling a school of a serious risk, such as bail for a grave offence: asked for by an officer, authorised by an inspector, never by policy."""

from typing import Any

from django.db import transaction

from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.notices import purposes
from childfirst.notices.actions.drafting import draft
from childfirst.notices.actions.happening import locked, note, trace_notice
from childfirst.notices.actions.releasing import send_out
from childfirst.notices.models import NoticeDraft
from childfirst.notices.permissions import may_ask_for_a_risk_notice, may_authorise
from childfirst.teams.models import School


@transaction.atomic
def ask(*, contact: Contact, child: Child, school: School, told: str, why: str, basis: str, by: Any) -> NoticeDraft:
    """`told` is what the school would read, and all it would read beside the child's name; `why` is for the inspector."""
    may_ask_for_a_risk_notice.check(by)
    may_see_contact.check(by, contact)
    if not contact.involvements.filter(child=child).exists():
        raise BadInput("Select a child of this contact.", field="child")
    if basis not in purposes.FOR_RISK:
        raise BadInput("Select the lawful basis.", field="basis")
    if not told.strip():
        raise BadInput("Enter what the school has to know.", field="told")
    if not why.strip():
        raise BadInput("Enter why the school has to know it.", field="why")
    content = {
        "Child": child.name,
        "Police reference": contact.reference,
        "What you need to know": told.strip(),
        "Keep to yourselves": "For the safeguarding lead and whoever must act on it. Do not pass it on, or tell the child that you were told, without speaking to the police.",
    }
    return draft(
        contact=contact, child=child, recipient_kind="school_risk", recipient=school.name, school=school, content=content,
        about="Serious risk: told with an inspector's authority", by=by, status="awaiting_authority", lawful_basis=basis, why=why.strip(),
    )  # fmt: skip


@transaction.atomic
def answer(*, notice: NoticeDraft, agreed: bool, reason: str, by: Any) -> NoticeDraft:
    """The inspector's answer. Agreed, it goes at once."""
    may_authorise.check(by, notice)
    if not reason.strip():
        raise BadInput("Enter your reasons.", field="reason")
    notice = locked(notice)
    if notice.status != "awaiting_authority":
        raise CannotNow(f"This notice is “{notice.get_status_display()}”: somebody has answered already.")
    notice.authority_at, notice.authority_by = now(), by
    if agreed:
        notice.save(update_fields=["authority_at", "authority_by"])
        note(notice, "authorised", by=by, words=reason)
        send_out(notice, by=by)
    else:
        notice.status, notice.look_at = "not_shared", None
        notice.save(update_fields=["authority_at", "authority_by", "status", "look_at"])
        note(notice, "refused", by=by, words=reason)
    verb = "risk notice authorised" if agreed else "risk notice refused"
    trace_notice(notice, verb, by=by, reason=reason)
    return notice
