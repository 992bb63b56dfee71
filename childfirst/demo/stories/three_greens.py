"""One small thing after another, each graded green by a different officer."""

from datetime import datetime, time

from childfirst.contacts.new import NewInvolvement
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, a_child, again, ago, at_school, keep, on, referral_page

SLUG = "three-greens"
HOME = ("5 Thistledown Walk", "E8 1KO")
TOLD = (
    (80, time(10, 40), "school_incident", "school", "Kemi fell asleep in two lessons. Says that she gets her brothers ready.", "I do the breakfast. Mum's on nights.", ["young_carer_tasks"]),
    (55, time(19, 30), "concern", "home", "A neighbour rang: three children on the landing, locked out. Let in by the caretaker.", "We've got a key, she just forgot it.", ["left_alone"]),
    (23, time(8, 25), "school_incident", "school", "Kemi asked for bread to take home from breakfast club.", "It's for my brothers.", ["no_food"]),
    (0, None, "concern", "home", "Kemi rang about a smell of gas. There was none: the cooker had been off for a week.", "I didn't know who else to ring.", ["home_unsafe"]),
)  # fmt: skip


def _when(world: World, days: int, clock: time | None, kind: str) -> datetime:
    """What a school saw was seen on a school day; the last of them was this shift."""
    if clock is None:
        return ago(world, hours=3.6)
    return (at_school if kind == "school_incident" else on)(world, clock, days=days)


def plant(world: World) -> None:
    first = None
    for number, (days, clock, kind, place, told, said, signs) in enumerate(TOLD, 1):
        child = (
            again(first)
            if first
            else a_child(
                world, "Kemi", "Balogun", 12, *HOME, sex="female", ethnicity_officer="black", ethnicity_self="B2"
            )
        )
        contact = keep(
            world, SLUG, number, _when(world, days, clock, kind), kind=kind, place_type=place, place=HOME[0] if place == "home" else "School", outcome="safeguarding",
            officer_grade="green", officer_grade_reason="Nothing urgent.", what_happened=told,
            parts=[NewInvolvement(child=child, roles=["at_risk"], seen="yes", spoken_to="yes", spoken_alone="yes", child_words=said, signs=signs,
                                  aware={"appearance": "Neat, tired", "relationships": "Speaks for her brothers before herself"})],
        )  # fmt: skip
        first = first or contact


STORY = Story(
    order=4, slug=SLUG, title="Green, green, green", about="Four contacts in eighty days. Each was graded green, by officers who could not see the others.",
    username="grace.adunmo", plant=plant, where=referral_page(SLUG, 4),
    look_for=(
        "The finding that counts the low grades, and lists them with their dates.",
        "What the grade would have to be by the rules, beside what was given.",
        "Grade it yourself and say why. If you go lower than a rule asks, your reason is kept and counted.",
    ),
)  # fmt: skip
