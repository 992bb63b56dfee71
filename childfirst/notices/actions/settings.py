"""How notices are released and escalated, and councils' own systems: dated rows that say who set them and why."""

import secrets
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.notices.models import CouncilHook, OutboxMessage, ReleasePolicy
from childfirst.notices.permissions import may_keep_policy
from childfirst.notices.purposes import BY_A_PERSON, SENT_OUT


@transaction.atomic
def set_policy(
    *,
    recipient_kind: str,
    release_after_minutes: int | None,
    deputy_minutes: int,
    ward_minutes: int,
    desk_minutes: int,
    source: str,
    source_date: date,
    by: Any,
    second_school: bool = False,
) -> ReleasePolicy:
    """In place of the one in force. What a person chose to tell for one child is never released by policy."""
    if not isinstance(by, SystemProcess):
        may_keep_policy.check(by)
    if recipient_kind not in SENT_OUT:
        raise BadInput("Select a kind of recipient.", field="recipient_kind")
    if recipient_kind in BY_A_PERSON and release_after_minutes is not None:
        raise BadInput(
            "A notice of serious risk, or to a service that somebody chose for one child, always goes by a person: leave this empty.",
            field="release_after_minutes",
        )
    if second_school and recipient_kind != "school":
        raise BadInput("Only notices to schools have a second school: leave this unticked.", field="second_school")
    if not deputy_minutes >= ward_minutes >= desk_minutes:
        raise BadInput(
            "The deputy comes before the ward officer, and the ward officer before the desk.", field="deputy_minutes"
        )
    if not source.strip():
        raise BadInput("Enter where this comes from.", field="source")
    if source_date > today():
        raise BadInput("The date of the source must be today or in the past.", field="source_date")
    ReleasePolicy.objects.filter(recipient_kind=recipient_kind, ended_at=None).update(
        ended_at=now(), ended_by=person_or_none(by)
    )
    row = ReleasePolicy.objects.create(
        recipient_kind=recipient_kind, release_after_minutes=release_after_minutes, deputy_minutes=deputy_minutes, ward_minutes=ward_minutes,
        desk_minutes=desk_minutes, source=source.strip(), source_date=source_date, second_school=second_school, set_at=now(), set_by=person_or_none(by),
    )  # fmt: skip
    trace(
        Operation.ALTERATION,
        "release policy set",
        row,
        by=by,
        reason=source,
        details={"after": release_after_minutes, "second_school": second_school},
    )
    return row


@transaction.atomic
def set_hook(*, borough: Any, address: str, by: Any) -> CouncilHook:
    """A council's system. A new one has a new secret; the old one's stops working."""
    may_keep_policy.check(by)
    parts = urlsplit(address)
    local = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise BadInput("The address must start with https://.", field="address")
    CouncilHook.objects.filter(borough=borough, ended_at=None).update(ended_at=now(), ended_by=by)
    hook = CouncilHook.objects.create(
        borough=borough, address=address, serial=secrets.token_hex(16), set_at=now(), set_by=by
    )
    trace(Operation.ALTERATION, "web-hook set", hook, by=by, recipient=borough.name)
    return hook


@transaction.atomic
def end_hook(*, hook: CouncilHook, by: Any) -> None:
    """Nothing more goes there."""
    may_keep_policy.check(by)
    if not CouncilHook.objects.filter(pk=hook.pk, ended_at=None).update(ended_at=now(), ended_by=by):
        raise CannotNow("This web-hook was ended already.")
    trace(Operation.ALTERATION, "web-hook ended", hook, by=by)


@transaction.atomic
def send_again(*, message: OutboxMessage, reason: str, by: Any) -> None:
    """A message that was given up goes into the outbox once more, as the same message: whoever did take it knows it by its key."""
    may_keep_policy.check(by)
    if not reason.strip():
        raise BadInput("Say what was put right, for the record.", field="reason")
    given_up = OutboxMessage.objects.filter(pk=message.pk, state="given_up")
    if message.notice is not None and message.notice.status == "recalled" and message.template != "recalled":
        raise CannotNow("The notice was recalled, so it is not sent again.")
    if not given_up.update(state="waiting", attempts=0, next_at=now(), last_error=""):
        raise CannotNow("Somebody sent it again already.")
    trace(Operation.ALTERATION, "message sent again", message, by=by, reason=reason)
