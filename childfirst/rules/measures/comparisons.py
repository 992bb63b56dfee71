"""One group beside another: ratios and differences, of rates (events may repeat) and of shares (they may not).

Each takes four whole counts: the group's events and people, the reference group's events and people.
"""

from childfirst.rules.measures.figure import NO_LIMITS, Difference, Limits, Ratio
from childfirst.rules.measures.intervals import (
    Z,
    apart,
    around_logarithm,
    clopper_pearson,
    poisson_exact,
    wilson,
)  # fmt: skip
from childfirst.rules.measures.rates import NO_DENOMINATOR, few

RELATIVE = (
    "Ratio of two rates, with an exact (Clopper-Pearson) 95% interval "
    "on the group's share of the two counts, turned into a ratio"
)
RELATIVE_LARGE = "Ratio of two rates, with a large-sample 95% interval on its logarithm"
RISK = "Ratio of two shares, with a large-sample (Katz) 95% interval on its logarithm"
GAP_RATES = "Difference of two rates, with a 95% interval made from the exact (Garwood) limits of both (MOVER)"
GAP_RATES_LARGE = "Difference of two rates, with a large-sample (Wald) 95% interval"
GAP_SHARES = "Difference of two shares, with a 95% interval made from the Wilson limits of both (Newcombe)"
GAP_SHARES_EXACT = "Difference of two shares, with a 95% interval made from the Clopper-Pearson limits of both (MOVER)"
NO_REFERENCE = "The reference group has no events, so no ratio can be given."
NO_EVENTS = "The group has no events, so the large-sample interval cannot be given; the exact one can."

Counts = tuple[int, int, int, int]


def ratio(
    numerator: int,
    denominator: int,
    reference_numerator: int,
    reference_denominator: int,
    *,
    exact: bool = True,
    caveats: tuple[str, ...] = (),
) -> Ratio:
    """The relative rate index: the group's rate over the reference group's.

    Given both counts, the group's count is binomial in their sum, so an exact interval on that share,
    as odds, times the ratio of the denominators, is an interval on the ratio of the rates.
    """
    counts = (numerator, denominator, reference_numerator, reference_denominator)
    method = RELATIVE if exact else RELATIVE_LARGE
    if impossible := _impossible(counts, needs_events=not exact):
        return _ratio(counts, NO_LIMITS, method, (*caveats, impossible))
    scale = reference_denominator / denominator
    estimate = numerator / reference_numerator * scale
    if exact:
        low, high = clopper_pearson(numerator, numerator + reference_numerator)
        low, high = low / (1 - low) * scale, high / (1 - high) * scale
    else:
        low, high = around_logarithm(estimate, (1 / numerator + 1 / reference_numerator) ** 0.5)
    return _ratio(counts, (low, estimate, high), method, (*caveats, *few(numerator, reference_numerator)))


def ratio_of_shares(
    numerator: int,
    denominator: int,
    reference_numerator: int,
    reference_denominator: int,
    *,
    caveats: tuple[str, ...] = (),
) -> Ratio:
    """The risk ratio: for shares of rows, where each row counts once. Black Thrive's borough ratios are this."""
    counts = (numerator, denominator, reference_numerator, reference_denominator)
    _are_shares(counts)
    if impossible := _impossible(counts, needs_events=True):
        return _ratio(counts, NO_LIMITS, RISK, (*caveats, impossible))
    estimate = numerator / denominator / (reference_numerator / reference_denominator)
    spread = 1 / numerator - 1 / denominator + 1 / reference_numerator - 1 / reference_denominator
    low, high = around_logarithm(estimate, max(0.0, spread) ** 0.5)
    return _ratio(counts, (low, estimate, high), RISK, (*caveats, *few(numerator, reference_numerator)))


def difference(
    numerator: int,
    denominator: int,
    reference_numerator: int,
    reference_denominator: int,
    per: int = 1000,
    *,
    exact: bool = True,
    caveats: tuple[str, ...] = (),
) -> Difference:
    """How many more events for each `per` people than the reference group has. Says what a ratio hides: how many."""
    counts = (numerator, denominator, reference_numerator, reference_denominator)
    method = GAP_RATES if exact else GAP_RATES_LARGE
    if not denominator or not reference_denominator:
        return _difference(counts, NO_LIMITS, method, (*caveats, NO_DENOMINATOR), per)
    one, other = numerator / denominator, reference_numerator / reference_denominator
    if exact:
        sides = []
        for count, people in ((numerator, denominator), (reference_numerator, reference_denominator)):
            low, high = poisson_exact(count)
            sides.append((low / people, count / people, high / people))
        low, high = apart(*sides)
    else:
        half = Z * (numerator / denominator**2 + reference_numerator / reference_denominator**2) ** 0.5
        low, high = one - other - half, one - other + half
    limits = (low * per, (one - other) * per, high * per)
    return _difference(counts, limits, method, (*caveats, *few(numerator, reference_numerator)), per)


def difference_of_shares(
    numerator: int,
    denominator: int,
    reference_numerator: int,
    reference_denominator: int,
    *,
    exact: bool = False,
    caveats: tuple[str, ...] = (),
) -> Difference:
    """The group's share less the reference group's."""
    counts = (numerator, denominator, reference_numerator, reference_denominator)
    _are_shares(counts)
    method = GAP_SHARES_EXACT if exact else GAP_SHARES
    if not denominator or not reference_denominator:
        return _difference(counts, NO_LIMITS, method, (*caveats, NO_DENOMINATOR), 1)
    sides = []
    for hits, of in ((numerator, denominator), (reference_numerator, reference_denominator)):
        low, high = clopper_pearson(hits, of) if exact else wilson(hits, of)
        sides.append((low, hits / of, high))
    low, high = apart(*sides)
    return _difference(counts, (low, sides[0][1] - sides[1][1], high), method, caveats, 1)


def _impossible(counts: Counts, *, needs_events: bool) -> str:
    numerator, denominator, reference_numerator, reference_denominator = counts
    if not denominator or not reference_denominator:
        return NO_DENOMINATOR
    if not reference_numerator:
        return NO_REFERENCE
    return NO_EVENTS if needs_events and not numerator else ""


def _are_shares(counts: Counts) -> None:
    for part, whole in (counts[:2], counts[2:]):
        if part > whole:
            raise ValueError(f"{part} of {whole} is more than all of them.")


def _ends(limits: Limits) -> Limits:
    """Estimate, low, high. Takes up the last bit of rounding at the ends, where estimate and limit are one number."""
    low, estimate, high = limits
    if low is not None and estimate is not None and high is not None:
        low, high = min(low, estimate), max(high, estimate)
    return estimate, low, high


def _ratio(counts: Counts, limits: Limits, method: str, caveats: tuple[str, ...]) -> Ratio:
    return Ratio(counts[0], counts[1], *_ends(limits), method, caveats, 1, counts[2], counts[3])


def _difference(counts: Counts, limits: Limits, method: str, caveats: tuple[str, ...], per: int) -> Difference:
    return Difference(counts[0], counts[1], *_ends(limits), method, caveats, per, counts[2], counts[3])
