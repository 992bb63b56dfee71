"""Short ways to write worked examples: one moment, invented children, and what came before counted in days."""

from datetime import datetime, timedelta
from typing import Any, Final

from childfirst.rules.screening.rule import Example

NOW: Final = datetime.fromisoformat("2026-10-01T18:30:00+01:00")


def contact(kind: str, *roles: str, age: int | None = None, **fields: Any) -> dict[str, Any]:
    """The contact a rule is shown on; `age` in whole years."""
    record: dict[str, Any] = {"id": "now", "kind": kind, "occurred_at": NOW.isoformat(), "roles": list(roles)}
    return record | ({} if age is None else {"age_months": age * 12 + 4}) | fields


def before(days: int, kind: str, *roles: str, **fields: Any) -> dict[str, Any]:
    """An earlier contact of the same child, so many days before."""
    moment = (NOW - timedelta(days=days)).isoformat()
    return {"id": f"{days}-days-before", "kind": kind, "occurred_at": moment, "roles": list(roles)} | fields


def example(story: str, record: dict[str, Any], *earlier: dict[str, Any]) -> tuple[Example, ...]:
    """One worked example, as the tuple a rule keeps."""
    return (Example(story, record, earlier),)
