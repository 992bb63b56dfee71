"""Open data: one CSV with a row for each number that was published, and a Frictionless data package that describes it.

https://specs.frictionlessdata.io/data-package/
"""

import json
from typing import Any, Final

from childfirst.accountability.models import Release
from childfirst.accountability.periods import Period
from childfirst.accountability.presenters.tables import figure_of, lines
from childfirst.accountability.queries.published import in_order, published
from childfirst.foundation.csv_text import csv_of
from childfirst.rules.measures.suppress import SMALLEST_SHOWN

FILE: Final = "figures.csv"
FIELDS: Final = (
    ("measure", "string", "Code of the measure"),
    ("title", "string", "The measure and the period, in words"),
    ("period", "string", "A quarter (2026-Q3), or a year that ends with one (2026-Q3-year)"),
    ("first_day", "date", "First day of the period"),
    ("last_day", "date", "Last day of the period"),
    ("grouped_by", "string", "What the groups are"),
    ("group", "string", "The group; All is every group together"),
    ("answer_yes", "string", "What a row in the numerator means"),
    ("answer_no", "string", "What the rest of the denominator means"),
    ("yes", "integer", "Numerator; empty where held back"),
    ("no", "integer", "The rest of the denominator; empty where held back"),
    ("not_recorded", "integer", "Rows where nobody recorded the answer; empty where held back"),
    ("denominator", "integer", "yes and no together; empty where either is held back"),
    ("share", "number", "yes divided by denominator"),
    ("low", "number", "Low end of the 95% interval (Wilson)"),
    ("high", "number", "High end of the 95% interval (Wilson)"),
    ("held_back", "boolean", "Whether any number of this row is held back"),
    ("status", "string", "stands, or corrected: a later row replaces it"),
    ("fingerprint", "string", "Of the code, the question, the moment and the rows"),
    ("code_version", "string", "Digest of the code that counted"),
    ("counted_at", "datetime", "The moment as of which the rows were counted"),
    ("caveats", "string", "What to know before using it"),
)


def rows() -> list[list[Any]]:
    """Header and rows, in a fixed order."""
    found: list[list[Any]] = [[name for name, _, _ in FIELDS]]
    for release in in_order(published()):
        found += [_row(release, label, cells) for label, cells in lines(release)]
    return found


def _row(release: Release, label: str, cells: Any) -> list[Any]:
    period, words, figure = Period.of(release.period), release.definition, figure_of(cells)
    yes, no, blank = cells["yes"], cells["no"], cells["blank"]
    ends = ("", "", "") if figure is None else tuple(f"{end:.4f}" for end in (figure.estimate, figure.low, figure.high) if end is not None)  # fmt: skip
    return [
        release.measure, release.title, release.period, period.first_day, period.last_day, words["by"], label, words["yes"],
        words["no"], _shown(yes), _shown(no), _shown(blank), "" if yes is None or no is None else yes + no, *ends,
        "true" if None in (yes, no, blank) else "false", "stands" if release.status == "published" else "corrected",
        release.fingerprint, release.code, f"{release.as_of:%Y-%m-%dT%H:%M:%SZ}", " ".join([words["cannot_show"], *release.caveats]),
    ]  # fmt: skip


def _shown(number: int | None) -> Any:
    return "" if number is None else number


def as_csv() -> str:
    """The file."""
    return csv_of(rows())


def package() -> str:
    """The data package, as JSON."""
    described = {
        "name": "child-first-figures",
        "title": "Figures on children and the police, as published",
        "description": (
            "Every number that was published, with numerator, denominator, interval, caveats and fingerprint. Numbers "
            f"from 1 to {SMALLEST_SHOWN - 1} "
            "are held back, with whatever would give them away. No row is about one person."
        ),
        "resources": [
            {
                "name": "figures",
                "path": FILE,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [{"name": name, "type": kind, "description": what} for name, kind, what in FIELDS],
                    "missingValues": [""],
                },
            }
        ],
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"
