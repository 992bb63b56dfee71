"""Who was there, who led it, and so who may not review it."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from django.db.models import Q

from childfirst.foundation.numbers import number_in
from childfirst.powers.models import ForceIncident, ForceReport
from childfirst.teams.models import Officer

SUPERVISES = ("sergeant", "inspector")
SHOWN: Final = 20


class Connected(NamedTuple):
    """Somebody who had a part in what is reviewed: an officer with a sign-in, or a name alone."""

    officer: Any
    name: str
    how: str


def colleagues_of(officer: Any) -> list[tuple[str, str]]:
    """The officer's own team, to tick."""
    rows = Officer.objects.filter(team=officer.team_id, is_active=True).exclude(pk=officer.pk)
    return [(str(one.pk), str(one)) for one in rows] if officer.team_id else []


def supervisors_of(officer: Any) -> list[tuple[str, str]]:
    """Sergeants and inspectors of the officer's command unit."""
    unit = officer.team.command_unit_id if officer.team_id else None
    if not unit:
        return []
    rows = Officer.objects.filter(
        team__command_unit=unit, is_active=True, role_holdings__role__in=SUPERVISES, role_holdings__ended_at=None
    )
    return [(str(one.pk), str(one)) for one in rows.exclude(pk=officer.pk).distinct()]


def found_officers(officer: Any, text: str, ticked: Iterable[str] = ()) -> list[Officer]:
    """Officers of any team: those ticked already, then those whose name or sign-in holds every word that was typed."""
    words = text.split()[:6]
    numbers = [number for one in ticked if (number := number_in(one)) is not None]
    rows = Officer.objects.of_the_force().exclude(pk=officer.pk).select_related("team").order_by("full_name", "pk")
    found = list(rows.filter(pk__in=numbers))
    if words:
        matching = rows.filter(is_active=True)
        for word in words:
            matching = matching.filter(Q(full_name__icontains=word) | Q(username__icontains=word))
        found += matching.exclude(pk__in=numbers)[:SHOWN]
    return found


def as_choices(officers: Iterable[Officer]) -> list[tuple[str, str]]:
    """Each with the team, because two may share a name."""
    return [(str(one.pk), f"{one}, {one.team}" if one.team_id else str(one)) for one in officers]


def connected_to(incident: ForceIncident) -> list[Connected]:
    """Whoever used force or has begun a report, was there by anybody's report, or led it: none of them may review it."""
    people: list[Connected] = []
    rows = ForceReport.objects.filter(incident=incident).select_related("officer", "supervisor", "started_by")
    for report in rows.prefetch_related("officers_present"):
        people += [Connected(one, "", "used_force") for one in (report.officer, *report.officers_present.all())]
        if report.supervisor is not None:
            people.append(Connected(report.supervisor, "", "supervised"))
        if report.started_by_id != report.officer_id:
            people.append(Connected(report.started_by, "", "recorded"))
    return people
