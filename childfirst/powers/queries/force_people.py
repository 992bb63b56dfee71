"""Who was there, who led it, and so who may not review it."""

from typing import Any

from django.db.models import Q

from childfirst.powers.models import ForceIncident, ForceReport
from childfirst.teams.models import Officer

SUPERVISES = ("sergeant", "inspector")


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


def barred_for(person: Any) -> Any:
    """The incidents that this person may not review, for a list: the same as `barred_from`, asked once for all of them."""
    had_a_part = Q(officer=person.pk) | Q(officers_present=person.pk) | Q(supervisor=person.pk)
    if person.has_role("sergeant") and person.team_id:
        had_a_part |= Q(officer__team=person.team_id)
    return ForceReport.objects.filter(had_a_part).values("incident")


def barred_from(incident: ForceIncident) -> dict[int, str]:
    """Who may not review it, and why: whoever wrote a report, was there, led it, or is the writer's own sergeant."""
    barred: dict[int, str] = {}
    for report in incident.reports.select_related("officer").prefetch_related("officers_present"):
        team = report.officer.team_id
        for one in Officer.objects.filter(team=team, role_holdings__role="sergeant", role_holdings__ended_at=None):
            barred.setdefault(one.pk, f"is the sergeant of {report.officer}’s team")
        for one in report.officers_present.all():
            barred[one.pk] = f"was there, by {report.officer}’s report"
        if report.supervisor_id:
            barred[report.supervisor_id] = f"was supervising {report.officer} on this job"
    for report in incident.reports.all():
        barred[report.officer_id] = "used force, or has begun a report"
    return barred
