"""Meetings and items, from the person asking. A member reaches only what is shown of their own meetings, and never a copy."""

from collections import Counter
from typing import Any

from django.db.models import Count, Q, QuerySet

from childfirst.panels.models import Frame, Grade, Item, Meeting, Seat
from childfirst.rules.redaction import KINDS
from childfirst.rules.sampling import draw_strata

_INSIDE = ("texts", "stratum", "subject_type", "subject_id", "left_out_reason")


def sat_on_by(person: Any) -> QuerySet[Meeting]:
    """Meetings a member sits on, once they are open."""
    return Meeting.objects.filter(seats__member=person.pk).exclude(status__in=("redacting", "called_off"))


def seen_by(person: Any, pk: int) -> Meeting | None:
    """One of them."""
    return sat_on_by(person).filter(pk=pk).first()


def items_of(meeting: Meeting) -> QuerySet[Item]:
    """What members read: the redacted items, without the copy, and without what the record is called inside the force."""
    return meeting.items.filter(status="redacted").defer(*_INSIDE)


def item_seen_by(person: Any, pk: int) -> Item | None:
    """One of them."""
    meetings = sat_on_by(person).values("pk")
    rows = Item.objects.filter(pk=pk, status="redacted", meeting__in=meetings).defer(*_INSIDE)
    return rows.select_related("meeting").first()


def seat_of(person: Any, meeting: Meeting) -> Seat | None:
    """Where this person sits."""
    return meeting.seats.filter(member=person.pk).first()


def graded_by(person: Any, meeting: Meeting) -> dict[int, Grade]:
    """Item → this member's own grade."""
    return {row.item_id: row for row in Grade.objects.filter(item__meeting=meeting, graded_by=person.pk)}


def side_by_side(meeting: Meeting) -> list[dict[str, Any]]:
    """Every grade of every item. Nothing at all before discussion."""
    if meeting.status in ("redacting", "grading", "called_off"):
        return []
    rows = items_of(meeting).prefetch_related("grades__graded_by").select_related("found")
    return [{"item": row, "grades": list(row.grades.all()), "found": getattr(row, "found", None)} for row in rows]


def all_meetings() -> QuerySet[Meeting]:
    """For coordinators: the latest first, with how much of each is left to do."""
    waiting = Count("items", filter=Q(items__status="waiting"))
    return Meeting.objects.annotate(waiting=waiting, all=Count("items")).order_by("-held_on", "-pk")


def drawn_again(meeting: Meeting) -> bool:
    """The same seed on the frame that was kept: the same items?"""
    drawn: set[str] = set()
    for row in Frame.objects.filter(meeting=meeting):
        for references in draw_strata(row.strata, meeting.sizes[row.kind], meeting.seed).values():
            drawn |= set(references)
    return drawn == {f"{sort}:{pk}" for sort, pk in meeting.items.values_list("subject_type", "subject_id")}


def misses() -> list[list[Any]]:
    """By kind: proposed by rules, left standing by a person, found only by a person. Over every item that was redacted."""
    sums = {name: Counter[str]() for name in ("proposed", "kept", "missed")}
    for row in Item.objects.exclude(redacted_at=None).only(*sums):
        for name, counter in sums.items():
            counter.update(getattr(row, name))
    lines = []
    for kind, (title, _) in KINDS.items():
        numbers = [sums[name][kind] for name in ("proposed", "kept", "missed")]
        if any(numbers):
            right = numbers[0] - numbers[1]
            share = f"{100 * numbers[2] / (right + numbers[2]):.0f}%" if right + numbers[2] else "–"
            lines.append([title, *numbers, share])
    return lines
