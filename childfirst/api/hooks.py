"""Telling a client that something changed: a signed web-hook through the outbox of the notices, written in the transaction of the act.

A hook says only which record changed, and where to read it. What stands in it is read with a token, so that a scope taken
away, a referral routed elsewhere or a child made restricted meanwhile is respected at the moment of reading.
"""

import json
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from childfirst.api import reading
from childfirst.api.calls import Call
from childfirst.api.models import ApiClient, ClientHook
from childfirst.api.permissions import may_keep_clients
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.notices.actions.posting import post_elsewhere
from childfirst.notices.carriers import NothingToSay
from childfirst.notices.letters import Letter
from childfirst.notices.models import NoticeEvent, OutboxMessage
from childfirst.referrals.models import ClockRing, ReferralStep

# topic: (the scope it asks for, what it tells)
TOPICS: Final[dict[str, tuple[str, str]]] = {
    "referral": ("referrals:read", "A referral was opened, moved, decided or folded"),
    "clock": ("clocks:read", "A clock is about to run out, or was missed"),
    "notice": ("notices:read", "Something happened to a notice"),
}
TEMPLATE: Final = "api"
OUTBOX: Final = SystemProcess("web-hooks of the API")


@transaction.atomic
def set_hook(*, client: ApiClient, address: str, topics: list[str], by: Any) -> ClientHook:
    """In place of the one there is. A new one has a new secret."""
    _may(by)
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")):
        raise BadInput("The address must start with https://.", field="address")
    wrong = [one for one in topics if one not in TOPICS or TOPICS[one][0] not in client.scopes]
    if wrong or not topics:
        raise BadInput("Choose from what its scopes let it read.", field="topics")
    held = ApiClient.objects.select_for_update(of=("self",)).get(pk=client.pk)
    if held.ended_at:
        raise CannotNow("This client was shut out already.")
    held.hooks.filter(ended_at=None).update(ended_at=now(), ended_by=person_or_none(by))
    try:
        hook = ClientHook.objects.create(
            client=held, address=address, topics=[one for one in TOPICS if one in topics], serial=secrets.token_hex(16),
            set_at=now(), set_by=person_or_none(by),
        )  # fmt: skip
    except IntegrityError:
        raise CannotNow("Somebody set this client's web-hook at the same moment.") from None
    trace(Operation.ALTERATION, "API web-hook set", hook, by=by, recipient=held.name, details={"topics": hook.topics})
    return hook


@transaction.atomic
def end_hook(*, hook: ClientHook, by: Any) -> None:
    """Nothing more goes there; what waits is not sent."""
    _may(by)
    if not ClientHook.objects.filter(pk=hook.pk, ended_at=None).update(ended_at=now(), ended_by=person_or_none(by)):
        raise CannotNow("This web-hook was ended already.")
    trace(Operation.ALTERATION, "API web-hook ended", hook, by=by)


def secret_of(hook: ClientHook) -> str:
    """Shared with the client's system, shown once to whoever sets it up."""
    return salted_hmac("childfirst.client-hook", f"{hook.pk}:{hook.serial}", algorithm="sha256").hexdigest()


def _may(by: Any) -> None:
    if not isinstance(by, SystemProcess):
        may_keep_clients.check(by)


def referral_moved(step: ReferralStep) -> None:
    """Heard from the desk, in the transaction of the step."""
    _post("referral", step.pk, step.referral.borough_id)


def clock_rang(ring: ClockRing) -> None:
    """Heard from the clocks."""
    _post("clock", ring.pk, ring.clock.referral.borough_id)


def notice_happened(event: NoticeEvent) -> None:
    """Heard from the notices. A notice has a borough by three ways, so that is looked at when it is sent."""
    _post("notice", event.pk, None)


def _post(topic: str, pk: int, borough: int | None) -> None:
    """For every client that asked for it. Whether it may read the record is asked when it is sent: in the middle of an act nobody can know."""
    for hook in _standing():
        if topic not in hook.topics or _call(hook, topic) is None:
            continue
        own = {one.pk for one in hook.client.boroughs.all()}
        if not own or borough is None or borough in own:
            post_elsewhere(f"api:{hook.pk}|{topic}:{pk}", TEMPLATE)


def told(message: OutboxMessage) -> None:
    """A client's system took it: a disclosure with its recipient (R182), in the transaction that says it was sent."""
    hook, topic, pk = _of(message)
    if hook is not None:
        subject = (f"api.{topic}", pk)
        trace(Operation.DISCLOSURE, f"API told of a {topic}", subject, by=OUTBOX, recipient=hook.client.name, reason=hook.client.purpose)  # fmt: skip


def _standing() -> Any:
    return (
        ClientHook.objects.filter(ended_at=None, client__ended_at=None)
        .select_related("client__officer__team")
        .prefetch_related("client__boroughs")
    )


def _of(message: OutboxMessage) -> tuple[ClientHook | None, str, int]:
    """The hook, where it stands, the topic and the row."""
    head, _, tail = message.key.partition("|")
    topic, _, pk = tail.partition(":")
    return _standing().filter(pk=int(head.removeprefix("api:"))).first(), topic, int(pk)


def _call(hook: ClientHook, topic: str) -> Call | None:
    """What this client could read now; None where the scope was taken away."""
    return Call(hook.client, tuple(hook.client.scopes)) if TOPICS[topic][0] in hook.client.scopes else None


def letter_of(message: OutboxMessage) -> Letter:
    """Made when it is sent, from what may be read at that moment. Raises NothingToSay where it is not the client's (any more)."""
    hook, topic, pk = _of(message)
    call = _call(hook, topic) if hook is not None else None
    if hook is None or call is None:
        raise NothingToSay
    payload = {"id": message.key, **_SAY[topic](call, pk)}
    body = json.dumps(payload, ensure_ascii=False, sort_keys=True)
    return Letter(message.key, "hook", hook.address, "", body, payload=payload, secret=secret_of(hook))


def _say_referral(call: Call, pk: int) -> dict[str, Any]:
    step = ReferralStep.objects.select_related("referral").get(pk=pk)
    _still(reading.referrals(call).filter(pk=step.referral_id))
    return _said(f"referral.{step.to_status}", step.referral.reference, step.taken_at, f"referrals/{step.referral.reference}")  # fmt: skip


def _say_clock(call: Call, pk: int) -> dict[str, Any]:
    ring = ClockRing.objects.select_related("clock__referral").get(pk=pk)
    _still(reading.clocks(call).filter(pk=ring.clock_id))
    reference = ring.clock.referral.reference
    said = _said(f"clock.{ring.kind}", reference, ring.rung_at, f"clocks?referral={reference}")
    return said | {"clock": ring.clock_id, "duty": ring.clock.duty}


def _say_notice(call: Call, pk: int) -> dict[str, Any]:
    event = NoticeEvent.objects.select_related("notice").get(pk=pk)
    _still(reading.notices(call).filter(pk=event.notice_id))
    return _said(f"notice.{event.what}", str(event.notice), event.happened_at, f"notices/{event.notice}")


def _still(rows: Any) -> None:
    if not rows.exists():
        raise NothingToSay


def _said(event: str, reference: str, at: datetime, path: str) -> dict[str, Any]:
    return {"event": event, "reference": reference, "at": at.isoformat(), "read": f"/api/v1/{path}"}


_SAY: Final[dict[str, Callable[[Call, int], dict[str, Any]]]] = {
    "referral": _say_referral,
    "clock": _say_clock,
    "notice": _say_notice,
}
