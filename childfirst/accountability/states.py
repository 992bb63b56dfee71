"""The lives of a published table and of a message from the public, each once."""

from typing import Final

from childfirst.foundation.states import Lifecycle

RELEASE: Final = Lifecycle(
    noun="published table",
    first="prepared",
    labels={
        "prepared": "Waits for a second person",
        "published": "Published",
        "refused": "Not published",
        "corrected": "Published, and corrected since",
    },
    moves={
        "prepared": {
            "published": "a second person approves",
            "refused": "a second person sends it back, with a reason",
        },
        "published": {"corrected": "its correction is published"},
        "refused": {},
        "corrected": {},  # what was published stays to be read, with its correction beside it
    },
    owners={
        "prepared": "a publisher who did not prepare it",
        "published": "the public",
        "refused": "the analyst, who can prepare it anew",
        "corrected": "the public: it stays beside its correction",
    },
)
MESSAGE: Final = Lifecycle(
    noun="message from the public",
    first="waiting",
    labels={"waiting": "Not read yet", "in_hand": "Somebody is dealing with it", "answered": "Answered"},
    moves={
        "waiting": {"in_hand": "somebody takes it", "answered": "answered"},
        "in_hand": {"answered": "answered", "waiting": "put back"},
        "answered": {},
    },
    owners={
        "waiting": "those who answer the public",
        "in_hand": "whoever took it",
        "answered": "the person who wrote, who can read the answer",
    },
)
