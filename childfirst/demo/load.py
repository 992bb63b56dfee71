"""Putting the invented London into the tables: the history in bulk, the last days by the real actions, the stories by hand."""

from collections.abc import Callable
from datetime import timedelta
from itertools import islice
from typing import Protocol

from django.db import transaction

from childfirst.adapters.linkage.on_record import look_over_records
from childfirst.cases.worker import sweep_cases
from childfirst.demo.contacts import Plan, lives
from childfirst.demo.encounters import Encounter
from childfirst.demo.loading.disagreements import disagree_with_some
from childfirst.demo.loading.families import place_families
from childfirst.demo.loading.ground import lay_ground
from childfirst.demo.loading.history import keep_history
from childfirst.demo.loading.learning import lay_learning
from childfirst.demo.loading.live import DAYS, live_contacts, play
from childfirst.demo.loading.panels import panels_meet
from childfirst.demo.loading.partners import lay_partners, live_through, ward_work
from childfirst.demo.loading.past_cases import cases_in_the_past
from childfirst.demo.loading.past_force import force_in_the_past
from childfirst.demo.loading.powers import lay_powers
from childfirst.demo.loading.published import publish_the_past
from childfirst.demo.loading.studies import lay_studies
from childfirst.demo.loading.suite import fill_suite
from childfirst.demo.loading.systems import let_systems_in
from childfirst.demo.loading.world import World
from childfirst.demo.people import Home
from childfirst.demo.stories import plant
from childfirst.foundation.now import standing_at
from childfirst.foundation.planner import tell_planner
from childfirst.powers.worker import sweep_reviews
from childfirst.referrals.worker import sweep

HOMES_AT_A_TIME = 400
# Of the homes of a large London, only these many are kept in mind for the last days.
KEPT_IN_MIND = 2_000


class Progress(Protocol):
    """Told what is being done and how much of it is."""

    def begin(self, words: str, total: int) -> Callable[[int], None]: ...


class Silent:
    """Nobody is watching."""

    def begin(self, words: str, total: int) -> Callable[[int], None]:
        return lambda done: None


def load(plan: Plan, progress: Progress | None = None, *, live: bool = True, stories: bool = True) -> World:
    """Fill an empty, migrated database. One transaction: a load that was stopped leaves nothing behind."""
    shown, world = progress or Silent(), World(plan)
    with transaction.atomic():
        with standing_at(plan.anchor - timedelta(days=1)):
            lay_ground(world)
            lay_powers(world)
            lay_partners(world)
            ward_work(world)
            let_systems_in(world)
        lay_learning(world)
        lay_studies(world)
        homes, own = _history(world, shown)
        tell_planner()
        if live:
            _last_days(world, homes, own, shown)
            tell_planner()
            disagree_with_some(world)
        force_in_the_past(world)
        if stories:
            plant(world)
            fill_suite(world)
            cases_in_the_past(world)
            panels_meet(world)
            publish_the_past(world)
        live_through(world)
        with standing_at(plan.anchor):
            sweep(plan.anchor)
            sweep_cases(plan.anchor)
            sweep_reviews(plan.anchor)
            if stories:
                look_over_records()
    return world


def _history(world: World, shown: Progress) -> tuple[list[Home], list[Encounter]]:
    """Two years, some homes at a time. Returns homes to draw the last days from, and what the plan itself has in them."""
    advance = shown.begin("Two years of contacts", world.plan.children)
    cut, stream = world.plan.anchor - timedelta(days=DAYS), lives(world.plan)
    kept: list[Home] = []
    own: list[Encounter] = []
    done = 0
    while batch := list(islice(stream, HOMES_AT_A_TIME)):
        place_families(world, [home for home, _ in batch])
        late = [one for _, encounters in batch for one in encounters if one.at >= cut]
        keep_history(world, [one for _, encounters in batch for one in encounters if one.at < cut])
        own += late
        room = len(kept) < KEPT_IN_MIND
        kept += [home for home, _ in batch] if room else []
        if not room:
            _forget(world, [home for home, _ in batch], late)
        done += sum(len(home.children) for home, _ in batch)
        advance(done)
    return kept, own


def _forget(world: World, homes: list[Home], late: list[Encounter]) -> None:
    """Rows that the last days do not need, so that a full year fits in memory."""
    needed = {part.record.key for one in late for part in one.parts}
    for home in homes:
        world.homes.pop(home.number, None)
        for record in [record for person in home.children for record in person.records]:
            if record.key not in needed:
                world.children.pop(record.key, None)
    world.contacts.clear()


def _last_days(world: World, homes: list[Home], own: list[Encounter], shown: Progress) -> None:
    coming = live_contacts(world.plan, homes, own)
    advance, done = shown.begin("The last three days, by the real actions", len(coming)), 0

    def tick() -> None:
        nonlocal done
        done += 1
        advance(done)

    play(world, coming, tick)
