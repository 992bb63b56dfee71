"""What a measure returns: the estimate with everything needed to work it out again.

Frozen, and checked when made, so that a figure which contradicts itself cannot exist.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Final, Self

from childfirst.rules.measures.provenance import code_version, fingerprint

Limits = tuple[float | None, float | None, float | None]
"""An estimate with its low and its high end, all None where the data cannot give them."""

NO_LIMITS: Final[Limits] = (None, None, None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One published number. `estimate`, `low` and `high` are None where the data cannot give them.

    `code` is the version that counted; `data` is the fingerprint of the rows, and empty until `resting_on` names them.
    """

    numerator: int
    denominator: int
    estimate: float | None
    low: float | None
    high: float | None
    method: str
    caveats: tuple[str, ...] = ()
    per: int = 1
    code: str = field(default_factory=code_version, kw_only=True)
    data: str = field(default="", kw_only=True)

    def __post_init__(self) -> None:
        if self.numerator < 0 or self.denominator < 0:
            raise ValueError(f"Counts cannot be negative: {self.numerator} of {self.denominator}.")
        if self.per < 1:
            raise ValueError(f"A rate is per 1 or more, not per {self.per}.")
        ends = (self.low, self.estimate, self.high)
        known = [end for end in ends if end is not None]
        if any(end != end for end in known):
            raise ValueError("A figure that is not a number is no figure: leave it out and say why.")
        if known != sorted(known):
            raise ValueError(f"The estimate {self.estimate} lies outside its interval {self.low} to {self.high}.")

    def resting_on(self, rows: Any) -> Self:
        """The same figure, with the fingerprint of the rows or counts that it was worked out from."""
        return replace(self, data=fingerprint(rows))

    def with_caveats(self, *caveats: str) -> Self:
        """The same figure, with more said about it; nothing is said twice."""
        return replace(self, caveats=tuple(dict.fromkeys((*self.caveats, *caveats))))

    def excludes(self, value: float) -> bool:
        """Whether the whole interval lies on one side of a value: only then may a page speak of a difference."""
        return (self.low is not None and self.low > value) or (self.high is not None and self.high < value)


@dataclass(frozen=True, slots=True)
class Ratio(Figure):
    """A rate divided by the reference group's rate; 1 means the same rate as the reference group."""

    reference_numerator: int = 0
    reference_denominator: int = 0


@dataclass(frozen=True, slots=True)
class Difference(Figure):
    """A rate less the reference group's rate, for each `per` people; 0 means the same rate as the reference group."""

    reference_numerator: int = 0
    reference_denominator: int = 0
