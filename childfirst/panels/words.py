"""The words of the panels: what is drawn, how it is graded, in plain words and in plainer ones."""

from typing import Final

from childfirst.rules.vocabulary import Words

MODES: Words = {"community": "Community scrutiny panel", "young": "Young scrutiny panel"}
KINDS: Words = {
    "search": "Searches",
    "force": "Force",
    "wording": "Words written about a child",
    "closure": "Closed with no further action",
}
ONE: Words = {
    "search": "A search",
    "force": "A use of force",
    "wording": "Words written about a child",
    "closure": "A record closed with no further action",
}
GRADES: Words = {
    "well": "The child was treated as a child",
    "mixed": "Some of it was right, and some was not",
    "poor": "The child was not treated as a child",
    "cannot": "There is not enough here to say",
}
YOUNG_GRADES: Words = {
    "well": "That was OK",
    "mixed": "Some of it was OK, some was not",
    "poor": "That was not OK",
    "cannot": "I can’t tell from this",
}
PARTS: Words = {"officer": "The officer", "force": "The force"}
MOST_ITEMS: Final = {"community": 40, "young": 6}
FEWEST_MEMBERS: Final = 3  # fewer, and a grade side by side is nobody's secret
USUAL_DAYS: Final = 28
USUAL_SOURCE: Final = "As this software ships it: nobody in the force has chosen yet. Not law"
CHILDLINE: Final = "Childline: 0800 1111, free, day and night"


def grades(mode: str) -> Words:
    """In the words of that panel."""
    return YOUNG_GRADES if mode == "young" else GRADES
