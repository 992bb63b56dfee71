"""Rates, ratios of rates, shares and missingness: the only places where counts become published figures.

Each function takes whole counts, so a rounded figure can never be the input of another.
"""

from childfirst.rules.measures.figure import Figure, Ratio
from childfirst.rules.measures.intervals import clopper_pearson, poisson_exact, wilson

FEW = 20
"""Below this many events a rate moves by a fifth or more by chance alone, so the figure says so."""

POISSON = "Rate with an exact Poisson (Garwood) 95% interval"
WILSON = "Share with a Wilson 95% interval"
RELATIVE = (
    "Ratio of two rates, with an exact (Clopper-Pearson) 95% interval "
    "on the group's share of the two counts, turned into a ratio"
)
NO_DENOMINATOR = "There is nobody to divide by, so no figure can be given."
NO_REFERENCE = "The reference group has no events, so no ratio can be given."
FEW_EVENTS = f"Rests on fewer than {FEW} events: read the interval, not the figure."


def _few(*counts: int) -> tuple[str, ...]:
    return (FEW_EVENTS,) if any(count < FEW for count in counts) else ()


def rate(numerator: int, denominator: int, per: int = 1000, *, caveats: tuple[str, ...] = ()) -> Figure:
    """Events for each `per` people. May pass `per`, since one person can be counted more than once."""
    if denominator == 0:
        return Figure(numerator, 0, None, None, None, POISSON, (*caveats, NO_DENOMINATOR), per)
    low, high = poisson_exact(numerator)
    scale = per / denominator
    return Figure(
        numerator, denominator, numerator * scale, low * scale, high * scale, POISSON, (*caveats, *_few(numerator)), per
    )


def proportion(numerator: int, denominator: int, *, caveats: tuple[str, ...] = ()) -> Figure:
    """A share of rows: the numerator is part of the denominator."""
    if numerator > denominator:
        raise ValueError(f"{numerator} of {denominator} is more than all of them.")
    if denominator == 0:
        return Figure(numerator, 0, None, None, None, WILSON, (*caveats, NO_DENOMINATOR))
    low, high = wilson(numerator, denominator)
    return Figure(numerator, denominator, numerator / denominator, low, high, WILSON, caveats)


def share_missing(missing: int, total: int, field: str) -> Figure:
    """How much of a field was left blank, in words a reader can act on."""
    said = f"{field} is blank in {missing:,} of {total:,} rows; a blank is not a 'no'."
    return proportion(missing, total, caveats=(said,) if missing else ())


def ratio(
    numerator: int,
    denominator: int,
    reference_numerator: int,
    reference_denominator: int,
    *,
    caveats: tuple[str, ...] = (),
) -> Ratio:
    """The relative rate index: the group's rate over the reference group's.

    Given both counts, the group's count is binomial in their sum, so an exact interval on that share,
    as odds, times the ratio of the denominators, is an interval on the ratio of the rates.
    """
    reason: tuple[str, ...] = ()
    if denominator == 0 or reference_denominator == 0:
        reason = (NO_DENOMINATOR,)
    elif reference_numerator == 0:
        reason = (NO_REFERENCE,)
    if reason:
        return Ratio(
            numerator, denominator, None, None, None, RELATIVE, (*caveats, *reason), 1,
            reference_numerator, reference_denominator,
        )  # fmt: skip
    low, high = clopper_pearson(numerator, numerator + reference_numerator)
    scale = reference_denominator / denominator
    estimate = numerator / reference_numerator * scale
    # min and max take up the last bit of rounding at the ends, where estimate and limit are the same number.
    return Ratio(
        numerator, denominator, estimate, min(estimate, low / (1 - low) * scale), max(estimate, high / (1 - high) * scale),
        RELATIVE, (*caveats, *_few(numerator, reference_numerator)), 1, reference_numerator, reference_denominator,
    )  # fmt: skip
