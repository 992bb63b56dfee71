"""Counts and clocks of a quarter by command unit, without a name; and the workload of each team with what a further one would change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import Avg, Count, ExpressionWrapper, F, Q
from django.db.models import fields as columns

from childfirst.cases import policy
from childfirst.cases.models import Case, Direction, Episode, NationalReferral
from childfirst.cases.queries.people import Person, people_in
from childfirst.foundation.now import LONDON, now, today
from childfirst.referrals.models import Clock
from childfirst.rules.measures.queues import Queue, queue
from childfirst.rules.measures.suppress import TOTAL, Published, suppress
from childfirst.teams.models import BasicCommandUnit, Team

DAYS: Final = 182


def quarter_of(day: date) -> tuple[date, date]:
    """The first day of the quarter, and the first of the next."""
    first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return first, date(first.year + first.month // 10, (first.month + 2) % 12 + 1, 1)


def quarters(count: int = 5) -> list[tuple[date, date]]:
    """This quarter and the ones before."""
    found = [quarter_of(today())]
    while len(found) < count:
        found.append(quarter_of(found[-1][0] - timedelta(days=1)))
    return found


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def counts(first: date, after: date) -> dict[str, dict[str, int]]:
    """{line: {command unit's code: count}}. Every unit stands in every line."""
    units = list(BasicCommandUnit.objects.order_by("code").values_list("code", flat=True))
    span = (_moment(first), _moment(after))
    table: dict[str, dict[str, int]] = {}

    def add(words: str, rows: Any, unit: str) -> None:
        found = dict(rows.order_by().values_list(unit).annotate(Count("pk", distinct=True)))
        table[words] = {code: found.get(code, 0) for code in units}

    def within(name: str) -> Q:
        return Q(**{f"{name}__gte": span[0], f"{name}__lt": span[1]})

    team, cases = "team__command_unit__code", Case.objects.all()
    add("Cases opened", cases.filter(within("opened_at")), team)
    add("Cases given to an officer in time", cases.filter(within("allocated_at"), allocated_at__lte=F("allocate_due_at")), team)
    add("Cases given to an officer late", cases.filter(within("allocated_at"), allocated_at__gt=F("allocate_due_at")), team)
    add("Cases closed, the child safer", cases.filter(within("closed_at"), outcome__startswith="safer"), team)
    add("Cases closed, other outcomes", cases.filter(within("closed_at")).exclude(outcome__startswith="safer"), team)
    _episodes(add, within)
    national = NationalReferral.objects.filter(within("sent_at"))
    add("National referrals sent in time", national.filter(sent_at__lte=F("send_due_at")), f"case__{team}")
    add("National referrals sent late", national.filter(sent_at__gt=F("send_due_at")), f"case__{team}")
    given = Direction.objects.filter(within("given_at"))
    add("Directions of the lead", given, f"case__{team}")
    add("Directions answered", given.exclude(replied_at=None), f"case__{team}")
    return table


def _episodes(add: Callable[[str, Any, str], None], within: Callable[[str], Q]) -> None:
    unit, rows = "command_unit__code", Episode.objects.filter(within("missing_since"))
    add("Missing episodes", rows, unit)
    for grade in ("high", "medium"):
        add(f"Missing episodes graded {grade}", rows.filter(grade=grade), unit)
    add("Missing episodes graded low or very low", rows.filter(grade__in=("low", "very_low")), unit)
    back = Episode.objects.filter(within("found_when"))
    add("Prevention interviews done in time", back.filter(interview="done", interview_at__lte=F("seen_due_at")), unit)
    add("Prevention interviews the child refused", back.filter(interview="refused"), unit)
    ended = Clock.objects.filter(duty="R087", ended=True, child__missing_episodes__in=back)
    add("Return interview clocks met (72 hours)", ended.filter(state="met"), "contact__borough__command_unit__code")
    add("Return interview clocks missed (72 hours)", ended.filter(state="breached"), "contact__borough__command_unit__code")


def published(table: dict[str, dict[str, int]]) -> dict[str, Published]:
    """Each line by itself, small numbers held back with what would give them away. Lines are not parts of one another's sums on the page."""
    return {words: suppress({words: cells}) for words, cells in table.items()}


def cells_of(words: str, one: Published) -> list[int | None]:
    """A line's units in order, then its total."""
    row = one.cells[words]
    return [*row.values(), one.row_totals[words]]


@dataclass(frozen=True)
class Work:
    """One team's work, and what a further team would change."""

    team: Team
    people: list[Person]
    open: int
    waiting: int
    late: int
    arrived: int
    closed: int
    days_a_case: float | None
    now: Queue | None
    more: Queue | None

    @property
    def held(self) -> int:
        return sum(person.cases for person in self.people)

    @property
    def places(self) -> int:
        return sum(person.limit for person in self.people)


def workload(teams: Any) -> list[Work]:
    """Each team, from the last half year."""
    moment = now()
    since = moment - timedelta(days=DAYS)
    people: dict[int, list[Person]] = {}
    for person in people_in([team.pk for team in teams]):
        people.setdefault(person.officer.team_id, []).append(person)
    return [_work(team, people.get(team.pk, []), since, moment) for team in teams]


def _work(team: Team, people: list[Person], since: datetime, moment: datetime) -> Work:
    rows = Case.objects.filter(team=team)
    length = ExpressionWrapper(F("closed_at") - F("allocated_at"), output_field=columns.DurationField())
    ended = rows.filter(closed_at__gte=since).exclude(allocated_at=None)
    mean = ended.aggregate(mean=Avg(length))["mean"]
    waiting = rows.filter(status="waiting")
    arrived, days = rows.filter(opened_at__gte=since).count(), mean.total_seconds() / 86_400 if mean else None
    places = sum(person.limit for person in people)
    further = policy.amount("team_officers") * policy.amount("case_limit")

    def at(count: int) -> Queue | None:
        return queue(arrivals_a_day=arrived / DAYS, days_a_case=days, places=count) if days and count else None

    return Work(
        team, people, rows.exclude(status="closed").count(), waiting.count(), waiting.filter(allocate_due_at__lt=moment).count(), arrived,
        ended.count(), days, at(places), at(places + further),
    )  # fmt: skip


__all__ = ["TOTAL", "Work", "cells_of", "counts", "published", "quarter_of", "quarters", "workload"]
