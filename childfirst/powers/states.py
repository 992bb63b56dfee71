"""The lives of a review and of a search, each once. The pages in docs/reference/states are drawn from these tables."""

from typing import Final

from childfirst.foundation.states import Lifecycle

REVIEW: Final = Lifecycle(
    noun="review of a power",
    first="waiting",
    labels={"waiting": "Waiting for a reviewer", "under_review": "Under review", "reviewed": "Reviewed"},
    moves={
        "waiting": {"under_review": "taken by somebody who had no part in it"},
        "under_review": {"reviewed": "graded, with reasons", "waiting": "put back"},
        "reviewed": {},  # a report that is corrected afterwards opens a further review, and this one stays
    },
    owners={
        "waiting": "somebody who was not there, did not authorise it and does not supervise those who did: an inspector or a desk decision-maker, or for force a sergeant of the command unit",
        "under_review": "the reviewer who took it",
        "reviewed": "the officers and the child: each is told the outcome",
    },
)

SEARCH: Final = Lifecycle(
    noun="search of a child",
    first="preparing",
    labels={
        "preparing": "Being weighed",
        "waiting": "Waiting for authority",
        "authorised": "Authorised, not yet done",
        "refused": "Authority refused",
        "not_done": "Not done",
        "done": "Done, record not complete",
        "complete": "Done, record complete",
    },
    moves={
        "preparing": {
            "waiting": "an inspector is asked",
            "authorised": "authority by telephone is recorded",
            "refused": "refusal by telephone is recorded",
            "not_done": "not done",
            "done": "recorded as done without authority",
        },
        "waiting": {
            "authorised": "agreed",
            "refused": "refused",
            "preparing": "the facts changed",
            "not_done": "not done",
            "done": "recorded as done without authority",
        },
        "authorised": {"done": "done", "preparing": "the facts changed", "not_done": "not done"},
        "refused": {
            "preparing": "the facts changed",
            "not_done": "not done",
            "done": "recorded as done although refused",
        },
        "not_done": {},
        "done": {"complete": "nothing required is missing"},
        "complete": {"done": "opened again to correct it, with a reason"},
    },
    owners={
        "preparing": "the officer",
        "waiting": "the inspector who was asked",
        "authorised": "the officer",
        "refused": "the officer",
        "not_done": "nobody: it is kept, and counted",
        "done": "the officer, to finish the record; a reviewer sees what is missing",
        "complete": "the reviewer, and those with something to do after it",
    },
)
