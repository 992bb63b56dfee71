"""The account of an import in plain lines, for a terminal: read, kept, refused with line and reason."""

from typing import Final

from childfirst.adapters.stops.counts import Counts
from childfirst.adapters.stops.problems import Problem

SHOWN: Final = 20
"""Problems written out one by one; the rest are counted, so that a broken file does not flood the screen."""


def summary_lines(counts: Counts, *, problems: bool = True) -> list[str]:
    """What a person needs to know after reading, most important first; `problems` lists them one by one."""
    lines = [f"{counts.read:,} rows read, {counts.kept:,} kept, {len(counts.refused):,} refused."]
    lines += _listed("Refused", counts.refused) if problems else []
    lines.append(
        f"{counts.aged_10_17:,} rows aged 10 to 17, {counts.under_10:,} under 10, "
        f"{_of(counts.age_missing, counts)} with no age."
    )
    if counts.aged_10_17_vehicle_only:
        lines.append(
            f"Vehicle searches that give an age of 10 to 17, not counted as children: {counts.aged_10_17_vehicle_only:,}."
        )
    lines.append(f"{counts.vehicles_only:,} searches of a vehicle only.")
    lines.append(
        f"{counts.repeats:,} exact repeats of an earlier row, kept: several people in one stop, or true repeats."
    )
    lines.append(
        f"More than outer clothing removed: {counts.flag_true:,} yes, {counts.flag_false:,} no, "
        f"{_of(counts.flag_missing, counts)} blank. Blank is not no."
    )
    lines.append(f"{counts.midnight:,} times of exactly midnight, which may mean not known.")
    lines.append(f"{counts.no_place:,} rows with no place.")
    lines += [
        f"{month.month} {month.force or 'force not named'}: {month.rows:,} rows"
        + (f" against a usual {month.usual:,.0f}" if month.usual is not None else "")
        + ". Nearly empty: do not read it as a fall."
        for month in counts.thin_months
    ]
    lines += [
        f"{label.column}: {label.rows:,} rows say {label.label!r}, which is not a known label. Kept as it is."
        for label in counts.unread
    ]
    lines += _listed("Kept without a value", counts.blanked) if problems else []
    if counts.absent:
        lines.append(f"A file has no column for: {', '.join(counts.absent)}.")
    if counts.extra:
        lines.append(f"Columns not used: {', '.join(counts.extra)}.")
    return lines


def _of(part: int, counts: Counts) -> str:
    return f"{part:,} ({part / counts.kept:.0%})" if counts.kept else f"{part:,}"


def _listed(what: str, each: tuple[Problem, ...]) -> list[str]:
    lines = [f"{what}: {problem}" for problem in each[:SHOWN]]
    if len(each) > SHOWN:
        lines.append(f"{what}: and {len(each) - SHOWN:,} more.")
    return lines
