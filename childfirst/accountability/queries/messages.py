"""Messages from the public, what is due first on top, and what of them waits for somebody."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from childfirst.accountability.models import Message, Release
from childfirst.accountability.permissions import may_answer_public, may_prepare
from childfirst.ui.panels import Few, Line, Panel

DUTY_WORDS = {"R194": "Due by law", "PUBLIC": "Due by the force’s own choice"}


def open_messages() -> QuerySet[Message]:
    """Not answered to the end, what is due first on top."""
    return Message.objects.exclude(status="answered").select_related("taken_by").order_by("due_at", "pk")


def answered_messages() -> QuerySet[Message]:
    """Answered, the latest sent first."""
    return Message.objects.filter(status="answered").select_related("taken_by").order_by("-sent_at", "-pk")


def missed_messages() -> QuerySet[Message]:
    """Whose clock rang a breach, and that are not answered yet."""
    return open_messages().filter(rings__kind="breach")


def work_for(person: Any) -> list[Panel]:
    """What of this room waits for somebody, for the front page."""
    panels = []
    if may_answer_public(person):
        rows = Few(open_messages())
        missed = Few(missed_messages())
        if missed.count:
            panels.append(
                Panel(
                    "Missed: say why when you answer",
                    missed.count,
                    [Line(f"{row.get_kind_display()}, missed: {row.reference}", reverse("accountability:message", args=[row.pk]), DUTY_WORDS[row.duty], row.due_at) for row in missed],
                    reverse("accountability:messages"),
                )
            )  # fmt: skip
        panels.append(
            Panel(
                "From the public",
                rows.count,
                [
                    Line(f"{row.get_kind_display()}, {row.reference}", reverse("accountability:message", args=[row.pk]), row.get_status_display(), row.due_at)
                    for row in rows
                ],
                reverse("accountability:messages"),
                "A complaint, an encounter or a request for a record that somebody sent from the public pages.",
            )
        )  # fmt: skip
    if person.has_role("publisher"):
        panels.append(_waiting("Tables to publish", Release.objects.exclude(prepared_by=person.pk)))
    if may_prepare(person):
        panels.append(
            _waiting("Prepared by you, waiting for a second person", Release.objects.filter(prepared_by=person.pk))
        )
    return panels


def _waiting(title: str, rows: QuerySet[Release]) -> Panel:
    few = Few(rows.filter(status="prepared").defer("counted").order_by("prepared_at"))
    return Panel(
        title,
        few.count,
        [Line(row.title, reverse("accountability:release", args=[row.pk])) for row in few],
        reverse("accountability:releases"),
        "A table for the public that one person prepared and a second has to let go.",
    )
