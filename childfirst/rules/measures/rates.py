"""Rates, shares and missingness: the first door through which counts become published figures.

Each function takes whole counts, so a rounded figure can never be the input of another. `exact=False` gives the
large-sample interval that many publishers use, so that their figures can be made again; ours are exact.
"""

from collections.abc import Callable

from childfirst.rules.measures.figure import Figure
from childfirst.rules.measures.intervals import clopper_pearson, poisson_exact, poisson_large, wilson

FEW = 20
"""Below this many events a rate moves by a fifth or more by chance alone, so the figure says so."""

POISSON = "Rate with an exact Poisson (Garwood) 95% interval"
POISSON_LARGE = "Rate with a large-sample 95% interval, on the logarithm of the count"
WILSON = "Share with a Wilson 95% interval"
CLOPPER_PEARSON = "Share with an exact (Clopper-Pearson) 95% interval"
NO_DENOMINATOR = "There is nobody to divide by, so no figure can be given."
FEW_EVENTS = f"Rests on fewer than {FEW} events: read the interval, not the figure."
NO_EVENTS_EXACT = "There were no events, so the exact interval stands in for the large-sample one."


def few(*counts: int) -> tuple[str, ...]:
    """The caveat that a small count earns."""
    return (FEW_EVENTS,) if any(count < FEW for count in counts) else ()


def rate(
    numerator: int, denominator: int, per: int = 1000, *, exact: bool = True, caveats: tuple[str, ...] = ()
) -> Figure:
    """Events for each `per` people. May pass `per`, since one person can be counted more than once."""
    method = POISSON if exact else POISSON_LARGE
    if denominator == 0:
        return Figure(numerator, 0, None, None, None, method, (*caveats, NO_DENOMINATOR), per)
    if numerator == 0 and not exact:
        exact, caveats = True, (*caveats, NO_EVENTS_EXACT)
    low, high = poisson_exact(numerator) if exact else poisson_large(numerator)
    scale = per / denominator
    return Figure(
        numerator, denominator, numerator * scale, low * scale, high * scale, method, (*caveats, *few(numerator)), per
    )


def proportion(numerator: int, denominator: int, *, exact: bool = False, caveats: tuple[str, ...] = ()) -> Figure:
    """A share of rows: the numerator is part of the denominator. Wilson's interval unless the exact one is asked for."""
    method = CLOPPER_PEARSON if exact else WILSON
    if numerator > denominator:
        raise ValueError(f"{numerator} of {denominator} is more than all of them.")
    if denominator == 0:
        return Figure(numerator, 0, None, None, None, method, (*caveats, NO_DENOMINATOR))
    limits: Callable[[int, int], tuple[float, float]] = clopper_pearson if exact else wilson
    low, high = limits(numerator, denominator)
    return Figure(numerator, denominator, numerator / denominator, low, high, method, caveats)


def share_missing(missing: int, total: int, field: str) -> Figure:
    """How much of a field was left blank, in words a reader can act on."""
    said = f"{field} is blank in {missing:,} of {total:,} rows; a blank is not a 'no'."
    return proportion(missing, total, caveats=(said,) if missing else ())
