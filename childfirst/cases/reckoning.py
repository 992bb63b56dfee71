"""Due moments and states of this room's clocks, by the same pure rules as the desk's. What is stored is worked out, never counted down."""

from datetime import datetime, timedelta
from typing import Final

from childfirst.cases import policy
from childfirst.cases.models import Case, Episode, NationalReferral
from childfirst.referrals import calendars
from childfirst.rules import clocks as rules

DAY: Final = 24 * 60
GRADE_REVIEW: Final = {"high": "review_high", "medium": "review_medium", "low": "review_low", "very_low": "review_low"}


def due_after(duty: str, start: datetime, minutes: int | None = None) -> datetime:
    """When a duty that starts at a moment falls due. `minutes` for a local duty; the others know their own."""
    known = rules.DUTIES.get(duty) or rules.LOCAL_DUTIES[duty]
    calendar = calendars.read(calendars.working_days(start))
    found = rules.due([rules.Event(known.start, start)], known, calendar, allowance=minutes).due_at
    if found is None:
        raise ValueError(f"{duty}: no due moment")
    return found


def allocate_due(opened: datetime) -> datetime:
    return due_after("CASE_ALLOCATE", opened, policy.amount("allocate"))


def supervise_due(looked: datetime) -> datetime:
    return due_after("CASE_SUPERVISE", looked, policy.amount("supervise") * DAY)


def review_due(graded: datetime, grade: str) -> datetime:
    return due_after("MISSING_REVIEW", graded, policy.amount(GRADE_REVIEW.get(grade, "review_medium")))


def seen_due(returned: datetime) -> datetime:
    return due_after("MISSING_SEEN", returned, policy.amount("prevention_interview"))


def send_due(suspected: datetime) -> datetime:
    return due_after("NRM_SEND", suspected, policy.amount("national_referral"))


def decide_due(sent: datetime) -> datetime:
    return due_after("R122", sent)


def state_of(due: datetime | None, done: datetime | None, at: datetime) -> str:
    """As the clock component takes it: a moment equal to the due moment is in time; late stays late."""
    if due is None:
        return "not_started"
    if done is not None:
        return "met" if done <= due else "breached"
    return "breached" if at > due else "running"


def is_idle(episode: Episode, at: datetime) -> bool:
    """Nothing was done to find the child for longer than the policy's time (F5)."""
    if episode.status != "missing":
        return False
    name = "idle_high" if episode.grade == "high" else "idle_other"
    since = episode.acted_at or episode.opened_at
    return at - since > timedelta(minutes=policy.amount(name))


def case_is_idle(case: Case, at: datetime) -> bool:
    """Nothing was done in the case for longer than the policy's days."""
    return case.status != "closed" and at - case.moved_at > timedelta(days=policy.amount("case_idle"))


def case_is_late(case: Case, at: datetime) -> list[str]:
    """What of this case is overdue, in words. Tasks and referrals are looked up by the caller."""
    late = []
    if case.status == "waiting" and at > case.allocate_due_at:
        late.append("has no officer")
    if case.status in ("working", "closing") and case.supervise_due_at and at > case.supervise_due_at:
        late.append("supervision overdue")
    return late


def national_is_late(one: NationalReferral, at: datetime) -> str:
    """What of a national referral is overdue, in words, or nothing."""
    if one.status == "draft" and at > one.send_due_at:
        return "national referral not sent"
    if one.status == "sent" and one.decide_due_at and at > one.decide_due_at:
        return "no decision on the national referral"
    return ""
