"""What the front page shows of force: my unfinished reports, what came back, what waits for review, what is flagged. Names no child."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.powers.force_permissions import REVIEWS, may_report_force
from childfirst.powers.force_states import SENT
from childfirst.powers.queries import force
from childfirst.referrals.queries.work import SHOWN, Line, Panel
from childfirst.ui.formatting import moment_words, plural


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
    yield Panel("Force to refer, or say why not", len(rows), lines, reverse("powers:force-queue"),
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
    yield Panel("Force on a child to review", len(rows), lines, reverse("powers:force-queue"),
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
    back = list(
        force.own_reports(officer).filter(incident__status="reviewed", status__in=SENT).prefetch_related("incident__reviews")[:SHOWN]
    )  # fmt: skip
    lines = [
        Line(f"{row.incident}: {row.incident.reviews.all()[0].get_grade_display()}", reverse("powers:force-incident", args=[row.incident_id]),
             moment_words(row.incident.reviews.all()[0].reviewed_at)) for row in back
    ]  # fmt: skip
    yield Panel("What reviewers said of my use of force", len(back), lines, reverse("powers:force"),
                "The outcome of a review of force that you used.")  # fmt: skip
