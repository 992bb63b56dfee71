"""The child protection lead looks across the command units, and holds a closure."""

from datetime import time, timedelta

from django.urls import reverse

from childfirst.cases.actions import cases, lead, work
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, keep, on
from childfirst.foundation.now import local, standing_at

SLUG = "lead-looks"
HOME = ("44 Teasel Close", "E8 9PL")


def plant(world: World) -> None:
    girl = a_child(
        world, "Amberley", "Quist-Hart", 17, *HOME, sex="female", ethnicity_officer="white", ethnicity_self="W1"
    )
    told = keep(
        world, SLUG, 1, on(world, time(23, 5), days=70), kind="concern", place_type="hotel", place="Hotel, Quarry Lane", officer_grade="green",
        what_happened="Amberley was in a hotel room with two men in their thirties. One said that she was his girlfriend.",
        parts=[NewInvolvement(child=girl, roles=["at_risk"], seen="yes", spoken_to="yes", spoken_alone="no", child_words="It's fine. They look after me.",
                              signs=["found_at_hotel", "older_boyfriend_or_girlfriend", "gifts_from_adult"], aware={"appearance": "New clothes, a bruise on the wrist"})],
    )  # fmt: skip
    priya, imogen, harriet = world.named["priya.tolland"], world.named["imogen.vale"], world.named["harriet.senn"]
    child = told.involvements.select_related("child").get().child
    with standing_at(ago(world, days=66)):
        case = cases.open_case(
            child=child,
            team=priya.team,
            kinds=["sexual"],
            why="In a hotel room with two adult men; gifts; a bruise.",
            by=priya,
        )
        cases.allocate(case=case, officer=priya, reason="Her skills are being noted.", by=imogen)
        work.set_task(
            case=case,
            what="See Amberley alone",
            owner=priya,
            owner_name="",
            due_on=local(ago(world, days=60)).date() + timedelta(days=1),
            by=priya,
        )
    with standing_at(ago(world, days=30)):
        work.finish_task(task=case.tasks.get(), result="Not done: three visits, nobody opened.", by=priya)
    with standing_at(ago(world, hours=30)):
        cases.ask_closure(
            case=case, outcome="not_known", outcome_words="Three visits, nobody opened. No new report.", by=priya,
            childs_view="Nobody could ask her. The visits were in school hours.",
        )  # fmt: skip
    with standing_at(ago(world, hours=8)):
        lead.direct(
            case=case,
            kind="answer",
            reason="Nobody has seen her for two months. How will you see her, and when?",
            answer_by=local(ago(world, hours=8)).date() + timedelta(days=2),
            by=harriet,
        )


STORY = Story(
    order=26, slug=SLUG, title="The lead looks", about="Across twelve command units: who has no officer, what is late, who is treated only as a suspect. And a case about to close.",
    username="harriet.senn", plant=plant, where=lambda: reverse("cases:lead"),
    look_for=(
        "Each heading says how many, and an empty one says that somebody looked.",
        "A victim treated only as a suspect: a rule finds exploitation, the record says suspect and nothing else.",
        "Amberley’s case is about to close with an outcome that is not known. Act on it: hold the closure, with a reason and a day.",
        "The quarterly return: counts and clocks, small numbers held back. The workload page: what a further team would change.",
    ),
)  # fmt: skip
