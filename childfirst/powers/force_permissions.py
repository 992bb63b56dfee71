"""Who may report force, read the reports on a child, and answer for a flag. Each officer writes alone. Who reviews: `permissions.may_review`."""

from typing import Any

from django.db.models import Q

from childfirst.foundation.permissions import Person, permission
from childfirst.foundation.wall import but_closed
from childfirst.powers.force_states import SENT
from childfirst.powers.models import ForceIncident, ForceReport, Review
from childfirst.powers.permissions import may_review
from childfirst.teams.roles import DESK

REPORTS = ("officer", "sergeant", "inspector", "exploitation_officer", "ward_officer")
SUPERVISES = ("sergeant", "inspector")


@permission("Your role does not report force. The officer who used it reports it.")
def may_report_force(person: Person) -> bool:
    """Whoever may use force."""
    return person.has_role(*REPORTS)


@permission("This report belongs to another officer. If you used force, write your own.")
def may_write_report(person: Person, report: ForceReport) -> bool:
    """Its own officer only: each writes alone (R170)."""
    return bool(report.officer_id == person.pk and may_report_force(person))


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
    return bool(person.has_role(*SUPERVISES, *DESK))


@permission("Only inspectors say whether force is referred.")
def may_open_flags(person: Person) -> bool:
    """The outer door; which flag, `may_answer_flag` says."""
    return person.has_role("inspector")


@permission("An inspector who had no part in it, and supervises nobody who had, says whether it is referred.")
def may_answer_flag(person: Any, incident: ForceIncident) -> bool:
    """R173: a named person decides, and not one of those it is about: the independence of the review."""
    review = Review.objects.filter(subject_type="force", subject_id=incident.pk).order_by("-number").first()
    return bool(review and may_open_flags(person) and may_see_incident(person, incident) and may_review(person, review))


def incident_scope(person: Any) -> Q:
    """The incidents a person may know of, as a condition on ForceIncident."""
    return but_closed(person, ForceIncident, _part_of(person))


def _part_of(person: Any) -> Q:
    if person.has_role(*DESK):
        return Q()
    wanted = Q(reports__officer=person.pk) if person.has_role(*REPORTS) else Q(pk__in=())
    team = getattr(person, "team", None)
    if person.has_role("inspector"):  # a flag must find somebody independent, if need be in another command unit
        wanted |= Q(referral__isnull=False)
    if person.has_role(*SUPERVISES, "desk_decision_maker"):
        wanted |= Q(pk__in=Review.objects.filter(subject_type="force", taken_by=person.pk).values("subject_id"))
    if team and team.command_unit_id and person.has_role(*SUPERVISES):
        unit = team.command_unit_id
        wanted |= Q(command_unit=unit) | Q(reports__officer__team__command_unit=unit)
    return Q(pk__in=ForceIncident.objects.filter(wanted).values("pk"))
