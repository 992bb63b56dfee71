"""The lives of a case, a missing episode and a national referral. The pages in docs/reference/states are drawn from these tables."""

from typing import Final

from childfirst.foundation.states import Lifecycle

CASE: Final = Lifecycle(
    noun="case of an exploitation team",
    first="waiting",
    labels={
        "waiting": "Waiting for an officer",
        "working": "An officer has it",
        "closing": "Waiting for a supervisor to close it",
        "closed": "Closed",
    },
    moves={
        "waiting": {"working": "allocated to an officer"},
        "working": {"working": "allocated to another officer", "closing": "the officer says what became of the child"},
        "closing": {"closed": "a supervisor has seen the outcome", "working": "sent back, or held by the lead"},
        "closed": {"working": "opened again, with a reason"},
    },
    owners={
        "waiting": "the team's supervisor, against the allocation clock",
        "working": "the officer; a supervisor looks at it at set times",
        "closing": "a supervisor who is not the officer",
        "closed": "nobody: the outcome for the child is kept",
    },
)
EPISODE: Final = Lifecycle(
    noun="missing episode",
    first="missing",
    labels={"missing": "Missing", "found": "Back, not yet spoken to", "closed": "Closed"},
    moves={
        "missing": {"found": "found or came back"},
        "found": {
            "missing": "missing again before it was closed",
            "closed": "a prevention interview, or the refusal of one",
        },
        "closed": {},
    },
    owners={
        "missing": "whoever has the board: somebody looks for the child",
        "found": "an officer, to see the child; the council, for the return interview",
        "closed": "nobody",
    },
)
NATIONAL: Final = Lifecycle(
    noun="national referral",
    first="draft",
    labels={
        "draft": "Being written",
        "sent": "Sent, no decision yet",
        "reasonable": "Reasonable grounds decided",
        "conclusive": "Conclusive decision",
    },
    moves={
        "draft": {"sent": "sent by the first responder"},
        "sent": {"reasonable": "first decision received"},
        "reasonable": {"conclusive": "last decision received"},
        "conclusive": {},
    },
    owners={
        "draft": "the officer, as first responder",
        "sent": "the competent authority; the officer chases",
        "reasonable": "the competent authority",
        "conclusive": "nobody",
    },
)
