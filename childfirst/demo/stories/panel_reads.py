"""Records were drawn for a scrutiny panel. Before anybody outside sees them, a person reads every word."""

from django.urls import reverse

from childfirst.demo.loading.panels import COORDINATOR, TO_REDACT
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import ANEW, Story
from childfirst.foundation.errors import CannotNow
from childfirst.panels.models import Item

SLUG = "panel-reads"


def plant(world: World) -> None:
    """Drawn with the other meetings, from what the invented officers recorded."""


def where() -> str:
    """The first item that waits: one in which the rules found something, where there is one."""
    rows = Item.objects.filter(meeting__title=TO_REDACT, status="waiting")
    found = rows.filter(cuts__by_rule=True).order_by("position").first() or rows.order_by("position").first()
    if found is None:
        raise CannotNow(f"This story's records are not in this database. {ANEW}")
    return reverse("panels:redact", args=[found.pk])


STORY = Story(
    order=28, slug=SLUG, title="People from outside look", about="Records drawn by lot for a scrutiny panel. Bea hides in each who it was, before anybody reads it.",
    username=COORDINATOR, plant=plant, where=where,
    look_for=(
        "What the rules would hide is marked, and asked about one by one. Type a word that they missed: it is hidden and counted.",
        "The meeting shows its seed, strata and weights: anybody draws the same again.",
        "Sign in as Dorothea or Tobi instead: they see their own panel’s redacted items, and nothing else of the force.",
    ),
)  # fmt: skip
