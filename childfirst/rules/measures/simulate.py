"""Every measure held against invented data whose answer is known: does its interval cover, does it cry wolf, does it find?

Each trial is a seed and answers yes or no. A result is judged with its own doubt: it fails only where the trials are
enough to say that the true share lies outside the band.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from childfirst.rules.measures.comparisons import difference, difference_of_shares, ratio, ratio_of_shares
from childfirst.rules.measures.crew import Crew
from childfirst.rules.measures.figure import Figure
from childfirst.rules.measures.intervals import clopper_pearson
from childfirst.rules.measures.made_up import london, teams
from childfirst.rules.measures.missing import bounded
from childfirst.rules.measures.power import power_of_ratio
from childfirst.rules.measures.rates import proportion, rate
from childfirst.rules.measures.standardise import Stratum, common_odds, common_ratio, standardised
from childfirst.rules.measures.teams import standings
from childfirst.rules.measures.trend import yearly_change

COVERS: Final = (0.93, 0.97)
CRIES_WOLF: Final = (0.0, 0.05)
Trial = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Check:
    """One question, the band its answer should lie in, and how to ask it once."""

    name: str
    band: tuple[float, float]
    trial: Trial
    weight: int = 1
    """How many times dearer than the cheapest: it is asked that much less often."""


@dataclass(frozen=True, slots=True)
class Answered:
    """How often the answer was yes, of how many trials."""

    check: Check
    hits: int
    trials: int

    @property
    def share(self) -> float:
        """As measured."""
        return self.hits / self.trials

    @property
    def sound(self) -> bool:
        """Whether the trials leave room for a true share inside the band. More than fifty questions are asked at once, so the
        doubt is that of 999 in 1,000: else one or two a run would fail by chance."""
        low, high = clopper_pearson(self.hits, self.trials, 0.0005)
        return low <= self.check.band[1] and high >= self.check.band[0]

    @property
    def words(self) -> str:
        """A line to print."""
        low, high = self.check.band
        band = f"at most {high:.0%}" if low == 0 else f"at least {low:.0%}" if high == 1 else f"{low:.0%} to {high:.0%}"
        verdict = "" if self.sound else "  OUTSIDE"
        return f"{self.check.name:<66} {self.share:6.1%} of {self.trials:>5,}   ({band}){verdict}"


def ask(check: Check, trials: int, least: int = 20, crew: Crew | None = None) -> Answered:
    """Ask one question `trials` times over, or as often as its weight leaves of them; with a crew, on every processor."""
    count = max(least, trials // check.weight)
    seeds = range(1, count + 1)
    hits = crew.hits(check.name, seeds) if crew else sum(bool(check.trial(seed)) for seed in seeds)
    return Answered(check, hits, count)


def covers(figure: Figure, truth: float) -> bool:
    """Whether the interval has the truth in it."""
    return figure.low is not None and figure.high is not None and figure.low <= truth <= figure.high


def _poisson(seed: int, *means: float) -> list[int]:
    return [int(count) for count in np.random.default_rng(seed).poisson(means)]


def _binomial(seed: int, *pairs: tuple[int, float]) -> list[int]:
    chance = np.random.default_rng(seed)
    return [int(chance.binomial(of, share)) for of, share in pairs]


def _rate(seed: int) -> bool:
    return covers(rate(_poisson(seed, 400)[0], 20_000), 20)


def _rate_large(seed: int) -> bool:
    return covers(rate(_poisson(seed, 400)[0], 20_000, exact=False), 20)


def _share(seed: int) -> bool:
    return covers(proportion(_binomial(seed, (700, 0.23))[0], 700), 0.23)


def _share_exact(seed: int) -> bool:
    return covers(proportion(_binomial(seed, (3000, 0.23))[0], 3000, exact=True), 0.23)


def _ratio(seed: int, times: float = 1.6, exact: bool = True) -> Figure:
    mine, theirs = _poisson(seed, 400 * times, 900)
    return ratio(mine, 20_000, theirs, 45_000, exact=exact)


def _ratio_of_shares(seed: int) -> bool:
    mine, theirs = _binomial(seed, (800, 0.3), (2000, 0.2))
    return covers(ratio_of_shares(mine, 800, theirs, 2000), 1.5)


def _gap(seed: int) -> bool:
    mine, theirs = _poisson(seed, 640, 900)
    return covers(difference(mine, 20_000, theirs, 45_000), 12)


def _gap_of_shares(seed: int) -> bool:
    mine, theirs = _binomial(seed, (800, 0.3), (2000, 0.2))
    return covers(difference_of_shares(mine, 800, theirs, 2000), 0.1)


def _strata(seed: int, times: float) -> dict[str, Stratum]:
    return {place: Stratum(*by_group["Black"], *by_group["White"]) for place, by_group in london(seed, times).items()}


def _standardised(seed: int) -> bool:
    counts = {place: by_group["Black"] for place, by_group in london(seed, 1.5).items()}
    standard = {place: sum(of for _, of in by_group.values()) for place, by_group in london(0).items()}
    busy = np.exp(np.linspace(-0.6, 0.6, len(standard)))
    truth = 1000 * 0.02 * 1.5 * float(np.average(busy, weights=list(standard.values())))
    return covers(standardised(counts, standard), truth)


def _odds(seed: int) -> bool:
    chance = np.random.default_rng(seed)
    strata = {}
    for place in range(20):
        odds = float(np.exp(-1.5 + place / 20))
        mine = int(chance.binomial(60, 1.4 * odds / (1 + 1.4 * odds)))
        strata[str(place)] = Stratum(mine, 60, int(chance.binomial(140, odds / (1 + odds))), 140)
    return covers(common_odds(strata), 1.4)


def _trend(seed: int, change: float) -> Figure:
    """Three years of months that vary more than chance; one month is nearly empty, as the Met's June 2022 is."""
    chance = np.random.default_rng(seed)
    counts = {}
    for place in range(36):
        mean = 1000 * change ** (place / 12) * chance.gamma(100, 1 / 100)
        counts[f"{2021 + place // 12}-{place % 12 + 1:02d}"] = int(chance.poisson(mean * (0.02 if place == 17 else 1)))
    return yearly_change(counts)


