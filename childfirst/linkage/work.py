"""What the front page shows of pairs that wait."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse

from childfirst.children.models import Child
from childfirst.linkage.models import Pair
from childfirst.linkage.permissions import may_match
from childfirst.linkage.presenters import told_by
from childfirst.linkage.queries import waiting_for
from childfirst.ui.panels import Few, Line, Panel


def acts_for(person: Any, child: Child) -> Iterator[dict[str, str]]:
    """On a child's page, for the desk: pairs that wait and joins that stand, where each can be decided or taken back."""
    if not may_match(person):
        return
    theirs = Q(left=child.pk) | Q(right=child.pk)
    for pair in Pair.objects.filter(theirs, status__in=("waiting", "asked", "same")).select_related("left", "right"):
        other = pair.right if pair.left_id == child.pk else pair.left
        words = "Why shown as one with" if pair.status == "same" else "Same child as"
        end = "" if pair.status == "same" else "?"
        yield {
            "text": f"{words} {other.name} (record {other.pk}){end}",
            "href": reverse("linkage:pair", args=[pair.pk]),
        }


def work_for(person: Any) -> list[Panel]:
    """One panel for the desk."""
    if not may_match(person):
        return []
    rows = Few(waiting_for(person), 3)
    items = [
        Line(
            f"{pair.left.name} and {pair.right.name} (records {pair.left_id} and {pair.right_id})",
            reverse("linkage:pair", args=[pair.pk]),
            told_by(pair.levels),
        )
        for pair in rows
    ]
    return [
        Panel(
            "Records that may be of one child",
            rows.count,
            items,
            reverse("linkage:waiting"),
            "Pairs of records that may be one child appear here.",
        )
    ]
