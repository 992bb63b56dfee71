"""Deleting a child's record so that nothing is left of it: rows in every room, drafts, sessions, messages, keys, files; the names in the rows of others.

The trace keeps that it happened. What it said of the child cannot be read any more: its keys are destroyed (see `audit.locking`).
"""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet

from childfirst.accountability.models import Answer, Message
from childfirst.audit.actions import trace
from childfirst.audit.models import ContentKey, Operation
from childfirst.children.models import Child
from childfirst.contacts.models import Draft
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now, today
from childfirst.foundation.turns import COPIES, take_turn
from childfirst.foundation.wall import whole
from childfirst.keeping import fates, ledger
from childfirst.keeping.models import AccessRequest, Disposal, Hold, Permit
from childfirst.keeping.names import Names, names_of, take_out
from childfirst.keeping.planning import Plan, plan_for
from childfirst.notices.models import OutboxMessage
from childfirst.panels.actions.forgetting import forget
from childfirst.panels.models import Item


def held(records: Iterable[int]) -> QuerySet[Hold]:
    """What forbids deleting any of these records today."""
    return Hold.objects.filter(child__in=list(records), ended_at=None, until_on__gte=today()).order_by("-until_on")


@whole()  # every row of the child, whoever else is closed to the one who deletes: a row that they cannot see would stay
@transaction.atomic
def erase(
    records: list[int],
    *,
    by: Any,
    because: str,
    group: str,
    asked_at: datetime,
    asked_by: Any,
    elsewhere: dict[str, int] | None = None,
    reference: str = "",
) -> Disposal:
    """Delete. With `reference` it is done again after a restore. Raises CannotNow where something is on hold or already gone."""
    take_turn(COPIES)
    rows = list(Child.objects.select_for_update().filter(pk__in=records).order_by("pk"))
    if not rows:
        raise CannotNow("This record is not there any more: somebody deleted it. Look among what was deleted.")
    if not reference and (hold := held(records).first()):
        raise CannotNow(
            f"This record is on hold until {hold.until_on:%d %B %Y}: nothing of it can be deleted. End the hold first, if it is no longer needed."
        )
    again = bool(reference)
    reference = reference or f"D-{now():%Y%m%d}-{rows[0].pk}"
    numbers = [{"number": row.pk, "opened": row.created_at.isoformat()} for row in rows]
    plan, names = plan_for([row.pk for row in rows]), names_of([row.pk for row in rows])
    permit = Permit.objects.create(reference=reference)
    counts = plan.counts() | _outside_the_keys(plan, names)
    files = _files(plan)
    scrubbed = take_out(plan, names) | _panels(plan, by)
    let_go = _let_go(plan)
    for model, keys in plan.going.items():
        _delete(model, keys)
    keys_gone = _destroy_keys(plan)
    proof = Disposal.objects.create(
        reference=reference, records=numbers, group=group, because=because[:200], counts=counts, scrubbed=scrubbed, let_go=let_go,
        elsewhere=elsewhere or {}, keys=keys_gone, files=files, asked_at=asked_at, asked_by=person_or_none(asked_by), agreed_at=now(),
        agreed_by=person_or_none(by), replayed_at=now() if again else None,
    )  # fmt: skip
    permit.delete()
    for one in numbers:
        # Not under the child's number as `child`: that would make it a new key.
        trace(Operation.ERASURE, "deleted again after a restore" if again else "deleted child record", ("child record", one["number"]),
              by=by, details={"proof": reference, "rows": sum(counts.values())})  # fmt: skip
    if not again:
        ledger.write(reference, proof.agreed_at, numbers)
    return proof


def _delete(model: Any, keys: Iterable[Any]) -> None:
    """Past the Python that refuses: the database refuses too, but for the permit. Its own keys are checked when the transaction ends."""
    every = list(keys)
    for at in range(0, len(every), 400):
        QuerySet(model).filter(pk__in=every[at : at + 400])._raw_delete("default")


def _let_go(plan: Plan) -> dict[str, int]:
    """Empty the pointers of rows that stay."""
    done = {}
    for pointer, keys in plan.let_go.items():
        if staying := keys - plan.going.get(pointer.model, set()):
            QuerySet(pointer.model).filter(pk__in=staying).update(**{pointer.name: None})
            done[fates.key_of(pointer)] = len(staying)
    return done


