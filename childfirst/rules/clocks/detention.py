"""Time in a cell: reviews of detention R043 (PACE s40) and the limit on detention without charge R044 (s41-42)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from childfirst.rules.clocks.calendars import Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import MINUTE, Event
from childfirst.rules.clocks.pauses import Reckoning
from childfirst.rules.clocks.ranks import at_least

REVIEWS_BEFORE_EXTENSION: Final = 2


def reckon_reviews(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """Each review brings the next: from when it was done or when it was due, whichever came first (s40(7))."""
    first, then = duty.allowances
    due = started + first * MINUTE
    for review in acting:
        due = min(review.at, due) + then * MINUTE
    return Reckoning(due)


def reckon_limit(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """24 hours, or 36 once a superintendent's authority has effect."""
    limit, extended = (started + minutes * MINUTE for minutes in duty.allowances)
    authorities = (event for event in acting if event.what == "superintendent_authority")
    granted = any(_has_effect(authority, acting, limit) for authority in authorities)
    return Reckoning(extended if granted else limit)


def _has_effect(authority: Event, acting: Sequence[Event], limit: datetime) -> bool:
    """Indictable offence, right rank, inside the first 24 hours, and after the second review (s42(1), (4))."""
    reviews = sum(event.what == "review_done" and event.at <= authority.at for event in acting)
    return (
        at_least(authority.details.get("rank"), "superintendent")
        and authority.details.get("indictable") is True
        and authority.at <= limit
        and reviews >= REVIEWS_BEFORE_EXTENSION
    )
