"""The last days, made by the real actions: recorded, screened, taken up, graded, decided, returned, each at its own past moment.

Every contact has a fate, so that whoever opens the desk finds something due within the hour, something overdue, something
that waits for a second person, something sent back, and things decided today. Acts of different contacts run in the order of
their moments, as they would have: two that meet fold, and what a person could not have done is not done.
"""

import heapq
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from childfirst.contacts.actions import record
from childfirst.contacts.models import Contact
from childfirst.demo.casting import cast
from childfirst.demo.contacts import Plan, scene_for
from childfirst.demo.encounters import LEVELS, Encounter
from childfirst.demo.loading.rows import new_contact, recorded_after
from childfirst.demo.loading.world import SOURCE, World
from childfirst.demo.people import Home
from childfirst.demo.phrases import ADVICE, FOUND, GRADED, OUTCOMES, QUESTIONS, REASONS
from childfirst.foundation.errors import ChildFirstError
from childfirst.foundation.now import standing_at
from childfirst.referrals import actions as desk
from childfirst.referrals.actions.decide import gravest_of, needs_second_person
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.rules.clocks import ClockInputError

DAYS: Final = 3
# What has been on the desk for most of a day has nearly always been decided.
SETTLED: Final = timedelta(hours=16)
LATER_FATES: Final = {"in_work": 1, "returned": 5, "waiting": 3, "decided": 91}
FATES: Final = {"open": 34, "in_work": 14, "returned": 9, "waiting": 11, "decided": 32}
# Some are placed so that their clocks ring soon after anybody starts the demo, whichever grade they come to: minutes before now.
SOON: Final = (215, 222, 228, 234, 1395, 1405, 1412, 1425, 4280)
OVERDUE: Final = (300, 1500, 1700)
EXTRA: Final = 48

Script = Generator[datetime, None, None]


@dataclass(frozen=True, slots=True)
class Live:
    """One contact of the last days and what becomes of it."""

    encounter: Encounter
    recorded: datetime
    fate: str


def live_contacts(plan: Plan, homes: Iterable[Home], own: Iterable[Encounter]) -> list[Live]:
    """The contacts that the plan itself has in these days, and enough more for a desk to be alive at any size."""
    found = [Live(one, at, _fate(one.key, plan.anchor - at)) for one in own for at in (one.at + recorded_after(one),)]
    found = [one for one in found if one.recorded < plan.anchor]
    rng = Random(f"{plan.seed} live")
    people = [home for home in homes if home.children and home.adults[0].relation != "father"]
    placed = [("open", minutes) for minutes in (*SOON, *OVERDUE)] + [("", 0)] * EXTRA
    for number, (fate, minutes) in enumerate(placed):
        minutes = minutes or int(60 * DAYS * 24 * rng.random() ** 1.4) + 12
        one = _extra(plan, rng, rng.choice(people), number, minutes)
        if one is not None:
            age = timedelta(minutes=minutes)
            found.append(Live(one, plan.anchor - age, fate or _fate(one.key, age)))
    return sorted(found, key=lambda one: (one.recorded, one.encounter.key))


def _fate(key: str, age: timedelta) -> str:
    fates = LATER_FATES if age > SETTLED else FATES
    return Random(f"fate {key}").choices(tuple(fates), tuple(fates.values()))[0]


def _extra(plan: Plan, rng: Random, home: Home, number: int, minutes: int) -> Encounter | None:
    at = plan.anchor - timedelta(minutes=minutes + rng.randint(15, 90))
    there = [person for person in home.children if 0 <= person.months_old(at.date()) < 216]
    if not there:
        return None
    focus = rng.choice(there)
    kind = (
        "domestic_abuse"
        if rng.random() < 0.4
        else rng.choice(
            ("crime_report", "stop_search", "arrest", "missing", "concern", "online_harm", "school_incident")
        )
    )
    scene = scene_for(rng, kind, focus, at.date()) or scene_for(rng, "domestic_abuse", focus, at.date())
    if scene is None:
        return None
    together = there if scene.kind == "domestic_abuse" and scene.key not in ("da-teen", "da-honour") else [focus]
    return cast(plan, rng, home, scene, at, focus, together, f"L{number:04d}")


