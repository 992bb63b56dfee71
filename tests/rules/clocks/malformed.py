"""Sound records that the tests of malformed ones spoil: police protection, and a notice to a school."""

from typing import Any

from tests.rules.clocks.clock_builders import Json, record

AT = "2026-05-11T20:00:00+01:00"
LATER = "2026-05-12T20:00:00+01:00"
START = {"what": "police_protection_started", "at": AT}
HELD = {"what": "relevant_time", "at": AT}
ARREST = {"what": "arrested", "at": AT}
KNOWN = {"what": "incident_known", "at": AT}
AUTHORITY = {"what": "superintendent_authority", "at": LATER, "rank": "superintendent", "indictable": True}
EXTENSION = {"what": "extension_authorised", "at": LATER, "rank": "inspector", "to_months": 6}


def protection(*events: Any, **calendar: Any) -> Json:
    return record("R061", START, *events, **calendar)


def without(whole: Json, key: str) -> Json:
    return {name: value for name, value in whole.items() if name != key}


def at_school(*events: Any, **calendar: Any) -> Json:
    return record("R103", KNOWN, *events, **calendar)


def notified(name: object) -> Json:
    return {"what": "school_notified", "at": LATER, "school": name}
