"""Preparing a notice. A draft tells nobody anything: releasing it is a named person's act, or a dated policy's."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.notices import purposes
from childfirst.notices.actions.happening import end_notice, locked, note, trace_notice
from childfirst.notices.content import NAMED
from childfirst.notices.escalating import released_by_itself_at
from childfirst.notices.models import NoticeDraft
from childfirst.notices.permissions import may_withdraw
from childfirst.notices.policy import policy_of, timing_for
from childfirst.notices.states import LIFECYCLE, OUT


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
    due_at: datetime | None = None,
    **more: Any,
) -> NoticeDraft:
    """Prepare one notice. The same one asked for again is the same row; with other words in it, the old one gives way and is kept.

    One that was not sent yet is withdrawn. One that somebody may have received becomes corrected: the new one goes to whoever
    received the old. `named` are the children whose names stand in a notice that is about several.
    """
    fields = {"contact": contact, "child": child, "recipient_kind": recipient_kind, "recipient": recipient[:160]}
    words = {**content, NAMED: list(named)} if named else dict(content)
    for _ in range(2):
        live = _live(fields)
        if live is not None and live.content == words:
            return live
        if live is not None and live.status == "not_shared":
            return live  # somebody decided; new words do not undo that
        corrects = _give_way(live, by) if live is not None else None
        whom = {"school": school, "council": council, "about": about[:200], "due_at": due_at, **more}
        try:
            with transaction.atomic():
                return _make({**fields, **whom, "content": words, "corrects": corrects}, by)
        except IntegrityError:  # somebody prepared the same one this instant: look again
            continue
    raise CannotNow("Somebody is changing this notice. Try again.")


def _make(fields: dict[str, Any], by: Any) -> NoticeDraft:
    kind = fields["recipient_kind"]
    purpose, basis = purposes.USUAL.get(kind, ("internal", "internal"))
    fields = {"purpose": purpose, "lawful_basis": basis, **fields}
    made = NoticeDraft(**fields, prepared_at=now(), prepared_by=person_or_none(by))
    if kind in purposes.SENT_OUT and made.status == "prepared":
        made.look_at = released_by_itself_at(made.prepared_at, made.due_at, timing_for(policy_of(kind)))
    made.save()
    trace_notice(made, "notice drafted", by=by, of=Operation.COLLECTION)
    return made


def _give_way(live: NoticeDraft, by: Any) -> NoticeDraft | None:
    """The notice that the new one corrects, where anybody may have received it."""
    live = locked(live)
    if live.status not in OUT:
        withdraw_unsent(live, by, "other words")
        return live.corrects
    live.status, live.withdrawn_at, live.withdrawn_by, live.look_at = "corrected", now(), person_or_none(by), None
    live.save(update_fields=["status", "withdrawn_at", "withdrawn_by", "look_at"])
    note(live, "corrected", by=by)
    trace_notice(live, "notice corrected", by=by)
    return live


@transaction.atomic
def withdraw(*, notice: NoticeDraft, by: Any, reason: str) -> None:
    """Take a draft back. It is kept."""
    may_withdraw.check(by)
    notice = NoticeDraft.objects.select_for_update(of=("self",)).get(pk=notice.pk)
    if notice.withdrawn_at:
        raise CannotNow("This notice was withdrawn already.")
    LIFECYCLE.check_move(notice.status, "withdrawn")
    withdraw_unsent(notice, by, reason)


def _live(fields: dict[str, Any]) -> NoticeDraft | None:
    return NoticeDraft.objects.filter(**fields, withdrawn_at=None).order_by("pk").first()


def withdraw_unsent(notice: NoticeDraft, by: Any, reason: str) -> None:
    """Nobody was told. Called with the row locked."""
    end_notice(notice, "withdrawn", by=by, reason=reason)
