"""Learns what each sign weighs, from rows that say which signs were there and whether it was so. The same rows give the same weights.

Logistic regression by stochastic steps in a fixed order, in plain Python: no chance and no library decides a weight.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp

Row = tuple[Mapping[str, float], bool]


def learn(rows: Sequence[Row], *, keep: float, if_so: float, if_not: float, rounds: int = 20, step: float = 0.5) -> tuple[dict[str, float], float]:
    """The weight of each sign seen twice, and the base. `keep` draws weights to nought; `if_so` and `if_not` say what a row of each kind counts."""
    often = Counter(sign for found, _ in rows for sign in found)
    weights = dict.fromkeys(sorted(sign for sign, times in often.items() if times > 1), 0.0)
    moved = dict.fromkeys(weights, 1.0)
    known = [({sign: share for sign, share in found.items() if sign in weights}, so) for found, so in rows]
    base, order, shuffled = 0.0, list(range(len(known))), random.Random(1)  # noqa: S311 (an order, not a secret)
    for _ in range(rounds):
        shuffled.shuffle(order)
        for place in order:
            found, so = known[place]
            total = base + sum(share * weights[sign] for sign, share in found.items())
            off = (1 / (1 + exp(-total)) - so) * (if_so if so else if_not)
            base -= 0.02 * off
            for sign, share in found.items():
                slope = off * share + keep * weights[sign]
                moved[sign] += slope * slope
                weights[sign] -= step * slope / moved[sign] ** 0.5
    return weights, base


def total(weights: Mapping[str, float], base: float, found: Mapping[str, float]) -> float:
    """What the signs of one row come to."""
    return base + sum(share * weights[sign] for sign, share in found.items() if sign in weights)
