"""What a person outside the police does with a link: prove who they are, read the slice, acknowledge, ask, accept, decline, tell what came of it."""

from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.hashers import check_password
from django.db import transaction

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.notices import purposes
from childfirst.notices import secrets_of_links as secret
from childfirst.notices.actions.happening import locked, note, partner
from childfirst.notices.actions.posting import LINKS_A_DAY, links_today, post, post_code, post_refer_link
from childfirst.notices.actions.releasing import acknowledged
from childfirst.notices.content import NAMED
from childfirst.notices.models import NoticeDraft, NoticeLink
from childfirst.notices.states import ANSWERS, OUT
from childfirst.teams.models import PartnerContact

TRIES: Final = 5
CODES: Final = 3
CODE_LASTS: Final = timedelta(minutes=10)
SESSION_LASTS: Final = timedelta(minutes=30)


def find(token: str) -> NoticeLink | None:
    """The link with this address, whatever became of it."""
    rows = NoticeLink.objects.select_related("contact", "notice")
    return rows.filter(token_hash=secret.hash_of(token)).first()


def is_open(link: NoticeLink) -> bool:
    """May it still be used?"""
    return link.used_at is None and not link.ended and link.expires_at > now() and link.tries < TRIES


@transaction.atomic
def send_code(*, link: NoticeLink) -> None:
    """Six digits by text message. Three for each link."""
    link = _held(link)
    if link.contact.second_factor != "text" or not link.contact.phone:
        raise CannotNow("This link asks for the phrase that you agreed with the police, not for a code.")
    if link.code_number >= CODES:
        raise CannotNow("Three codes were sent for this link. Ask for a new link below.")
    link.code_number, link.code_made_at = link.code_number + 1, now()
    link.save(update_fields=["code_number", "code_made_at"])
    post_code(link)


def prove(*, link: NoticeLink, given: str) -> bool:
    """The second factor. True uses the link up. A wrong one counts, and five shut the link: that must stand even as the page says no."""
    with transaction.atomic():
        link = _held(link)
        if _is_proof(link, given.strip()):
            link.used_at = now()
            link.save(update_fields=["used_at"])
            trace(Operation.SIGN_IN, "opened a link", link, by=partner(link.contact))
            return True
        link.tries += 1
        link.save(update_fields=["tries"])
        trace(Operation.REFUSED, "wrong code for a link", link, by=partner(link.contact), details={"tries": link.tries})
        if link.tries >= TRIES and link.notice is not None:
            note(link.notice, "link_locked", by=partner(link.contact), contact=link.contact)
    return False


def _is_proof(link: NoticeLink, given: str) -> bool:
    if link.contact.second_factor == "text":
        fresh = link.code_made_at is not None and now() - link.code_made_at <= CODE_LASTS
        return fresh and secret.is_code(given.replace(" ", ""), link.seed, link.code_number)
    return bool(link.contact.agreed_code) and check_password(as_agreed(given), link.contact.agreed_code)


def as_agreed(phrase: str) -> str:
    """How a phrase is compared: capitals and spaces do not matter to somebody on a telephone."""
    return " ".join(phrase.lower().split())


def _held(link: NoticeLink) -> NoticeLink:
    link = NoticeLink.objects.select_for_update(of=("self",)).select_related("contact", "notice").get(pk=link.pk)
    if not is_open(link):
        raise CannotNow("This link opens no more. Ask for a new one below.")
    return link


@transaction.atomic
def ask_for_a_new_link(*, link: NoticeLink) -> None:
    """To the same mailbox, never to another. So many a day."""
    contact = link.contact
    if contact.ended_at is not None or (link.notice is not None and link.notice.status not in (*OUT, "recalled")):
        raise CannotNow("This notice can no longer be opened. Ring the police desk whose number you have.")
    if links_today(contact) >= LINKS_A_DAY:
        raise CannotNow(f"{LINKS_A_DAY} links were sent to you today. Ring the police desk, or try tomorrow.")
    if link.notice is None:
        post_refer_link(contact)
    else:
        post(link.notice, contact, "again")


@transaction.atomic
def send_refer_links(*, email: str) -> None:
    """For whoever asks with an address that we know. The page says the same whether we do or not."""
    for contact in PartnerContact.objects.filter(email__iexact=email.strip(), ended_at=None)[:1]:
        if links_today(contact) < LINKS_A_DAY:
            post_refer_link(contact)


def read(*, notice: NoticeDraft, contact: PartnerContact) -> NoticeDraft:
    """Show the slice. Every look leaves a trace, for each child in it."""
    with transaction.atomic():
        by = partner(contact)
        if not notice.events.filter(what="opened", contact=contact).exists():
            note(notice, "opened", by=by, contact=contact)
        named = notice.content.get(NAMED) or ([notice.child_id] if notice.child_id else [])
        trace_children(
            Operation.CONSULTATION, "partner read a notice", notice, by=by, children=named, recipient=str(contact)
        )
    return notice


@transaction.atomic
def acknowledge(*, notice: NoticeDraft, contact: PartnerContact) -> NoticeDraft:
    """I have it and will act on it. Twice is once."""
    notice = _live(notice)
    if not notice.events.filter(what="acknowledged").exists():
        acknowledged(notice)
        note(notice, "acknowledged", by=partner(contact), contact=contact)
        trace(Operation.ALTERATION, "notice acknowledged", notice, by=partner(contact), child=notice.child_id)
    return notice


@transaction.atomic
def answer(*, notice: NoticeDraft, contact: PartnerContact, answer: str, words: str, outcome: str = "") -> NoticeDraft:
    """Ask for more, accept, decline, or tell what came of it. An answer acknowledges as well."""
    if answer not in ANSWERS:
        raise BadInput("Select an answer.", field="answer")
    if answer == "outcome" and outcome not in purposes.OUTCOMES:
        raise BadInput("Select what came of it.", field="outcome")
    if not words.strip() and answer != "accepted":
        raise BadInput("Enter a few words.", field="words")
    notice = _live(notice)
    if notice.answer == "asked" and answer == "asked":
        raise CannotNow("Your question is with the police already.")
    by = partner(contact)
    acknowledge(notice=notice, contact=contact)
    notice = _live(notice)
    notice.answer = answer
    notice.save(update_fields=["answer"])
    note(notice, answer, by=by, contact=contact, words=words, code=outcome)
    trace(Operation.ALTERATION, f"partner answered: {answer}", notice, by=by, child=notice.child_id)
    return notice


def _live(notice: NoticeDraft) -> NoticeDraft:
    notice = locked(notice)
    if notice.status not in OUT:
        raise CannotNow(f"This notice is “{notice.get_status_display()}”, so it cannot be answered.")
    return notice


def session_ends(started: datetime) -> datetime:
    """How long the notice stays open after the code."""
    return started + SESSION_LASTS
