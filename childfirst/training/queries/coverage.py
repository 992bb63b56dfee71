"""Who is trained: every officer in exactly one place, so that the numbers add up. Counted from rows each time; nothing is kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

from django.db.models import Max

from childfirst.foundation.now import today
from childfirst.teams.models import BasicCommandUnit, Officer, RoleHolding, Team
from childfirst.teams.roles import ROLES
from childfirst.training.forecast import Forecast, forecast
from childfirst.training.models import Assignment, Completion, Exemption
from childfirst.training.permissions import people_of
from childfirst.training.queries.standing import exempt_on

PLACES: Final = {
    "trained": "Trained",
    "overdue": "Overdue",
    "expired": "Run out",
    "never": "Not yet",
    "exempt": "Exempt",
    "leave": "On leave",
}
NOT_COUNTED: Final = ("exempt", "leave")
GROUPS: Final = {"unit": "Command unit", "ward": "Ward team", "team": "Team", "role": "Role"}
NO_PLACE: Final = "In none of them"
MONTHS: Final = 12
RATE_DAYS: Final = 90


@dataclass(frozen=True)
class Person:
    """One officer's place, and what they belong to."""

    pk: int
    place: str
    team: int | None
    team_kind: str
    unit: int | None


@dataclass
class Row:
    """One line of the table: everybody in it, by place. Exempt and on leave are told and not counted."""

    label: str
    value: str
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def everybody(self) -> int:
        return sum(self.counts.values())

    @property
    def counted(self) -> int:
        """The denominator."""
        return self.everybody - sum(self.counts[place] for place in NOT_COUNTED)

    @property
    def share(self) -> str:
        """Trained of counted; no share of nobody."""
        return "–" if not self.counted else f"{100 * self.counts['trained'] / self.counted:.0f}%"


def place_of(pk: int, until: dict[int, date], due: dict[int, date], away: dict[int, str], on: date) -> str:
    """The one place in which an officer stands with a module."""
    if pk in away:
        return away[pk]
    if pk in until:
        return "trained" if until[pk] >= on else "expired"
    return "overdue" if pk in due and due[pk] < on else "never"


