"""Invented data with known answers, to hold the measures against: what was planted is what must come back."""

from importlib import import_module
from typing import Any, Final

import numpy as np
import polars as pl

_special: Any = import_module("scipy.special")

# Children aged 10 to 17 in London by group, in thousands (Census 2021), spread here over invented boroughs.
LIVING: Final = {"Asian": 192_198, "Black": 164_548, "Mixed": 85_556, "Other": 61_476, "White": 333_532}
GROUPS: Final = ("Asian", "Black", "Mixed", "White")


def stops(
    seed: int,
    bars: dict[str, float],
    places: int = 25,
    stopped: int = 2000,
    spreads: tuple[float, float, float] = (0.3, 0.15, 0.25),
) -> tuple[dict[tuple[str, str], tuple[int, int, int]], dict[str, float]]:
    """(Stopped, searched, found) by group and place, and each group's true threshold over all places.

    `bars` are thresholds as log odds. Groups differ in base rate and plainness of signs too, so that a lower share
    found is no proof by itself.
    """
    chance = np.random.default_rng(seed)
    base = {group: -1.5 + 0.2 * chance.normal() for group in bars}
    plain = {group: 0.5 + 0.1 * chance.normal() for group in bars}
    place_base, place_plain = spreads[0] * chance.normal(size=places), spreads[1] * chance.normal(size=places)
    counts, bar_of, weight = {}, {}, np.zeros(places)
    for group, middle in bars.items():
        bar = middle + spreads[2] * chance.normal(size=places)
        bar_of[group] = _special.expit(bar)
        carries, apart = _special.expit(base[group] + place_base), np.exp(plain[group] + place_plain)
        sign = (bar - base[group] - place_base) / apart + apart / 2
        found, nothing = carries * _special.ndtr(apart - sign), (1 - carries) * _special.ndtr(-sign)
        for place in range(places):
            number = int(chance.integers(stopped // 4, stopped))
            hits, misses, _ = chance.multinomial(
                number, [found[place], nothing[place], 1 - found[place] - nothing[place]]
            )
            counts[group, f"place {place}"] = (number, int(hits + misses), int(hits))
            weight[place] += number
    return counts, {group: float(np.average(bar, weights=weight)) for group, bar in bar_of.items()}


def children(seed: int, times: float = 1.0, rows: int = 3000, officers: int = 60, older: float = 0.0) -> pl.DataFrame:
    """Children with recorded facts, each dealt with by an officer who has ways of their own.

    `times` multiplies the odds of being searched or handcuffed, and divides the odds of being referred, for Black
    children with the same facts; `older` is how many years older than others they are taken to be.
    """
    chance = np.random.default_rng(seed)
    officer = chance.integers(0, officers, rows)
    facts = chance.integers(0, 6, rows)
    black = chance.random(rows) < 0.25 + 0.05 * facts
    age = chance.integers(10, 18, rows)
    way = chance.normal(0, 0.4, (3, officers))[:, officer]
    harsh = -1.2 + 0.25 * facts + 0.1 * (age - 14) + np.log(times) * black + way[0]
    kind = 0.3 - 0.2 * facts - 0.1 * (age - 14) - np.log(times) * black + way[1]
    guess = age + 0.4 + older * black + way[2] + chance.normal(0, 1.3, rows)
    words = chance.integers(40, 400, rows)
    found = chance.poisson(words / 1000 * 4 * times**black * np.exp(way[0] - 0.08))
    return pl.DataFrame({
        "officer": [f"officer {one}" for one in officer],
        "facts": [f"kind {one}" for one in facts],
        "ethnicity": np.where(black, "Black", "White"),
        "age": age, "perceived_age": np.round(guess).astype(int),
        "words": words, "wording_found": found,
        "force_or_search": chance.random(rows) < _special.expit(harsh),
        "referred": chance.random(rows) < _special.expit(kind),
    })  # fmt: skip


def teams(
    seed: int, planted: int = 0, count: int = 100, size: int = 300, times: float = 1.0
) -> dict[str, tuple[int, int]]:
    """(Events, of) by team at a share of 20%; the first `planted` teams have `times` the odds."""
    chance = np.random.default_rng(seed)
    counts = {}
    for team in range(count):
        of = int(chance.integers(size // 2, size * 2))
        odds = 0.25 * (times if team < planted else 1.0)
        counts[f"team {team}"] = (int(chance.binomial(of, odds / (1 + odds))), of)
    return counts


def london(
    seed: int, times: float = 1.0, boroughs: int = 32, scale: float = 0.02
) -> dict[str, dict[str, tuple[int, int]]]:
    """(Events, people) by invented borough and group. Black children live more where more is searched, and `times` is
    what is left of the ratio to White children within each borough: the plain ratio and the standardised one differ."""
    chance = np.random.default_rng(seed)
    busy = np.linspace(-0.6, 0.6, boroughs)
    table: dict[str, dict[str, tuple[int, int]]] = {}
    for group, living in LIVING.items():
        lean = np.exp(0.8 * busy) if group == "Black" else np.ones(boroughs)
        people = np.maximum((living * lean / lean.sum()).astype(int), 1)
        mean = people * scale * np.exp(busy) * (times if group == "Black" else 1.0)
        for number, (of, events) in enumerate(zip(people.tolist(), chance.poisson(mean).tolist(), strict=True)):
            table.setdefault(f"borough {number}", {})[group] = (events, of)
    return table
