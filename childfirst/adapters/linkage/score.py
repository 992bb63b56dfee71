"""How right a linkage was, where the truth is known: pairs and clusters, with intervals, and by group."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl


@dataclass(frozen=True)
class Score:
    """Pairs put together: how many were right, how many there were to find."""

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        """Of the pairs put together, the share that are one child."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that are one child, the share put together."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


def pairwise(cluster: Sequence[Any], truth: Sequence[Any]) -> Score:
    """Over all pairs of records, from the sizes of clusters alone."""
    frame = pl.DataFrame({"c": np.asarray(cluster), "t": pl.Series(truth).cast(pl.String)})

    def pairs(*columns: str) -> int:
        sizes = frame.group_by(columns).len()["len"].cast(pl.Int64)
        return int((sizes * (sizes - 1) // 2).sum())

    return Score(pairs("c", "t"), pairs("c"), pairs("t"))


def whole_clusters(cluster: Sequence[Any], truth: Sequence[Any]) -> Score:
    """Clusters that are exactly one child with all of that child's records. Only children of two records or more are counted."""

    def sets(labels: Sequence[Any]) -> Counter[frozenset[int]]:
        members: dict[Any, list[int]] = {}
        for place, label in enumerate(labels):
            members.setdefault(label, []).append(place)
        return Counter(frozenset(found) for found in members.values() if len(found) > 1)

    found, true = sets(list(cluster)), sets(list(truth))
    return Score(sum((found & true).values()), sum(found.values()), sum(true.values()))


def candidate_recall(left: Iterable[int], right: Iterable[int], truth: Sequence[Any]) -> float:
    """Of the pairs that are one child, the share that met at all."""
    labels = pl.Series(truth).cast(pl.String)
    same = (labels.gather(list(left)) == labels.gather(list(right))).sum()
    true = pairwise(list(range(len(labels))), truth).true
    return int(same or 0) / true if true else 1.0
