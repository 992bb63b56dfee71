"""Reading force on children. Every query starts from the person asking, and changes nothing."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from childfirst.powers.force_permissions import incident_scope, may_read_reports
from childfirst.powers.force_states import SENT
from childfirst.powers.models import ForceIncident, ForceReferral, ForceReport, ForceVersion, Review, ReviewConnection
from childfirst.powers.permissions import had_a_part


def visible_to(person: Any) -> QuerySet[ForceIncident]:
    """The incidents a person may know of."""
    return ForceIncident.objects.filter(incident_scope(person))


def open_to(person: Any, incidents: Iterable[ForceIncident]) -> set[int]:
    """Which of these the person may read. A child has few of them."""
    return {one.pk for one in incidents if may_read_reports(person, one)}


def own_reports(person: Any) -> QuerySet[ForceReport]:
    """My own reports, unfinished ones first, then the newest."""
    return (
        ForceReport.objects.filter(officer=person.pk)
        .select_related("incident__child", "incident__contact")
        .order_by("-status", "-incident__occurred_from", "-pk")
    )


def one_report(pk: int) -> ForceReport | None:
    """One report with who it is about."""
    return (
        ForceReport.objects.select_related("incident__child", "incident__contact", "officer__team")
        .filter(pk=pk)
        .first()
    )


def one_incident(pk: int) -> ForceIncident | None:
    """An incident with every officer's report, its versions and its flag."""
    reports = ForceReport.objects.select_related("officer__team").prefetch_related(
        Prefetch("versions", ForceVersion.objects.select_related("sent_by").order_by("number"))
    )
    return (
        ForceIncident.objects.select_related("child", "contact", "command_unit")
        .prefetch_related(Prefetch("reports", reports), "referral__answered_by", "referral__clock__rings__reason_by")
        .filter(pk=pk)
        .first()
    )


def flags_waiting(person: Any) -> QuerySet[ForceReferral]:
    """Flags for referral that an inspector may answer, the soonest due first."""
    if not person.has_role("inspector"):
        return ForceReferral.objects.none()
    parted = ReviewConnection.objects.filter(had_a_part(person), review__subject_type="force")
    rows = ForceReferral.objects.filter(answered_at=None, incident__in=visible_to(person).values("pk"))
    rows = rows.exclude(incident__in=parted.values("review__subject_id"))
    return rows.select_related("incident", "clock").order_by("clock__due_at", "pk")


def same_time(child: Any, around: Any, within: Any) -> QuerySet[ForceIncident]:
    """Incidents of one child near a moment: what a second officer joins, instead of making the incident twice."""
    near = Q(occurred_from__range=(around - within, around + within))
    return ForceIncident.objects.filter(near, child=child).order_by("occurred_from")


def of_child(child: Any) -> QuerySet[ForceIncident]:
    """Force on one child that somebody has reported, for the child's page."""
    return ForceIncident.objects.filter(child=child, reports__status__in=SENT).distinct().prefetch_related("reports")


def reviewed(incidents: Iterable[ForceIncident]) -> dict[int, Review]:
    """The latest review of each, for a list of few."""
    rows = Review.objects.filter(subject_type="force", subject_id__in=[one.pk for one in incidents])
    return {row.subject_id: row for row in rows.order_by("number")}


def latest(report: ForceReport) -> ForceVersion | None:
    """The report as it was last sent."""
    versions = list(report.versions.all())
    return max(versions, key=lambda one: one.number) if versions else None
