"""Who works in an exploitation team, with how many cases and which skills."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from childfirst.cases import policy
from childfirst.cases.models import Skill
from childfirst.rules import exploitation as words
from childfirst.teams.models import Officer, Team


@dataclass(frozen=True)
class Person:
    """One officer and their work."""

    officer: Officer
    cases: int
    limit: int
    skills: tuple[str, ...]

    @property
    def skill_words(self) -> str:
        return ", ".join(words.SKILLS[one].lower() for one in self.skills)


def officers_of(team: Team) -> list[Person]:
    """The officers of a team who may hold a case."""
    return people_in([team.pk])


def people_in(teams: Sequence[int]) -> list[Person]:
    """The same for several teams, by name."""
    rows: Any = (
        Officer.objects.filter(team__in=teams, is_active=True, role_holdings__role="exploitation_officer", role_holdings__ended_at=None)
        .annotate(open_cases=Count("cases", filter=~Q(cases__status="closed"), distinct=True))
        .select_related("team")
        .order_by("full_name")
    )  # fmt: skip
    people, limit = list(rows), policy.amount("case_limit")
    held: dict[int, list[str]] = {}
    for officer, skill in (
        Skill.objects.filter(officer__in=people, ended_at=None).order_by("skill").values_list("officer", "skill")
    ):
        held.setdefault(officer, []).append(skill)
    return [Person(one, one.open_cases, limit, tuple(held.get(one.pk, ()))) for one in people]


def skills_of(officer: int) -> set[str]:
    """The skills of one officer now."""
    return set(Skill.objects.filter(officer=officer, ended_at=None).values_list("skill", flat=True))
