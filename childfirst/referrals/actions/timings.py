"""Setting a local timing: the new row needs its source, its date and a reason; the old row is ended and kept."""

from datetime import date
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now, today
from childfirst.referrals.actions.by_hand import write_default_timings
from childfirst.referrals.models import DeskTiming
from childfirst.referrals.permissions import may_keep_timings
from childfirst.rules.vocabulary import GRADES
from childfirst.teams.models import Borough

LONGEST: Final = 28 * 24 * 60


@transaction.atomic
def set_timing(
    *,
    borough: Borough | None,
    grade: str,
    minutes: int,
    source: str,
    source_date: date,
    reason: str,
    by: Any,
    confirmed_by_name: str = "",
) -> DeskTiming:
    """Put a timing in force from now for one borough, or in general. Clocks that run keep the time they were given."""
    may_keep_timings.check(by)
    _check(grade, minutes, source, source_date, reason)
    write_default_timings(by=by)  # so that setting the first of one's own does not hide where the others come from
    stands = DeskTiming.objects.select_for_update().filter(borough=borough, grade=grade, ended_at=None)
    before = [{"minutes": row.minutes, "source": row.source, "dated": row.source_date.isoformat()} for row in stands]
    if before == [{"minutes": minutes, "source": source.strip(), "dated": source_date.isoformat()}]:
        raise BadInput("This is the timing in force already: change the time, the source or its date.", field="hours")
    stands.update(ended_at=now(), ended_by=person_or_none(by))
    row = DeskTiming.objects.create(
        borough=borough,
        grade=grade,
        minutes=minutes,
        source=source.strip(),
        source_date=source_date,
        confirmed_by_name=confirmed_by_name.strip(),
        set_at=now(),
        set_by=person_or_none(by),
    )
    told = {"borough": str(borough or "general"), "grade": grade, "before": before, "minutes": minutes}
    trace(Operation.ALTERATION, "desk timing set", row, by=by, reason=reason.strip(), details=told)
    return row


def _check(grade: str, minutes: int, source: str, source_date: date, reason: str) -> None:
    if grade not in GRADES:
        raise BadInput("Select a grade.", field="grade")
    if not 0 < minutes <= LONGEST:
        raise BadInput("Enter a time between a quarter of an hour and 672 hours (28 days).", field="hours")
    if not source.strip():
        raise BadInput("Enter where this timing comes from.", field="source")
    if source_date > today():
        raise BadInput("The date of the source must be today or in the past.", field="source_date")
    if not reason.strip():
        raise BadInput("Enter why the timing changes.", field="reason")
