"""What a further team would change: the M/M/c queue (Erlang C). Arrivals, time a case takes, places; waiting out.

Erlang, A. K. (1917); the formula is in any text on queues. It assumes that cases come at random at a steady rate, that the time
a case takes varies as an exponential does, that the first to come is the first to be taken, and that nobody gives up. A place is
one case that one officer may hold. Real teams do urgent cases first, so the urgent wait less than this and the others more.
"""

from dataclasses import dataclass
from typing import Final

METHOD: Final = "M/M/c queue (Erlang C)"
ASSUMPTIONS: Final = (
    "Cases come at random, at the rate of the period counted.",
    "A case holds its place for as long as closed cases did, on average.",
    "The first to come is the first to be taken. Real teams take the urgent first.",
    "A place is one case that one officer may hold under the limit. Leave and sickness are not in it.",
    "Nothing else changes: more officers often find more children, so more cases come.",
)


@dataclass(frozen=True, slots=True)
class Queue:
    """What the formula says. Days and cases; None where the queue would grow without end."""

    places: int
    arrivals_a_day: float
    days_a_case: float
    load: float
    chance_of_waiting: float | None
    mean_wait_days: float | None
    mean_waiting: float | None

    @property
    def keeps_up(self) -> bool:
        """Fewer come than can be taken."""
        return self.load < 1


def queue(*, arrivals_a_day: float, days_a_case: float, places: int) -> Queue:
    """The queue at its steady state. Raises ValueError for a rate or time below nought, or without a place."""
    if arrivals_a_day < 0 or days_a_case <= 0 or places < 1:
        raise ValueError("Arrivals cannot be below nought; a case takes some time; there is at least one place.")
    offered = arrivals_a_day * days_a_case
    load = offered / places
    if load >= 1:
        return Queue(places, arrivals_a_day, days_a_case, load, None, None, None)
    waits = erlang_c(places, offered)
    mean = waits * days_a_case / (places - offered)
    return Queue(places, arrivals_a_day, days_a_case, load, waits, mean, mean * arrivals_a_day)


def erlang_c(places: int, offered: float) -> float:
    """The chance that a case finds every place taken. By the recursion of Erlang B, which does not overflow."""
    blocked = 1.0
    for number in range(1, places + 1):
        blocked = offered * blocked / (number + offered * blocked)
    return places * blocked / (places - offered * (1 - blocked))
