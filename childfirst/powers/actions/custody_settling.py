"""After every act, and on every round of the clock worker: the board's columns, the clocks, what was missed, and the referral owed.

Nothing here is typed. It may be run at any time, any number of times, and comes to the same.
"""

import logging
from collections import Counter
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.actions import record
from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.now import now
from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.custody_facts import age_of
from childfirst.powers.models import CustodyBreach, CustodyClock, CustodyEntry, CustodyStay
from childfirst.powers.queries.custody import entries_that_count
from childfirst.referrals.actions.intake import refer as to_the_desk
from childfirst.rules.clocks.nights import OVERNIGHT, overnight
from childfirst.rules.gates.people import RESPONSIBLE_AT

A_MOMENT: Final = timedelta(seconds=1)  # a clock is still in time at its due moment itself
PUT_OFF: Final = timedelta(hours=1)
log = logging.getLogger(__name__)


def settle(stay: CustodyStay, *, by: Any, at: datetime | None = None) -> None:
    """Work everything out from the entries, with the stay's lock held. Keeps what it finds missed for good."""
    moment = at or now()
    entries = entries_that_count(CustodyStay.objects.prefetch_related("entries__taken_back").get(pk=stay.pk))
    _columns(stay, entries)
    _clocks(stay, entries, moment)
    for one in reckoning.missed(entries, moment):
        _missed(stay, one, moment)
    stay.revision += 1
    stay.save()
    _refer_if_owed(stay, entries, moment, by)


def _columns(stay: CustodyStay, entries: list[CustodyEntry]) -> None:
    end = reckoning.ending(entries)
    stay.status = reckoning.status_of(entries)
    stay.ended_at, stay.ended_how = (end.moment, str(end.fact("ended_how"))) if end else (None, "")
    arrived = next(row for row in entries if row.what == "arrived")
    stay.arrived_at = arrived.moment


def _clocks(stay: CustodyStay, entries: list[CustodyEntry], at: datetime) -> None:
    found = reckoning.clocks_at(entries, at)
    for one in found:
        ahead = one.state == "running" and one.due_at is not None and one.due_at >= at
        CustodyClock.objects.update_or_create(
            stay=stay,
            duty=one.duty,
            defaults={
                "due_at": one.due_at,
                "state": one.state,
                "late_minutes": one.late_minutes,
                "ended": one.ended,
                "look_at": one.due_at + A_MOMENT if ahead and one.due_at else None,
            },
        )
    waiting = [one for one in found if not one.ended and one.due_at is not None]
    first = min(waiting, key=lambda one: one.due_at, default=None)  # type: ignore[arg-type,return-value]
    stay.next_due_at, stay.next_due = (first.due_at, first.duty) if first else (None, "")


def _missed(stay: CustodyStay, one: reckoning.Missed, at: datetime) -> None:
    _, new = CustodyBreach.objects.get_or_create(stay=stay, duty=one.duty, due_at=one.due_at, defaults={"found_at": at})
    if new:
        details = {"duty": one.duty, "due": one.due_at.isoformat()}
        trace(Operation.SYSTEM, "custody clock missed", stay, by=CLOCK_WORKER, child=stay.child_id, details=details)


def referral_because(stay: CustodyStay, entries: list[CustodyEntry], at: datetime) -> str:
    """Why this stay is the desk's business, or nothing."""
    years = age_of(stay.child, stay.arrived_at)
    if years is not None and years < RESPONSIBLE_AT:
        return f"A child of {years} was taken into custody: under 10 nobody can commit an offence (R004)"
    end = reckoning.ending(entries)
    if overnight(stay.arrived_at, end.moment if end else at):
        return f"Held overnight in custody, {OVERNIGHT // 60} hours or more between midnight and 8am ({stay.reference})"
    return ""


def _refer_if_owed(stay: CustodyStay, entries: list[CustodyEntry], at: datetime, by: Any) -> None:
    because = "" if stay.referral_id else referral_because(stay, entries, at)
    if not because:
        return
    stay.referral = to_the_desk(stay.contact or _a_contact(stay, by), because=because, by=by)
    stay.save(update_fields=["contact", "referral"])
    trace(Operation.ALTERATION, "referred from custody", stay, by=by, child=stay.child_id, reason=because)


def _a_contact(stay: CustodyStay, by: Any) -> Contact:
    """A stay received without the record of an arrest: the desk reads contacts, so the worry becomes one."""
    part = NewInvolvement(child=NewChild(child_id=stay.child_id), roles=["at_risk"])
    new = NewContact(
        kind="concern",
        occurred_from=stay.arrived_at,
        place_type="police_station",
        place=str(stay.suite),
        what_happened=f"The child was held in custody ({stay.reference}). No record of the arrest was linked.",
        involvements=[part],
    )
    stay.contact = record(new, by=by, source="custody", source_key=f"custody:{stay.pk}")
    return stay.contact


def sweep_custody(at: datetime | None = None) -> dict[str, int]:
    """Every stay that has something to be found: a due moment passed, or the night has become a night in custody."""
    moment, counts = at or now(), Counter[str](looked_at=0, missed=0, failed=0)
    due = set(CustodyClock.objects.filter(look_at__lte=moment).values_list("stay", flat=True))
    unreferred = CustodyStay.objects.filter(referral=None, ended_at=None).values_list("pk", "arrived_at")
    due |= {pk for pk, arrived_at in unreferred if overnight(arrived_at, moment)}
    for pk in sorted(due):
        counts.update(_sweep_one(pk, moment))
    return dict(counts)


def _sweep_one(pk: int, at: datetime) -> dict[str, int]:
    """One stay, in its own transaction. A bad one is logged, put off for an hour, and never stops the others."""
    try:
        with transaction.atomic():
            stay = CustodyStay.objects.select_for_update().get(pk=pk)
            before = stay.breaches.count()
            revision = stay.revision
            settle(stay, by=CLOCK_WORKER, at=at)
            CustodyStay.objects.filter(pk=pk).update(revision=revision)  # a ringing clock is nobody's act
            return {"looked_at": 1, "missed": stay.breaches.count() - before}
    except Exception:
        log.exception("custody stay %s could not be worked out", pk)
        CustodyClock.objects.filter(stay=pk, look_at__lte=at).update(look_at=at + PUT_OFF)
        return {"looked_at": 1, "failed": 1}
