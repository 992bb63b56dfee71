"""Learning in the invented London: a roll-out that is nearly done, a policy that is in force, and one inspector whose module ran out."""

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from childfirst.demo.loading.world import World
from childfirst.foundation.now import local, now, standing_at
from childfirst.teams.models import Officer
from childfirst.training.actions.assigning import exempt, set_rule
from childfirst.training.actions.authority import set_authority
from childfirst.training.models import Assignment, Completion
from childfirst.training.models.authority import ACTS
from childfirst.training.policy import live_until, module_of_act
from childfirst.training.reading import Module, library

LEAD: Final = "leonie.marsh"
RAN_OUT: Final = "victor.langholm"
LATE_BY: Final = 40  # days since his module ran out
MOST_DAYS: Final = 86  # how far back a story goes
ROLL_OUT: Final = 400  # days since the first officers passed
JOINED: Final = 1_200
SOURCE: Final = "Invented force order 9 of 2026: grave acts ask for a live module"
AWAY: Final = (
    ("leave", "Parental leave, agreed with her sergeant"),
    ("post", "Works in the property store"),
    ("adjustment", "Learns with a coach, agreed with occupational health"),
)


def lay_learning(world: World) -> None:
    """After the ground. Without modules in the installation there is nothing to lay."""
    modules = list(library())
    if not modules:
        return
    lead, day = world.named[LEAD], local(world.plan.anchor).date()
    # They have been here for years, so that the months can be counted back.
    Officer.objects.update(joined_on=day - timedelta(days=JOINED))
    officers = list(
        Officer.objects.of_the_force().filter(is_active=True).prefetch_related("role_holdings").order_by("pk")
    )
    gates = {module.slug for act in ACTS if (module := module_of_act(act))}
    chance = Random(f"learning {world.plan.seed}")
    Completion.objects.bulk_create(
        row for module in modules for officer in officers for row in _passes(world, chance, officer, module, gates, day)
    )
    with standing_at(world.plan.anchor - timedelta(days=30)):
        for act in ACTS:
            if module := module_of_act(act):
                set_authority(act=act, module=module.slug, from_day=day - timedelta(days=30), source=SOURCE, reason="Asked for after the reviews of 2025", by=lead)  # fmt: skip
    with standing_at(world.plan.anchor - timedelta(days=45)):
        for module in modules:
            set_rule(module=module.slug, audience="everyone", days=28, by=lead)
    with standing_at(world.plan.anchor - timedelta(days=20)):
        _some_are_away(world, chance, officers, lead, day)
    later = [
        pk for number, pk in enumerate(Assignment.objects.order_by("pk").values_list("pk", flat=True)) if number % 3
    ]
    Assignment.objects.filter(pk__in=later).update(due_on=day + timedelta(days=20))
    Assignment.objects.filter(officer=world.named[RAN_OUT]).update(due_on=day - timedelta(days=12))


def _passes(
    world: World, chance: Random, officer: Officer, module: Module, gates: set[str], day: date
) -> list[Completion]:
    """What an officer passed of a module: nearly everybody something, everybody what their acts ask for."""
    ran_out = officer.username == RAN_OUT
    if not ran_out and module.slug not in gates and officer.username not in world.named and chance.random() < 0.22:
        return []
    # What a story's act asks for was passed before the first day of any story.
    passed = day - timedelta(days=chance.randrange(MOST_DAYS + 4 if module.slug in gates else 2, ROLL_OUT))
    if ran_out and module.slug in gates:
        passed = day - timedelta(days=730 + LATE_BY)
    return [
        Completion(
            officer=officer,
            module=module.slug,
            version=module.version if passed.isoformat() >= module.version else _before(module, passed),
            score=chance.choice((6, 7, 7, 8, 8)),
            out_of=8,
            passed_on=passed,
            expires_on=live_until(passed),
            source="import",
            source_key=f"demo|{officer.username}|{module.slug}",
            recorded_at=now(),
        )
    ]


def _before(module: Module, passed: date) -> str:
    """The version that there was on that day; none, where the module is younger than the pass."""
    return max((one.version for one in module.changes if one.version <= passed.isoformat()), default="")


def _some_are_away(world: World, chance: Random, officers: list[Officer], lead: Any, day: date) -> None:
    others = [one for one in officers if one.username not in world.named]
    for number, officer in enumerate(chance.sample(others, k=min(6, len(others)))):
        because, reason = AWAY[number % len(AWAY)]
        exempt(
            officer=officer, because=because, reason=reason, starts_on=day - timedelta(days=20), ends_on=day + timedelta(days=100), by=lead
        )  # fmt: skip
