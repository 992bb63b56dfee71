"""Before the next school day starts: telling a child's school, or the council, of domestic abuse (R103, R105)."""

from datetime import datetime, time
from typing import Final

from childfirst.rules.clocks.calendars import Calendar, School
from childfirst.rules.clocks.events import Event, at_london, london_date

COUNCIL_OPENS: Final = time(9)


def due_moment(started: datetime, school: School, calendar: Calendar) -> datetime | None:
    """The first start of a school day strictly later than the incident; None when no term is known to come.

    For a child taught at home, 09:00 on the first working day whose 09:00 is strictly later.
    """
    first = london_date(started)
    if school.home_educated:
        days, clock = calendar.working_days(first), COUNCIL_OPENS
    else:
        days, clock = calendar.school_days(first, school), school.day_starts
    starts = (at_london(day, clock) for day in days)
    return next((start for start in starts if start > started), None)


def is_told(event: Event, school: School, *, several: bool) -> bool:
    """Whether this event ends the duty for this school: its own notice, or the council's for one taught at home."""
    if school.home_educated:
        return event.what == "la_notified"
    return event.what == "school_notified" and (not several or event.details.get("school") == school.name)
