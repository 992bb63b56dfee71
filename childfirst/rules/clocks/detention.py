"""Time in a cell: reviews of detention R043 (PACE s40) and the limit on detention without charge R044 (s41 to s44).

Whatever is recorded, each clock keeps a due moment: a postponed review rings again, time in hospital moves a clock only once
the child is back, and a warrant reaches no further than the Act lets any warrant reach.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from childfirst.rules.clocks.calendars import Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import MINUTE, Event
from childfirst.rules.clocks.pauses import Reckoning
from childfirst.rules.clocks.ranks import at_least

REVIEWS_BEFORE_EXTENSION: Final = 2
# Section 40(4): the grounds on which a review may be put off.
POSTPONED_FOR: Final = ("not_practicable", "questioning", "no_review_officer")
LONGEST_WARRANT: Final = 36 * 60  # section 43(12), 44(3)
COURT_SITS_WITHIN: Final = 6 * 60  # section 43(5)(b): after the 36 hours, where the court could not sit before
NOTHING: Final = timedelta(0)


def reckon_reviews(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """Each review brings the next: from when it was done or when it was due, whichever came first (s40(3)(c)).

    A postponement moves the review that is due and not the one after it (s40(6)).
    """
    first, then, put_off_by = (minutes * MINUTE for minutes in duty.allowances)
    since, due, put_off, back = started, started + first, False, started
    for event in acting:
        if event.what == "review_done":
            since, put_off = min(event.at, due), False
            due = since + then
        elif event.what == "review_postponed":
            put_off = put_off or (event.details.get("ground") in POSTPONED_FOR and event.at <= due)
        else:
            due += not_counted(event, max(since, back), due)
            back = max(back, event.at)
    return Reckoning(due + put_off_by if put_off else due)


def not_counted(back: Event, since: datetime, due: datetime) -> timedelta:
    """Time in hospital and on the way, less that of questioning (s41(6)): of what lies after `since`, and only where the
    child left before the time had run out. Two entries of one absence, or of two that overlap, count it once."""
    left = back.at - minutes_of(back, "away_minutes") * MINUTE
    if left >= due:
        return NOTHING
    return max(NOTHING, back.at - max(left, since) - minutes_of(back, "questioned_minutes") * MINUTE)


def minutes_of(event: Event, name: str) -> int:
    """A whole number of minutes, or none."""
    value = event.details.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def reckon_limit(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """24 hours, or 36 once a superintendent's authority has effect, or as long as a court's warrant lets it, to 96 at most."""
    day, extended, most = (minutes * MINUTE for minutes in duty.allowances)
    limit, out, warrant, back = started + day, NOTHING, False, started
    for event in acting:
        if event.what == "hospital_return" and not warrant:  # a court's own period is not lengthened here
            more = not_counted(event, back, limit)
            out, limit, back = out + more, limit + more, max(back, event.at)
        elif event.what == "superintendent_authority" and _has_effect(event, acting, started + out + day):
            limit = max(limit, started + out + extended)
        elif event.what == "warrant_granted":
            late = NOTHING if warrant else COURT_SITS_WITHIN * MINUTE
            open_until = limit if warrant else max(limit, started + out + extended + late)
            until = event.at + min(minutes_of(event, "hours") * 60, LONGEST_WARRANT) * MINUTE
            if event.at <= open_until and event.details.get("indictable") is True and until > event.at:
                limit, warrant = max(limit, min(until, started + out + most)), True
    return Reckoning(limit)


def _has_effect(authority: Event, acting: Sequence[Event], limit: datetime) -> bool:
    """Indictable offence, right rank, inside the first 24 hours, and after the second review (s42(1), (4))."""
    reviews = sum(event.what == "review_done" and event.at <= authority.at for event in acting)
    return (
        at_least(authority.details.get("rank"), "superintendent")
        and authority.details.get("indictable") is True
        and authority.at <= limit
        and reviews >= REVIEWS_BEFORE_EXTENSION
    )
