"""The project's own assumptions about learning. None is law; a force decides its own. Modules are named by their number."""

from datetime import date
from typing import Final

from childfirst.rules.clocks.months import same_day_in
from childfirst.training.reading import Module, library

LIVE_MONTHS: Final = 24  # how long a pass is live
EXPIRING_DAYS: Final = 60  # from when on a refresher is asked for
ASSUMED: Final = "Assumption of this project, not law and not national policy"
# The module that an act asks for, unless a force's policy names another.
MODULE_OF_ACT: Final = {"authorise_search": 7, "decide_referral": 2, "grade_missing": 5}
# The refresher that is offered when a record came back.
MODULE_OF_OFFER: Final = {"wording": 4, "returned": 2}


def live_until(passed_on: date) -> date:
    """The last day on which a pass is live. The 29th of February becomes the 28th.

    >>> live_until(date(2026, 11, 26)), live_until(date(2024, 2, 29))
    (datetime.date(2028, 11, 26), datetime.date(2026, 2, 28))
    """
    return same_day_in(passed_on, LIVE_MONTHS)


def module_of_act(act: str) -> Module | None:
    """The module that this act asks for by default."""
    return library().numbered(MODULE_OF_ACT[act])


def module_of_offer(because: str) -> Module | None:
    """The module whose refresher is offered."""
    return library().numbered(MODULE_OF_OFFER[because])
