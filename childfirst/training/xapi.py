"""A pass as an xAPI statement, for a force's learning record store. The username is in it; the name is not."""

from datetime import UTC, datetime, time
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from childfirst.foundation.now import LONDON
from childfirst.training.models import Completion
from childfirst.training.reading import library

LANGUAGE: Final = "en-GB"
PASSED: Final = "http://adlnet.gov/expapi/verbs/passed"
COURSE: Final = "http://adlnet.gov/expapi/activities/course"
VERSION: Final = "https://childfirst.invalid/xapi/version"
EXPIRES: Final = "https://childfirst.invalid/xapi/expires-on"
NOON: Final = time(12)  # a pass has a day and no hour; noon is that day everywhere near


def statement_of(row: Completion, username: str, home: str) -> dict[str, Any]:
    """One pass. The id is the same each time it is taken out of the same installation, so that a store keeps it once."""
    home = home.rstrip("/")
    at = datetime.combine(row.passed_on, NOON, LONDON).astimezone(UTC)
    result: dict[str, Any] = {"success": True, "completion": True}
    if row.score is not None and row.out_of:
        result["score"] = {"scaled": round(row.score / row.out_of, 4), "raw": row.score, "min": 0, "max": row.out_of}
    return {
        "id": str(uuid5(NAMESPACE_URL, f"{home}/learning/certificates/{row.pk}/")),
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": username}},
        "verb": {"id": PASSED, "display": {LANGUAGE: "passed"}},
        "object": {
            "objectType": "Activity",
            "id": f"{home}/learning/modules/{row.module}/",
            "definition": {"type": COURSE, "name": {LANGUAGE: library().title(row.module)}},
        },
        "result": result,
        "context": {
            "platform": "Child First",
            "language": LANGUAGE,
            "extensions": {VERSION: row.version, EXPIRES: row.expires_on.isoformat()},
        },
        "timestamp": at.isoformat().replace("+00:00", "Z"),
    }
