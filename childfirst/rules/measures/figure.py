"""What a measure returns: the estimate with everything needed to work it out again.

Frozen, and checked when made, so that a figure which contradicts itself cannot exist.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One published number. `estimate`, `low` and `high` are None where the data cannot give them."""

    numerator: int
    denominator: int
    estimate: float | None
    low: float | None
    high: float | None
    method: str
    caveats: tuple[str, ...] = ()
    per: int = 1

    def __post_init__(self) -> None:
        if self.numerator < 0 or self.denominator < 0:
            raise ValueError(f"Counts cannot be negative: {self.numerator} of {self.denominator}.")
        if self.per < 1:
            raise ValueError(f"A rate is per 1 or more, not per {self.per}.")
        ends = (self.low, self.estimate, self.high)
        known = [end for end in ends if end is not None]
        if known != sorted(known):
            raise ValueError(f"The estimate {self.estimate} lies outside its interval {self.low} to {self.high}.")


@dataclass(frozen=True, slots=True)
class Ratio(Figure):
    """A rate divided by the reference group's rate; 1 means the same rate as the reference group."""

    reference_numerator: int = 0
    reference_denominator: int = 0
