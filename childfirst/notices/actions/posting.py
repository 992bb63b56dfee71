"""Putting messages into the outbox, in the transaction of the act that calls for them: neither without the other."""

from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import Q

from childfirst.foundation.now import now
from childfirst.notices import secrets_of_links as secret
from childfirst.notices.models import CouncilHook, NoticeDraft, NoticeLink, OutboxMessage
from childfirst.notices.purposes import SERVICES
from childfirst.teams.models import PartnerContact

LINKS_A_DAY: Final = 6


def contacts_for(notice: NoticeDraft, part: str = "") -> list[PartnerContact]:
    """Who of the recipient is told: all leads, or all deputies."""
    if notice.recipient_kind in SERVICES:
        where = Q(organisation=notice.recipient)
    elif notice.school_id or notice.council_id:
        where = Q(school=notice.school_id) if notice.school_id else Q(borough=notice.council_id)
    else:
        return []
    kind = "school" if notice.recipient_kind in ("school", "school_risk") else notice.recipient_kind
    rows = PartnerContact.objects.filter(where, kind=kind, ended_at=None).order_by("pk")
    return [row for row in rows if not part or row.part == part]


def post(notice: NoticeDraft, contact: PartnerContact, template: str) -> OutboxMessage:
    """A link of its own for this person, and the e-mail that carries it. Posted twice, it is one."""
    key = f"{template}:{notice.pk}:{contact.pk}"
    if template in ("again", "replied"):  # these may rightly come more than once
        key += f":{secret.new_seed()[:8]}"
    there = OutboxMessage.objects.filter(key=key).first()
    if there is not None:
        return there
    return _put(key, "email", template, notice=notice, link=new_link(contact, notice), contact=contact)


def post_to_hook(notice: NoticeDraft, template: str) -> None:
    """To the council's own system too, where it has one."""
    hook = CouncilHook.objects.filter(borough=notice.council_id, ended_at=None).first() if notice.council_id else None
    if hook is not None:
        key = f"hook-{template}:{notice.pk}:{hook.pk}"
        if not OutboxMessage.objects.filter(key=key).exists():
            _put(key, "hook", template, notice=notice, hook=hook)


def post_elsewhere(key: str, template: str) -> None:
    """To a system that a room above knows: that room makes the words when it is sent. Posted twice, it is one."""
    if not OutboxMessage.objects.filter(key=key).exists():
        _put(key, "hook", template)


def post_refer_link(contact: PartnerContact) -> OutboxMessage:
    """A link to the form for telling the desk about a child."""
    return _put(
        f"refer:{contact.pk}:{secret.new_seed()[:8]}", "email", "refer", link=new_link(contact, None), contact=contact
    )


def post_code(link: NoticeLink) -> OutboxMessage:
    """The next code of a link, by text message. `code_number` has been counted up."""
    key = f"code:{link.pk}:{link.code_number}"
    return _put(key, "text", "code", notice=link.notice, link=link, contact=link.contact)


def new_link(contact: PartnerContact, notice: NoticeDraft | None) -> NoticeLink:
    """Shuts this person's earlier links to the same notice that were not used: one at a time."""
    NoticeLink.objects.filter(contact=contact, notice=notice, used_at=None, ended=False).update(ended=True)
    seed = secret.new_seed()
    return NoticeLink.objects.create(
        notice=notice,
        contact=contact,
        seed=seed,
        token_hash=secret.hash_of(secret.token_of(seed)),
        made_at=now(),
        expires_at=now() + timedelta(hours=settings.LINK_HOURS),
    )


def links_today(contact: PartnerContact) -> int:
    """For the limit on asking again."""
    return NoticeLink.objects.filter(contact=contact, made_at__gte=now() - timedelta(days=1)).count()


def _put(key: str, channel: str, template: str, **more: Any) -> OutboxMessage:
    return OutboxMessage.objects.create(
        key=key, channel=channel, template=template, made_at=now(), next_at=now(), **more
    )
