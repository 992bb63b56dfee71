"""Teams that stand out, without naming one by chance: a funnel, and control of false discoveries.

Of 100 teams that are alike, five lie outside 95% limits. So each team is compared with all the others by an exact
test, what teams vary beyond chance is allowed for (Spiegelhalter's winsorised factor), and Benjamini and Hochberg's
step keeps the expected share of wrongly named teams under 5%. To stand out is a reason to look, not a finding.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

import numpy as np

from childfirst.rules.measures.figure import Figure
from childfirst.rules.measures.rates import proportion

_stats: Any = import_module("scipy.stats")
_special: Any = import_module("scipy.special")

FALSE_DISCOVERIES: Final = 0.05
WINSORISED: Final = 0.1
"""The share of teams at each end that is pulled in before the spread is measured, so that outliers do not excuse themselves."""

LOOK: Final = "To stand out is a reason to look at the records, not a finding about anybody."
SPREAD: Final = "Teams vary {factor:.1f} times as much as chance alone would have them; that much is allowed for."


@dataclass(frozen=True, slots=True)
class Standing:
    """One team: its share, what all the other teams have, how unlikely that is, and the same after control."""

    figure: Figure
    others: float
    chance: float
    controlled: float
    stands_out: str


def discoveries(chances: Sequence[float]) -> list[float]:
    """Benjamini and Hochberg: each chance, raised to the share of false discoveries at which it would just be named."""
    count = len(chances)
    order = sorted(range(count), key=lambda place: chances[place], reverse=True)
    controlled, least = [1.0] * count, 1.0
    for rank, place in zip(range(count, 0, -1), order, strict=True):
        least = min(least, chances[place] * count / rank)
        controlled[place] = least
    return controlled


def standings(counts: Mapping[str, tuple[int, int]], level: float = FALSE_DISCOVERIES) -> dict[str, Standing]:
    """`counts` gives (events, of) by team. Teams with nobody are left out: there is nothing to compare."""
    teams = {name: pair for name, pair in counts.items() if pair[1]}
    if len(teams) < 2:
        return {}
    events, of = sum(pair[0] for pair in teams.values()), sum(pair[1] for pair in teams.values())
    scores = np.array([_score(*pair, events, of) for pair in teams.values()])
    factor = _spread(scores)
    chances = [float(2 * _special.ndtr(-abs(score) / factor**0.5)) for score in scores]
    caveats = (LOOK, SPREAD.format(factor=factor)) if factor > 1 else (LOOK,)
    answers = {}
    for (name, pair), score, chance, controlled in zip(
        teams.items(), scores, chances, discoveries(chances), strict=True
    ):
        others = (events - pair[0]) / (of - pair[1])
        side = "" if controlled > level else ("higher" if score > 0 else "lower")
        figure = proportion(*pair, caveats=caveats).resting_on(teams)
        answers[name] = Standing(figure, others, chance, controlled, side)
    return answers


def funnel(share: float, sizes: Sequence[int], tail: float = 0.001) -> list[tuple[int, float, float]]:
    """The limits between which a team of each size would lie but for `tail` at either end: the lines of a funnel plot."""
    return [
        (size, float(_stats.binom.ppf(tail, size, share)) / size, float(_stats.binom.ppf(1 - tail, size, share)) / size)
        for size in sizes
    ]


def _score(own: int, size: int, events: int, of: int) -> float:
    """The team against all others, as a normal score of its exact (hypergeometric) chance; half the tie is counted.

    Summed here, over ten standard deviations each way: scipy sums term by term in Python, a hundred times slower.
    """
    middle = size * events / of
    wide = 10 * (middle * (1 - events / of) * (of - size) / max(of - 1, 1)) ** 0.5 + 10
    least, most = max(0, events - (of - size)), min(size, events)
    counts = np.arange(max(least, min(own, int(middle - wide))), min(most, max(own, int(middle + wide))) + 1)
    log = _log_choose(events, counts) + _log_choose(of - events, size - counts) - _log_choose(of, size)
    law = np.exp(log - log.max())
    law /= law.sum()
    at = own - int(counts[0])
    below, above = float(law[:at].sum() + law[at] / 2), float(law[at + 1 :].sum() + law[at] / 2)
    side = float(_special.ndtri(max(min(below, above), 1e-300)))
    return side if below < above else -side


def _log_choose(of: Any, some: Any) -> Any:
    return _special.gammaln(of + 1) - _special.gammaln(some + 1) - _special.gammaln(of - some + 1)


def _spread(scores: Any) -> float:
    """How much more the teams vary than chance; never less than 1."""
    low, high = np.quantile(scores, [WINSORISED, 1 - WINSORISED])
    return max(1.0, float(np.mean(np.clip(scores, low, high) ** 2)))
