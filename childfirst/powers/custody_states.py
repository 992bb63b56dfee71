"""The life of a stay in custody, once. What a stay is now is worked out from its entries; this says which may follow which."""

from childfirst.foundation.states import Lifecycle

STAY = Lifecycle(
    noun="stay in custody",
    first="arrived",
    labels={
        "arrived": "Arrived, detention not yet authorised",
        "held": "Held without charge",
        "charged": "Charged",
        "bail_refused": "Charged, bail refused",
        "ended": "Left custody",
    },
    moves={
        "arrived": {"held": "detention authorised", "ended": "not authorised, or left"},
        "held": {"charged": "charged", "ended": "released, or left"},
        "charged": {"bail_refused": "bail refused", "ended": "released on bail, or left"},
        "bail_refused": {"ended": "moved to the council, taken to court, or bailed"},
        "ended": {},
    },
    owners={
        "arrived": "the custody sergeant",
        "held": "the custody sergeant, and an inspector for each review",
        "charged": "the custody sergeant: bail, and if it is refused the council",
        "bail_refused": "the custody sergeant, and the council that was asked for accommodation",
        "ended": "nobody: it is answered for",
    },
)
STATUS_COLOURS = {"arrived": "yellow", "held": "blue", "charged": "purple", "bail_refused": "orange", "ended": "grey"}
TURNS = ("detention_authorised", "charged", "bail_refused", "ended")  # entries that move a stay
