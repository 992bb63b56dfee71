"""The words of every message that leaves. Nothing personal stands in them: no child, no address, no incident, only a reference and a link."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from django.conf import settings
from django.urls import reverse

from childfirst.notices import secrets_of_links as secret
from childfirst.notices.content import NAMED
from childfirst.notices.models import OutboxMessage
from childfirst.ui.formatting import moment_words


@dataclass(frozen=True, slots=True)
class Letter:
    """One message, ready for a carrier. `key` is the same whenever it is sent again."""

    key: str
    channel: str
    to: str
    subject: str
    body: str
    reply: str = ""
    payload: dict[str, Any] = field(default_factory=dict)
    secret: str = ""


_FOOT: Final = (
    "This e-mail holds nothing about anybody. The link opens once, for you alone, and asks for a second proof: "
    "a code sent to your telephone, or the phrase that you agreed with the police.\n"
    "If a child is in danger now, ring 999. Do not answer this e-mail: nobody reads it."
)
# template -> (subject, what it says before the link)
_WORDS: Final = {
    "notice": ("A notice about a child waits for you: {ref}", "Please read it {before}."),
    "deputy": (
        "A notice about a child waits: {ref}",
        "Nobody at your organisation has acknowledged it yet, so it comes to you as well. Please read it {before}.",
    ),
    "corrected": (
        "Correction of a notice: {ref}",
        "It takes the place of {old}, which you were sent. Please use this one only.",
    ),
    "replied": ("Your question about {ref} is answered", "The police have answered what you asked."),
    "again": ("A new link for {ref}", "You asked for a new link. The earlier one no longer opens."),
    "refer": ("Your link for telling the police about a child", "You asked for it. If it was not you, do nothing."),
    "recalled": (
        "Recalled: {ref}",
        "This notice was recalled. Do not use or keep what it said. The link tells you why.",
    ),
}


_made_elsewhere: dict[str, tuple[Callable[[OutboxMessage], Letter], Callable[[OutboxMessage], None]]] = {}


def made_by(template: str, maker: Callable[[OutboxMessage], Letter], told: Callable[[OutboxMessage], None]) -> None:
    """A room above makes the words of its own messages, and is told when one was sent; they leave by the same outbox."""
    _made_elsewhere[template] = (maker, told)


def was_sent(message: OutboxMessage) -> None:
    """Tell the room whose message it was. Called in the transaction that says it was sent."""
    if message.template in _made_elsewhere:
        _made_elsewhere[message.template][1](message)


def letter_of(message: OutboxMessage) -> Letter:
    """Make the words anew from what is kept: the same row gives the same message each time."""
    if message.template in _made_elsewhere:
        return _made_elsewhere[message.template][0](message)
    if message.channel == "hook":
        return _hook(message)
    contact = message.contact
    assert contact is not None
    assert message.link is not None
    if message.channel == "text":
        code = secret.code_of(message.link.seed, int(message.key.rpartition(":")[2]))
        said = f"{code} is your code for the police notice. It works for 10 minutes. Never read it out to anybody."
        return Letter(message.key, "text", contact.phone, "", said)
    subject, lead = _WORDS[message.template]
    given = _given(message)
    address = settings.SITE_ADDRESS.rstrip("/") + reverse("partners:link", args=[secret.token_of(message.link.seed)])
    until = moment_words(message.link.expires_at)
    body = f"{lead.format(**given)}\n\n{address}\n\nIt opens until {until}.\n\n{_FOOT}\n"
    return Letter(message.key, "email", contact.email, subject.format(**given), body)


def _given(message: OutboxMessage) -> dict[str, str]:
    notice = message.notice
    if notice is None:
        return {"ref": "", "before": "", "old": ""}
    before = f"before {moment_words(notice.due_at)}" if notice.due_at else "as soon as you can"
    old = f"N-{notice.corrects_id:06d}" if notice.corrects_id else ""
    return {"ref": str(notice), "before": before, "old": old}


def _hook(message: OutboxMessage) -> Letter:
    """A council's own system gets the slice itself, over TLS, signed."""
    notice, hook = message.notice, message.hook
    assert notice is not None
    assert hook is not None
    payload = {
        "id": message.key,
        "event": message.template,
        "notice": str(notice),
        "corrects": f"N-{notice.corrects_id:06d}" if notice.corrects_id else None,
        "purpose": notice.purpose,
        "lawful_basis": notice.lawful_basis,
        "content": {name: text for name, text in notice.content.items() if name != NAMED}
        if message.template != "recalled"
        else {},
    }
    body = json.dumps(payload, ensure_ascii=False, sort_keys=True)
    return Letter(message.key, "hook", hook.address, "", body, payload=payload, secret=secret.hook_secret(hook))
