"""The vignette study in the invented London: a round before the roll-out, one after it, and one that is open. The gap in age is planted."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any, Final

from childfirst.demo.loading.learning import LEAD, ROLL_OUT
from childfirst.demo.loading.world import World
from childfirst.foundation.now import standing_at
from childfirst.studies.actions.vignettes import agree, answer, close_round, open_round
from childfirst.studies.models import Round
from childfirst.studies.vignettes import AGES, ARMS, LEVELS, Vignette, vignettes
from childfirst.teams.models import Officer
from childfirst.training.queries.standing import learning_is_live

MOST: Final = 400  # who answer, however large the London is
OLDER: Final = {False: 1.6, True: 0.7}  # years that a Black child is taken to be older, before and after the module
ROUNDS: Final = (ROLL_OUT + 60, 5)  # days ago: before anybody passed, and when most had


def lay_studies(world: World) -> None:
    """After learning. The arms go round by turns here, so that even the smallest London has enough of each."""
    lead = world.named[LEAD]
    officers = list(Officer.objects.of_the_force().filter(is_active=True).order_by("pk")[:MOST])
    chance = Random(f"studies {world.plan.seed}")
    for vignette in vignettes().values():
        for days_ago in ROUNDS:
            _a_round(world, chance, vignette, officers, lead, days_ago)
        with standing_at(world.plan.anchor - timedelta(days=1)):
            open_round(vignette=vignette.slug, by=lead)


def _a_round(world: World, chance: Random, vignette: Vignette, officers: list[Any], lead: Any, days_ago: int) -> None:
    at = world.plan.anchor - timedelta(days=days_ago)
    with standing_at(at):
        made = open_round(vignette=vignette.slug, by=lead)
        turns = {True: _turns(), False: _turns()}
        for officer in officers:
            trained = learning_is_live(officer, made.module)
            part = agree(round=made, by=officer, draw=partial(_next, turns[trained]))
            answer(round=made, answers=_reply(chance, vignette, part.arm, trained), by=officer)
    with standing_at(at + timedelta(days=1)):
        close_round(round=Round.objects.get(pk=made.pk), by=lead)


def _turns() -> Iterator[str]:
    while True:
        yield from ARMS


def _next(turns: Iterator[str], arms: Sequence[str]) -> str:
    return next(turns)


def _reply(chance: Random, vignette: Vignette, arm: str, trained: bool) -> dict[str, int]:
    older = OLDER[trained] * arm.startswith("black")
    age = round(chance.gauss(14.4 + older, 1.6))
    level = round(chance.gauss(5.4 - older / 2 + 0.3 * trained, 1.2))
    looks_after = sorted(vignette.protecting) if chance.random() < 0.72 - older / 8 else [number for number in range(len(vignette.acts)) if number not in vignette.protecting]  # fmt: skip
    return {
        "age": min(max(age, AGES[0]), AGES[-1]),
        "protection": min(max(level, LEVELS[0]), LEVELS[-1]),
        "first": chance.choice(looks_after),
    }
