"""Cases of the exploitation teams in the last half year, by the real actions at their own past moments: so that workload and returns have something to count."""

from datetime import timedelta
from random import Random
from typing import Any, Final

from childfirst.cases.actions import cases, work
from childfirst.cases.models import Case
from childfirst.cases.queries.known import current_findings
from childfirst.children.models import Child
from childfirst.demo.loading.world import World
from childfirst.demo.places import UNIT_OF
from childfirst.foundation.now import standing_at
from childfirst.teams.models import Officer, Team

MOST: Final = 26
SPREAD: Final = 170  # days back
OUTCOMES: Final = (
    ("safer_by_own_account", "At school each day and home each night since spring.", "It's quiet now. I like that."),
    (
        "safer_others_say",
        "Her carer and school see no contact for two months.",
        "I don't want to talk about it any more.",
    ),
    ("not_exploited", "The new phone was a birthday present, as his aunt says.", "You could have asked."),
    ("same", "Still called away most weeks; has not met anybody of the team since.", "Leave it."),
)
_WHY: Final = {
    "sexual": "Gifts and lifts from an adult whom nobody at home knows.",
    "criminal": "Away for days, with cash and a second phone; frightened of somebody.",
}


def cases_in_the_past(world: World) -> None:
    """Open, allocated, supervised and closed, in the units where the findings are. Some are left open, a few without an officer."""
    rng, seen = Random("past cases"), set(Case.objects.values_list("child", flat=True))
    rows = current_findings(screening__involvement__child__isnull=False, screening__contact__borough__isnull=False)
    rows = rows.filter(family__in=("sexual_exploitation", "criminal_exploitation")).order_by("pk")
    rows = rows.exclude(screening__contact__source_key__startswith="story:")  # a story tells its own
    made = 0
    for one in rows.values_list("screening__involvement__child", "family", "screening__contact__borough__name")[:400]:
        if made == MOST:
            return
        child, family, borough = one
        if child in seen or UNIT_OF.get(borough) is None:
            continue
        seen.add(child)
        kind = "sexual" if family.startswith("sexual") else "criminal"
        _live(world, rng, Child.objects.get(pk=child), world.team_of(borough, "exploitation"), kind, made)
        made += 1


def _people(team: Team) -> tuple[list[Officer], Officer]:
    everybody = list(team.officers.order_by("pk"))
    over = next(one for one in everybody if one.has_role("sergeant"))
    return [one for one in everybody if one.has_role("exploitation_officer") and not one.has_role("sergeant")], over


def _live(world: World, rng: Random, child: Child, team: Team, kind: str, number: int) -> None:
    officers, over = _people(team)
    officer = rng.choice(officers)
    opened = world.plan.anchor - timedelta(days=SPREAD * (number + 1) / (MOST + 1), hours=rng.randint(0, 20))
    if number >= MOST - 3:
        opened = world.plan.anchor - timedelta(hours=40 * (MOST - number))
    with standing_at(opened):
        case = cases.open_case(child=child, team=team, kinds=[kind], why=_WHY[kind], way="finding", by=officer)
    if number >= MOST - 3:
        return
    given = opened + timedelta(hours=rng.choice((3, 9, 20, 44)))
    with standing_at(given):
        work.note_skills(officer=officer, skills=["sexual", "criminal"], by=over)
        cases.allocate(case=case, officer=officer, reason="Knows the place and the family.", by=over)
    with standing_at(given + timedelta(days=6)):
        cases.supervise(case=case, seen="Seen at home with the child's worker.", asks="", by=over)
    _end(world, rng, case, officer, over, given + timedelta(days=rng.randint(25, 80)))


def _end(world: World, rng: Random, case: Case, officer: Officer, over: Officer, ends: Any) -> None:
    if ends > world.plan.anchor - timedelta(days=2) or case.child.missing_episodes.exclude(status="closed").exists():
        return
    outcome, known, said = rng.choice(OUTCOMES)
    with standing_at(ends):
        cases.ask_closure(case=case, outcome=outcome, outcome_words=known, childs_view=said, by=officer)
    with standing_at(ends + timedelta(days=1)):
        cases.close_case(case=case, note="Read with the officer.", by=over)
