"""When a notice that nobody acknowledges is taken to the deputy, the ward officer and the desk: while there is time to act."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

WRITTEN_DOWN: Final = date(2026, 11, 26)
ASSUMED: Final = "Assumption of this project: no text gives these times. Set your own"
STEPS: Final = ("deputy", "ward", "desk")
APART: Final = timedelta(minutes=15)
WITHOUT_DUE: Final = timedelta(hours=8)  # a council's notice has no due moment of its own: R070 runs beside it


@dataclass(frozen=True, slots=True)
class Timing:
    """Minutes before it is due at which each is turned to, and after how many a prepared notice goes by itself (none: by hand only)."""

    release_after: int | None = None
    deputy: int = 12 * 60
    ward: int = 2 * 60
    desk: int = 45
    source: str = ASSUMED
    source_date: date = WRITTEN_DOWN


def timing_of(row: Any) -> Timing:
    """From a policy row, or the default."""
    if row is None:
        return Timing()
    return Timing(
        row.release_after_minutes, row.deputy_minutes, row.ward_minutes, row.desk_minutes, row.source, row.source_date
    )


def moments(released: datetime, due: datetime | None, timing: Timing) -> dict[str, datetime]:
    """When each step is due. Released late, the steps follow each other by a quarter of an hour; none waits past the due moment."""
    if due is None:
        return {"deputy": released + WITHOUT_DUE / 2, "ward": released + WITHOUT_DUE, "desk": released + WITHOUT_DUE}
    found: dict[str, datetime] = {}
    earliest = released
    for step, minutes in zip(STEPS, (timing.deputy, timing.ward, timing.desk), strict=True):
        earliest = earliest + APART
        usual = due - timedelta(minutes=minutes)
        found[step] = usual if usual >= earliest else min(earliest, max(due, released))
        earliest = found[step]
    return found


def next_step(escalated: str) -> str | None:
    """Who comes after whoever it was taken to last."""
    place = STEPS.index(escalated) + 1 if escalated else 0
    return STEPS[place] if place < len(STEPS) else None


def released_by_itself_at(prepared: datetime, due: datetime | None, timing: Timing) -> datetime | None:
    """After the force's wait, and never so late that the deputy could not be reached any more."""
    if timing.release_after is None:
        return None
    usual = prepared + timedelta(minutes=timing.release_after)
    latest = due - timedelta(minutes=timing.ward) if due else usual
    return max(prepared, min(usual, latest))
