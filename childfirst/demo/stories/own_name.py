"""An officer opened the record of a child who has the officer's own family name; the auditor asks."""

from django.db import transaction
from django.urls import reverse

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.permissions import why_open
from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, ago, keep
from childfirst.foundation.now import standing_at

SLUG = "own-name"


def plant(world: World) -> None:
    contact = keep(
        world, SLUG, 1, ago(world, days=12), kind="concern", place_type="home", place="5 Harrow Dene", officer_grade="green", outcome="no_further_action",
        what_happened="A neighbour heard shouting. The girl said that it was the television.",
        parts=[NewInvolvement(child=a_child(world, "Iris", "Adunmo", 12, "5 Harrow Dene", "E8 1HD", sex="female"), roles=["at_risk"], seen="yes", spoken_to="yes",
                              spoken_alone="yes", child_words="It was only the telly.")],
    )  # fmt: skip
    girl, grace = Child.objects.get(pk=contact.involvements.all()[0].child_id), world.named["grace.adunmo"]
    with standing_at(ago(world, hours=31)), transaction.atomic():
        trace(
            Operation.CONSULTATION, "looked at child record", girl, by=grace, child=girl, reason=why_open(grace, girl)
        )


def where() -> str:
    """The list of own names."""
    return reverse("keeping:looks-list", args=["own-family"])


STORY = Story(
    order=30, slug=SLUG, title="The same name", username="owen.parrish", plant=plant, where=where,
    about="A researcher at the desk opened the record of a girl who has her own family name. Owen asks, and accuses nobody.",
    look_for=(
        "One line: who, which record, when, and why it is on the list. No score, and nobody is ranked.",
        "Why it may be right, said on the list itself: many families share a name.",
        "The number opens the trail of that record. Reading this list is in the trail too.",
    ),
)  # fmt: skip
