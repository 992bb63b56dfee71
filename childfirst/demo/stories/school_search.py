"""A search at a school is stopped on the screen."""

from django.urls import reverse

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.powers import FACTS, weigh
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, contact_of, keep
from childfirst.foundation.now import standing_at

SLUG = "school-search"
HOME = ("14 Teasel Court", "E8 6LN")


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, minutes=50), kind="school_incident", place_type="school", place="Invented Hill School, deputy head's office",
        officer_grade="green", what_happened="Staff smelled cannabis on a pupil after lunch and called police. Her bag and coat were searched by staff: nothing.",
        parts=[NewInvolvement(child=a_child(world, "Ottilie", "Mbeki", 15, *HOME, sex="female", ethnicity_self="B2", ethnicity_officer="black"), roles=["at_risk"],
                              seen="yes", spoken_to="yes", spoken_alone="no", child_words="I haven't got anything. Can I ring my mum?",
                              aware={"activity": "Held her bag in front of her"})],
    )  # fmt: skip
    child = contact.involvements.get().child
    facts = {
        "sex": "female", "place_type": "school", "place": "Invented Hill School, deputy head's office", "place_is_nearby": True, "in_public_view": False,
        "grounds": "Staff say that she smelled of cannabis.", "grounds_basis": ["smell_of_cannabis"], "aa_present": None, "menstruation_needs_asked": None,
        "health_asked": None, "welfare_consideration": "", "less_intrusive": "Bag and coat searched by staff.", "reason": "Nothing was found in her bag",
        "aa_role": "", "aa_sex": "", "aa_requested_by_child": None,
    }  # fmt: skip
    with standing_at(ago(world, minutes=8)):
        assert child is not None
        weigh(world, child, "asha.marlowe", {**FACTS, **facts})


def where() -> str:
    """The search that was weighed."""
    part = contact_of(SLUG).involvements.get()
    assert part.child is not None
    return reverse("powers:search", args=[part.child.searches.latest("pk").pk])


STORY = Story(
    order=13, slug=SLUG, title="A search at a school is stopped",
    about="Teachers smelled cannabis. An officer on a phone weighs a strip search of a girl of fifteen in the deputy head's office.",
    username="asha.marlowe", plant=plant, where=where,
    look_for=(
        "Her age is the largest thing on the page.",
        "The stop, and what to do instead. It says that it is our own design, not law.",
        "What is missing besides: no adult, nobody asked about health or her period, her mother not told.",
        "No button to ask for authority. If it were done all the same, it would be recorded as exactly that.",
    ),
)  # fmt: skip
