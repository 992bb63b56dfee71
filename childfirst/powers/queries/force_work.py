"""What the front page shows of force: my unfinished reports, what came back, what waits for review, what is flagged. Names no child."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from django.urls import reverse

from childfirst.foundation.now import now
from childfirst.powers.force_permissions import REVIEWS, may_report_force
from childfirst.powers.force_states import SENT
from childfirst.powers.queries import force
from childfirst.referrals.queries.work import SHOWN, Line, Panel
from childfirst.ui.formatting import moment_words, plural

SHOWN_FOR: Final = timedelta(days=28)


def panels_of(officer: Any) -> list[Panel]:
    """This person's panels, the most pressing first."""
    return [*_flags(officer), *_reviews(officer), *_own(officer)]


def _flags(officer: Any) -> Iterator[Panel]:
    if not officer.has_role("inspector"):
        return
    rows = force.flags_waiting(officer)
    lines = [
        Line(f"{row.incident}: {row.because}", reverse("powers:force-refer", args=[row.incident_id]), due=row.due_at)
        for row in rows[:SHOWN]
    ]
    yield Panel("Force to refer, or say why not", rows.count(), lines, reverse("powers:force-queue"),
                "A Taser discharge on a child, or a grave injury, until you say what was decided.")  # fmt: skip


def _reviews(officer: Any) -> Iterator[Panel]:
    if not officer.has_role(*REVIEWS):
        return
    rows = force.to_review(officer)
    lines = [
        Line(
            f"{row}, {moment_words(row.occurred_from)}",
            reverse("powers:force-incident", args=[row.pk]),
            plural(sum(report.status in SENT for report in row.reports.all()), "report"),
        )
        for row in rows[:SHOWN]
    ]
    yield Panel("Force on a child to review", rows.count(), lines, reverse("powers:force-queue"),
                "Force used on a child that you had no part in.")  # fmt: skip


def _own(officer: Any) -> Iterator[Panel]:
    if not may_report_force(officer):
        return
    rows = list(force.own_reports(officer).exclude(status="complete"))
    lines = [
        Line(f"{row.incident}, {moment_words(row.incident.occurred_from)}", reverse("powers:force-report", args=[row.pk]),
             row.get_status_display()) for row in rows[:SHOWN]
    ]  # fmt: skip
    yield Panel("My reports of force to finish", len(rows), lines, reverse("powers:force"),
                "A report of force that you have begun.")  # fmt: skip
    lately = {
        "incident__status": "reviewed",
        "status__in": SENT,
        "incident__reviews__reviewed_at__gte": now() - SHOWN_FOR,
    }
    told = force.own_reports(officer).filter(**lately).prefetch_related("incident__reviews").distinct()
    lines = [_came_back(row) for row in told[:SHOWN]]
    yield Panel("What reviewers said of my use of force", told.count(), lines, reverse("powers:force"),
                "The outcome of a review of force that you used, for 28 days.")  # fmt: skip


def _came_back(row: Any) -> Line:
    last = row.incident.reviews.all()[0]
    where = reverse("powers:force-incident", args=[row.incident_id])
    return Line(f"{row.incident}: {last.get_grade_display()}", where, moment_words(last.reviewed_at))
