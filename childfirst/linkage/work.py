"""What the front page shows of pairs that wait."""

from typing import Any

from django.urls import reverse

from childfirst.linkage.permissions import may_match
from childfirst.linkage.presenters import told_by
from childfirst.linkage.queries import waiting_for
from childfirst.ui.panels import Line, Panel


def work_for(person: Any) -> list[Panel]:
    """One panel for the desk."""
    if not may_match(person):
        return []
    rows = waiting_for(person)
    items = [
        Line(
            f"{pair.left.name} and {pair.right.name} (records {pair.left_id} and {pair.right_id})",
            reverse("linkage:pair", args=[pair.pk]),
            told_by(pair.levels),
        )
        for pair in rows[:3]
    ]
    return [
        Panel(
            "Records that may be of one child",
            rows.count(),
            items,
            reverse("linkage:waiting"),
            "Pairs of records that may be one child appear here.",
        )
    ]
