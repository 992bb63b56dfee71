"""What powers bring to each role's front page. Names no child."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from django.urls import reverse

from childfirst.powers.models import Review
from childfirst.powers.permissions import may_read_outcomes, may_read_reviews, may_search
from childfirst.powers.queries import reviews, searches
from childfirst.referrals.models import Clock
from childfirst.rules.search_words import AFTERCARE
from childfirst.ui.formatting import moment_words
from childfirst.ui.panels import Few, Line, Panel

_THEIRS: Final = ("SEARCH_REVIEW",)  # a reviewer's duty stands in the reviewer's own panel


def work_for(person: Any) -> list[Panel]:
    """The panels of powers, the most pressing first. Another power adds its own function here."""
    return [panel for panels in PANELS for panel in panels(person)]


def _authority(person: Any) -> Iterator[Panel]:
    if not person.has_role("inspector"):
        return
    asked = Few(searches.to_authorise(person))
    lines = [
        Line(
            f"{row.search.reference}: {row.search.short.lower()}",
            reverse("powers:answer", args=[row.pk]),
            f"Asked by {row.asked_by}, {moment_words(row.asked_at)}",
        )
        for row in asked
    ]
    yield Panel(
        "Waiting for my authority",
        asked.count,
        lines,
        reverse("powers:searches"),
        "A search that an officer asks you to authorise.",
    )
    said = Few(searches.to_confirm(person))
    lines = [
        Line(
            f"{row.search.reference}: did you say this?",
            reverse("powers:confirm", args=[row.pk]),
            f"Written down by {row.asked_by}",
        )
        for row in said
    ]
    yield Panel(
        "Given by telephone in my name",
        said.count,
        lines,
        reverse("powers:searches"),
        "An authority that an officer says you gave by telephone, to confirm or deny.",
    )


def _mine(person: Any) -> Iterator[Panel]:
    if not may_search(person):
        return
    rows = Few(searches.begun_by(person))
    lines = [
        Line(
            f"{one.reference}: {one.get_status_display().lower()}",
            reverse("powers:search", args=[one.pk]),
            f"{one.short}{f', {len(one.missing)} missing from the record' if one.missing else ''}",
        )
        for one in rows
    ]
    yield Panel(
        "Searches of mine to finish",
        rows.count,
        lines,
        reverse("powers:searches"),
        "A search that you weighed or did, until its record is complete.",
    )


def _aftercare(person: Any) -> Iterator[Panel]:
    """What must still follow a search, soonest due first: the officer's and the sergeant's to do."""
    if not person.has_role("officer", "sergeant", "inspector"):
        return
    mine = searches.to_see_to(person).filter(status__in=("done", "complete"))
    if not person.has_role("sergeant", "inspector"):
        mine = mine.filter(started_by=person.pk)
    due = Few(
        Clock.objects.filter(duty__in=AFTERCARE, about__in=mine.values("reference"), ended=False)
        .exclude(duty__in=_THEIRS)
        .order_by("due_at", "pk")
    )
    found = [clock.about for clock in due]
    numbers = dict(mine.filter(reference__in=found).values_list("reference", "pk")) if found else {}
    lines = [
        Line(
            f"{AFTERCARE[clock.duty]}: {clock.about}",
            reverse("powers:search", args=[numbers[clock.about]]),
            "",
            clock.due_at,
        )
        for clock in due
    ]
    yield Panel(
        "To do after a search",
        due.count,
        lines,
        reverse("powers:searches"),
        "What must follow a search of a child, until it is done.",
    )


def _reviews(person: Any) -> Iterator[Panel]:
    if not may_read_reviews(person):
        return
    rows = Few(reviews.waiting_for(person))
    lines = [
        Line(row.subject_title, reverse("powers:review", args=[row.pk]), row.get_why_display(), row.due_at)
        for row in rows
    ]
    yield Panel(
        "Powers to review",
        rows.count,
        lines,
        reverse("powers:reviews"),
        "A use of a power on a child that you had no part in.",
    )
    if person.has_role("inspector"):
        late = Few(reviews.missed_in_unit(person))
        lines = [
            Line(
                f"Not reviewed: {row.subject_title}",
                reverse("powers:reviews"),
                f"{row.taken_by} has it" if row.taken_by else "Nobody has it",
                row.due_at,
            )
            for row in late
        ]
        yield Panel(
            "Reviews missed in your command unit",
            late.count,
            lines,
            reverse("powers:reviews"),
            "A use of force on a child that nobody reviewed in time.",
        )
    owed = Few(reviews.words_to_give(person))
    lines = [
        Line(
            row.subject_title,
            reverse("powers:give-words", args=[row.pk]),
            f"Reviewed {moment_words(row.reviewed_at)}" if row.reviewed_at else "",
        )
        for row in owed
    ]
    yield Panel(
        "My words to a child, not given yet",
        owed.count,
        lines,
        reverse("powers:reviews"),
        "What you wrote to a child in a review, until somebody says that it was given.",
    )


def _came_back(person: Any) -> Iterator[Panel]:
    if not may_read_outcomes(person):
        return
    rows = Few(reviews.came_back_to(person))
    lines = [Line(row.subject_title, reverse("powers:outcome", args=[row.pk]), _grade(row)) for row in rows]
    yield Panel(
        "Reviewed: read what came back",
        rows.count,
        lines,
        "",
        "What a reviewer wrote to you about a power you used or authorised.",
    )


def _grade(row: Review) -> str:
    return row.get_grade_display()


PANELS: Final[tuple[Callable[[Any], Iterator[Panel]], ...]] = (_authority, _mine, _aftercare, _came_back, _reviews)