def _outside_the_keys(plan: Plan, names: Names) -> dict[str, int]:
    """What no key of the database ties to the child: unfinished records, sign-ins' sessions, what the child wrote from the public pages."""
    counts = {}
    drafts = [one.pk for one in Draft.objects.filter(_may_hold(plan, names)) if _is_about(one.answers, plan, names)]
    if drafts:
        _delete(Draft, drafts)
        counts["contacts.draft"] = len(drafts)
        plan.going[Draft] = set(drafts)  # for their keys in the trace
    written = list(
        AccessRequest.objects.filter(pk__in=plan.going.get(AccessRequest, ())).values_list("message", flat=True)
    )
    born = Child.objects.filter(pk__in=plan.records).exclude(date_of_birth=None).values_list("date_of_birth", flat=True)
    theirs = Q(reference__in=[one for one in written if one])
    for full in names.full:
        theirs |= Q(name__iexact=full, born__in=list(born))
    messages = set(Message.objects.filter(theirs).values_list("pk", flat=True))
    if messages:
        answers = set(Answer.objects.filter(message__in=messages).values_list("pk", flat=True))
        plan.going[Answer], plan.going[Message] = answers, messages
        counts |= {"accountability.message": len(messages), "accountability.answer": len(answers)}
    if gone := _sessions(names):
        counts["sessions.session"] = gone
    return counts


def _panels(plan: Plan, by: Any) -> dict[str, int]:
    """Panels read copies, which point at a record by kind and number. A copy of a record that stays for another child's sake names this one."""
    kinds = set(Item.objects.order_by().values_list("subject_type", flat=True).distinct())
    rows = {
        fates.label(model): plan.going.get(model, set()) | plan.near.get(model, set())
        for model in {*plan.going, *plan.near}
        if fates.label(model) in kinds
    }
    return forget(records=rows, by=by)


def _may_hold(plan: Plan, names: Names) -> Q:
    wanted = Q(pk__in=())
    for number in plan.records:
        wanted |= Q(answers__icontains=f'"{number}"')
    for full in names.full:
        wanted |= Q(answers__icontains=full)
    for one in names.alone:
        wanted |= Q(answers__icontains=f'"{one}"')
    return wanted


def _is_about(answers: dict[str, Any], plan: Plan, names: Names) -> bool:
    """An unfinished record in which this child was chosen, or is named in full, or in two boxes."""
    numbers = {str(number) for number in plan.records}
    for page, told in answers.items():
        if page.endswith("-match") and isinstance(told, dict):
            chosen = told.get("child")
            if numbers & set(chosen if isinstance(chosen, list) else [str(chosen)]):
                return True
    text = " ".join(json.dumps(answers, ensure_ascii=False).replace('"', " ").split()).casefold()
    typed = {str(one).casefold() for told in answers.values() if isinstance(told, dict) for box in told.values()
             for one in (box if isinstance(box, list) else [box])}  # fmt: skip
    pairs = [one.casefold() for one in names.full]
    return any(one in text for one in pairs) or any(set(one.split()) <= typed for one in pairs)


def _sessions(names: Names) -> int:
    """Sign-ins whose session holds the name (a message that was never shown) end: that person signs in again."""
    gone = [
        one.pk
        for one in Session.objects.iterator()
        if any(name.casefold() in str(one.get_decoded()).casefold() for name in names.full)
    ]
    Session.objects.filter(pk__in=gone).delete()
    return len(gone)


def _files(plan: Plan) -> int:
    """Letters that the demonstration keeps as files."""
    folder, gone = Path(settings.OUTBOX_FOLDER), 0
    for message in OutboxMessage.objects.filter(pk__in=plan.going.get(OutboxMessage, ())):
        file = folder / f"{str(message.key).replace(':', '-')}.eml"
        if file.exists():
            file.unlink()
            gone += 1
    return gone


def _destroy_keys(plan: Plan) -> int:
    """The keys under which the trace speaks of the child and of every record that went."""
    holders = [f"child {number}" for number in plan.records]
    holders += [f"{fates.label(model)} {key}" for model, keys in plan.going.items() for key in keys]
    gone = 0
    for at in range(0, len(holders), 400):
        gone += ContentKey.objects.filter(holder__in=holders[at : at + 400]).delete()[0]
    return gone
