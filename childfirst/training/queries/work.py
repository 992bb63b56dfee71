"""What learning brings to each front page: what I have to do, what waits for a training lead."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any, Final

from django.urls import reverse

from childfirst.foundation.now import LONDON
from childfirst.training.models import ActException
from childfirst.training.permissions import may_lead
from childfirst.training.queries.standing import Standing, standings
from childfirst.training.reading import library
from childfirst.ui.formatting import date_words
from childfirst.ui.panels import SHOWN, Few, Line, Panel

ASKED: Final = ("overdue", "expired", "due", "expiring")


def work_for(person: Any) -> list[Panel]:
    """The panels of learning. Somebody without a role has none."""
    if not person.role_codes:
        return []
    return [*_mine(person), *_lead(person)]


def _mine(person: Any) -> Iterator[Panel]:
    rows = [one for one in standings(person) if one.code in ASKED or (one.progress and one.code != "exempt")]
    rows = [one for one in rows if one.code != "free" or one.progress]
    lines = [
        Line(one.module.title, reverse("training:module", args=[one.module.slug]), _detail(one), _due(one))
        for one in rows[:SHOWN]
    ]
    lines += [
        Line(f"A short refresher, if you want it: {library().title(offer.module)}", reverse("training:refresher", args=[offer.module]), offer.get_because_display())
        for offer in person.offers.filter(read=None)[:SHOWN]
    ]  # fmt: skip
    empty = "A module that you are asked to do, or whose pass runs out soon."
    yield Panel("Learning to do", max(len(rows), len(lines)), lines, reverse("training:mine"), empty)


def _detail(one: Standing) -> str:
    if one.completion:
        word = "Ran out on" if one.code == "expired" else "Live until"
        return f"{word} {date_words(one.completion.expires_on)}"
    return f"Begun, about {one.module.minutes} minutes" if one.progress else f"About {one.module.minutes} minutes"


def _due(one: Standing) -> datetime | None:
    """The end of the day on which it is due."""
    day = one.assignment.due_on if one.assignment else None
    return datetime.combine(day, time(23, 59), LONDON).astimezone(UTC) if day else None


def _lead(person: Any) -> Iterator[Panel]:
    if not may_lead(person):
        return
    rows = Few(
        ActException.objects.filter(review=None)
        .exclude(officer=person.pk)
        .select_related("officer")
        .order_by("used_at")
    )
    lines = [
        Line(
            f"{row.officer}: {row.get_act_display().lower()}",
            reverse("training:exception", args=[row.pk]),
            f"{row.subject_title}, {date_words(row.used_at)}",
        )
        for row in rows
    ]
    empty = "Somebody who acted without the live module that the act asks for."
    yield Panel("Exceptions to review", rows.count, lines, reverse("training:exceptions"), empty)
