"""The life of a pair of records that may be one child, once. The page in docs/reference/states is drawn from this table."""

from childfirst.foundation.states import Lifecycle

PAIR = Lifecycle(
    noun="pair of records",
    first="waiting",
    labels={
        "waiting": "Waiting for a person",
        "asked": "Said to be one child, a second person is needed",
        "same": "One child",
        "two": "Two children",
    },
    moves={
        "waiting": {"asked": "said to be one child", "same": "said to be one child", "two": "said to be two children"},
        "asked": {
            "same": "a second person agreed",
            "waiting": "a second person did not agree",
            "two": "said to be two children",
        },
        "same": {"waiting": "undone: parted again"},
        "two": {"waiting": "looked at again"},
    },
    owners={
        "waiting": "the desk",
        "asked": "a person of the desk other than the one who said it",
        "same": "nobody: it is answered for, and can be undone",
        "two": "nobody: no later run asks again",
    },
)
