"""Drafting a notice. A draft tells nobody anything: sending is a named person's act, outside this version."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.notices.models import NoticeDraft
from childfirst.notices.permissions import may_withdraw

NAMED: Final = "_children"  # kept in `content` beside the fields, never printed


@transaction.atomic
def draft(
    *,
    contact: Contact,
    recipient_kind: str,
    recipient: str,
    about: str,
    content: Mapping[str, Any],
    by: Any,
    child: Child | None = None,
    school: Any = None,
    council: Any = None,
    named: Sequence[int] = (),
) -> NoticeDraft:
    """Prepare one notice. The same one asked for again is the same row; with other words in it, the old one is withdrawn and kept.

    `named` are the children whose names stand in a notice that is about several: whoever reads it has looked at each of them.
    """
    fields = {"contact": contact, "child": child, "recipient_kind": recipient_kind, "recipient": recipient[:160]}
    words = {**content, NAMED: list(named)} if named else dict(content)
    for _ in range(2):
        live = _live(fields)
        if live is not None and live.content == words:
            return live
        if live is not None:
            _withdraw(live, by, "other words")
        more = {"school": school, "council": council, "about": about[:200], "content": words, "prepared_at": now()}
        try:
            with transaction.atomic():
                made = NoticeDraft.objects.create(**fields, **more, prepared_by=person_or_none(by))
        except IntegrityError:  # somebody prepared the same one this instant: look again
            continue
        trace(Operation.COLLECTION, "notice drafted", made, by=by, child=child, recipient=recipient)
        return made
    raise CannotNow("Somebody is changing this notice. Try again.")


@transaction.atomic
def withdraw(*, notice: NoticeDraft, by: Any, reason: str) -> None:
    """Take a draft back. It is kept."""
    may_withdraw.check(by)
    notice = NoticeDraft.objects.select_for_update(of=("self",)).get(pk=notice.pk)
    if notice.withdrawn_at:
        raise CannotNow("This notice was withdrawn already.")
    _withdraw(notice, by, reason)


def _live(fields: dict[str, Any]) -> NoticeDraft | None:
    return NoticeDraft.objects.filter(**fields, withdrawn_at=None).order_by("pk").first()


def _withdraw(notice: NoticeDraft, by: Any, reason: str) -> None:
    notice.withdrawn_at, notice.withdrawn_by = now(), person_or_none(by)
    notice.save(update_fields=["withdrawn_at", "withdrawn_by"])
    trace(
        Operation.ALTERATION,
        "notice withdrawn",
        notice,
        by=by,
        child=notice.child_id,
        reason=reason,
        recipient=notice.recipient,
    )
