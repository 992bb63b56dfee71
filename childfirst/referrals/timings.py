"""How long the desk has, per borough and grade: local settings with a source and a date, never a statute (domain 4.2).

A force's own rows (`DeskTiming`) win. Where it has set none, this table is used and each page says so. Timings differ
between boroughs, so there is no London constant: what is not known is marked as an assumption.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Final

from django.db.models import Q

from childfirst.referrals.models import DeskTiming

WRITTEN_DOWN: Final = date(2026, 11, 22)
MERTON: Final = "Merton MASH guide: its timing for partner information, used here for the desk"
ASSUMED: Final = "Assumption of this project: often quoted for London, not confirmed for this borough. Set your own"
BLUE: Final = "Assumption of this project: no London text gives a time for blue. Set your own"
COUNTERSIGN_ASSUMED: Final = "Assumption of this project: half a day for a second person to look. Set your own"
COUNTERSIGN_MINUTES: Final = 12 * 60
UNGRADED: Final = "amber"

DEFAULTS: Final[dict[str, dict[str, tuple[int, str]]]] = {
    "": {"red": (4 * 60, ASSUMED), "amber": (24 * 60, ASSUMED), "green": (72 * 60, ASSUMED), "blue": (72 * 60, BLUE)},
    "Merton": {"red": (2 * 60, MERTON), "amber": (6 * 60, MERTON), "green": (24 * 60, MERTON)},
}


@dataclass(frozen=True)
class Timing:
    """Minutes allowed, and where that comes from. Kept on the clock, so that an old clock explains itself."""

    minutes: int
    grade: str
    borough: str
    source: str
    source_date: str

    def stored(self) -> dict[str, object]:
        """For the clock's `allowance` column."""
        return asdict(self)


def desk_timing(borough: object, grade: str) -> Timing:
    """The borough's own setting, else the force's general one, else the default table."""
    name = getattr(borough, "name", "")
    rows = DeskTiming.objects.filter(
        Q(borough=getattr(borough, "pk", None)) | Q(borough=None), grade=grade, ended_at=None
    )
    own = min(rows, key=lambda row: (row.borough_id is None, -row.pk), default=None)
    if own is not None:
        return Timing(own.minutes, grade, name if own.borough_id else "", own.source, own.source_date.isoformat())
    table = name if grade in DEFAULTS.get(name, {}) else ""
    minutes, source = DEFAULTS[table][grade]
    return Timing(minutes, grade, table, source, WRITTEN_DOWN.isoformat())


def countersign_timing() -> Timing:
    """How long a second person has."""
    return Timing(COUNTERSIGN_MINUTES, "", "", COUNTERSIGN_ASSUMED, WRITTEN_DOWN.isoformat())
