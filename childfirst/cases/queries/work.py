"""What the front page shows of this room. Names no child."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from childfirst.cases import permissions as may
from childfirst.cases.models import Case, CaseClock, Episode, Task
from childfirst.cases.queries.board import on_the_board
from childfirst.cases.queries.cases import listed, visible_to
from childfirst.cases.queries.lead import directions_open, groups
from childfirst.cases.queries.ringing import line_of, missed_under, returns_rung, rung_for
from childfirst.foundation.now import today
from childfirst.ui.formatting import date_words, moment_words
from childfirst.ui.panels import Few, Line, Panel


def work_for(person: Any) -> list[Panel]:
    """The panels that this person's roles bring."""
    panels: list[Panel] = [*_rung(person)] if may.may_see_board(person) and not may.may_direct(person) else []
    if may.may_direct(person):
        panels += _lead(person)
    if may.may_see_board(person) and not may.may_direct(person):
        panels += _board(person)
    if person.has_role("exploitation_officer"):
        panels += _officer(person)
    if may.may_see_workload(person) and not may.may_direct(person):
        panels += _supervisor(person)
    return panels


def _rung(person: Any) -> Iterator[Panel]:
    """What is due soon or was missed: first for whoever has the duty, then for who answers for them."""
    if person.has_role("officer", "sergeant", "exploitation_officer"):
        empty = "A clock of a case or of a missing child that is yours to act on and runs out, or has run out."
        yield _clocks("Clocks of yours that rang: cases and missing children", rung_for(person), empty)
    if person.has_role("sergeant", "inspector"):
        empty = "A clock of a case or of a missing child that was missed by somebody who answers to you."
        yield _clocks("Missed by those who answer to you: cases and missing children", missed_under(person), empty)
    if person.has_role("sergeant", "inspector", "exploitation_officer"):
        rows = Few(returns_rung(person))
        lines = [
            Line(f"Return interview (R087): missing {row.episode}", reverse("cases:episode", args=[row.episode]), "", row.due_at)
            for row in rows
        ]  # fmt: skip
        empty = "A child who came back, and whose return interview by the council is due soon or late."
        yield Panel("Return interviews that rang", rows.count, lines, reverse("cases:board"), empty)


def _clocks(title: str, rows: QuerySet[CaseClock], empty: str) -> Panel:
    few = Few(rows)
    lines = [line_of(one, number) for number, one in enumerate(few, 1)]
    return Panel(title, few.count, lines, reverse("cases:ringing"), empty)


def _cases(title: str, rows: QuerySet[Case], empty: str, view: str, due: str = "") -> Panel:
    few = Few(rows)
    lines = [
        Line(
            f"{case}: {case.kind_words.lower()}",
            reverse("cases:case", args=[case.pk]),
            case.get_status_display(),
            getattr(case, due) if due else None,
        )
        for case in few
    ]
    return Panel(title, few.count, lines, f"{reverse('cases:list')}?view={view}", empty)


def _officer(person: Any) -> Iterator[Panel]:
    yield _cases(
        "Your cases",
        listed(person, "mine"),
        "A child’s case that your supervisor gives to you.",
        "mine",
        "supervise_due_at",
    )
    tasks = Few(
        Task.objects.filter(owner=person.pk, done_at=None, case__in=visible_to(person))
        .select_related("case")
        .order_by("due_on", "pk")
    )
    lines = [
        Line(
            f"{number}. {task.what}",
            f"{reverse('cases:case', args=[task.case_id])}#tasks",
            f"{task.case}, by {date_words(task.due_on)}",
        )
        for number, task in enumerate(tasks, 1)
    ]
    yield Panel(
        "Yours to do in cases",
        tasks.count,
        lines,
        f"{reverse('cases:list')}?view=mine",
        "Something with your name and a day.",
    )


def _supervisor(person: Any) -> Iterator[Panel]:
    yield _cases(
        "Cases without an officer",
        listed(person, "waiting"),
        "A case that nobody has yet.",
        "waiting",
        "allocate_due_at",
    )
    yield _cases(
        "Cases to look at: supervision overdue",
        listed(person, "supervision"),
        "A case that no supervisor has looked at in time.",
        "supervision",
        "supervise_due_at",
    )
    yield _cases(
        "Cases waiting to be closed",
        listed(person, "closing"),
        "A case whose officer says what became of the child.",
        "closing",
    )
    asked = directions_open().filter(case__in=visible_to(person), replied_at=None)
    yield _directions("The lead asks", asked, "A question or an order of the child protection lead.")


def _directions(title: str, rows: Any, empty: str) -> Panel:
    few = Few(rows)
    lines = [
        Line(
            f"{row.case}: {row.get_kind_display().lower()}",
            f"{reverse('cases:case', args=[row.case_id])}#lead",
            f"Answer by {date_words(row.answer_by)}",
        )
        for row in few
    ]
    return Panel(title, few.count, lines, reverse("cases:list"), empty)


def _board(person: Any) -> Iterator[Panel]:
    rows = on_the_board(person)
    yield _episodes("Missing now", rows.filter(status="missing"), "A child reported missing in your command unit.")
    yield _episodes(
        "Back, and nobody has spoken to them",
        rows.filter(status="found", interview="not_yet"),
        "A child who came back.",
        "seen_due_at",
    )


def _episodes(title: str, rows: QuerySet[Episode], empty: str, due: str = "review_due_at") -> Panel:
    few = Few(rows)
    lines = [
        Line(
            f"{episode}, since {moment_words(episode.missing_since)}",
            reverse("cases:episode", args=[episode.pk]),
            episode.get_grade_display() if episode.grade else "Not graded",
            getattr(episode, due),
        )
        for episode in few
    ]
    return Panel(title, few.count, lines, reverse("cases:board"), empty)


def _lead(person: Any) -> Iterator[Panel]:
    for group in groups():
        lines = [
            Line(f"{line.link} ({group.title.lower()}, {number})", line.href, f"{line.unit}: {line.why}")
            for number, line in enumerate(group.lines[:3], 1)
        ]
        yield Panel(
            group.title,
            group.count,
            lines,
            f"{reverse('cases:lead')}#{group.slug}",
            group.text,
            f"See all: {group.title.lower()}",
        )
    late = directions_open().filter(replied_at=None, answer_by__lt=today())
    yield _directions("Not answered in time", late, "A direction of yours that nobody answered by its day.")
