"""Clocks that a person starts: a strategy discussion, a conference, an event a child victim must be told of, a desk timing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.referrals.actions import clocks, desk
from childfirst.referrals.actions.duties import BY_HAND
from childfirst.referrals.models import Clock, DeskTiming, Referral
from childfirst.referrals.permissions import may_record_on_a_clock
from childfirst.referrals.timings import DEFAULTS, WRITTEN_DOWN
from childfirst.teams.models import Borough


@transaction.atomic
def start_by_hand(
    *, referral: Referral, duty: str, at: datetime, by: Any, child: Any = None, about: str = "", note: str = ""
) -> Clock:
    """R072 after a strategy discussion, R073 when the council took the referral, R074 after a conference, R164 for an event in the case."""
    referral = desk.locked(referral)
    may_record_on_a_clock.check(by, referral)
    if duty not in BY_HAND:
        raise BadInput("Choose a clock from the list.", field="duty")
    if at > now():
        raise BadInput("The time must be now or in the past.", field="at")
    extra = {"kind": about} if duty == "R164" else {}
    clock = clocks.start(referral, duty, at, by=by, child=child, about=about.strip(), note=note.strip(), extra=extra)
    desk.refresh_queue_columns([referral.pk])
    return clock


@transaction.atomic
def write_default_timings(*, by: Any) -> int:
    """Write the default table down as rows a force can see and end. Only where it has none. Returns how many."""
    if DeskTiming.objects.exists():
        return 0
    boroughs = {borough.name: borough for borough in Borough.objects.filter(name__in=DEFAULTS)}
    rows = [
        DeskTiming(
            borough=boroughs.get(name),
            grade=grade,
            minutes=minutes,
            source=source,
            source_date=WRITTEN_DOWN,
            set_at=now(),
            set_by=person_or_none(by),
        )
        for name, grades in DEFAULTS.items()
        if not name or name in boroughs
        for grade, (minutes, source) in grades.items()
    ]
    DeskTiming.objects.bulk_create(rows)
    trace(Operation.COLLECTION, "default desk timings", ("desk_timing", ""), by=by, details={"rows": len(rows)})
    return len(rows)
