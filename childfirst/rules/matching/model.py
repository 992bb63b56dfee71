"""The weights: a dated, public file in the package, and what they say of one pair. The same arithmetic as Splink's (Fellegi and Sunter).

A model is plain JSON: for each comparison and level `m` (how often one child's two records stand so) and `u` (how often two children's
do), what it was trained on and when. It says nothing of any child: only how alike two records are.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from childfirst.rules.matching.levels import BY_NAME, COMPARISONS, Record

_PACKAGED: Final = Path(__file__).with_name("model.json")
RAREST: Final = 1e-5  # a value seen once is not taken for rarer than this


class BadModel(ValueError):
    """A model file that does not fit the comparisons of this version."""


@dataclass(frozen=True)
class Model:
    """Weights and thresholds. `prior` is the chance that two records drawn at random are one child's."""

    version: str
    trained_on: str
    trained_at: str
    prior: float
    m: Mapping[str, Mapping[str, float]]
    u: Mapping[str, Mapping[str, float]]
    join: float
    review: float
    names: frozenset[str] = frozenset()

    def bits(self, comparison: str, level: str | None) -> float:
        """How many times likelier one child is than two, as a power of two; nothing to compare is nought."""
        if level is None:
            return 0.0
        return math.log2(self.m[comparison][level] / self.u[comparison][level])

    @property
    def start(self) -> float:
        """The weight before anything is compared."""
        return math.log2(self.prior / (1 - self.prior))


def probability(weight: float) -> float:
    """Of a weight in bits.

    >>> probability(0.0), probability(2000.0), round(probability(-10.0), 6)
    (0.5, 1.0, 0.000976)
    """
    return 1.0 if weight > 500 else 1 / (1 + 2.0**-weight) if weight > -500 else 0.0


def weighed(
    model: Model,
    levels: Mapping[str, str | None],
    one: Record,
    other: Record,
    frequency: Mapping[str, Mapping[str, float]],
) -> dict[str, float]:
    """The bits of each comparison. An equal value that is rare counts for more, one that is common for less
    (not where names fit only the other way round: a rare given name need not be a rare family name).

    `frequency` maps a column to {value: its share of records}. A value that is not in it is as frequent as the average.
    """
    found = {}
    for comparison, level in levels.items():
        bits = model.bits(comparison, level)
        column = BY_NAME[comparison].frequency
        if level == "same" and column and one[column] == other[column]:
            shares = frequency.get(column, {})
            share = max(shares.get(one[column] or "", 0.0), shares.get(other[column] or "", 0.0))
            if share:
                bits += math.log2(model.u[comparison]["same"] / max(share, RAREST))
        found[comparison] = bits
    return found


def from_plain(document: Mapping[str, Any]) -> Model:
    """A model from its JSON document. Raises BadModel with the place of what does not fit."""
    tables: dict[str, dict[str, dict[str, float]]] = {"m": {}, "u": {}}
    for comparison in COMPARISONS:
        held = document.get("comparisons", {}).get(comparison.name, {})
        for kind, table in tables.items():
            values = {level.name: held.get(level.name, {}).get(kind) for level in comparison.levels}
            wrong = [name for name, value in values.items() if not isinstance(value, int | float) or not 0 < value <= 1]
            if wrong:
                raise BadModel(f"comparisons.{comparison.name}.{wrong[0]}.{kind} must be a number above 0 and up to 1.")
            table[comparison.name] = values
    try:
        return Model(
            document["version"], document["trained_on"], document["trained_at"], float(document["prior"]), tables["m"], tables["u"],
            float(document["thresholds"]["join"]), float(document["thresholds"]["review"]), frozenset(document.get("names", ())),
        )  # fmt: skip
    except KeyError as absent:
        raise BadModel(f"The model has no {absent.args[0]}.") from absent


def to_plain(model: Model) -> dict[str, Any]:
    """The JSON document of a model."""
    return {
        "version": model.version, "trained_on": model.trained_on, "trained_at": model.trained_at, "prior": model.prior,
        "thresholds": {"join": model.join, "review": model.review},
        "comparisons": {
            comparison.name: {
                level.name: {
                    "m": round(model.m[comparison.name][level.name], 7), "u": round(model.u[comparison.name][level.name], 9),
                }
                for level in comparison.levels
            }
            for comparison in COMPARISONS
        },
        "names": sorted(model.names),
    }  # fmt: skip


def read_model(path: Path) -> Model:
    """A model from a file."""
    try:
        return from_plain(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as fault:
        raise BadModel(f"{path} cannot be used as a model: {fault}") from fault


@cache
def packaged() -> Model:
    """The model that comes with this version."""
    return read_model(_PACKAGED)
