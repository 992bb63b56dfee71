"""From pairs to children: the likeliest pairs first, and no join that would put two records together which a guard or a person keeps apart."""

from collections.abc import Iterable

import numpy as np


def clusters(
    records: int, joins: Iterable[tuple[int, int]], apart: Iterable[tuple[int, int]] = ()
) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """For each record the smallest number of its cluster, and the joins that were refused because they would bring two kept apart together.

    `joins` come likeliest first.
    """
    parent = list(range(records))
    foes: dict[int, set[int]] = {}
    for one, other in apart:
        foes.setdefault(one, set()).add(other)
        foes.setdefault(other, set()).add(one)

    def find(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    refused = []
    for one, other in joins:
        first, second = find(one), find(other)
        if first == second:
            continue
        if second in foes.get(first, ()):
            refused.append((one, other))
            continue
        low, high = (first, second) if first < second else (second, first)
        parent[high] = low
        for foe in foes.pop(high, ()):
            foes[foe].discard(high)
            foes[foe].add(low)
            foes.setdefault(low, set()).add(foe)
    return np.array([find(one) for one in range(records)], dtype=np.int64), refused
