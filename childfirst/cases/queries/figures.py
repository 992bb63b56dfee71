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
from childfirst.rules.measures.suppress import Published, suppress
from childfirst.teams.models import BasicCommandUnit, Team

DAYS: Final = 182
Add = Callable[[str, str, Any, str], None]


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


Group = dict[str, dict[str, int]]


def counts(first: date, after: date) -> dict[str, Group]:
    """{group: {line: {command unit's code: count}}}. Lines of a group are its parts: nobody and nothing is counted in two of them."""
    units = list(BasicCommandUnit.objects.order_by("code").values_list("code", flat=True))
    span = (_moment(first), _moment(after))
    groups: dict[str, Group] = {}

    def add(group: str, line: str, rows: Any, unit: str) -> None:
        found = dict(rows.order_by().values_list(unit).annotate(Count("pk", distinct=True)))
        groups.setdefault(group, {})[line] = {code: found.get(code, 0) for code in units}

    def within(name: str) -> Q:
        return Q(**{f"{name}__gte": span[0], f"{name}__lt": span[1]})

    _cases(add, within)
    _episodes(add, within)
    team = "case__team__command_unit__code"
    national = NationalReferral.objects.filter(within("sent_at"))
    add("National referrals sent", "In time (local)", national.filter(sent_at__lte=F("send_due_at")), team)
    add("National referrals sent", "Late (local)", national.filter(sent_at__gt=F("send_due_at")), team)
    given = Direction.objects.filter(within("given_at"))
    add("Directions of the lead", "Answered", given.exclude(replied_at=None), team)
    add("Directions of the lead", "Not answered", given.filter(replied_at=None), team)
    return groups


def _cases(add: Add, within: Callable[[str], Q]) -> None:
    team, rows = "team__command_unit__code", Case.objects.all()
    add("Cases opened", "All", rows.filter(within("opened_at")), team)
    given, closed = rows.filter(within("allocated_at")), rows.filter(within("closed_at"))
    add("Cases given to an officer", "In time (local)", given.filter(allocated_at__lte=F("allocate_due_at")), team)
    add("Cases given to an officer", "Late (local)", given.filter(allocated_at__gt=F("allocate_due_at")), team)
    add("Cases closed", "The child is safer", closed.filter(outcome__startswith="safer"), team)
    add("Cases closed", "Other outcomes", closed.exclude(outcome__startswith="safer"), team)


def _episodes(add: Add, within: Callable[[str], Q]) -> None:
    unit, rows = "command_unit__code", Episode.objects.filter(within("missing_since"))
    for words, grades in (
        ("Graded high", ("high",)),
        ("Graded medium", ("medium",)),
        ("Graded low or very low", ("low", "very_low")),
        ("Not graded on the board", ("",)),
    ):
        add("Missing episodes", words, rows.filter(grade__in=grades), unit)
    back = Episode.objects.filter(within("found_when"))
    done = back.filter(interview="done")
    add("Prevention interviews", "In time (local)", done.filter(interview_at__lte=F("seen_due_at")), unit)
    add("Prevention interviews", "Late (local)", done.filter(interview_at__gt=F("seen_due_at")), unit)
    add("Prevention interviews", "The child refused", back.filter(interview="refused"), unit)
    add("Prevention interviews", "Not done yet", back.filter(interview="not_yet"), unit)
    clocks = Clock.objects.filter(duty="R087", contact__in=back.values("contact"))
    for words, state in (
        ("Met", {"state": "met"}),
        ("Missed", {"state": "breached"}),
        ("Running", {"state__in": ("running", "paused", "not_started")}),
    ):
        add(
            "Return interviews, 72 hours (R087)",
            words,
            clocks.filter(**state),
            "contact__missing_episodes__command_unit__code",
        )


def published(groups: dict[str, Group]) -> dict[str, Published]:
    """Each group as one table with its totals: small numbers held back, and what would give them away."""
    return {name: suppress(group) for name, group in groups.items()}


def lines_of(name: str, one: Published) -> list[tuple[str, list[int | None]]]:
    """(words, a number for each unit and then all of them), the parts and then their sum."""
    lines = [
        (f"{name}: {line[:1].lower()}{line[1:]}", [*cells.values(), one.row_totals[line]])
        for line, cells in one.cells.items()
    ]
    if len(one.cells) == 1:
        return [(name, lines[0][1])]
    return [*lines, (f"{name}: all", [*one.column_totals.values(), one.total])]


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


@dataclass(frozen=True)
class Together:
    """All the teams shown as one, and what a further team anywhere among them would change."""

    held: int
    places: int
    waiting: int
    arrived: int
    closed: int
    now: Queue | None
    more: Queue | None


def together(works: list[Work]) -> Together:
    """Added up; the time that a case takes is the mean over all that were closed."""
    closed, arrived, places = (
        sum(one.closed for one in works),
        sum(one.arrived for one in works),
        sum(one.places for one in works),
    )
    days = sum((one.days_a_case or 0) * one.closed for one in works) / closed if closed else None
    further = policy.amount("team_officers") * policy.amount("case_limit")
    now_, more = _queues(arrived, days, places, places + further)
    return Together(
        sum(one.held for one in works), places, sum(one.waiting for one in works), arrived, closed, now_, more
    )


def _queues(arrived: int, days: float | None, *places: int) -> list[Queue | None]:
    """The queue at each number of places; none where nothing is known of how long a case takes."""
    return [
        queue(arrivals_a_day=arrived / DAYS, days_a_case=days, places=count) if days and count else None
        for count in places
    ]


def _work(team: Team, people: list[Person], since: datetime, moment: datetime) -> Work:
    rows = Case.objects.filter(team=team)
    length = ExpressionWrapper(F("closed_at") - F("allocated_at"), output_field=columns.DurationField())
    ended = rows.filter(closed_at__gte=since).exclude(allocated_at=None)
    mean = ended.aggregate(mean=Avg(length))["mean"]
    waiting = rows.filter(status="waiting")
    arrived, days = rows.filter(opened_at__gte=since).count(), mean.total_seconds() / 86_400 if mean else None
    places = sum(person.limit for person in people)
    further = policy.amount("team_officers") * policy.amount("case_limit")

    queues = _queues(arrived, days, places, places + further)
    return Work(
        team, people, rows.exclude(status="closed").count(), waiting.count(), waiting.filter(allocate_due_at__lt=moment).count(), arrived,
        ended.count(), days, queues[0], queues[1],
    )  # fmt: skip
