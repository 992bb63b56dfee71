"""The inspector is asked, and sees five earlier searches of the same boy before deciding."""

from django.urls import reverse

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.powers import FACTS, past_search, weigh
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import standing_at
from childfirst.powers.actions import authorities
from childfirst.powers.models import Authority

SLUG = "five-searches"
HOME = ("22 Bellfounder House", "E8 1QD")
DAYS = (391, 305, 188, 97, 26)


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, days=420), kind="concern", place_type="street", place="Bellfounder House stairwell", officer_grade="green",
        what_happened="Found alone on the stairs past midnight. Said that he was waiting for somebody.",
        parts=[NewInvolvement(child=a_child(world, "Tariq", "Lindqvist", 15, *HOME, sex="male", ethnicity_self="B2", ethnicity_officer="black"), roles=["at_risk"],
                              seen="yes", spoken_to="yes", spoken_alone="yes", child_words="It's fine. They said wait here.",
                              aware={"activity": "Checked a phone again and again"})],
    )  # fmt: skip
    child = contact.involvements.get().child
    assert child is not None
    for days in DAYS:
        past_search(world, child, ago(world, days=days, hours=3))
    asha, helen = world.named["asha.marlowe"], world.named["helen.quist"]
    with standing_at(ago(world, minutes=6)):
        facts = FACTS | {"aa_name": "His aunt", "aa_role": "other_relative", "place": "Quarry Lane station, room 4"}
        search = weigh(world, child, "asha.marlowe", facts)
        authorities.ask_authority(search=search, of=helen, by=asha)


def where() -> str:
    """The question that waits for her answer; once somebody has answered it, what became of it."""
    part = contact_of(SLUG).involvements.get()
    assert part.child is not None
    asked = Authority.objects.filter(search__child=part.child, asked_of__username="helen.quist").latest("pk")
    if asked.answer or asked.lapsed:
        return reverse("powers:search", args=[asked.search_id])
    return reverse("powers:answer", args=[asked.pk])


STORY = Story(
    order=15, slug=SLUG, title="The inspector sees five earlier searches",
    about="Asha asks for authority to strip-search a boy of fifteen. On paper everything is in order. He has been searched like this five times, and nothing was ever found.",
    username="helen.quist", plant=plant, where=where,
    look_for=(
        "His age first, then the five earlier searches with their dates, before the question is put.",
        "The facts and the gate's answer: lawful on these facts. It suggests; you decide.",
        "Refuse with a reason, and see what Asha is told. Or agree: your name, rank and time are kept.",
        "His record: each search on the one timeline, with what came of it.",
    ),
)  # fmt: skip
