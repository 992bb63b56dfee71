"""Two groups compared as if they lived in the same boroughs and were of the same ages and sexes.

Direct: each stratum's rate is weighted by a standard population. Mantel-Haenszel: one ratio held in common by the
strata, weighted by what each can tell. Where the strata disagree, one number hides that, so the figure says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from childfirst.rules.measures.figure import NO_LIMITS, Figure, Limits, Ratio
from childfirst.rules.measures.intervals import TAIL, around_logarithm
from childfirst.rules.measures.rates import NO_DENOMINATOR, few

_special: Any = import_module("scipy.special")

DIRECT: Final = "Directly standardised rate, with a gamma (Fay and Feuer) 95% interval"
COMMON_RATE: Final = "Mantel-Haenszel ratio of rates over {strata} strata, with a (Greenland and Robins) 95% interval"
COMMON_ODDS: Final = (
    "Mantel-Haenszel odds ratio over {strata} strata, with a (Robins, Breslow and Greenland) 95% interval"
)
DISAGREE: Final = (
    "The strata disagree with one another beyond chance: look at them one by one, not only at this figure."
)
NO_COMMON: Final = "No stratum has events and people of both groups, so no common ratio can be given."
BEYOND_CHANCE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Stratum:
    """One borough, age or sex: the group's events and people, and the reference group's."""

    events: int
    people: int
    reference_events: int
    reference_people: int

    @property
    def tells(self) -> bool:
        """Whether there is anybody to compare."""
        return bool(self.people and self.reference_people and (self.events or self.reference_events))


def standardised(counts: Mapping[str, tuple[int, int]], standard: Mapping[str, float], per: int = 1000) -> Figure:
    """The rate the group would have if its people were spread over the strata as the standard population is."""
    events, people = (sum(pair[place] for pair in counts.values()) for place in (0, 1))
    whole = sum(standard.values())
    bare = sorted(name for name, share in standard.items() if share and not counts.get(name, (0, 0))[1])
    if not people or not whole or bare:
        why = f"Nobody of the group in: {', '.join(bare)}. {NO_DENOMINATOR}" if bare else NO_DENOMINATOR
        return Figure(events, people, None, None, None, DIRECT, (why,), per)
    weights = {name: share / whole / counts[name][1] for name, share in standard.items() if share}
    estimate = sum(weight * counts[name][0] for name, weight in weights.items())
    variance = sum(weight**2 * counts[name][0] for name, weight in weights.items())
    heaviest = max(weights.values())
    low = 0.0
    if estimate:
        low = variance / estimate * float(_special.gammaincinv(estimate**2 / variance, TAIL))
    above, spread = estimate + heaviest, variance + heaviest**2
    high = spread / above * float(_special.gammaincinv(above**2 / spread, 1 - TAIL))
    return Figure(events, people, estimate * per, low * per, high * per, DIRECT, few(events), per)


def common_ratio(strata: Mapping[str, Stratum]) -> Ratio:
    """The ratio of rates that the strata have in common: events for people who may each be counted more than once."""
    telling = [one for one in strata.values() if one.tells]
    method = COMMON_RATE.format(strata=len(telling))
    above = below = spread = 0.0
    for one in telling:
        whole = one.people + one.reference_people
        above += one.events * one.reference_people / whole
        below += one.reference_events * one.people / whole
        spread += (one.events + one.reference_events) * one.people * one.reference_people / whole**2
    if not above or not below:
        return _totals(telling, NO_LIMITS, method, (NO_COMMON,))
    error = (spread / (above * below)) ** 0.5
    return _around(telling, above / below, error, method, _disagree(telling, above / below))


def common_odds(strata: Mapping[str, Stratum]) -> Ratio:
    """The odds ratio that the strata have in common: for rows of which each counts once, such as searches that found."""
    telling = [one for one in strata.values() if one.tells]
    method = COMMON_ODDS.format(strata=len(telling))
    above = below = first = second = third = 0.0
    for one in telling:
        if one.events > one.people or one.reference_events > one.reference_people:
            raise ValueError("A share of rows cannot be more than all of them: use common_ratio for rates.")
        whole = one.people + one.reference_people
        up = one.events * (one.reference_people - one.reference_events) / whole
        down = (one.people - one.events) * one.reference_events / whole
        agree = (one.events + one.reference_people - one.reference_events) / whole
        above, below = above + up, below + down
        first, third = first + agree * up, third + (1 - agree) * down
        second += agree * down + (1 - agree) * up
    if not above or not below:
        return _totals(telling, NO_LIMITS, method, (NO_COMMON,))
    error = (first / (2 * above**2) + second / (2 * above * below) + third / (2 * below**2)) ** 0.5
    return _around(telling, above / below, error, method, ())


def _disagree(strata: list[Stratum], common: float) -> tuple[str, ...]:
    """Each stratum's count beside what the common ratio would give it (a chi-squared sum)."""
    total, used = 0.0, 0
    for one in strata:
        events = one.events + one.reference_events
        share = common * one.people / (common * one.people + one.reference_people)
        if events * share * (1 - share) > 0:
            total += (one.events - events * share) ** 2 / (events * share * (1 - share))
            used += 1
    if used < 2:
        return ()
    chance = float(_special.gammaincc((used - 1) / 2, total / 2))
    return (DISAGREE,) if chance < BEYOND_CHANCE else ()


def _around(strata: list[Stratum], estimate: float, error: float, method: str, caveats: tuple[str, ...]) -> Ratio:
    low, high = around_logarithm(estimate, error)
    caveats += few(sum(one.events for one in strata), sum(one.reference_events for one in strata))
    return _totals(strata, (estimate, low, high), method, caveats)


def _totals(
    strata: list[Stratum],
    limits: Limits,
    method: str,
    caveats: tuple[str, ...],
) -> Ratio:
    return Ratio(
        sum(one.events for one in strata), sum(one.people for one in strata), *limits, method, caveats, 1,
        sum(one.reference_events for one in strata), sum(one.reference_people for one in strata),
    )  # fmt: skip
