"""An inspector whose module ran out is asked to authorise a strip search."""

from django.urls import reverse

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.learning import RAN_OUT
from childfirst.demo.loading.powers import FACTS, weigh
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import standing_at
from childfirst.powers.actions import authorities
from childfirst.powers.models import Authority

SLUG = "learning-ran-out"
HOME = ("6 Osier Court", "E8 4QT")


def plant(world: World) -> None:
    ask_him(world, SLUG, "Emeka", "Tolliver")


def ask_him(world: World, slug: str, given: str, family: str) -> None:
    """A boy of sixteen, and the question that waits for the inspector."""
    contact = keep(
        world, slug, 1, ago(world, hours=2), kind="stop_search", place_type="street", place="Osier Court car park", offence="drugs_possession",
        outcome="no_further_action", officer_grade="amber", what_happened="Stopped in the car park. He was seen to take a wrap from a man in a grey car.",
        details={"power": "misuse_of_drugs_s23", "object": "drugs", "linked": "not_found"},
        parts=[NewInvolvement(child=a_child(world, given, family, 16, *HOME, sex="male", ethnicity_self="B2", ethnicity_officer="black"), roles=["suspect", "at_risk"],
                              seen="yes", spoken_to="yes", spoken_alone="yes", child_words="If I lose it I have to pay it back.",
                              aware={"activity": "Looked at the grey car until it had gone"})],
    )  # fmt: skip
    child = contact.involvements.get().child
    assert child is not None
    with standing_at(ago(world, minutes=9)):
        facts = FACTS | {
            "aa_name": "His grandmother",
            "aa_role": "other_relative",
            "place": "Quarry Lane station, room 2",
        }
        search = weigh(world, child, "asha.marlowe", facts)
        authorities.ask_authority(search=search, of=world.named[RAN_OUT], by=world.named["asha.marlowe"])


def where() -> str:
    """The question that waits for him; once it is answered, what became of it."""
    part = contact_of(SLUG).involvements.get()
    assert part.child is not None
    asked = Authority.objects.filter(search__child=part.child, asked_of__username=RAN_OUT).latest("pk")
    name, key = ("powers:search", asked.search_id) if asked.answer or asked.lapsed else ("powers:answer", asked.pk)
    return reverse(name, args=[key])


STORY = Story(
    order=18, slug=SLUG, title="The inspector’s learning ran out", about="Asha asks Victor for authority. He passed the module on strip search two years ago, and his pass ran out last month.",
    username=RAN_OUT, plant=plant, where=where,
    look_for=(
        "Agreeing asks why it cannot wait until he has passed the module. Refusing asks nothing.",
        "Agree with a reason: it stands, and goes to the training lead. Sign in as Leonie to read and review it.",
        "Or take the module now, under My learning: twenty minutes, and the question is gone.",
    ),
)  # fmt: skip
