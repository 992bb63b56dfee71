"""A training lead sees who is trained, by ward team, and who stands behind each number."""

from django.urls import reverse

from childfirst.demo.loading.learning import LEAD
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story

SLUG = "who-is-trained"


def plant(world: World) -> None:
    """Nothing more than the force itself."""


def where() -> str:
    """By ward team, because that is where officers meet schools."""
    return f"{reverse('training:coverage')}?by=ward"


STORY = Story(
    order=19, slug=SLUG, title="Who is trained?", about="Every officer is to be trained. Leonie can say who is, who is late, and when it will be everybody.",
    username=LEAD, plant=plant, where=where,
    look_for=(
        "Everybody in one column, so that the numbers add up; leave and exemptions told, and not counted.",
        "Press a number: the people behind it. Press a name: ask for a module, or exempt for a while with a reason.",
        "Month by month, and the day of full coverage at today’s rate, or that it never comes at that rate.",
    ),
)  # fmt: skip
