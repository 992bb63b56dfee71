"""Who may report force, read the reports on a child, review them, and answer for a flag. Each officer writes alone."""

from typing import Any

from django.db.models import Q

from childfirst.foundation.permissions import Person, permission
from childfirst.powers.force_states import SENT
from childfirst.powers.models import ForceIncident, ForceReport
from childfirst.powers.queries.force_people import barred_from
from childfirst.teams.roles import DESK

REPORTS = ("officer", "sergeant", "inspector", "exploitation_officer", "ward_officer")
REVIEWS = ("sergeant", "inspector")


@permission("Your role does not report force. The officer who used it reports it.")
def may_report_force(person: Person) -> bool:
    """Whoever may use force."""
    return person.has_role(*REPORTS)


@permission("This report belongs to another officer. If you used force, write your own.")
def may_write_report(person: Person, report: ForceReport) -> bool:
    """Its own officer only: each writes alone (R170)."""
    return bool(report.officer_id == person.pk and may_report_force(person))


@permission("Only sergeants and inspectors review force.")
def may_review_force(person: Person) -> bool:
    """The outer door; whether this person may review this incident is `may_review_incident`."""
    return person.has_role(*REVIEWS)


@permission("These reports are outside your team's work. Ask the referrals desk, or an inspector of the command unit.")
def may_see_incident(person: Person, incident: ForceIncident) -> bool:
    """Know that it is there."""
    return ForceIncident.objects.filter(incident_scope(person), pk=incident.pk).exists()


@permission(
    "Each officer writes alone. You see what the others wrote once you have sent your own report; if you were there, send yours first."
)
def may_read_reports(person: Any, incident: ForceIncident) -> bool:
    """Writers after sending their own. Of the others, those who answer for it, unless they were there themselves."""
    if not may_see_incident(person, incident):
        return False
    own = incident.reports.filter(officer=person.pk).first()
    if own is not None:
        return own.status in SENT
    if incident.reports.filter(officers_present=person.pk).exists():
        return False
    return bool(person.has_role(*REVIEWS, *DESK))


@permission(
    "The review is independent: not by somebody who used force, was there, led it, or is the writer's own sergeant."
)
def may_review_incident(person: Any, incident: ForceIncident) -> bool:
    """A sergeant or inspector of the command unit who had no part in it."""
    return bool(
        person.has_role(*REVIEWS) and may_see_incident(person, incident) and person.pk not in barred_from(incident)
    )


@permission("An inspector who had no part in it says whether it is referred.")
def may_answer_flag(person: Any, incident: ForceIncident) -> bool:
    """R173: a named person decides, and not one of those it is about."""
    return bool(person.has_role("inspector") and may_review_incident(person, incident))


def incident_scope(person: Any) -> Q:
    """The incidents a person may know of, as a condition on ForceIncident."""
    if person.has_role(*DESK):
        return Q()
    wanted = Q(reports__officer=person.pk) if person.has_role(*REPORTS) else Q(pk__in=())
    team = getattr(person, "team", None)
    if team and team.command_unit_id and person.has_role(*REVIEWS):
        unit = team.command_unit_id
        wanted |= Q(command_unit=unit) | Q(reports__officer__team__command_unit=unit)
    return Q(pk__in=ForceIncident.objects.filter(wanted).values("pk"))
