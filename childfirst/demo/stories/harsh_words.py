"""An officer's draft holds words that blame the child: she sees why, and what to write."""

from django.urls import reverse

from childfirst.contacts.actions import start_draft
from childfirst.contacts.models import Draft
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import ANEW, Story, ago
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import local, standing_at

SLUG = "harsh-words"
ACCOUNT = (
    "Called by the placement. Tiana has absconded again with her boyfriend, who is 24. Staff say she is streetwise and "
    "that she makes these choices. She told her key worker “he says I owe him for the phone”. No money or bank card on her."
)


def plant(world: World) -> None:
    """A draft of Asha's, begun and not sent."""
    with standing_at(ago(world, minutes=25)):
        start_draft(
            kind="concern",
            by=world.named["asha.marlowe"],
            answers={"what": {"what_happened": [ACCOUNT], "told_by": ["professional"], **_began(world)}},
        )


def _began(world: World) -> dict[str, list[str]]:
    began = local(ago(world, hours=1))
    parts = {"day": str(began.day), "month": str(began.month), "year": str(began.year), "time": f"{began:%H:%M}"}
    return {f"occurred_from_{name}": [value] for name, value in parts.items()}


def _where() -> str:
    draft = Draft.objects.filter(answers__what__what_happened=[ACCOUNT], discarded_at=None).order_by("pk").first()
    if draft is None:
        raise CannotNow(f"This story's draft is not here any more. {ANEW}")
    return reverse("contacts:page", args=[draft.pk, "what"])


STORY = Story(
    order=11, slug=SLUG, title="Words that blame a child", about="Asha has begun a record. Some of her words put the fault on the child, and hide who did what.",
    username="asha.marlowe", plant=plant, where=_where,
    look_for=(
        "Under her account: which words, why they harm, and what to write. The girl's own words in quotation marks are left alone.",
        "Reword the account and pause: the notes go as the words do. Nothing is changed for you.",
        "Keep a harsh word and go on to send: you are asked once to change it or say why it is needed, and never stopped.",
    ),
)  # fmt: skip
