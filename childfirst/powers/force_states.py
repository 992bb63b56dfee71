"""Where a report of force stands, and where the review of all the reports on one child stands."""

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
FORCE_REVIEW: Final = Lifecycle(
    noun="review of force",
    first="writing",
    labels={"writing": "No report sent yet", "waiting": "Waits for review", "reviewed": "Reviewed"},
    moves={
        "writing": {"waiting": "a report was sent"},
        "waiting": {"waiting": "another report was sent", "reviewed": "reviewed"},
        "reviewed": {"waiting": "a report was sent or corrected after the review"},
    },
    owners={
        "writing": "the officers who used force",
        "waiting": "a sergeant or inspector who was not there",
        "reviewed": "nobody: the outcome is back with the officers",
    },
)
SENT: Final = ("incomplete", "complete")
