"""A boy in custody into a second day: a review put off, three hours in hospital, and a court's warrant. What each does to the clocks."""

from typing import Final

from childfirst.demo.loading.suite import HERE, Act, arrest, hold
from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story, custody_page

SLUG = "put-off-and-away"
# Hours before now, what, and the answers.
DAYS: Final[list[Act]] = [
    (37.6, "detention_authorised", {"reason": "To ask about the fire before those who ran with him are spoken to."}),
    (37.5, "adult_called", {"name": "Mr Sandiford", "role": "parent", "answer": "coming"}),
    (37.4, "parent_told", {"name": "Mr Sandiford", "relation": "Father", "how": "phone"}),
    (37.0, "placed", {"place": "detention_room"}),
    (35.9, "adult_arrived", {"name": "Mr Sandiford", "role": "parent"}),
    (35.8, "rights", HERE["rights"]),
    (35.5, "care", {"welfare": "Coughs, and says that his chest is tight. Wants his father to stay.", "health": "Asthma. His inhaler was in his coat and was given back.", "professional": True, "food": True}),
    (31.8, "review_postponed", {"name": "Helen Quist", "rank": "inspector", "involved": False, "postponed_for": "questioning", "reason": "He is telling his solicitor and the officer where the others went. To stop now would lose it."}),
    (30.9, "review", HERE["on"]),
    (28.5, "hospital", {"where": "Homerton, emergency department, with PC Ferris and his father", "health": "An asthma attack that the inhaler did not ease."}),
    (25.4, "hospital_back", {"questioned": 0, "health": "Nebuliser, and a new inhaler. To be checked every half hour; back at once if he cannot finish a sentence."}),
    (19.6, "review", HERE["on"]),
    (13.6, "superintendent", {"name": "Owain Castell", "rank": "superintendent", "indictable": True, "reason": "Arson with people asleep inside. The examination of the stairs ends tonight."}),
    (11.2, "review", HERE["on"]),
    (2.9, "review", HERE["on"]),
    (1.4, "warrant", {"court": "Stratford magistrates", "hours": 12, "indictable": True, "represented": True, "reason": "A witness is flown back this evening. The bench heard his father and gave 12 hours, not the 36 that were asked for."}),
]  # fmt: skip


def plant(world: World) -> None:
    """The stay, by the real acts."""
    contact = arrest(
        world, SLUG, 1, 38.6, ("Elias", "Sandiford", 15, "male"),
        "Elias was arrested near a burning stairwell with soot on his hands. He said that he had gone back in to knock on doors.",
        "I was knocking so they'd wake up.", offence="criminal_damage", ethnicity="black",
    )  # fmt: skip
    hold(world, contact, 38.0, DAYS)


STORY = Story(
    order=18, slug=SLUG, title="Put off, and away in hospital",
    about="A boy of fifteen is in custody for a second day. A review was put off, he was in hospital for three hours, and a court gave twelve hours more.",
    username="nadia.brookfield", plant=plant, where=custody_page(SLUG),
    look_for=(
        "The court's warrant, first under “What happened”: the limit beside it is now the court's, 12 hours from when it was given.",
        "Back from hospital: three hours that did not count towards the limit, because nobody questioned him there (section 41(6) of PACE).",
        "Under “earlier”: the review that was put off, on which of the three grounds, and why. It did not move the one after it.",
        "Whether he may be kept another night, as the record stands, and what is due next: a review, then the court's limit.",
    ),
)  # fmt: skip
