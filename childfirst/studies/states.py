"""Where somebody stands with a round of the vignette study. Nobody comes back from the last three."""

from typing import Final

TRANSITIONS: Final = {
    "agreed": {"answered": "answered", "left": "left before answering"},
    "answered": {},
    "left": {},
    "declined": {},
}
LABELS: Final = {"agreed": "Agreed, not answered yet", "answered": "Answered", "left": "Left", "declined": "Said no"}
