"""The life of a panel's meeting, once."""

from typing import Final

from childfirst.foundation.states import Lifecycle

MEETING: Final = Lifecycle(
    noun="panel meeting",
    first="redacting",
    labels={
        "redacting": "Being redacted",
        "grading": "Members grade by themselves",
        "discussing": "Members discuss and ask",
        "prepared": "Findings wait for a second person",
        "published": "Published",
        "called_off": "Called off",
    },
    moves={
        "redacting": {"grading": "opened to its members", "called_off": "called off"},
        "grading": {"discussing": "everybody has graded, or the chair opens discussion", "called_off": "called off"},
        "discussing": {"prepared": "the chair prepares the findings", "called_off": "called off"},
        "prepared": {"published": "a publisher lets the findings go", "discussing": "sent back to the chair"},
        "published": {},
        "called_off": {},
    },
    owners={
        "redacting": "the panel coordinator",
        "grading": "each member, without the others",
        "discussing": "the chair; the force owes answers to its questions",
        "prepared": "a publisher",
        "published": "everybody, who can read it",
        "called_off": "nobody",
    },
)
TRANSITIONS: Final = MEETING.moves
