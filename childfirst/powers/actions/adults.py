"""The directory of appropriate adults, and the log of who was called for one child, who came, and who could not act and why."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.actions.searches import held_for, settle
from childfirst.powers.models import AdultCall, AppropriateAdult, Search
from childfirst.powers.permissions import may_keep_adults
from childfirst.rules import search_words as words
from childfirst.rules.gates.appropriate_adult import MAY_ACT, MAY_NOT_ACT

CAME_TO_NOTHING = frozenset({"no_answer", "cannot_come", "may_not_act", "child_objects"})


@transaction.atomic
def add_adult(
    *, name: str, kind: str, phone: str, hours: str, by: Any, scheme: str = "", boroughs: Iterable[Any] = (), note: str = ""
) -> AppropriateAdult:  # fmt: skip
    """Put a person or a scheme in the directory. Nobody who may not act can be put there (R033)."""
    may_keep_adults.check(by)
    if kind not in MAY_ACT:
        raise BadInput("Select somebody who may act as an appropriate adult.", field="kind")
    for field, text, asked in (("name", name, "Enter a name."), ("phone", phone, "Enter how to reach them."), ("hours", hours, "Enter when.")):  # fmt: skip
        if not text.strip():
            raise BadInput(asked, field=field)
    row = AppropriateAdult.objects.create(
        name=name.strip(),
        kind=kind,
        scheme=scheme.strip(),
        phone=phone.strip(),
        hours=hours.strip(),
        note=note.strip(),
        added_at=now(),
        added_by=by,
    )
    row.boroughs.set(boroughs)
    trace(Operation.COLLECTION, "appropriate adult added", row, by=by, details={"kind": kind})
    return row


@transaction.atomic
def end_adult(*, adult: AppropriateAdult, by: Any, reason: str) -> AppropriateAdult:
    """Take somebody out of the directory. The calls they took stay."""
    may_keep_adults.check(by)
    if not reason.strip():
        raise BadInput("Say why.", field="reason")
    done = AppropriateAdult.objects.filter(pk=adult.pk, ended_at=None).update(ended_at=now(), ended_by=by)
    if not done:
        raise CannotNow("They were taken out of the directory already.")
    adult.refresh_from_db()
    trace(Operation.ALTERATION, "appropriate adult taken out", adult, by=by, reason=reason.strip())
    return adult


@transaction.atomic
def log_call(
    *, search: Search, role: str, called_when: datetime, result: str, by: Any, adult: AppropriateAdult | None = None, name: str = "",
    arrived_when: datetime | None = None, why: str = "",
) -> AdultCall:  # fmt: skip
    """Write down one call: to whom, when, and what came of it. Somebody who may not act is logged as exactly that (R033)."""
    held = held_for(search, by)
    role = adult.kind if adult is not None else role
    _check_call(role, called_when, arrived_when, result, why)
    called = adult.name if adult is not None else name.strip()
    if not called:
        raise BadInput("Say who was called.", field="name")
    row = AdultCall.objects.create(
        search=held,
        adult=adult,
        name=called[:120],
        role=role,
        called_when=called_when,
        arrived_when=arrived_when,
        result=result,
        why=why.strip()[:300],
        noted_at=now(),
        noted_by=by,
    )
    settle(held)
    details = {"role": role, "result": result}
    trace(Operation.ALTERATION, "appropriate adult called", held, by=by, child=held.child_id, reason=row.why, details=details)  # fmt: skip
    return row


def _check_call(role: str, called: datetime, arrived: datetime | None, result: str, why: str) -> None:
    if role not in words.ADULT_ROLES:
        raise BadInput("Select who they are to the child.", field="role")
    if result not in words.CALL_RESULTS:
        raise BadInput("Select what came of it.", field="result")
    if role in MAY_NOT_ACT and result != "may_not_act":
        told = words.ADULT_ROLES[role].lower()
        raise BadInput(f"A {told} may not act as appropriate adult (Code C 1.7). Log that they may not act.", field="result")  # fmt: skip
    if result in CAME_TO_NOTHING and not why.strip():
        raise BadInput("Say why they did not act.", field="why")
    if called > now() or (arrived and arrived > now()):
        raise BadInput("The time must be now or in the past.", field="called_when")
    if result == "arrived" and arrived is None:
        raise BadInput("Enter when they arrived.", field="arrived_when")
    if arrived and arrived < called:
        raise BadInput("They cannot have arrived before they were called.", field="arrived_when")


@transaction.atomic
def note_arrival(*, call: AdultCall, arrived_when: datetime, by: Any) -> AdultCall:
    """Somebody who was on the way has come."""
    held_for(call.search, by)
    row = AdultCall.objects.select_for_update(of=("self",)).get(pk=call.pk)
    if row.result != "coming":
        raise CannotNow("What came of this call is written down already.")
    _check_call(row.role, row.called_when, arrived_when, "arrived", "")
    row.result, row.arrived_when = "arrived", arrived_when
    row.save()
    trace(Operation.ALTERATION, "appropriate adult arrived", row.search, by=by, child=row.search.child_id)
    return row
