"""The desk and what it sends: clocks that fell due, and whether the act came in time."""

from datetime import datetime

from childfirst.accountability.counting.measure import NOT_RECORDED, Measure, Rows, command_units
from childfirst.accountability.periods import Period, quarter_of
from childfirst.referrals.models import Clock

_LATE = "A clock that was taken back as a mistake is not counted. One that fell due and was never met counts as late."


def _of_duty(duty: str, period: Period, as_of: datetime) -> Rows:
    """Clocks of one duty whose moment came in the period, by the command unit of the incident's borough."""
    first, after = period.between
    found = Clock.objects.filter(duty=duty, due_at__gte=first, due_at__lt=min(after, as_of), ended_reason="")
    columns = found.order_by("pk").values_list("pk", "due_at", "state", "late_minutes", "referral__command_unit__code")
    return [
        (f"clock:{pk}", quarter_of(due), unit or NOT_RECORDED, "yes" if state == "met" and not late else "no")
        for pk, due, state, late, unit in columns
    ]


def _decisions(period: Period, as_of: datetime) -> Rows:
    return _of_duty("DESK", period, as_of)


def _school_notices(period: Period, as_of: datetime) -> Rows:
    return _of_duty("R103", period, as_of)


DECISIONS = Measure(
    code="desk-in-time",
    title="Decisions of the referrals desk made in time",
    about="How many of the desk’s decisions about children came within the time that the desk gives itself.",
    subject="Desk and school notices",
    one_row="one decision that was due in the period",
    yes="In time",
    no="Late",
    by="Command unit",
    groups=command_units,
    rows=_decisions,
    cannot_show="It does not say whether the decision was right, nor what became of the child.",
    caveats=("The time is the desk’s own setting, not law; boroughs have different ones.", _LATE),
)
SCHOOL_NOTICES = Measure(
    code="school-notices-in-time",
    title="Schools told in time about domestic abuse at home",
    about="How many notices to a child’s school, after police were called to domestic abuse, came before the next school day began.",
    subject="Desk and school notices",
    one_row="one notice to one school that was due in the period",
    yes="In time",
    no="Late",
    by="Command unit",
    groups=command_units,
    rows=_school_notices,
    cannot_show="It does not say whether the school helped the child.",
    caveats=("A child whose school nobody knew has no notice, and is not counted here.", _LATE),
)
MEASURES = (DECISIONS, SCHOOL_NOTICES)
