"""The questions of the threshold test: three or four groups in 12 or 25 places, with a lower bar planted or nothing."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from childfirst.rules.measures.made_up import stops
from childfirst.rules.measures.simulate import COVERS, CRIES_WOLF, Check, covers
from childfirst.rules.measures.threshold import Thresholds, threshold_test

ALIKE: Final = -1.2
LOWER: Final = -2.0
"""Log odds of a find at which officers begin to search: 0.23, and 0.12 where a lower bar is planted for one group."""

GROUPS: Final = {3: ("Black", "Mixed", "White"), 4: ("Asian", "Black", "Mixed", "White")}
GIVEN: Final = (0.98, 1.0)
WEIGHT: Final = 10


@cache
def _test(seed: int, groups: int, places: int, planted: bool) -> tuple[Thresholds, float]:
    """What the test says, and the true gap. One fit answers several questions."""
    bars = dict.fromkeys(GROUPS[groups], ALIKE) | ({"Black": LOWER} if planted else {})
    counts, truth = stops(seed, bars, places=places)
    return threshold_test(counts, "White"), truth["Black"] - truth["White"]


def _of(groups: int, seed: int, planted: bool) -> tuple[Thresholds, float]:
    """Every other trial in few places; so laid out that each fit is one of a number of groups and one of places."""
    return _test(seed, groups, 12 if (seed + groups) % 2 == 0 else 25, planted)


def _in(places: int, seed: int, planted: bool) -> tuple[Thresholds, float]:
    odd, even = (3, 4) if places == 12 else (4, 3)
    return _test(seed, odd if seed % 2 else even, places, planted)


def _covers(found: tuple[Thresholds, float]) -> bool:
    return covers(found[0].gap["Black"], found[1])


def thresholds() -> Iterator[Check]:
    """Each question of two hundred trials, where the cheapest are asked two thousand times."""
    for planted, what in ((True, "a lower bar planted"), (False, "nothing planted")):
        for groups in GROUPS:
            yield Check(
                f"gap of thresholds, {what}, {groups} groups",
                COVERS,
                lambda seed, groups=groups, planted=planted: _covers(_of(groups, seed, planted)),
                WEIGHT,
            )
            yield Check(
                f"a figure is given, {what}, {groups} groups",
                GIVEN,
                lambda seed, groups=groups, planted=planted: _of(groups, seed, planted)[0].gap["Black"].low is not None,
                WEIGHT,
            )
        for places in (12, 25):
            yield Check(
                f"gap of thresholds, {what}, {places} places",
                COVERS,
                lambda seed, places=places, planted=planted: _covers(_in(places, seed, planted)),
                WEIGHT,
            )
    for places in (12, 25):
        yield Check(
            f"a bar is said to differ, nothing planted, {places} places",
            CRIES_WOLF,
            lambda seed, places=places: _in(places, seed, False)[0].gap["Black"].excludes(0),
            WEIGHT,
        )
        yield Check(
            f"another group's bar is said to differ, {places} places",
            CRIES_WOLF,
            lambda seed, places=places: _in(places, seed, True)[0].gap["Mixed"].excludes(0),
            WEIGHT,
        )
        yield Check(
            f"a lower bar (0.12 for 0.23) found in {places} places",
            (0.8 if places == 25 else 0.5, 1.0),
            lambda seed, places=places: _in(places, seed, True)[0].gap["Black"].excludes(0),
            WEIGHT,
        )
