"""Who answers for a ward on a day, and which schools that means."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from childfirst.foundation.now import today
from childfirst.teams.models import Officer, PartnerContact, School, Ward, WardPost


def posts_on(day: date) -> QuerySet[WardPost]:
    """Posts that hold on a day, cover first."""
    on = Q(first_day__lte=day) & (Q(last_day=None) | Q(last_day__gte=day))
    return (
        WardPost.objects.filter(on, officer__is_active=True)
        .select_related("officer", "ward")
        .order_by("part", "-first_day")
    )


def officers_for(ward: Ward, day: date | None = None) -> list[Officer]:
    """Who answers for the ward: whoever covers, else its own officer; where nobody is named, the ward team that works it."""
    posts = list(posts_on(day or today()).filter(ward=ward))
    if posts:
        covering = [post.officer for post in posts if post.part == "cover"]
        return covering or [post.officer for post in posts]
    held = Officer.objects.filter(team__kind="ward", team__wards=ward, is_active=True)
    return list(held.filter(role_holdings__role="ward_officer", role_holdings__ended_at=None).distinct())


def wards_of(officer: Any, day: date | None = None) -> QuerySet[Ward]:
    """The wards an officer answers for: their posts, or their team's wards where nobody is named for a ward."""
    day = day or today()
    own = posts_on(day).filter(officer=officer.pk).values("ward")
    named = posts_on(day).values("ward")
    of_team = Q(teams=officer.team_id, teams__kind="ward") & ~Q(pk__in=named) if officer.team_id else Q(pk__in=())
    return Ward.objects.filter(Q(pk__in=own) | of_team).distinct()


def schools_of(officer: Any) -> QuerySet[School]:
    """Open schools in those wards."""
    return School.objects.filter(ward__in=wards_of(officer).values("pk"), is_open=True).select_related("ward__borough")


def covers(officer: Any, day: date | None = None) -> list[tuple[WardPost, bool]]:
    """The officer's own posts, and whether somebody else covers each on that day."""
    day = day or today()
    covered = set(posts_on(day).filter(part="cover").exclude(officer=officer.pk).values_list("ward", flat=True))
    return [(post, post.part == "own" and post.ward_id in covered) for post in posts_on(day).filter(officer=officer.pk)]


def services(kinds: Iterable[str]) -> list[tuple[str, str]]:
    """(kind, organisation) of every service of these kinds where somebody is told, by name."""
    rows = PartnerContact.objects.filter(kind__in=kinds, ended_at=None).order_by("organisation", "kind")
    return list(rows.values_list("kind", "organisation").distinct())


def names(officers: Iterable[Officer]) -> str:
    """In one line."""
    return ", ".join(str(one) for one in officers) or "Nobody is named"
