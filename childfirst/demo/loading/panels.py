"""Scrutiny panels in the invented London, by the real actions: one published, one that discusses and waits for answers, a young one that reads, one to redact."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from childfirst.demo.loading.world import World
from childfirst.demo.roster import PANELS
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import local, now, standing_at
from childfirst.panels.actions import drawing, questions, redacting, sitting
from childfirst.panels.models import Meeting, Question
from childfirst.teams.models import Officer, RoleHolding

COORDINATOR: Final = "bea.thornley"
CHAIR: Final = "dorothea.finch"
YOUNG_CHAIR: Final = "tobi.lanre"
OTHERS: Final = ("Marguerite Osei", "Callum Brightwater", "Yusuf Hallam", "Priti Anand-Lowe")
TO_REDACT: Final = "London scrutiny panel: next"
TALKS: Final = "London scrutiny panel: autumn"
BEFORE: Final = "London scrutiny panel: summer"
YOUNG: Final = "Young scrutiny panel"
SUPPORTER: Final = "Jo Ferris, panel supporter, 020 7946 0150"
REASONS: Final = (
    "Nobody asked how they felt.", "They said why, and they listened.", "It took too long before anyone rang home.",
    "I would have wanted somebody with me.", "The reason that is written is very thin.",
)  # fmt: skip
ASKED: Final = (
    "Why was no parent or carer told before it was over?",
    "What do you do so that the words in such a record are written about a child and not about an adult?",
)


def panels_meet(world: World) -> None:
    """Each meeting at its own moment. A very small London may have too little to draw, and then has fewer meetings."""
    anchor, rng = world.plan.anchor, Random("panels")
    members = [world.named[CHAIR], *_others(world)]
    young = [world.named[YOUNG_CHAIR], *members[2:5]]
    published = _meeting(world, BEFORE, "community", anchor - timedelta(days=75), members[:4], days=100)
    if published:
        _read(world, published, members[:4], rng, anchor - timedelta(days=74))
        _conclude(world, published, anchor - timedelta(days=40))
    talks = _meeting(world, TALKS, "community", anchor - timedelta(days=26), members[:4], days=90)
    if talks:
        _read(world, talks, members[:4], rng, anchor - timedelta(days=25))
        _ask(world, talks, anchor - timedelta(days=25))
    reads = _meeting(world, YOUNG, "young", anchor - timedelta(days=2), young, days=60)
    if reads:
        with standing_at(anchor - timedelta(days=1)):
            for item in list(reads.items.filter(status="redacted"))[:2]:
                for member in young[1:]:
                    sitting.grade(
                        item=item, grade=rng.choice(("well", "mixed", "poor")), reasons=rng.choice(REASONS), by=member
                    )
    _meeting(world, TO_REDACT, "community", anchor - timedelta(hours=5), members[:4], days=45, redact=False)


def _others(world: World) -> list[Officer]:
    """Members without a password: nobody can be them."""
    made = []
    for name in OTHERS:
        row = Officer(
            username=name.lower().replace(" ", ".").replace("-", ""),
            full_name=name,
            rank="staff",
            team=world.teams[PANELS],
            invented=True,
        )
        row.set_unusable_password()
        row.save()
        RoleHolding.objects.create(officer=row, role="panel_member", given_at=now())
        made.append(row)
    return made


def _meeting(
    world: World, title: str, mode: str, at: datetime, members: Sequence[Officer], *, days: int, redact: bool = True
) -> Meeting | None:
    by, last = world.named[COORDINATOR], local(at).date() - timedelta(days=1)
    sizes = (
        {"search": 2, "force": 1, "closure": 1}
        if mode == "young"
        else {"search": 4, "force": 3, "wording": 2, "closure": 3}
    )
    with standing_at(at):
        try:
            made = drawing.draw(
                title=title, mode=mode, first_day=last - timedelta(days=days), last_day=last, held_on=_held(at), sizes=sizes,
                seed=f"{title}, drawn in the town hall", supporter=SUPPORTER, by=by,
            )  # fmt: skip
        except BadInput:
            return None
        for place, member in enumerate(members):
            drawing.seat(meeting=made, member=member, chair=place == 0, by=by)
        if redact:
            for item in made.items.all():
                redacting.confirm(item=item, keep={}, notes=item.notes, revision=item.revision, by=by)
            drawing.open_to_members(meeting=made, by=by)
    return made


def _held(at: datetime) -> date:
    return local(at).date() + timedelta(days=3)


def _read(world: World, meeting: Meeting, members: Sequence[Officer], rng: Random, at: datetime) -> None:
    """Every member grades every item alone, which opens discussion; then the chair writes what they found."""
    with standing_at(at):
        items = list(meeting.items.filter(status="redacted"))
        for item in items:
            for member in members:
                sitting.grade(
                    item=item,
                    grade=rng.choice(("well", "mixed", "mixed", "poor", "cannot")),
                    reasons=rng.choice(REASONS),
                    by=member,
                )
        for item in items:
            sitting.find(
                item=item,
                grade=rng.choice(("well", "mixed", "poor")),
                reasons="We came to this together.",
                by=members[0],
            )


def _ask(world: World, meeting: Meeting, at: datetime) -> list[Question]:
    chair, items = world.named[CHAIR], list(meeting.items.filter(status="redacted"))
    with standing_at(at + timedelta(hours=1)):
        return [
            questions.ask(
                meeting=meeting,
                item=items[0] if place == 0 else None,
                text=text,
                sending_key=UUID(int=meeting.pk * 100 + place),
                by=chair,
            )
            for place, text in enumerate(ASKED)
        ]


def _conclude(world: World, meeting: Meeting, at: datetime) -> None:
    """The force answers in time, the chair hands it over, a publisher lets it go."""
    lead: Any = world.named["harriet.senn"]
    asked = _ask(world, meeting, at - timedelta(days=20))
    told = (
        "The officer meant to ring once the child was home. That is too late, and we have told every team so.",
        "Supervisors now read such records each week and send words back that blame a child.",
    )
    with standing_at(at - timedelta(days=5)):
        for question, text in zip(asked, told, strict=True):
            questions.reply(question=question, part="force", text=text, by=lead)
    with standing_at(at):
        sitting.prepare(
            meeting=meeting, went_well="Most officers said who they were and why they were there.",
            went_wrong="Parents heard late or not at all. Several records say more about how a child behaved than about what had happened to them.",
            asks="Ring home before anything else, and write down when. Ask a child how they are, and write the answer.", by=world.named[CHAIR],
        )  # fmt: skip
        sitting.publish(meeting=meeting, by=world.named["ines.wakefield"])
