"""The public pages as plain values: commitments, figures, the corrections log, the year's letter."""

from typing import Any

from django.urls import reverse

from childfirst.accountability.models import Release
from childfirst.accountability.periods import Period
from childfirst.accountability.presenters import tables
from childfirst.accountability.queries.published import (
    Version,
    all_standing,
    corrections,
    in_order,
    standing,
    versions_of,
)
from childfirst.ui.formatting import date_words

NOTHING_THERE = "There was nothing to count"
NOTHING_YET = "No figure has been published yet"


def commitments() -> list[dict[str, Any]]:
    """All 24, with the latest published value of each."""
    by_measure = _by_measure()
    return [_commitment(version, by_measure) for version in all_standing()]


def commitment(version: Version) -> dict[str, Any]:
    """One, with its trend and every version of what it means."""
    found = tables.series(_by_measure().get(version.measure, []), version.group)
    rows = [
        [Period.of(one.period).words, tables.number(cells["yes"]), tables.number(cells["no"]), tables.share_words(cells), {"text": "The table", "href": address(one), "hidden": f"for {one.title}"}]
        for one, cells in reversed(found)
    ]  # fmt: skip
    title = version.commitment.title
    return _commitment(version, {version.measure: [one for one, _ in found]}) | {
        "rows": rows,
        "yes": found[-1][0].definition["yes"] if found else "",
        "no": found[-1][0].definition["no"] if found else "",
        "trend": tables.trend_words(found) if found else "",
        "chart": tables.trend_chart("trend", title, found),
        "versions": versions_of(version.commitment),
        "caveats": found[-1][0].caveats if found else [],
        "cannot_show": found[-1][0].definition["cannot_show"] if found else "",
    }


def _commitment(version: Version, by_measure: dict[str, list[Release]]) -> dict[str, Any]:
    found = tables.series(by_measure.get(version.measure, []), version.group)
    latest = found[-1] if found else None
    share = tables.share_words(latest[1]) if latest else ""
    return {
        "version": version,
        "code": version.commitment.code,
        "title": version.commitment.title,
        "href": reverse("accountability:commitment", args=[version.commitment.code.lower()]),
        "measured": bool(version.measure),
        "latest": (NOTHING_THERE if share == tables.NOBODY else share)
        if latest
        else NOTHING_YET
        if version.measure
        else "Not measurable yet",
        "period": Period.of(latest[0].period).words if latest else "",
        "of": latest[0].definition["yes"] if latest and tables.figure_of(latest[1]) else "",
        "baseline": _baseline(version, found),
    }


def _baseline(version: Version, found: Any) -> str:
    if not version.measure:
        return "None"
    if version.number > 1 and version.baseline:
        return version.baseline
    if not found:
        return "The first figure published here will be the baseline"
    return f"{tables.share_words(found[0][1])}, {Period.of(found[0][0].period).words}: the first published here"


def _by_measure() -> dict[str, list[Release]]:
    made: dict[str, list[Release]] = {}
    for one in standing():
        made.setdefault(one.measure, []).append(one)
    return made


def address(release: Release) -> str:
    """Of a published table. It stays when the table is corrected."""
    return reverse("accountability:figure", args=[release.measure, release.period, release.pk])


def figures() -> list[tuple[str, list[Release]]]:
    """Standing tables by subject, each with its address."""
    made: dict[str, list[Release]] = {}
    for one in in_order(standing()):
        made.setdefault(one.definition["subject"], []).append(one)
    return list(made.items())


def log() -> list[dict[str, Any]]:
    """Old figure, new figure, why."""
    return [
        {"release": one, "old": address(one.corrects), "new": address(one), "changes": tables.corrected(one)}
        for one in corrections()
        if one.corrects is not None
    ]


def letter() -> dict[str, Any]:
    """The year in one page, written from what was published and from nothing else."""
    every = commitments()
    shown = [one for one in every if one["period"]]
    return {
        "shown": shown,
        "waiting": [one for one in every if one["measured"] and not one["period"]],
        "not_measured": [one for one in every if not one["measured"]],
        "corrections": len(log()),
        "last": date_words(max((one.decided_at for one in standing() if one.decided_at), default=None)),
    }
