"""A publisher sees what a table would disclose, and lets it go or sends it back."""

from django.urls import reverse

from childfirst.demo.loading.published import PUBLISHER
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story

SLUG = "second-look"


def plant(world: World) -> None:
    """The tables are made with everything else that was published."""


def where() -> str:
    """What waits, and what was decided."""
    return reverse("accountability:releases")


STORY = Story(
    order=20, slug=SLUG, title="A figure goes out", about="One person counted. Ines sees what would be disclosed, and is the second who must agree.",
    username=PUBLISHER, plant=plant, where=where,
    look_for=(
        "What the public would see beside what stays inside, number by number.",
        "A published figure, counted again just now; and one that was corrected, old beside new, with why.",
        "The public site in the footer: 24 commitments, and plainly why most cannot be measured yet.",
    ),
)  # fmt: skip
