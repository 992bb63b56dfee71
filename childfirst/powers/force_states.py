"""Where a report of force stands. Where its review stands is in `states.REVIEW`, as for every power."""

from typing import Final

from childfirst.foundation.states import Lifecycle

FORCE_REPORT: Final = Lifecycle(
    noun="report of force",
    first="draft",
    labels={"draft": "Being written", "incomplete": "Sent, not complete", "complete": "Sent, complete"},
    moves={
        "draft": {"incomplete": "sent with answers missing", "complete": "sent"},
        "incomplete": {"incomplete": "added to", "complete": "completed"},
        "complete": {"complete": "corrected", "incomplete": "corrected, an answer taken out"},
    },
    owners={
        "draft": "the officer who used force",
        "incomplete": "the officer who used force",
        "complete": "the reviewer",
    },
)
SENT: Final = ("incomplete", "complete")
