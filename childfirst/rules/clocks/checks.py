"""Whether a clock record can be read at all: the checks on its events, in the order they are promised.

One broken record gives one plain sentence about one field; where two checks could speak, the earlier one does,
and within a check the earliest event.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final

from childfirst.rules.clocks import check_calendar
from childfirst.rules.clocks.calendars import Calendar
from childfirst.rules.clocks.check_calendar import ClockInputError
from childfirst.rules.clocks.detention import POSTPONED_FOR
from childfirst.rules.clocks.duties import DUTIES
from childfirst.rules.clocks.duty import PAUSE, RESUME, Duty
from childfirst.rules.clocks.events import Event, NotATime, parse_time
from childfirst.rules.clocks.ranks import is_rank

EARLIEST: Final = datetime(2020, 1, 1, tzinfo=UTC)
TOO_LATE: Final = datetime(2030, 1, 1, tzinfo=UTC)
RANKED: Final = frozenset({"superintendent_authority", "extension_authorised"})

Raw = Mapping[str, object]
EventTest = Callable[[Raw], bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """A record that passed every check."""

    duty: Duty
    events: tuple[Event, ...]
    calendar: Calendar


def check(record: Mapping[str, object]) -> None:
    """Raise ClockInputError for the first fault of the record, or say nothing."""
    read(record)


def read(record: Mapping[str, object]) -> Reading:
    """The duty, events and calendar of a record, or ClockInputError."""
    name = record.get("duty")
    duty = DUTIES.get(name) if isinstance(name, str) else None
    if duty is None:
        raise ClockInputError("duty", "unknown duty")
    listed = record.get("events")
    if not isinstance(listed, list) or not listed:
        raise ClockInputError("events", "empty")
    raws: list[Raw] = [raw if isinstance(raw, dict) else {} for raw in listed]
    _check_names(raws, duty)
    events = tuple(_read_events(raws))
    _check_details(raws)
    calendar = check_calendar.read(record.get("calendar"), raws, with_schools=duty.family == "school_day")
    started = _check_order(raws, events, duty)
    _check_pauses(events)
    check_calendar.check_school_day_follows(calendar, started)
    return Reading(duty, events, calendar)


def _check_names(raws: Sequence[Raw], duty: Duty) -> None:
    _refuse(raws, "what", "pause not allowed for this duty", lambda raw: _is_pause(raw) and not duty.pausable)
    _refuse(raws, "what", "unknown event", lambda raw: _text(raw.get("what")) not in duty.events)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _is_pause(raw: Raw) -> bool:
    return raw.get("what") in (PAUSE, RESUME)


def _refuse(raws: Sequence[Raw], key: str, reason: str, wrong: EventTest) -> None:
    for place, raw in enumerate(raws):
        if wrong(raw):
            raise ClockInputError(f"events[{place}].{key}", reason)


def _read_events(raws: Sequence[Raw]) -> Iterator[Event]:
    """Times: a missing one anywhere is said before a naive one, and so on down the list of checks."""
    moments: list[datetime] = []
    faults: list[tuple[int, int, str]] = []
    order = ("missing", "naive time", "not a time")
    for place, raw in enumerate(raws):
        try:
            moments.append(parse_time(raw.get("at")))
        except NotATime as fault:
            faults.append((order.index(fault.reason), place, fault.reason))
    if faults:
        _, place, reason = min(faults)
        raise ClockInputError(f"events[{place}].at", reason)
    for place, moment in enumerate(moments):
        if not EARLIEST <= moment < TOO_LATE:
            raise ClockInputError(f"events[{place}].at", "far past" if moment < EARLIEST else "far future")
    for raw, moment in zip(raws, moments, strict=True):
        yield Event(str(raw["what"]), moment, {key: raw[key] for key in raw if key not in ("what", "at")})


def _check_details(raws: Sequence[Raw]) -> None:
    def named(what: str) -> EventTest:
        return lambda raw: raw["what"] == what

    authority, extension = named("superintendent_authority"), named("extension_authorised")
    warrant, back, put_off = named("warrant_granted"), named("hospital_return"), named("review_postponed")
    _refuse(raws, "rank", "unknown rank", lambda raw: raw["what"] in RANKED and not is_rank(raw.get("rank")))
    _refuse(
        raws,
        "indictable",
        "must be true or false",
        lambda raw: (authority(raw) or warrant(raw)) and not isinstance(raw.get("indictable"), bool),
    )
    _refuse(raws, "to_months", "must be 6 or 9", lambda raw: extension(raw) and not _is_six_or_nine(raw))
    _refuse(raws, "ground", "unknown ground", lambda raw: put_off(raw) and raw.get("ground") not in POSTPONED_FOR)
    _refuse(raws, "hours", "must be from 1 to 36", lambda raw: warrant(raw) and not _is_whole(raw.get("hours"), 1, 36))
    for name in ("away_minutes", "questioned_minutes"):
        _refuse(
            raws, name, "must be whole minutes", lambda raw, name=name: back(raw) and not _is_whole(raw.get(name), 0)
        )


def _is_whole(value: object, least: int, most: int = 10_000) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_six_or_nine(raw: Raw) -> bool:
    months = raw.get("to_months")
    return isinstance(months, int) and months in (6, 9)


def _check_order(raws: Sequence[Raw], events: Sequence[Event], duty: Duty) -> datetime:
    starts = [event.at for event in events if event.what == duty.start]
    if not starts:
        raise ClockInputError("events", "no start event")
    seen: set[tuple[str, datetime, str]] = set()
    for place, event in enumerate(events):
        same = (event.what, event.at, json.dumps(event.details, sort_keys=True))
        if same in seen:
            raise ClockInputError(f"events[{place}]", "duplicate event")
        seen.add(same)
    started = starts[0]
    counted = {*duty.ends, *duty.acting}
    for place, event in enumerate(events):
        if event.what == duty.start and event.at != started:
            raise ClockInputError(f"events[{place}].what", "second start")
    for place, event in enumerate(events):
        if event.what in counted and event.at < started:
            raise ClockInputError(f"events[{place}].at", "before start")
    for place, (before, after) in enumerate(pairwise(events), start=1):
        if after.at < before.at:
            raise ClockInputError(f"events[{place}].at", "out of order")
    return started


def _check_pauses(events: Sequence[Event]) -> None:
    paused = False
    for place, event in enumerate(events):
        if event.what == RESUME and not paused:
            raise ClockInputError(f"events[{place}].what", "resumed without pause")
        if event.what == PAUSE and paused:
            raise ClockInputError(f"events[{place}].what", "paused twice")
        paused = event.what == PAUSE or (paused and event.what != RESUME)
