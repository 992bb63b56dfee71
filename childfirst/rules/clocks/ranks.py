"""Police ranks in order, because some clocks run longer only on the word of a senior enough officer."""

from typing import Final

RANKS: Final = (
    "constable",
    "sergeant",
    "inspector",
    "chief_inspector",
    "superintendent",
    "chief_superintendent",
    "commander",
)


def is_rank(value: object) -> bool:
    return isinstance(value, str) and value in RANKS


def at_least(value: object, lowest: str) -> bool:
    """Whether this is a known rank, and no lower than `lowest`."""
    return isinstance(value, str) and value in RANKS and RANKS.index(value) >= RANKS.index(lowest)
