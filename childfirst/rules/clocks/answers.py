"""One line in, one line out: the answer to a clock record, for the command line and for other machines."""

from collections.abc import Mapping

from childfirst.rules.clocks.check_calendar import ClockInputError
from childfirst.rules.clocks.checks import read
from childfirst.rules.clocks.events import NotATime, instant, london_text, parse_time
from childfirst.rules.clocks.standing import due, state


def answer(record: Mapping[str, object]) -> dict[str, object]:
    """The due moment and the state at each moment asked about; for a record with a fault, the fault alone."""
    try:
        return {"id": record.get("id"), **_worked(record)}
    except ClockInputError as fault:
        return {"id": record.get("id"), "error": str(fault)}


def _worked(record: Mapping[str, object]) -> dict[str, object]:
    reading = read(record)
    asked = _moments(record)
    falls = due(reading.events, reading.duty, reading.calendar)
    worked: dict[str, object] = {"due_at": falls.due_at and london_text(falls.due_at)}
    if falls.due_by is not None:
        worked["due_by"] = {name: london_text(moment) for name, moment in falls.due_by.items()}
    states = []
    for field, text in asked:
        try:
            found = state(reading.events, reading.duty, reading.calendar, instant(parse_time(text)))
        except NotATime as fault:
            raise ClockInputError(field, fault.reason) from None
        except OverflowError:
            raise ClockInputError(field, "not a time") from None
        states.append({"at": text, "state": found.state, "late_minutes": found.late_minutes})
    return {**worked, "state_at": states}


def _moments(record: Mapping[str, object]) -> list[tuple[str, object]]:
    """The moments asked about, each with the field it came from: `at`, or those of a set with known answers."""
    listed = record.get("at")
    if isinstance(listed, list):
        return [(f"at[{place}]", text) for place, text in enumerate(listed)]
    if listed is not None:
        raise ClockInputError("at", "not a list of times")
    expected = record.get("expect")
    rows = expected.get("state_at") if isinstance(expected, dict) else None
    if not isinstance(rows, list):
        return []
    moments = [row.get("at") if isinstance(row, dict) else row for row in rows]
    return [(f"expect.state_at[{place}].at", text) for place, text in enumerate(moments)]