def _bounds(seed: int) -> bool:
    chance = np.random.default_rng(seed)
    blank = chance.uniform(0.05, 0.4, 2)
    mine, theirs = _poisson(seed, 640, 900)
    known = [int(count - chance.binomial(count, share)) for count, share in zip((mine, theirs), blank, strict=True)]
    unknown = mine + theirs - sum(known)
    low, high = bounded((known[0], 20_000), (known[1], 45_000), unknown=unknown, everyone=mine + theirs).ends
    return low is not None and high is not None and low <= 1.6 <= high


def _named_wrongly(seed: int) -> bool:
    return any(one.stands_out for one in standings(teams(seed)).values())


def _named_rightly(seed: int) -> bool:
    """At least eight of the ten teams of a hundred whose odds are three times the others'."""
    found = standings(teams(seed, planted=10, times=3.0))
    return sum(found[f"team {team}"].stands_out == "higher" for team in range(10)) >= 8


def _few_false(seed: int) -> bool:
    """Of the teams named, at most one in five is wrongly named (in the long run one in twenty)."""
    found = {name for name, one in standings(teams(seed, planted=10, times=3.0)).items() if one.stands_out}
    return len(found - {f"team {team}" for team in range(10)}) <= 0.2 * max(len(found), 1)


STATED: Final = power_of_ratio(1.2, 20_000, 45_000, 0.02)


def counted() -> Iterator[Check]:
    """Questions about counts."""
    yield Check("rate, exact interval (400 events)", COVERS, _rate)
    yield Check("rate, large-sample interval (400 events)", COVERS, _rate_large)
    yield Check("share, Wilson (700 rows)", COVERS, _share)
    yield Check("share, exact (3,000 rows)", COVERS, _share_exact)
    yield Check("ratio of rates, exact", COVERS, lambda seed: covers(_ratio(seed), 1.6))
    yield Check("ratio of rates, large-sample", COVERS, lambda seed: covers(_ratio(seed, exact=False), 1.6))
    yield Check("ratio of shares", COVERS, _ratio_of_shares)
    yield Check("difference of rates", COVERS, _gap)
    yield Check("difference of shares", COVERS, _gap_of_shares)
    yield Check("rate standardised over 32 invented boroughs", COVERS, _standardised)
    yield Check(
        "common ratio over 32 invented boroughs", COVERS, lambda seed: covers(common_ratio(_strata(seed, 1.5)), 1.5)
    )
    yield Check("common odds over 20 places", COVERS, _odds, 4)
    yield Check(
        "yearly change over 36 months, one nearly empty", COVERS, lambda seed: covers(_trend(seed, 0.9), 0.9), 4
    )
    yield Check("bounds for 5 to 40% blank contain the truth", (0.95, 1.0), _bounds)
    yield Check("ratio of rates, nothing planted", CRIES_WOLF, lambda seed: _ratio(seed, 1.0).excludes(1))
    yield Check(
        "common ratio over boroughs, nothing planted",
        CRIES_WOLF,
        lambda seed: common_ratio(_strata(seed, 1.0)).excludes(1),
    )
    yield Check("yearly change, nothing planted", CRIES_WOLF, lambda seed: _trend(seed, 1.0).excludes(1), 4)
    yield Check("any of 100 teams named, nothing planted", CRIES_WOLF, _named_wrongly, 10)
    yield Check(
        f"ratio of 1.2 found (stated power {STATED:.0%})",
        (STATED - 0.02, STATED + 0.02),
        lambda seed: _ratio(seed, 1.2).excludes(1),
    )
    yield Check("8 of 10 planted teams in 100 named (odds three times)", (0.8, 1.0), _named_rightly, 10)
    yield Check("at most one in five of the teams named is wrong", (0.95, 1.0), _few_false, 10)
