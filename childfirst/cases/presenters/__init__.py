"""Rows as plain values for the pages, and the words and colours of this room's statuses."""

from typing import Final

from childfirst.cases.models import Direction, Goal
from childfirst.cases.states import CASE, EPISODE, NATIONAL
from childfirst.rules import exploitation as words
from childfirst.ui.statuses import register

_CASE: Final = {"waiting": "orange", "working": "blue", "closing": "purple", "closed": "grey"}
_EPISODE: Final = {"missing": "red", "found": "orange", "closed": "grey"}
_NATIONAL: Final = {"draft": "orange", "sent": "blue", "reasonable": "teal", "conclusive": "grey"}
register("case", CASE.labels, _CASE)
register("episode", EPISODE.labels, _EPISODE)
register("national_referral", NATIONAL.labels, _NATIONAL)
register("goal_agreed", Goal.AGREED, {"agreed": "green", "not_agreed": "orange", "not_asked": "yellow"})
register("screen", words.SEEN, {"seen": "magenta", "not_seen": "grey", "not_asked": "yellow"})
register(
    "effect",
    words.EFFECTS,
    {"not_yet": "grey", "stopped": "green", "less": "teal", "none": "orange", "moved": "orange"},
)
register("direction", Direction.KINDS, {"call_in": "purple", "hold": "red", "answer": "orange"})
