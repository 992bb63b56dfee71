"""Short ways to write a clock record and to say what it must answer. Everyone and everything here is invented."""

from copy import deepcopy
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from childfirst.rules.clocks import DUTIES, answer

LONDON = ZoneInfo("Europe/London")
BANK_HOLIDAYS = [
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
    "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
    "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
    "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
]  # fmt: skip
TERMS = [
    ["2026-04-13", "2026-05-22"],
    ["2026-06-01", "2026-07-21"],
    ["2026-09-02", "2026-10-23"],
    ["2026-11-02", "2026-12-18"],
]
PAUSE, RESUME = "returned_for_information", "information_received"

Json = dict[str, Any]


def when(text: str) -> str:
    """`2026-06-10 10:15` as a London time with its offset; anything with a T in it is left as it stands."""
    if "T" in text or " " not in text:
        return text
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).isoformat(timespec="seconds")


def event(what: str, at: str, **details: Any) -> Json:
    return {"what": what, "at": when(at), **details}


def start(duty: str, at: str) -> Json:
    return event(DUTIES[duty].start, at)


def school(**changes: Any) -> Json:
    return {"terms": deepcopy(TERMS), "day_starts": "08:45", "closed": []} | changes


def record(duty: str, *events: Any, at: tuple[str, ...] = (), **calendar: Any) -> Json:
    days = {"bank_holidays": list(BANK_HOLIDAYS)} | calendar
    return {"id": "t", "duty": duty, "events": list(events), "calendar": days, "at": [when(each) for each in at]}


def due_of(duty: str, *events: Json, **calendar: Any) -> datetime | None:
    """The due moment as a London wall-clock time with its offset."""
    given = answer(record(duty, *events, **calendar))
    assert "error" not in given, given
    text = given["due_at"]
    return None if text is None else datetime.fromisoformat(str(text))


def due_text(duty: str, *events: Json, **calendar: Any) -> str | None:
    """The due moment as `2026-06-10 10:15:00` in London."""
    found = due_of(duty, *events, **calendar)
    return None if found is None else found.strftime("%Y-%m-%d %H:%M:%S")


def states_of(duty: str, *events: Json, at: tuple[str, ...], **calendar: Any) -> list[tuple[str, int]]:
    given: Any = answer(record(duty, *events, at=at, **calendar))
    assert "error" not in given, given
    return [(each["state"], each["late_minutes"]) for each in given["state_at"]]


def state_of(duty: str, *events: Json, at: str, **calendar: Any) -> tuple[str, int]:
    return states_of(duty, *events, at=(at,), **calendar)[0]


def error_of(given: Json) -> object:
    """The fault, and nothing else beside the id."""
    found = answer(given)
    assert set(found) == {"id", "error"}, found
    return found["error"]
