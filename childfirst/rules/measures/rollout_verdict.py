"""What may be said of a roll-out: lower, higher, or that these data cannot tell. Never "no effect".

Several measures are looked at together, so each is held to more than its own one in twenty (Holm, 1979): where training
changed nothing, the whole study says otherwise in fewer than one of twenty. A measure whose placebo finds something is not spoken of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import polars as pl

from childfirst.rules.measures.intervals import LEVEL
from childfirst.rules.measures.regression import CannotFit
from childfirst.rules.measures.rollout import Effect, effect, placebo

Said = Literal["lower", "higher", "cannot tell"]
WITHIN: Final = "The 95% interval holds nought, so both less and more fit these data."
AMONG: Final = (
    "Its own interval leaves out nought, but among this many measures one such interval is expected by chance."
)
BEFORE: Final = (
    "The same sum finds a difference in the months before training, when there can be none: "
    "those trained early were on another way already."
)
UNTRIED: Final = "There are too few months before training to see whether both sides were on the same way."


@dataclass(frozen=True, slots=True)
class Verdict:
    """One measure: what may be said and why, the effect where one could be worked out, and the placebo."""

    said: Said
    why: str
    effect: Effect | None = None
    placebo: Effect | None = None


def judge(measures: Mapping[str, pl.DataFrame]) -> dict[str, Verdict]:
    """Every measure of one study, by name."""
    found = {name: _tried(rows) for name, rows in measures.items()}
    sure = _holm({name: one.effect.chance for name, one in found.items() if one.effect and not one.why})
    return {name: _spoken(one, name in sure) for name, one in found.items()}


def _tried(rows: pl.DataFrame) -> Verdict:
    try:
        main = effect(rows)
    except CannotFit as cannot:
        return Verdict("cannot tell", str(cannot))
    try:
        fake = placebo(rows)
    except CannotFit:
        return Verdict("cannot tell", UNTRIED, main)
    moved = fake.low > 0 or fake.high < 0
    return Verdict("cannot tell", BEFORE if moved else "", main, fake)


def _holm(chances: Mapping[str, float]) -> set[str]:
    """Those that stay when the smallest is held to a twentieth of all, the next of one fewer, until one fails."""
    kept: set[str] = set()
    for place, (name, chance) in enumerate(sorted(chances.items(), key=lambda one: one[1])):
        if chance > (1 - LEVEL) / (len(chances) - place):
            break
        kept.add(name)
    return kept


def _spoken(one: Verdict, sure: bool) -> Verdict:
    if one.why or one.effect is None:
        return one
    if sure:
        return Verdict("lower" if one.effect.gap < 0 else "higher", "", one.effect, one.placebo)
    why = AMONG if one.effect.low > 0 or one.effect.high < 0 else WITHIN
    return Verdict("cannot tell", why, one.effect, one.placebo)
