"""A child wrote from the public pages without an account, and somebody answers in plain words."""

from django.urls import reverse

from childfirst.demo.loading.published import ANSWERS
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story

SLUG = "a-child-writes"


def plant(world: World) -> None:
    """The messages are sent with everything else that was published."""


def where() -> str:
    """What waits, what is due first on top."""
    return reverse("accountability:messages")


STORY = Story(
    order=21, slug=SLUG, title="A child writes to the police", about="No account, no name, from a phone. Marcus answers, with a clock beside him.",
    username=ANSWERS, plant=plant, where=where,
    look_for=(
        "A request for a record, due within days by law; complaints, due by the force’s own choice, which says so.",
        "A request for a record is answered with words that are the same for everybody: they never show who is held.",
        "Sign out and write one yourself: For the public, in the footer, then Tell us.",
    ),
)  # fmt: skip
