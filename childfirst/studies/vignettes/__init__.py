"""The scenarios of the vignette study, in plain files, and the descriptions that are drawn by lot.

The file says nothing of age, group or sex: these are put in here, so that nothing else can differ between two readers.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

GROUPS: Final = {"asian": "Asian", "black": "Black", "white": "White"}
SEXES: Final = {"girl": "girl", "boy": "boy"}
ARMS: Final = tuple(f"{group}-{sex}" for group, sex in product(GROUPS, SEXES))
AGES: Final = range(8, 26)
LEVELS: Final = range(1, 8)
QUESTIONS: Final = ("age", "protection", "first")
_WORDS: Final = {"girl": ("she", "her"), "boy": ("he", "him")}


@dataclass(frozen=True)
class Act:
    """Something to do first, and whether it looks after the child."""

    text: str
    protects: bool


@dataclass(frozen=True)
class Vignette:
    """One scenario with its questions."""

    slug: str
    version: str
    title: str
    module: int
    text: tuple[str, ...]
    age: str
    protection: str
    least: str
    most: str
    first: str
    acts: tuple[Act, ...]

    def told(self, arm: str) -> list[str]:
        """The paragraphs, as somebody in this arm reads them."""
        return [one.format(**words_of(arm)) for one in self.text]

    def acts_for(self, arm: str) -> list[str]:
        """What can be done first."""
        return [one.text.format(**words_of(arm)) for one in self.acts]

    @property
    def protecting(self) -> frozenset[int]:
        """The numbers of the acts that look after the child."""
        return frozenset(number for number, one in enumerate(self.acts) if one.protects)

    def answers(self, question: str) -> range:
        """Every answer that a question can have."""
        return {"age": AGES, "protection": LEVELS, "first": range(len(self.acts))}[question]


def words_of(arm: str) -> dict[str, str]:
    """The words that differ between arms.

    >>> words_of("asian-girl")["a_group"], words_of("black-boy")["They"]
    ('an Asian', 'He')
    """
    group, sex = arm.split("-")
    they, them = _WORDS[sex]
    article = "an" if GROUPS[group][0] in "AEIOU" else "a"
    return {
        "a_group": f"{article} {GROUPS[group]}",
        "noun": SEXES[sex],
        "they": they,
        "They": they.capitalize(),
        "them": them,
    }


@cache
def vignettes() -> dict[str, Vignette]:
    """Every scenario by its slug."""
    found = (_read(path) for path in sorted(Path(__file__).parent.glob("*.toml")))
    return {one.slug: one for one in found}


def _read(path: Path) -> Vignette:
    given: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    acts = tuple(Act(**one) for one in given.pop("acts"))
    return Vignette(**(given | {"text": tuple(given["text"]), "acts": acts}))
