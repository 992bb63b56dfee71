"""The life of a review of a child's record, and of a request for what is held. The pages in docs/reference/states are drawn from these tables."""

from childfirst.foundation.states import Lifecycle

REVIEW = Lifecycle(
    noun="review of a record",
    first="waiting",
    labels={
        "waiting": "Waiting for a decision",
        "asked": "To be deleted, a second person is needed",
        "kept": "Kept",
        "deleted": "Deleted",
    },
    moves={
        "waiting": {"kept": "kept, with a reason and the next date", "asked": "said to be deleted, with a reason"},
        "asked": {"deleted": "a second person agreed", "waiting": "a second person did not agree"},
        "kept": {},
        "deleted": {},
    },
    owners={
        "waiting": "a records manager",
        "asked": "a records manager other than the one who said it",
        "kept": "nobody, until its next date",
        "deleted": "nobody: it goes with the record, and the proof stays",
    },
)

REQUEST = Lifecycle(
    noun="request for what is held",
    first="open",
    labels={
        "open": "Looking for the record",
        "reading": "Reading what may go",
        "ready": "Ready to go",
        "sent": "Given",
        "refused": "Nothing given",
    },
    moves={
        "open": {"reading": "the record was found", "refused": "nothing is held, or it is refused"},
        "reading": {"ready": "every mention of somebody else was decided", "refused": "refused"},
        "ready": {"sent": "given to the person who asked", "reading": "opened again", "refused": "refused"},
        "sent": {},
        "refused": {},
    },
    owners={
        "open": "a records manager",
        "reading": "a records manager",
        "ready": "a records manager",
        "sent": "nobody",
        "refused": "nobody",
    },
)
