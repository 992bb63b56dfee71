"""What this force has chosen about powers, and the assumptions used where it has chosen nothing. None of it is law.

A switch that nobody set is off. A time that nobody set is this project's assumption, and the clock says so.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Q

from childfirst.powers.models import PowerSetting
from childfirst.rules.gates import SWITCHES

WRITTEN_DOWN: Final = date(2026, 11, 26)
ASSUMED: Final = "Assumption of this project. Set your own"
SAMPLE: Final = "sample_percent"
NAMES: Final[dict[str, str]] = {
    "inspector_authority_required": "An inspector authorises before intimate parts of a child are exposed",
    "parent_notice_required": "A parent or carer is told before intimate parts of a child are exposed",
    "school_needs_superintendent": "A superintendent authorises before a search in a school",
    "SEARCH_PARENT": "Time until a parent or carer is told",
    "SEARCH_COPY": "Time until the child has a copy of the record",
    "SEARCH_COMPLAINT": "Time until the child knows how to complain",
    "SEARCH_DEBRIEF": "Time until a debrief is offered",
    "SEARCH_RECORD": "Time until the record is complete",
    "SEARCH_REVIEW": "Time until an independent review is done",
    "FORCE_REVIEW": "Time until a use of force is reviewed",
    SAMPLE: "More thorough searches drawn for review, in each hundred",
}
HOUR: Final = 60
DAY: Final = 24 * HOUR
DEFAULTS: Final[dict[str, tuple[int, str]]] = {
    "SEARCH_PARENT": (2 * HOUR, f"{ASSUMED}. Draft Codes of 2024 name telling parents, without a time; not in force"),
    "SEARCH_COPY": (DAY, f"{ASSUMED}. PACE section 3(7) to (9) gives a copy on request within 3 months"),
    "SEARCH_COMPLAINT": (DAY, ASSUMED),
    "SEARCH_DEBRIEF": (3 * DAY, ASSUMED),
    "SEARCH_RECORD": (12 * HOUR, f"{ASSUMED}. PACE section 3(1) and (2): at the time, or as soon as practicable after"),
    "SEARCH_REVIEW": (7 * DAY, f"{ASSUMED}. The Met reviews each such search since 1 April 2022; no time is published"),
    "FORCE_REVIEW": (7 * DAY, f"{ASSUMED}. No time for the review of force on a child is published"),
    SAMPLE: (20, ASSUMED),
}  # fmt: skip


@dataclass(frozen=True)
class Timing:
    """Minutes for one duty, as kept on its clock."""

    minutes: int
    source: str
    source_date: str

    def stored(self) -> dict[str, Any]:
        """For the clock's `allowance` column."""
        return {"minutes": self.minutes, "source": self.source, "source_date": self.source_date}


def in_force(name: str, at: datetime | None = None) -> PowerSetting | None:
    """The row that stands now, or stood at a moment."""
    rows = PowerSetting.objects.filter(name=name)
    if at is None:
        return rows.filter(ended_at=None).first()
    return rows.filter(set_at__lte=at).filter(Q(ended_at=None) | Q(ended_at__gt=at)).first()


def switches(at: datetime | None = None) -> dict[str, bool]:
    """Every switch, on only where a force has a row that says so."""
    return {name: bool((row := in_force(name, at)) and row.on) for name in sorted(SWITCHES)}


def timing(name: str) -> Timing:
    """How long a duty has."""
    row = in_force(name)
    if row is not None and row.amount:
        return Timing(row.amount, row.source, row.source_date.isoformat())
    minutes, source = DEFAULTS[name]
    return Timing(minutes, source, WRITTEN_DOWN.isoformat())


def sample_percent() -> int:
    """How many in a hundred more thorough searches are drawn."""
    row = in_force(SAMPLE)
    return row.amount if row is not None and row.amount is not None else DEFAULTS[SAMPLE][0]
