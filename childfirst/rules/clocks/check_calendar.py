"""Whether the calendar of a clock record can be read: its bank holidays and, for R103 only, its schools."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from itertools import pairwise

from childfirst.rules.clocks.calendars import Calendar, School
from childfirst.rules.clocks.events import parse_clock, parse_date
from childfirst.rules.clocks.school_day import due_moment

Raw = Mapping[str, object]
Terms = tuple[tuple[date, date], ...]


class ClockInputError(ValueError):
    """A record that cannot be worked: which field, and why, in words fixed by the reference page."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def read(raw: object, events: Sequence[Raw], *, with_schools: bool) -> Calendar:
    """The calendar of a record. Where both one school and several are given, the several are used."""
    calendar: Raw = raw if isinstance(raw, dict) else {}
    holidays = frozenset(_bank_holidays(calendar.get("bank_holidays")))
    if not with_schools:
        return Calendar(holidays)
    listed = calendar.get("schools")
    if listed is None:
        school = calendar.get("school")
        if not isinstance(school, dict):
            raise ClockInputError("calendar.school", "missing")
        return Calendar(holidays, _schools([school], ["calendar.school"]))
    if not isinstance(listed, list) or not listed:
        raise ClockInputError("calendar.school", "missing")
    entries: list[Raw] = [entry if isinstance(entry, dict) else {} for entry in listed]
    fields = [f"calendar.schools[{place}]" for place in range(len(entries))]
    schools = _schools(entries, fields)
    _check_schools_named(events, entries)
    return Calendar(holidays, schools, several=True)


def check_school_day_follows(calendar: Calendar, started: datetime) -> None:
    """A duty that could never fall due is a fault of the term dates given, not a duty with no end."""
    for place, school in enumerate(calendar.schools):
        if not school.home_educated and due_moment(started, school, calendar) is None:
            field = f"calendar.schools[{place}]" if calendar.several else "calendar.school"
            raise ClockInputError(f"{field}.terms", "no school day after the event")


def _bank_holidays(listed: object) -> list[date]:
    if not isinstance(listed, list):
        raise ClockInputError("calendar.bank_holidays", "missing")
    days = [parse_date(entry) for entry in listed]
    if None in days:
        raise ClockInputError("calendar.bank_holidays", "not a date")
    return [day for day in days if day is not None]


def _schools(entries: Sequence[Raw], fields: Sequence[str]) -> tuple[School, ...]:
    """Every school's start time is looked at before any school's terms."""
    starts = [_day_starts(entry, field) for entry, field in zip(entries, fields, strict=True)]
    rows = zip(entries, fields, starts, strict=True)
    return tuple(_school(entry, field, starts_at) for entry, field, starts_at in rows)


def _at_home(entry: Raw) -> bool:
    return entry.get("home_educated") is True


def _day_starts(entry: Raw, field: str) -> time:
    clock = parse_clock(entry.get("day_starts"))
    if clock is None and not _at_home(entry):
        raise ClockInputError(f"{field}.day_starts", "not a time of day")
    return clock or time(9)


def _school(entry: Raw, field: str, starts_at: time) -> School:
    listed = entry.get("name")
    name = listed if isinstance(listed, str) else field.removeprefix("calendar.")
    if _at_home(entry):
        return School(name, home_educated=True)
    closed = entry.get("closed")
    days = [parse_date(day) for day in closed] if isinstance(closed, list) else []
    terms = _terms(entry.get("terms"), f"{field}.terms")
    return School(name, terms, starts_at, frozenset(day for day in days if day is not None))


def _terms(listed: object, field: str) -> Terms:
    if not isinstance(listed, list) or not listed:
        raise ClockInputError(field, "missing")
    terms: list[tuple[date, date]] = []
    for entry in listed:
        pair = [parse_date(day) for day in entry] if isinstance(entry, list) else []
        if len(pair) != 2 or pair[0] is None or pair[1] is None:
            raise ClockInputError(field, "not a date")
        terms.append((pair[0], pair[1]))
    if any(closes < opens for opens, closes in terms):
        raise ClockInputError(field, "ends before it starts")
    if any(after[0] <= before[1] for before, after in pairwise(sorted(terms))):
        raise ClockInputError(field, "overlapping terms")
    return tuple(terms)


def _check_schools_named(events: Sequence[Raw], entries: Sequence[Raw]) -> None:
    names = [entry.get("name") for entry in entries]
    for place, event in enumerate(events):
        school = event.get("school")
        if event["what"] == "school_notified" and (not isinstance(school, str) or school not in names):
            raise ClockInputError(f"events[{place}].school", "unknown school")
