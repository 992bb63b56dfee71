"""What happens: encounters of every kind, drawn for each home from its own random numbers, so that any part can be made alone.

A child's life has threads, and a thread makes contacts of several kinds: the boy stopped with two phones is the boy reported
missing and the boy arrested in another town. Nothing here decides anything about a real child: it is how records are invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random
from typing import Final

from childfirst.demo.calendar_draws import a_day, a_moment
from childfirst.demo.calibration import value
from childfirst.demo.casting import cast
from childfirst.demo.encounters import NONE, PLANTED, Bias, Encounter
from childfirst.demo.people import Home, Person, homes
from childfirst.demo.scenes import SCENES, Scene

SIZES: Final = {"small": 2_000, "medium": 20_000, "year": 230_000}
# Contacts a year in thousands, domestic abuse apart because it happens to a home (calibration: victims, suspects, missing, stops …).
KINDS: Final = {
    "crime_report": 90,
    "stop_search": 52,
    "arrest": 25,
    "missing": 22,
    "concern": 16,
    "school_incident": 7,
    "online_harm": 7,
}
# How much a thread multiplies each kind.
THREADS: Final[dict[str, dict[str, float]]] = {
    "criminal": {"stop_search": 3.5, "arrest": 3.5, "missing": 3.0, "online_harm": 1.5},
    "sexual": {"missing": 3.5, "online_harm": 3.0, "crime_report": 1.3},
    "street": {"crime_report": 1.6, "stop_search": 1.5, "arrest": 1.2},
    "online": {"online_harm": 5.0, "concern": 1.2},
    "neglect": {"concern": 3.5, "school_incident": 1.5, "crime_report": 0.8},
    "school": {"school_incident": 5.0, "missing": 1.2},
    "theft": {"crime_report": 1.3, "arrest": 2.0},
    "care": {"missing": 5.0, "arrest": 1.6, "concern": 1.3},
}
# A child known mainly as one thing (people.SIDES) seldom comes as the other; domestic abuse stands outside it: it happens to a home.
OTHER_SIDE: Final = 0.05
SIDE_OF_KIND: Final = {"stop_search": "suspect", "arrest": "suspect"}
# Scenes that are part of a thread come to the child in it more often than the everyday ones do.
THREAD_PULL: Final = 2.5


@dataclass(frozen=True, slots=True)
class Plan:
    """Which invented London: everything in it follows from these."""

    seed: int = 2026
    children: int = SIZES["small"]
    anchor: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)
    bias: Bias = PLANTED

    @property
    def first_day(self) -> date:
        """Where the history begins."""
        return self.anchor.date() - timedelta(days=int(value("months_of_history") * 30.44))


def no_bias(plan: Plan) -> Plan:
    """The same London without what was planted: the control."""
    return Plan(plan.seed, plan.children, plan.anchor, NONE)


def lives(plan: Plan) -> Iterator[tuple[Home, list[Encounter]]]:
    """Every home with what happened there, one home at a time and nothing kept."""
    for home in homes(plan.seed, plan.children, plan.anchor.date()):
        yield home, life_of(plan, home)


def life_of(plan: Plan, home: Home) -> list[Encounter]:
    """Everything that happened to the children of one home, oldest first."""
    rng = Random(f"{plan.seed} life {home.number}")
    happened = [*_abuse(plan, rng, home)]
    for person in home.children:
        happened += _own(plan, rng, home, person)
    happened.sort(key=lambda encounter: (encounter.at, encounter.key))
    return happened


def _abuse(plan: Plan, rng: Random, home: Home) -> Iterator[Encounter]:
    """Incidents at a home where there is abuse: every child of the home is in each."""
    if not home.abuse or home.adults[0].relation == "father":
        return
    for number in range(1 + min(int(rng.expovariate(0.5)), 7)):
        at = a_moment(rng, a_day(rng, plan.first_day, plan.anchor.date()), "home")
        if at >= plan.anchor:
            continue
        there = [person for person in home.children if 0 <= person.months_old(at.date()) < 216]
        if not there:
            continue
        focus = rng.choice(there)
        scene = scene_for(rng, "domestic_abuse", focus, at.date())
        if scene is not None:
            alone = scene.key in ("da-teen", "da-honour")
            yield cast(plan, rng, home, scene, at, focus, [focus] if alone else there, f"H{home.number:06d}-{number}")


def _own(plan: Plan, rng: Random, home: Home, person: Person) -> Iterator[Encounter]:
    """One child's own contacts."""
    threads = person.threads | ({"care"} if person.care == "looked_after" else set())
    count = _how_many(rng, person, len(threads), person.months_old(plan.anchor.date()) // 12)
    number = 0
    for _ in range(count):
        day = a_day(rng, plan.first_day, plan.anchor.date())
        for again in range(_how_often(rng, threads)):
            at = _when(rng, plan, person, threads, day + timedelta(days=again * rng.randint(6, 30)))
            if at is not None:
                moment, scene = at
                number += 1
                yield cast(plan, rng, home, scene, moment, person, [person], f"C{person.number:07d}-{number}")


def _how_many(rng: Random, person: Person, threads: int, age: int) -> int:
    """Contacts in the whole window: more the harder life is, and most from eleven on."""
    mean = (0.55 + 0.4 * min(person.trouble, 4) + 0.35 * threads) * (0.6 if age < 6 else 1.0 if age < 12 else 1.9)
    return min(int(rng.expovariate(1 / mean) + 0.5), 18)


def _how_often(rng: Random, threads: frozenset[str] | set[str]) -> int:
    """Some contacts begin a run of several in a few weeks."""
    grave = bool({"criminal", "sexual", "care"} & threads)
    return rng.randint(2, 4) if rng.random() < (0.10 if grave else 0.02) else 1


def _when(
    rng: Random, plan: Plan, person: Person, threads: frozenset[str] | set[str], day: date
) -> tuple[datetime, Scene] | None:
    """A moment and a scene that fit the child's age then, or None."""
    if day > plan.anchor.date() or not 0 <= person.months_old(day) < 216:
        return None
    kinds, weights = _kinds(frozenset(threads), person.side)
    scene = scene_for(rng, rng.choices(kinds, cum_weights=weights)[0], person, day)
    if scene is None:
        return None
    if scene.hours == "school":
        day = a_day(rng, max(plan.first_day, day - timedelta(days=12)), day, school_only=True)
        if not scene.ages[0] <= person.months_old(day) // 12 <= scene.ages[1]:
            return None
    at = a_moment(rng, day, scene.hours)
    return (at, scene) if at < plan.anchor and 0 <= person.months_old(day) < 216 else None


@cache
def _kinds(threads: frozenset[str], side: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    total, totals = 0.0, []
    for kind, weight in KINDS.items():
        share = float(weight) * (OTHER_SIDE if side == "victim" and kind in SIDE_OF_KIND else 1.0)
        for thread in threads:
            share *= THREADS[thread].get(kind, 1.0)
        total += share
        totals.append(total)
    return tuple(KINDS), tuple(totals)


@cache
def _fitting(
    kind: str, age: int, sex: str, threads: frozenset[str], side: str
) -> tuple[tuple[Scene, ...], tuple[float, ...]]:
    fits = [
        scene for scene in SCENES[kind]
        if scene.ages[0] <= age <= scene.ages[1] and scene.sex in ("", sex) and (not scene.threads or threads & set(scene.threads))
    ]  # fmt: skip
    return tuple(fits), tuple(
        scene.weight * (THREAD_PULL if scene.threads else 1) * _leaning(scene, side) for scene in fits
    )


def _leaning(scene: Scene, side: str) -> float:
    """How a scene fits what a child is mainly known as."""
    both = {"victim", "suspect"} & set(scene.roles)
    return OTHER_SIDE if scene.kind != "domestic_abuse" and side != "both" and both and side not in both else 1.0


def scene_for(rng: Random, kind: str, person: Person, day: date) -> Scene | None:
    """A scene of one kind that fits the child's age and life, or None."""
    threads = person.threads | ({"care"} if person.care == "looked_after" else set())
    scenes, weights = _fitting(kind, person.months_old(day) // 12, person.sex, frozenset(threads), person.side)
    return rng.choices(scenes, weights)[0] if scenes else None
