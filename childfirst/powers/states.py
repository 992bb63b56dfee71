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
        "reviewed": {},
    },
    owners={
        "waiting": "an inspector or a desk decision-maker who was not there, did not authorise it and does not supervise those who did",
        "under_review": "the reviewer who took it",
        "reviewed": "the officers and the child: each is told the outcome",
    },
)
