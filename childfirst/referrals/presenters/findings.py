"""What the rules found, one card a rule however many children it fired for. A finding somebody disagreed with keeps its own card."""

from collections.abc import Iterable
from typing import Any

from childfirst.children.findings import finding_card_of, in_order
from childfirst.contacts.models import Finding
from childfirst.ui.formatting import and_list


def cards(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Cards in order of what needs doing first."""
    groups: dict[tuple[str, int | None], list[Finding]] = {}
    for row in findings:
        groups.setdefault((row.rule, row.pk if row.disagreement else None), []).append(row)
    return in_order(_card(rows) for rows in groups.values())


def _card(rows: list[Finding]) -> dict[str, Any]:
    return finding_card_of(rows[0]) | {
        "reason": _reason(rows),
        "evidence": _evidence(rows),
        "disagree": [(row.pk, name) for row, name in zip(rows, _told_apart(rows), strict=True)],
    }


def _told_apart(rows: list[Finding]) -> list[str]:
    """Each child by name; where one child is in several notices of the incident, with the notice."""
    names = [row.screening.involvement.name for row in rows]
    several = len(set(names)) < len(names)
    return [
        f"{name} in {row.screening.contact.reference}" if several else name
        for row, name in zip(rows, names, strict=True)
    ]


def _names(rows: list[Finding]) -> list[str]:
    return list(dict.fromkeys(row.screening.involvement.name for row in rows))


def _reason(rows: list[Finding]) -> str:
    """Once, with whom it is about, where it is the same for all; otherwise child by child."""
    by_reason: dict[str, list[Finding]] = {}
    for row in rows:
        by_reason.setdefault(row.reason, []).append(row)
    return " ".join(f"{and_list(_names(same))}: {reason.rstrip('.')}." for reason, same in by_reason.items())


def _evidence(rows: list[Finding]) -> list[dict[str, Any]]:
    """What it rests on, each thing once: with names only where it is not the same for every child."""
    lines: dict[str, dict[str, Any]] = {}
    who: dict[str, list[str]] = {}
    for row in rows:
        for line in finding_card_of(row)["evidence"]:
            lines.setdefault(line["text"], line)
            who.setdefault(line["text"], []).append(row.screening.involvement.name)
    everyone = set(_names(rows))
    return [line if set(who[text]) == everyone else _of(dict.fromkeys(who[text]), line) for text, line in lines.items()]


def _of(names: Iterable[str], line: dict[str, Any]) -> dict[str, Any]:
    named = and_list(names)
    return line | {key: f"{named}: {line[key]}" for key in ("text", "label") if key in line}
