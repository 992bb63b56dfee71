"""What the public pages read: published tables and versions of commitments. The true numbers are not even fetched."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from childfirst.accountability.commitments import BY_CODE, COMMITMENTS, NO_OWNER, NO_TARGET, Commitment
from childfirst.accountability.models import Definition, Release
from childfirst.accountability.periods import Period


def published() -> QuerySet[Release]:
    """Everything that was let go, the corrected with it."""
    rows: QuerySet[Release] = Release.objects.filter(status__in=("published", "corrected"))
    return rows.defer("counted", "rows_digest", "prepared_by", "decided_by")


def standing() -> QuerySet[Release]:
    """What stands today: not corrected."""
    return published().filter(status="published")


def in_order(rows: QuerySet[Release]) -> list[Release]:
    """By subject and title, the latest period first."""
    return sorted(
        rows,
        key=lambda row: (row.definition["subject"], row.definition["title"], -Period.of(row.period).last, row.period),
    )


def corrections() -> QuerySet[Release]:
    """Each correction that was let go, with what it corrects, the latest first."""
    return (
        standing_or_corrected()
        .filter(corrects__isnull=False)
        .select_related("corrects")
        .defer("counted", "corrects__counted")
        .order_by("-decided_at")
    )


def standing_or_corrected() -> QuerySet[Release]:
    """For the log: a correction that was itself corrected is still in it."""
    return Release.objects.filter(status__in=("published", "corrected"))


@dataclass(frozen=True, slots=True)
class Version:
    """A commitment as it stands, or as it stood."""

    commitment: Commitment
    number: int
    meaning: str
    measure: str
    group: str
    why_not: str
    baseline: str
    target: str
    owner: str
    next_day: date | None
    reason: str
    since: Any


def versions_of(commitment: Commitment) -> list[Version]:
    """Every version, the latest first."""
    rows = Definition.objects.filter(commitment=commitment.code).defer("set_by")
    return [*(_own(commitment, row) for row in rows), shipped(commitment)]


def all_standing() -> list[Version]:
    """Each commitment as it stands now, in their order."""
    latest: dict[str, Definition] = {}
    for row in Definition.objects.order_by("version").defer("set_by"):
        latest[row.commitment] = row
    return [_own(one, latest[one.code]) if one.code in latest else shipped(one) for one in COMMITMENTS]


def version_of(code: str) -> Version | None:
    """One, as it stands."""
    return versions_of(BY_CODE[code])[0] if code in BY_CODE else None


def shipped(one: Commitment) -> Version:
    """Version 1."""
    why = one.why_not
    return Version(
        one, 1, one.meaning, one.measure, one.group, why, "The first figure published here" if one.measure else "", NO_TARGET,
        NO_OWNER, None, "As this software ships it", None,
    )  # fmt: skip


def _own(one: Commitment, row: Definition) -> Version:
    group = one.group if row.measure == one.measure else ""
    return Version(
        one, row.version, row.meaning, row.measure, group, row.why_not, row.baseline, row.target or NO_TARGET,
        row.owner or NO_OWNER, row.next_day, row.reason, row.set_at,
    )  # fmt: skip
