"""An officer records a contact, start to finish."""

from django.urls import reverse

from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story


def plant(world: World) -> None:
    """Nothing: the visitor does it."""


STORY = Story(
    order=8, slug="record-a-contact", title="Write one yourself", about="You are on shift in Hackney. Record a contact with a child, from the first question to the end.",
    username="asha.marlowe", plant=plant, where=lambda: reverse("contacts:start"),
    look_for=(
        "Asked how old the child looked to you, before their date of birth is shown.",
        "Looking for the child before making a new record: try a name spelt wrongly, such as “Michah Beckels”.",
        "Close the browser half way. What you typed is there when you come back.",
        "What the rules point at while you write, and that you can disagree with any of it in one act.",
    ),
)  # fmt: skip
