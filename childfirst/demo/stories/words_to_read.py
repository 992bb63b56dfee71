"""A sergeant reads the words that a constable kept, and sends them back with what would be better."""

from datetime import time, timedelta

from django.urls import reverse

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import ANEW, Story, a_child, contact_of, keep, last
from childfirst.foundation.errors import CannotNow
from childfirst.wording.queries import of_subject

SLUG = "words-to-read"
HOME = ("5 Pipistrelle Walk", "E8 1MV")


def plant(world: World) -> None:
    """A missing child, written of as if she chose it."""
    keep(
        world, SLUG, 1, last(world, time(21, 30), hours=4), after=timedelta(hours=3), kind="missing", place_type="home", officer_grade="green",
        what_happened="Jasmine was reported missing by her aunt at 21:30. She was back by midnight, and her phone was switched off until then.",
        officer_grade_reason="She is streetwise, this is normal for her and she usually returns by morning.",
        details={"returned": True},
        parts=[NewInvolvement(child=a_child(world, "Jasmine", "Okello", 14, *HOME, sex="female", ethnicity_officer="black", ethnicity_self="B2"), roles=["missing"], seen="yes",
                              spoken_to="yes", spoken_alone="yes", child_words="I was just with people. I can't say who.", missing_grade="medium", prevention_interview="no",
                              aware={"activity": "Kept looking at the window", "appearance": "New trainers her aunt had not seen before"})],
    )  # fmt: skip


def _where() -> str:
    row = of_subject(contact_of(SLUG)).filter(review=None, rewording=None).first()
    if row is None:
        raise CannotNow(f"These words have been read. {ANEW}")
    return reverse("wording:review", args=[row.pk])


STORY = Story(
    order=12, slug=SLUG, title="A second look at the words", about="A constable lowered a missing girl's grade because she “usually returns”, and gave no reason for the words.",
    username="tom.ferrand", plant=plant, where=_where,
    look_for=(
        "The words in their sentence, why a rule asks about them, and that no reason was given.",
        "Send them back with what would be better: they go to the constable's own front page, and to nobody else's.",
        "The next one comes by itself. Nothing is counted up or held against anybody.",
    ),
)  # fmt: skip
