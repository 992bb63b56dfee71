"""Small invented stops files: one usual row, and whatever a test changes in it."""

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

HEADINGS = [
    "Type", "Date", "Part of a policing operation", "Policing operation", "Latitude", "Longitude", "Gender", "Age range",
    "Self-defined ethnicity", "Officer-defined ethnicity", "Legislation", "Object of search", "Outcome",
    "Outcome linked to object of search", "Removal of more than just outer clothing",
]  # fmt: skip
USUAL = dict(
    zip(
        HEADINGS,
        [
            "Person search", "2022-03-01T15:01:00+00:00", "False", "", "51.500000", "-0.100000", "Male", "10-17",
            "Black/African/Caribbean/Black British - African", "Black", "Misuse of Drugs Act 1971 (section 23)", "Controlled drugs",
            "A no further action disposal", "False", "",
        ],
        strict=True,
    )
)  # fmt: skip
NAME = "2022-03-metropolitan-stop-and-search.csv"


def csv_text(*changes: dict[str, str], headings: list[str] | None = None, end: str = "\n") -> str:
    """A bulk CSV with one row for each set of changes to the usual row."""
    text = io.StringIO()
    writer = csv.DictWriter(text, headings or HEADINGS, lineterminator=end, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(USUAL | change for change in changes)
    return text.getvalue()


def write_csv(folder: Path, *changes: dict[str, str], name: str = NAME) -> Path:
    path = folder / name
    data = csv_text(*changes).encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


def api_stop(**changes: Any) -> dict[str, Any]:
    """The usual row as the API gives it."""
    return {
        "type": "Person search", "datetime": "2022-03-01T15:01:00+00:00", "operation": False, "operation_name": None,
        "location": {"latitude": "51.500000", "longitude": "-0.100000", "street": {"id": 1, "name": "On or near Invented Street"}},
        "gender": "Male", "age_range": "10-17", "self_defined_ethnicity": "Black/African/Caribbean/Black British - African",
        "officer_defined_ethnicity": "Black", "legislation": "Misuse of Drugs Act 1971 (section 23)",
        "object_of_search": "Controlled drugs", "outcome": "A no further action disposal",
        "outcome_object": {"id": "bu-no-further-action", "name": "A no further action disposal"},
        "outcome_linked_to_object_of_search": False, "removal_of_more_than_outer_clothing": None, "involved_person": True,
    } | changes  # fmt: skip


def write_api(folder: Path, *stops: Any, name: str = "2022-03-metropolitan-stops-force.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(list(stops)), encoding="utf-8")
    return path