def play(world: World, lives: list[Live], tick: Callable[[], None]) -> None:
    """Run every script, always the one whose next moment comes first. Nothing is done after the anchor."""
    waiting: list[tuple[datetime, int, Script]] = []
    for number, live in enumerate(lives):
        heapq.heappush(waiting, (live.recorded, number, _script(world, live)))
    while waiting:
        moment, number, script = heapq.heappop(waiting)
        if moment > world.plan.anchor:
            script.close()
            continue
        with standing_at(moment):
            try:
                following = next(script)
            except (StopIteration, ChildFirstError, ClockInputError):
                tick()
                continue
        heapq.heappush(waiting, (max(following, moment), number, script))


def _script(world: World, live: Live) -> Script:
    """What happens to one contact: record it, then as far as its fate goes. Yields the moment of its next act."""
    encounter, rng = live.encounter, Random(f"acts {live.encounter.key}")
    contact = record(
        new_contact(world, encounter),
        by=world.officer_for(encounter),
        source=SOURCE,
        source_key=f"{SOURCE}:{encounter.key}",
    )
    world.contacts[encounter.key] = contact
    if live.fate == "open":
        return
    room = (world.plan.anchor - live.recorded) / 5
    moment = live.recorded + min(room, timedelta(minutes=rng.randint(10, 90)))
    yield moment
    yield from work(world, rng, contact, encounter.deserved, live.fate, moment, room)


def work(
    world: World, rng: Random, contact: Contact, deserved: str, fate: str, moment: datetime, room: timedelta
) -> Script:
    """A researcher, then a decision-maker, on the referral that holds a contact."""
    researcher, decider = rng.choice(world.researchers), rng.choice(world.deciders)
    if referral_of(contact) is None:
        return
    desk.take(referral=_now(contact), by=researcher)
    if fate == "returned":
        desk.return_for_information(referral=_now(contact), question=rng.choice(QUESTIONS), by=researcher)
        return
    for check in rng.sample(tuple(FOUND), rng.randint(2, 5)):
        found, results = FOUND[check]
        desk.research(referral=_now(contact), check_code=check, found=found, result=rng.choice(results), by=researcher)
    if fate == "in_work":
        return
    moment += room * 0.8
    yield moment
    grade = _grade(deserved, fate, _now(contact))
    desk.grade(referral=_now(contact), grade=grade, reason=rng.choice(GRADED[grade]), by=researcher)
    yield moment + room
    decide(world, rng, contact, grade, fate, decider)


def decide(world: World, rng: Random, contact: Contact, grade: str, fate: str, decider: Any) -> None:
    """Decide, in a way that ends where the fate says."""
    referral = _now(contact)
    names, weights = OUTCOMES[grade]
    outcome = rng.choices(names, weights)[0]
    if fate == "waiting":
        outcome = "early_help"
    elif needs_second_person(outcome, gravest_of(referral)):
        outcome = "childrens_services"
    kind = {"exploitation_team": "exploitation", "ward_officer": "ward"}.get(outcome)
    borough = referral.borough.name if referral.borough else "Hackney"
    desk.decide(
        referral=referral,
        outcome=outcome,
        reason=rng.choice(REASONS[outcome]),
        advice=rng.choice(ADVICE),
        by=decider,
        route_to=world.team_of(borough, kind) if kind else None,
    )


def _grade(deserved: str, fate: str, referral: Referral) -> str:
    grade = max([deserved, referral.officer_grade or "blue"], key=LEVELS.index)
    return "amber" if fate == "waiting" and grade in ("blue", "green") else grade


def referral_of(contact: Contact) -> Referral | None:
    """The referral that holds a contact now."""
    place = FoldedContact.objects.filter(contact=contact, unfolded_at=None).select_related("referral__borough").first()
    return place.referral if place else None


def _now(contact: Contact) -> Referral:
    referral = referral_of(contact)
    if referral is None:
        raise LookupError(contact.reference)
    return referral
