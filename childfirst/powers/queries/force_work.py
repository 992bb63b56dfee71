"""What the front page shows of force: my unfinished reports, and what is flagged. What waits for review stands in one panel for all powers. Names no child."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.powers.force_permissions import may_open_flags, may_report_force
from childfirst.powers.queries import force
from childfirst.ui.formatting import moment_words
from childfirst.ui.panels import SHOWN, Few, Line, Panel


def panels_of(officer: Any) -> list[Panel]:
    """This person's panels, the most pressing first."""
    return [*_flags(officer), *_own(officer)]


def _flags(officer: Any) -> Iterator[Panel]:
    if not may_open_flags(officer):
        return
    rows = Few(force.flags_waiting(officer))
    lines = [
        Line(
            f"{row.incident}: {row.because}",
            reverse("powers:force-refer", args=[row.incident_id]),
            due=row.clock.due_at,
        )
        for row in rows
    ]
    yield Panel("Force to refer, or say why not", rows.count, lines, reverse("powers:reviews"),
                "A Taser discharge on a child, or a grave injury, until you say what was decided.")  # fmt: skip


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
