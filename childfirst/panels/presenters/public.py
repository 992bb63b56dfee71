"""A meeting as the public reads it: in sums, with small numbers held back, in words that tell of nobody. Kept as it was let go."""

from collections import Counter
from typing import Any, Final

from childfirst.foundation.now import local
from childfirst.panels import words
from childfirst.panels.models import Found, Meeting
from childfirst.panels.queries.questions import standing, with_all
from childfirst.rules.measures import suppress
from childfirst.rules.measures.suppress import SMALLEST_SHOWN
from childfirst.ui.formatting import date_words

FEW: Final = f"fewer than {SMALLEST_SHOWN}"


def public_of(meeting: Meeting) -> dict[str, Any]:
    """Everything of it, as JSON keeps it."""
    return {
        "title": meeting.title, "mode": meeting.get_mode_display(), "young": meeting.young, "held": f"{meeting.held_on:%B %Y}",
        "from": f"{meeting.first_day:%B %Y}", "to": f"{meeting.last_day:%B %Y}", "drawn": _drawn(meeting), "table": _table(meeting),
        "members": meeting.seats.count(), "went_well": meeting.went_well, "went_wrong": meeting.went_wrong, "asks": meeting.asks,
        "questions": [_question(one) for one in with_all(meeting.questions.all())],
    }  # fmt: skip


def _drawn(meeting: Meeting) -> list[list[str]]:
    made = []
    for kind, label in words.KINDS.items():
        rows = [row for row in meeting.strata if row[0] == kind]
        if rows:
            of, drawn = sum(row[2] for row in rows), sum(row[3] for row in rows)
            made.append([label, few(drawn), few(of)])
    return made


def few(number: int) -> str:
    """A small number says only that it is small."""
    return FEW if 0 < number < SMALLEST_SHOWN else f"{number:,}"


def _table(meeting: Meeting) -> list[list[str]]:
    found = Counter(
        Found.objects.filter(item__meeting=meeting, item__status="redacted").values_list("item__kind", "grade")
    )
    kinds = [kind for kind in words.KINDS if any(key[0] == kind for key in found)]
    if not kinds:
        return []
    shown = suppress({kind: {grade: found[kind, grade] for grade in words.GRADES} for kind in kinds})
    if not any(number for cells in shown.cells.values() for number in cells.values()) and not any(
        shown.column_totals.values()
    ):
        return []  # nothing but noughts and gaps would be printed
    lines = [[words.KINDS[kind], *(_cell(number) for number in shown.cells[kind].values())] for kind in kinds]
    if len(kinds) > 1:
        lines.append(["All", *(_cell(number) for number in shown.column_totals.values())])
    return lines


def _cell(number: int | None) -> str:
    return "Held back" if number is None else f"{number:,}"


def _question(row: Any) -> dict[str, Any]:
    answers = {one.part: one for one in row.replies.all()}
    force, officer = answers.get("force"), answers.get("officer")
    return {
        "text": row.text, "asked": date_words(local(row.asked_at).date()), "due": date_words(local(row.due_at).date()), "days": row.days,
        "source": row.days_source, "officer": officer.text if officer else "", "force": force.text if force else "",
        "answered": date_words(local(force.replied_at).date()) if force else "", "late": standing(row) == "breached", "late_reason": row.late_reason,
    }  # fmt: skip
