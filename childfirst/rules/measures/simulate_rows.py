"""The same questions of the measures that read rows: regressions and adultification."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import numpy as np

from childfirst.rules.measures.adultification import recognised, taken_for_older, written_as_adult
from childfirst.rules.measures.conditional import Conditional, conditional_disparity
from childfirst.rules.measures.figure import Figure
from childfirst.rules.measures.made_up import children
from childfirst.rules.measures.outcomes import outcome_test
from childfirst.rules.measures.simulate import COVERS, CRIES_WOLF, Check, covers

_WHO: Final[dict[str, Any]] = {"group": "ethnicity", "reference": "White", "cluster": "officer"}


def _conditional(seed: int, times: float) -> Conditional:
    rows = children(seed, times)
    return conditional_disparity(
        rows, outcome="force_or_search", group="ethnicity", reference="White", given=["facts", "age"], cluster="officer"
    )


@cache
def _odds(seed: int, times: float) -> Figure:
    return _conditional(seed, times).odds["Black"]


@cache
def _true_odds(times: float) -> float:
    """Over all officers together odds are a little nearer to 1 than with each: what many rows without end would give."""
    rows = children(0, times, rows=400_000, officers=4000)
    made = conditional_disparity(
        rows, outcome="force_or_search", group="ethnicity", reference="White", given=["facts", "age"], cluster="officer"
    )
    return made.odds["Black"].estimate or 0.0


def _older(seed: int, years: float) -> Figure:
    return taken_for_older(children(seed, older=years), perceived="perceived_age", true="age", **_WHO).figures["Black"]


def _wording(seed: int, times: float) -> Figure:
    return written_as_adult(children(seed, times), found="wording_found", words="words", **_WHO).figures["Black"]


@cache
def _both(seed: int, times: float) -> dict[str, Figure]:
    answers = recognised(
        children(seed, times), referred="referred", treated_as_suspect="force_or_search", facts=["facts", "age"], **_WHO
    )
    return {which: answer.figures["Black"] for which, answer in answers.items()}


def _recognised(seed: int, times: float, which: str) -> Figure:
    return _both(seed, times)[which]


def _outcome(seed: int, share: float) -> Figure:
    """Thirty places that differ in how often anything is found; the group's odds of a find are `share` of the others'."""
    chance = np.random.default_rng(seed)
    searches = {}
    for place in range(30):
        odds = float(np.exp(-1.2 + place / 30))
        mine, theirs = int(chance.integers(20, 120)), int(chance.integers(60, 240))
        searches[str(place)] = {
            "Black": (int(chance.binomial(mine, share * odds / (1 + share * odds))), mine),
            "White": (int(chance.binomial(theirs, odds / (1 + odds))), theirs),
        }
    return outcome_test(searches, "White")["Black"].within_places


def read() -> Iterator[Check]:
    """Questions about rows. The dear ones are asked less often."""
    yield Check(
        "conditional odds, errors by officer (60 officers)",
        COVERS,
        lambda seed: covers(_odds(seed, 1.5), _true_odds(1.5)),
        10,
    )
    yield Check("years taken for older, errors by officer", COVERS, lambda seed: covers(_older(seed, 0.9), 0.9), 4)
    yield Check(
        "wording for each 1,000 words, errors by officer", COVERS, lambda seed: covers(_wording(seed, 1.5), 1.5), 4
    )
    yield Check("outcome test within 30 places", COVERS, lambda seed: covers(_outcome(seed, 0.7), 0.7))
    yield Check("conditional odds, nothing planted", CRIES_WOLF, lambda seed: _odds(seed, 1.0).excludes(1), 2)
    yield Check("years taken for older, nothing planted", CRIES_WOLF, lambda seed: _older(seed, 0.0).excludes(0))
    yield Check("wording, nothing planted", CRIES_WOLF, lambda seed: _wording(seed, 1.0).excludes(1))
    yield Check(
        "referred with the same facts, nothing planted",
        CRIES_WOLF,
        lambda seed: _recognised(seed, 1.0, "referred").excludes(1),
        2,
    )
    yield Check(
        "searched or handcuffed with the same facts, nothing planted",
        CRIES_WOLF,
        lambda seed: _recognised(seed, 1.0, "suspect").excludes(1),
        2,
    )
    yield Check("outcome test, nothing planted", CRIES_WOLF, lambda seed: _outcome(seed, 1.0).excludes(1))
    yield Check("conditional odds of 1.5 found", (0.8, 1.0), lambda seed: _odds(seed, 1.5).excludes(1), 10)
    yield Check("0.9 years taken for older found", (0.8, 1.0), lambda seed: _older(seed, 0.9).excludes(0), 10)
    yield Check("half as much wording again found", (0.8, 1.0), lambda seed: _wording(seed, 1.5).excludes(1), 10)
    yield Check(
        "referred at odds of two thirds, same facts, found",
        (0.8, 1.0),
        lambda seed: _recognised(seed, 1.5, "referred").excludes(1),
        10,
    )
    yield Check("outcome test: finds at odds of 0.7 found", (0.8, 1.0), lambda seed: _outcome(seed, 0.7).excludes(1), 4)
