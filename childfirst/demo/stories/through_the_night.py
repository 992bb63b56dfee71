"""A child refused bail, and a council without a place: what has to be written before he may be kept."""

from typing import Final

from childfirst.demo.loading.suite import HERE, Act, arrest, hold
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, custody_page

SLUG = "through-the-night"
# A boy charged and refused bail, and a council that had no place: hours before now, what, and the answers.
NIGHT: Final[list[Act]] = [
    (16.8, "detention_authorised", {"reason": "To secure the knife and ask about it before others are spoken to."}),
    (16.6, "adult_called", {"name": "Ms Amankwah", "role": "parent", "answer": "cannot", "reason": "At work on a night shift across London, no way to get here."}),
    (16.5, "parent_told", {"name": "Ms Amankwah", "relation": "Mother", "how": "phone"}),
    (16.0, "adult_called", {"name": "Appropriate adult scheme", "role": "aa_scheme", "answer": "coming"}),
    (15.9, "placed", {"place": "cell", "cell_reason": "no_other_secure_place_and_cannot_supervise", "shares": False}),
    (14.4, "adult_arrived", {"name": "Mr Denholm", "role": "aa_scheme"}),
    (14.3, "rights", HERE["rights"]),
    (14.0, "care", {"welfare": "Frightened to go home, and of being alone. Asked for the hatch to stay open, and it was.", "health": "Grazed knees, cleaned by the nurse.", "professional": True, "food": True}),
    (11.3, "review", HERE["on"]),
    (7.2, "charged", {"offence": "Wounding", "offence_kind": "violent_sexual_or_terrorism"}),
    (7.0, "bail_refused", {"ground": "own_protection", "reason": "He says that older boys will come to his house tonight, and his mother is at work until morning.", "in_presence": True}),
    (6.8, "council_asked", {"council": "Hackney", "type": "non_secure", "person": "Emergency duty team, Mr Farrant"}),
    (5.1, "council_answered", {"la_answer": "none_available", "person": "Mr Farrant", "reason": "No carer in or out of the borough answered tonight. Will try again at 8am."}),
    (2.6, "review", HERE["on"]),
    (2.4, "adult_left", {"name": "Mr Denholm"}),
]  # fmt: skip


def plant(world: World) -> None:
    contact = arrest(
        world, SLUG, 1, 17.5, ("Jaydon", "Amankwah", 14, "male"),
        "Jaydon was arrested after another boy was cut on the hand. He ran, fell and was held by two officers. He was crying.",
        "If I go home they'll come to my house.", offence="violence", ethnicity="black",
    )  # fmt: skip
    hold(world, contact, 16.9, NIGHT)


STORY = Story(
    order=17, slug=SLUG, title="Through the night: the council says no",
    about="A boy of fourteen is charged and refused bail. The council was asked for a place and has none. You are the custody sergeant.",
    username="nadia.brookfield", plant=plant, where=custody_page(SLUG),
    look_for=(
        "What the law says of the night as the record stands: what is broken, what is missing, each with its source and whether it is law.",
        "Certify why he was not moved. Ground (b) needs secure accommodation to have been asked for, and it was not: read what the page says.",
        "The certificate for court: print it. It is kept as you signed it, and a new one can only be signed beside it.",
        "The board, through “Custody” above: who is in, what is due first, and what has not been done for each.",
    ),
)  # fmt: skip
