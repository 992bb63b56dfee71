"""Reading force on children. Every query starts from the person asking, and changes nothing."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from childfirst.powers.force_permissions import REVIEWS, incident_scope, may_read_reports
from childfirst.powers.force_states import SENT
from childfirst.powers.models import ForceIncident, ForceReferral, ForceReport, ForceVersion
from childfirst.powers.queries.force_people import barred_for


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
    """An incident with every officer's report, its versions, its reviews and its flag."""
    reports = ForceReport.objects.select_related("officer__team").prefetch_related(
        Prefetch("versions", ForceVersion.objects.select_related("sent_by").order_by("number"))
    )
    return (
        ForceIncident.objects.select_related("child", "contact", "command_unit")
        .prefetch_related(Prefetch("reports", reports), "reviews__reviewed_by", "referral__answered_by")
        .filter(pk=pk)
        .first()
    )


def to_review(person: Any) -> QuerySet[ForceIncident]:
    """What waits for an independent reviewer and may be reviewed by this one, the oldest first. Nothing is left out silently:
    `barred_count` says how many wait for somebody else."""
    rows = _waiting(person).exclude(pk__in=barred_for(person)).select_related("child")
    return rows.prefetch_related("reports__officer").order_by("occurred_from", "pk")


def barred_count(person: Any) -> int:
    """How many wait that this person had a part in, and so may not review."""
    return _waiting(person).filter(pk__in=barred_for(person)).count()


def _waiting(person: Any) -> QuerySet[ForceIncident]:
    return visible_to(person).filter(status="waiting") if person.has_role(*REVIEWS) else ForceIncident.objects.none()


def flags_waiting(person: Any) -> QuerySet[ForceReferral]:
    """Flags for referral that an inspector may answer, the soonest due first."""
    if not person.has_role("inspector"):
        return ForceReferral.objects.none()
    rows = ForceReferral.objects.filter(answered_at=None, incident__in=visible_to(person).values("pk"))
    return rows.exclude(incident__in=barred_for(person)).select_related("incident__child").order_by("due_at")


def same_time(child: Any, around: Any, within: Any) -> QuerySet[ForceIncident]:
    """Incidents of one child near a moment: what a second officer joins, instead of making the incident twice."""
    near = Q(occurred_from__range=(around - within, around + within))
    return ForceIncident.objects.filter(near, child=child).order_by("occurred_from")


def of_child(child: Any) -> QuerySet[ForceIncident]:
    """Force on one child that somebody has reported, for the child's page."""
    return (
        ForceIncident.objects.filter(child=child, reports__status__in=SENT)
        .distinct()
        .prefetch_related("reports", "reviews")
    )


def latest(report: ForceReport) -> ForceVersion | None:
    """The report as it was last sent."""
    versions = list(report.versions.all())
    return max(versions, key=lambda one: one.number) if versions else None
