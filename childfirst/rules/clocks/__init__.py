"""Clocks: recorded events and a calendar in, a due moment and a state out (design promise: no clock is missed)."""

from childfirst.rules.clocks.answers import answer
from childfirst.rules.clocks.calendars import Calendar, School
from childfirst.rules.clocks.check_calendar import ClockInputError
from childfirst.rules.clocks.checks import check
from childfirst.rules.clocks.duties import COUNTERSIGN, DESK, DUTIES, LOCAL_DUTIES
from childfirst.rules.clocks.duty import Duty
from childfirst.rules.clocks.events import Event
from childfirst.rules.clocks.left import Remaining, remaining
from childfirst.rules.clocks.phrases import words
from childfirst.rules.clocks.standing import Due, State, due, state

__all__ = [
    "COUNTERSIGN",
    "DESK",
    "DUTIES",
    "LOCAL_DUTIES",
    "Calendar",
    "ClockInputError",
    "Due",
    "Duty",
    "Event",
    "Remaining",
    "School",
    "State",
    "answer",
    "check",
    "due",
    "remaining",
    "state",
    "words",
]
