"""Whether misses or false alarms differ between groups of named children by more than chance: a permutation test."""

import random
from collections.abc import Mapping
from typing import Final

SHUFFLES: Final = 2_000


def differs_by_chance(groups: Mapping[str, tuple[int, int]], seed: int = 20261122) -> float | None:
    """The share of random relabellings at least as uneven as this one. Each group has (bad, all). None if nothing to compare."""
    names = sorted(name for name, (_, total) in groups.items() if total)
    bad, total = sum(groups[name][0] for name in names), sum(groups[name][1] for name in names)
    if len(names) < 2 or not 0 < bad < total:
        return None
    sizes = [groups[name][1] for name in names]
    seen = _unevenness([groups[name][0] for name in names], sizes, bad / total)
    shuffler, pool = random.Random(seed), [1] * bad + [0] * (total - bad)  # noqa: S311 (a statistic, not a secret)
    as_uneven = 0
    for _ in range(SHUFFLES):
        shuffler.shuffle(pool)
        drawn, place = [], 0
        for size in sizes:
            drawn.append(sum(pool[place : place + size]))
            place += size
        as_uneven += _unevenness(drawn, sizes, bad / total) >= seen - 1e-12
    return (as_uneven + 1) / (SHUFFLES + 1)


def _unevenness(bad: list[int], sizes: list[int], share: float) -> float:
    return sum((count - size * share) ** 2 / size for count, size in zip(bad, sizes, strict=True))
