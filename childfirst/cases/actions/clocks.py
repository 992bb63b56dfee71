"""The clocks of cases and missing episodes: settled after every act from the rows as they stand, so that no act can forget one."""

from datetime import date, datetime, time, timedelta
from typing import Final

from childfirst.audit.ringing import ring_once, warn_at
from childfirst.cases.models import Case, CaseClock, Episode
from childfirst.foundation.now import LONDON, now

WHAT: Final = "a clock of a case"
Wanted = dict[tuple[str, int], tuple[datetime, int | None]]


def settle_case(case: Case) -> None:
    """Start what the case now asks for and end what it no longer asks. Runs under the case's lock."""
    _settle(CaseClock(case=case), of_case(case))


def settle_episode(episode: Episode) -> None:
    """The same for a missing episode."""
    _settle(CaseClock(episode=episode), of_episode(episode))


def of_case(case: Case) -> Wanted:
    """(duty, number): (due moment, whose) of all that a case waits for now."""
    if case.status == "closed":
        return {}
    wanted: Wanted = {}
    if case.status == "waiting":
        wanted["CASE_ALLOCATE", case.pk] = case.allocate_due_at, None
    elif case.supervise_due_at is not None:
        wanted["CASE_SUPERVISE", case.pk] = case.supervise_due_at, None
    for task in case.tasks.filter(done_at=None):
        wanted["CASE_TASK", task.pk] = end_of(task.due_on), task.owner_id or case.officer_id
    for one in case.national_referrals.filter(status__in=("draft", "sent")):
        duty, due = ("NRM_SEND", one.send_due_at) if one.status == "draft" else ("R122", one.decide_due_at)
        if due is not None:
            wanted[duty, one.pk] = due, case.officer_id
    for asked in case.directions.filter(replied_at=None, lifted_at=None):
        wanted["CASE_ANSWER", asked.pk] = end_of(asked.answer_by), None
    return wanted


def of_episode(episode: Episode) -> Wanted:
    """Of a missing episode: the review of the grade until the child is back, then the prevention interview (F7)."""
    if episode.status == "missing" and episode.review_due_at is not None:
        return {("MISSING_REVIEW", episode.pk): (episode.review_due_at, None)}
    if episode.status == "found" and episode.interview == "not_yet" and episode.seen_due_at is not None:
        return {("MISSING_SEEN", episode.pk): (episode.seen_due_at, None)}
    return {}


def end_of(day: date) -> datetime:
    """The end of a day in London: until then it is in time."""
    return datetime.combine(day + timedelta(days=1), time(), LONDON)


def _settle(blank: CaseClock, wanted: Wanted) -> None:
    moment, left = now(), dict(wanted)
    mine = CaseClock.objects.filter(case=blank.case, episode=blank.episode, ended_at=None)
    for clock in mine.select_for_update(of=("self",)):
        due, owner = wanted.get((clock.duty, clock.number), (None, None))
        if due != clock.due_at:
            _end(clock, moment)
            continue
        left.pop((clock.duty, clock.number))
        if owner != clock.owner_id:
            clock.owner_id = owner
            clock.save(update_fields=["owner"])
    for (duty, number), (due, owner) in left.items():
        CaseClock.objects.create(
            case=blank.case, episode=blank.episode, duty=duty, number=number, owner_id=owner, started_at=moment, due_at=due,
            look_at=warn_at(moment, due),
        )  # fmt: skip


def _end(clock: CaseClock, moment: datetime) -> None:
    """An act that came too late rings itself where the worker has not: what was missed stays missed."""
    if clock.look_at is not None and moment > clock.due_at:
        ring_once(clock, moment, WHAT)
    clock.look_at, clock.ended_at = None, moment
    clock.save(update_fields=["look_at", "ended_at"])
