"""Local timings in words: those in force, the shipped ones where none is written down, and those that were replaced."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final

from django.urls import reverse

from childfirst.referrals.models import DeskTiming
from childfirst.referrals.timings import DEFAULTS, WRITTEN_DOWN
from childfirst.rules.vocabulary import GRADE_LEVEL, GRADES
from childfirst.ui.formatting import date_words, duration_words, moment_short

GENERAL: Final = "Every borough without its own"


def in_force(rows: Iterable[DeskTiming], boroughs: Mapping[str, int]) -> list[list[Any]]:
    """One line each, gravest first within a borough; the shipped table where a force has written none down."""
    made = [_row(row) for row in sorted(rows, key=_order)]
    return made or [
        _line(
            name, grade, minutes, source, date_words(WRITTEN_DOWN), "Shipped with the software", boroughs.get(name, "")
        )
        for name, grades in DEFAULTS.items()
        for grade, (minutes, source) in grades.items()
    ]


def _order(row: DeskTiming) -> tuple[str, int, int]:
    return row.borough.name if row.borough else "", -GRADE_LEVEL[row.grade], -row.pk


def _row(row: DeskTiming) -> list[Any]:
    name = row.borough.name if row.borough else ""
    by = f"{row.set_by or 'Shipped with the software'}, {moment_short(row.set_at)}"
    by += f". Confirmed by {row.confirmed_by_name}" if row.confirmed_by_name else ""
    return _line(name, row.grade, row.minutes, row.source, date_words(row.source_date), by, row.borough_id or "")


def _line(name: str, grade: str, minutes: int, source: str, dated: str, by: str, borough: object) -> list[Any]:
    address = f"{reverse('referrals:set-timing')}?grade={grade}&borough={borough}"
    hidden = f"{GRADES[grade]}, {name or 'in general'}"
    return [
        name or GENERAL,
        GRADES[grade],
        length(minutes),
        f"{source}, {dated}",
        by,
        {"text": "Replace", "href": address, "hidden": hidden},
    ]


def length(minutes: int) -> str:
    """How long, in words."""
    return duration_words(timedelta(minutes=minutes))


def replaced(rows: Iterable[DeskTiming]) -> list[list[Any]]:
    """What stood before, newest first."""
    return [
        [
            row.borough.name if row.borough else GENERAL,
            GRADES[row.grade],
            length(row.minutes),
            f"{row.source}, {date_words(row.source_date)}",
            f"{moment_short(row.set_at)} to {moment_short(row.ended_at)}",
            str(row.ended_by or "The system"),
        ]
        for row in rows
        if row.ended_at
    ]
