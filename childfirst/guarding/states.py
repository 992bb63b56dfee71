"""The life of a use of break-glass. The page in docs/reference/states is drawn from this table."""

from typing import Final

from childfirst.foundation.states import Lifecycle

BREAK_GLASS: Final = Lifecycle(
    noun="use of break-glass",
    first="open",
    labels={
        "open": "To be reviewed",
        "upheld": "Upheld",
        "not_justified": "Not justified",
        "nothing": "Opened nothing",
    },
    moves={
        "open": {"upheld": "the guardian finds it was right", "not_justified": "the guardian finds it was not"},
        "upheld": {},
        "not_justified": {},
        "nothing": {},
    },
    owners={
        "open": "the record's guardian, told at once; the officer reads for a limited time",
        "upheld": "nobody: the words of the review are kept",
        "not_justified": "nobody: the words of the review are kept, and the officer reads them",
        "nothing": "nobody: what was asked is kept in the trail",
    },
)
TRANSITIONS: Final = BREAK_GLASS.moves
