"""Findings for people and for machines that read linters: file:line:column lines, and SARIF 2.1.0."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from childfirst.rules.wording.entry import CLASSES, WEIGHTS
from childfirst.rules.wording.finding import Finding

LEVELS: Final = {"H": "error", "M": "warning", "L": "note"}


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding at a place in a file."""

    path: str
    line: int
    column: int
    finding: Finding


def lint_line(placed: Placed) -> str:
    """One line: where, how much it matters, the words, why, and what to write."""
    found = placed.finding
    words = " ".join(found.text.split())
    return (
        f"{placed.path}:{placed.line}:{placed.column}: {found.weight} {found.kind}: “{words}”. {found.why} "
        f"Consider: {found.suggestion}"
    )


def sarif(placed: Iterable[Placed]) -> dict[str, Any]:
    """One SARIF run. Rules are the classes of wording."""
    listed = list(placed)
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "childfirst wording",
                        "informationUri": "https://example.org/childfirst",
                        "rules": _rules(listed),
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(each) for each in listed],
            }
        ],
    }


def _rules(listed: Sequence[Placed]) -> list[dict[str, Any]]:
    return [
        {"id": kind, "shortDescription": {"text": CLASSES[kind]}}
        for kind in sorted({each.finding.kind for each in listed})
    ]


def _result(placed: Placed) -> dict[str, Any]:
    found = placed.finding
    return {
        "ruleId": found.kind,
        "level": LEVELS[found.weight],
        "message": {"text": f"“{found.text}”. {found.why} Consider: {found.suggestion} ({WEIGHTS[found.weight]}.)"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": placed.path},
                    "region": {
                        "startLine": placed.line,
                        "startColumn": placed.column,
                        "charLength": found.end - found.start,
                        "snippet": {"text": found.text},
                    },
                }
            }
        ],
        "properties": {"weight": found.weight, "source": found.source, "layer": found.layer},
    }
