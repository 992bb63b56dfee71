"""What a scene is: one sort of thing that happens to children, with its facts and its words written side by side.

Text and facts are kept in one place so that they cannot disagree: a sign that not every telling has comes with the sentence that
tells it. In texts {c} is the child's first name, {they} {them} {their} {They} {Their} follow the child's sex, {age} is in years,
{street} {place} {town} {friend} {carer} {other} are drawn for each telling. What the child said is kept apart, in `words`.
"""

from dataclasses import dataclass
from typing import Final

Weights = dict[str, int]
Sentences = tuple[str | tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """A sentence that some tellings have, with the sign, DASH answer or need of the child that goes with it."""

    says: str
    sign: str = ""
    dash: str = ""
    chance: float = 0.4


@dataclass(frozen=True, slots=True)
class Other:
    """An adult in the scene who is not of the home; of the home if `from_home`."""

    relation: str
    part: str
    age: tuple[int, int] = (25, 50)
    sex: str = "male"
    from_home: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One sort of thing that happens, as facts and as sentences that tell them."""

    key: str
    kind: str
    roles: tuple[str, ...]
    says: Sentences
    words: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    poor: tuple[str, ...] = ()
    aware: dict[str, str] | None = None
    maybe: tuple[Maybe, ...] = ()
    weight: int = 10
    ages: tuple[int, int] = (10, 17)
    sex: str = ""
    threads: tuple[str, ...] = ()
    places: Weights | None = None
    hours: str = ""
    offence: str = ""
    outcomes: Weights | None = None
    signs: tuple[str, ...] = ()
    dash: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    grade: str = "green"
    far: bool = False
    missing_hours: tuple[float, float] | None = None
    details: dict[str, str] | None = None
    protected: bool = False
    no_carer: bool = False


def pronouns(sex: str) -> dict[str, str]:
    """Words for {they} and the rest."""
    subject, object_, possessive = {"female": ("she", "her", "her"), "male": ("he", "him", "his")}.get(
        sex, ("they", "them", "their")
    )
    return {
        "they": subject, "them": object_, "their": possessive, "They": subject.capitalize(), "Their": possessive.capitalize(),
        "was": "were" if subject == "they" else "was", "has": "have" if subject == "they" else "has",
    }  # fmt: skip


NOT_SPOKEN: Final[dict[str, tuple[str, ...]]] = {
    "home": (
        "Asleep when officers arrived; the ward officer will see {them} at school.",
        "Too upset to talk tonight; {carer} asked that somebody comes back tomorrow.",
        "Ran to {their} room and would not open the door; officers did not force it.",
        "Did not want to talk with {carer} in the room and there was nowhere else to go.",
        "Gone to a relative before officers came; a visit is arranged.",
    ),
    "out": (
        "Gave {their} name and did not want to say more; officers did not press {them}.",
        "Wanted to go home first; a visit is arranged with {carer}.",
        "Was with the ambulance crew; officers were asked to wait.",
        "Cried when asked; a woman officer will ring {carer} tomorrow.",
    ),
    "police_station": (
        "Spoken with only in interview, with a solicitor; the account is kept there.",
        "Asleep by the time the appropriate adult came; asked again in the morning.",
    ),
    "online": (
        "{carer} made the report; a trained officer will see {them} this week.",
        "At school when the report was made; the ward officer will see {them}.",
    ),
    "school": (
        "Staff asked that {they} is seen once, by a trained officer, and not twice.",
        "Had been collected by {carer} before officers came; a visit is arranged.",
    ),
}
POOR_NOT_SPOKEN: Final = ("Not available.", "Busy scene.", "Refused to engage.", "Not required.")
