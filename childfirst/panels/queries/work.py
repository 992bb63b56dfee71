"""What the panels bring to each role's front page. Names no child."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.panels.models import Item, Meeting
from childfirst.panels.permissions import may_be_asked, may_release, may_run_panels, may_sit
from childfirst.panels.queries.meetings import graded_by, items_of, sat_on_by
from childfirst.panels.queries.questions import to_answer
from childfirst.ui.formatting import date_words, plural
from childfirst.ui.panels import SHOWN, Few, Line, Panel


def work_for(person: Any) -> list[Panel]:
    """Panels of panels."""
    return [*_coordinator(person), *_member(person), *_asked(person), *_publisher(person)]


def _coordinator(person: Any) -> Iterator[Panel]:
    if not may_run_panels(person):
        return
    rows = Few(
        Item.objects.filter(meeting__status="redacting", status="waiting")
        .select_related("meeting")
        .order_by("meeting__held_on", "position")
    )
    yield Panel(
        "To redact",
        rows.count,
        [Line(f"{row.meeting.reference}: {str(row).lower()}", reverse("panels:redact", args=[row.pk]), f"For {date_words(row.meeting.held_on)}") for row in rows],
        reverse("panels:meetings"),
        "A record drawn for a panel, until you have hidden in it who it was.",
    )  # fmt: skip
    ready = Few(Meeting.objects.filter(status="redacting").exclude(items__status="waiting"))
    yield Panel(
        "Ready to open to members",
        ready.count,
        [
            Line(str(row), reverse("panels:meeting", args=[row.pk]), f"Held on {date_words(row.held_on)}")
            for row in ready
        ],
        reverse("panels:meetings"),
        "A meeting whose items are all redacted or left out.",
    )


def _member(person: Any) -> Iterator[Panel]:
    if not may_sit(person):
        return
    rows = list(sat_on_by(person).exclude(status="published").order_by("held_on"))
    lines = [Line(row.title, reverse("panels:sitting", args=[row.pk]), _left(person, row)) for row in rows]
    yield Panel(
        "Your panel",
        len(lines),
        lines[:SHOWN],
        reverse("panels:mine"),
        "A meeting that you sit on, once it is open to you.",
    )


def _left(person: Any, row: Meeting) -> str:
    if row.status != "grading":
        return row.get_status_display()
    left = items_of(row).count() - len(graded_by(person, row))
    return f"{plural(left, 'item')} left to read" if left else "You have read everything. The others have not"


def _asked(person: Any) -> Iterator[Panel]:
    if not may_be_asked(person):
        return
    rows = Few(to_answer(person).select_related("meeting"))
    force = person.has_role("inspector", "child_protection_lead")
    if force or rows.count:
        yield Panel(
            "Asked by a scrutiny panel",
            rows.count,
            [
                Line(row.text[:90], reverse("panels:answer", args=[row.pk]), row.meeting.title, row.due_at)
                for row in rows
            ],
            reverse("panels:questions"),
            "A question that people from outside ask the force about a record they read, with its clock.",
        )


def _publisher(person: Any) -> Iterator[Panel]:
    if not may_release(person):
        return
    rows = Few(Meeting.objects.filter(status="prepared").order_by("prepared_at"))
    yield Panel(
        "A panel’s findings to publish",
        rows.count,
        [Line(row.title, reverse("panels:release", args=[row.pk])) for row in rows],
        reverse("panels:releases"),
        "What a scrutiny panel found, prepared by its chair, for a second person to let go.",
    )