class Coverage:
    """One module on one day, for the people that somebody may count."""

    def __init__(self, person: Any, module: str, on: date | None = None) -> None:
        self.person, self.module, self.on = person, module, on or today()

    @cached_property
    def people(self) -> list[Person]:
        """Everybody with an open sign-in, each in one place, by name."""
        until, due, away = self._until(), self._due(), self._away()
        rows = Officer.objects.filter(people_of(self.person), is_active=True)
        columns = rows.order_by("full_name", "pk").values_list("pk", "team", "team__kind", "team__command_unit")
        return [
            Person(pk, place_of(pk, until, due, away, self.on), team, kind or "", unit)
            for pk, team, kind, unit in columns
        ]

    def _until(self) -> dict[int, date]:
        rows = Completion.objects.filter(module=self.module, passed_on__lte=self.on).order_by()
        return dict(rows.values_list("officer").annotate(until=Max("expires_on")).values_list("officer", "until"))

    def _due(self) -> dict[int, date]:
        return dict(Assignment.objects.filter(module=self.module, ended_at=None).values_list("officer", "due_on"))

    def _away(self) -> dict[int, str]:
        rows = Exemption.objects.filter(exempt_on(self.on), module__in=(self.module, ""))
        return {officer: _kind(because) for officer, because in rows.values_list("officer", "because")}

    @cached_property
    def whole(self) -> Row:
        """Everybody."""
        return Row("All", "", Counter(one.place for one in self.people))

    def by(self, group: str) -> list[Row]:
        """The table by command unit, ward team, team or role."""
        found: dict[str, Row] = {}
        names, belongs = self._names(group), self._belongs(group)
        for one in self.people:
            for value in belongs(one):
                found.setdefault(value, Row(names.get(value, NO_PLACE), value)).counts[one.place] += 1
        return sorted(found.values(), key=lambda row: (row.label == NO_PLACE, row.label))

    def _names(self, group: str) -> dict[str, str]:
        if group == "role":
            return {code: words for code, (words, _) in ROLES.items()}
        model = BasicCommandUnit if group == "unit" else Team
        return {str(row.pk): row.name for row in model.objects.all()}

    def _belongs(self, group: str) -> Any:
        if group == "role":
            held: dict[int, list[str]] = {}
            for officer, role in RoleHolding.objects.filter(ended_at=None).values_list("officer", "role"):
                held.setdefault(officer, []).append(role)
            return lambda one: held.get(one.pk, ["none"])
        if group == "unit":
            return lambda one: [str(one.unit or "none")]
        if group == "ward":
            return lambda one: [str(one.team)] if one.team_kind == "ward" else []
        return lambda one: [str(one.team or "none")]

    def behind(self, group: str = "", value: str = "", place: str = "") -> list[int]:
        """The officers behind one number, by name."""
        belongs = self._belongs(group) if group in GROUPS and value else lambda one: [value]
        return [one.pk for one in self.people if value in belongs(one) and (not place or one.place == place)]

    def history(self) -> list[tuple[date, int, int]]:
        """Each month's first day: how many were trained, of how many who were here. By the teams of today; leavers count while they were here."""
        rows = Officer.objects.filter(people_of(self.person)).values_list("pk", "joined_on", "left_on", "is_active")
        here = {pk: (joined, left) for pk, joined, left, active in rows if active or left}
        passes = list(
            Completion.objects.filter(module=self.module).order_by().values_list("officer", "passed_on", "expires_on")
        )
        return [self._at(day, here, passes) for day in first_days(self.on, MONTHS)]

    def _at(
        self,
        day: date,
        here: dict[int, tuple[date | None, date | None]],
        passes: Iterable[tuple[int, date, date]],
    ) -> tuple[date, int, int]:
        there = {pk for pk, (came, left) in here.items() if (not came or came <= day) and (not left or left > day)}
        trained = {officer for officer, passed, until in passes if passed <= day <= until and officer in there}
        return day, len(trained), len(there)

    @cached_property
    def forecast(self) -> Forecast:
        """At the rate of the last ninety days, net of what ran out."""
        before = self.on - timedelta(days=RATE_DAYS)
        counted = {one.pk for one in self.people if one.place not in NOT_COUNTED}
        passes = Completion.objects.filter(module=self.module, passed_on__lte=before, expires_on__gte=before).order_by()
        then = len(counted & set(passes.values_list("officer", flat=True)))
        return forecast(
            trained=self.whole.counts["trained"],
            trained_before=then,
            days=RATE_DAYS,
            counted=self.whole.counted,
            on=self.on,
        )


def every_module(person: Any, slugs: Iterable[str], on: date | None = None) -> dict[str, Row]:
    """The line of everybody for several modules, read together: a front page of thirty thousand officers must not wait for each."""
    day = on or today()
    officers = list(Officer.objects.filter(people_of(person), is_active=True).order_by().values_list("pk", flat=True))
    passes = Completion.objects.filter(passed_on__lte=day).order_by().values_list("module", "officer")
    until = _by_module(passes.annotate(until=Max("expires_on")).values_list("module", "officer", "until"))
    due = _by_module(Assignment.objects.filter(ended_at=None).values_list("module", "officer", "due_on"))
    away = _by_module(Exemption.objects.filter(exempt_on(day)).values_list("module", "officer", "because"))
    found = {}
    for slug in slugs:
        gone = {pk: _kind(because) for pk, because in {**away.get("", {}), **away.get(slug, {})}.items()}
        places = (place_of(pk, until.get(slug, {}), due.get(slug, {}), gone, day) for pk in officers)
        found[slug] = Row("All", slug, Counter(places))
    return found


def _by_module(rows: Iterable[tuple[str, int, Any]]) -> dict[str, dict[int, Any]]:
    found: dict[str, dict[int, Any]] = {}
    for module, officer, value in rows:
        found.setdefault(module, {})[officer] = value
    return found


def _kind(because: str) -> str:
    return "leave" if because == "leave" else "exempt"


def first_days(on: date, count: int) -> list[date]:
    """The first days of the last months, the oldest first, and this month's.

    >>> first_days(date(2026, 2, 14), 3)
    [datetime.date(2025, 12, 1), datetime.date(2026, 1, 1), datetime.date(2026, 2, 1)]
    """
    months = on.year * 12 + on.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(months - count + 1, months + 1)]
