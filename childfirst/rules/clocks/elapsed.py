"""Real minutes, every one of them: police protection R061, return interviews R087, data breaches R193."""

from collections.abc import Sequence
from datetime import datetime

from childfirst.rules.clocks.calendars import Calendar
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import MINUTE, Event, whole_minutes
from childfirst.rules.clocks.pauses import Reckoning, with_pauses


def reckon(duty: Duty, started: datetime, acting: Sequence[Event], calendar: Calendar) -> Reckoning:
    """Nights, weekends and holidays count; worked on instants, so a change of the clocks changes nothing."""

    def resumed(due: datetime, paused: datetime, resumed_at: datetime) -> datetime:
        return due + (resumed_at - paused)

    return with_pauses(started + duty.allowances[0] * MINUTE, acting, whole_minutes, resumed)
