"""The panel's questions: how long the force has, where each clock stands, whose they are to answer."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from childfirst.foundation.now import local, now
from childfirst.panels import words
from childfirst.panels.models import AnswerDays, Question
from childfirst.panels.permissions import may_be_asked
from childfirst.rules.clocks import Calendar, Event, state
from childfirst.ui.formatting import date_words


def days_on(moment: datetime) -> tuple[int, str]:
    """The force's own choice on that day, and where it comes from."""
    row = AnswerDays.objects.filter(from_day__lte=local(moment).date()).select_related("set_by").first()
    if row is None:
        return words.USUAL_DAYS, words.USUAL_SOURCE
    return row.days, f"The force’s own choice from {date_words(row.from_day)}: {row.reason} Not law"


def standing(question: Question) -> str:
    """Worked out from its events: running, warning, met, breached."""
    events = [Event("panel_asked", question.asked_at)]
    events += [Event("panel_answered", one.replied_at) for one in question.replies.all() if one.part == "force"]
    found = str(state(events, "PANEL", Calendar(), now(), allowance=question.days * 24 * 60).state)
    rung = any(ring.kind == "warning" for ring in question.rings.all())
    return "warning" if found == "running" and rung else found


def with_all(rows: QuerySet[Question]) -> QuerySet[Question]:
    """With what a page shows of each."""
    return rows.select_related("meeting", "item", "asked_by").prefetch_related("replies__replied_by", "rings")


def to_answer(person: Any) -> QuerySet[Question]:
    """Open questions this person may answer, in either part, the first due on top."""
    rows = Question.objects.filter(answered=False, meeting__status="discussing")
    if not may_be_asked(person):
        return rows.none()
    mine = rows.filter(item__officers=person.pk)
    if not person.has_role("inspector", "child_protection_lead"):
        return mine.exclude(replies__part="officer", replies__replied_by=person.pk)
    return rows.exclude(pk__in=mine.filter(replies__part="officer", replies__replied_by=person.pk))


def answerable(person: Any, pk: int) -> Question | None:
    """One, if it is this person's in some part: to answer, or answered."""
    row = with_all(Question.objects.filter(pk=pk)).first()
    if row is None or not may_be_asked(person):
        return None
    mine = row.item is not None and row.item.officers.filter(pk=person.pk).exists()
    return row if mine or person.has_role("inspector", "child_protection_lead") else None
