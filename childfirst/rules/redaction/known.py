"""What the record itself knows of who was there, and how each name is looked for in a text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

SHORTEST: Final = 3  # letters of a part of a name that is looked for by itself
# Names that are also everyday words: found only where they are written with a capital.
EVERYDAY: Final = frozenset(
    [
        "amber",
        "angel",
        "april",
        "art",
        "ash",
        "autumn",
        "basil",
        "bear",
        "bell",
        "ben",
        "bill",
        "blue",
        "bob",
        "brook",
        "brown",
        "carol",
        "chance",
        "charity",
        "christian",
        "chuck",
        "cliff",
        "cook",
        "cross",
        "daisy",
        "dale",
        "dawn",
        "dean",
        "destiny",
        "dick",
        "drew",
        "faith",
        "fern",
        "field",
        "fish",
        "ford",
        "fox",
        "frank",
        "gene",
        "glen",
        "gold",
        "grace",
        "grant",
        "grey",
        "hall",
        "hand",
        "harmony",
        "heath",
        "heather",
        "holly",
        "honey",
        "hope",
        "hunt",
        "hunter",
        "iris",
        "ivy",
        "jack",
        "jade",
        "jasmine",
        "jay",
        "jean",
        "jewel",
        "joy",
        "june",
        "justice",
        "king",
        "knight",
        "lance",
        "lane",
        "law",
        "lee",
        "lily",
        "long",
        "love",
        "mark",
        "may",
        "melody",
        "mercy",
        "miles",
        "moon",
        "neil",
        "nick",
        "noble",
        "norm",
        "olive",
        "page",
        "parker",
        "pat",
        "patience",
        "paul",
        "pearl",
        "peg",
        "penny",
        "pierce",
        "pilot",
        "poppy",
        "price",
        "prince",
        "ray",
        "reed",
        "rich",
        "river",
        "rob",
        "robin",
        "rock",
        "rose",
        "ruby",
        "rush",
        "sage",
        "sandy",
        "saint",
        "shade",
        "sky",
        "small",
        "sonny",
        "star",
        "stone",
        "storm",
        "summer",
        "sun",
        "sunny",
        "teal",
        "trinity",
        "true",
        "violet",
        "walker",
        "ward",
        "wall",
        "west",
        "white",
        "wild",
        "will",
        "willow",
        "winter",
        "wood",
        "woods",
        "young",
    ]
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the record. `kind` is child, adult or officer; `label` is what stands in the name's place, such as "child A"."""

    kind: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Everything the record knows that may tell who it is. Texts as they are written there."""

    people: tuple[Person, ...] = ()
    places: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    births: tuple[date, ...] = ()


def folded(text: str) -> str:
    """The same length, without accents and with one kind of apostrophe, so that places in it are places in the text.

    >>> folded("Zoë O’Brien")
    "Zoe O'Brien"
    """
    return "".join(_plain(sign) for sign in text)


def _plain(sign: str) -> str:
    if sign in "’‘ʼ`":
        return "'"
    base = unicodedata.normalize("NFD", sign)[0]
    return base if base.isalpha() or base.isascii() else sign


def patterns_of(name: str) -> Iterator[re.Pattern[str]]:
    """The whole name in any case; then each part of it, where a part is long enough, or is everyday and has its capital."""
    parts = [part for part in re.split(r"\s+", folded(name).strip()) if part]
    if not parts:
        return
    if len(parts) > 1:
        yield _words(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    pieces = [*parts, *(piece for part in parts if "-" in part for piece in part.split("-"))]
    for part in dict.fromkeys(pieces):
        plain = part.lower()
        if len(part) < SHORTEST or plain in EVERYDAY:
            for written in {part.capitalize(), part.upper(), part}:
                if len(written) > 1 and written[0].isupper():
                    yield _words(re.escape(written), 0)
        else:
            yield _words(re.escape(part), re.IGNORECASE)


def _words(inner: str, flags: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){inner}(?!\w)", flags)


_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def birth_patterns(day: date) -> Iterator[re.Pattern[str]]:
    """A date of birth as people write it."""
    month = _MONTHS[day.month - 1]
    year = rf"(?:{day.year}|{day.year % 100:02d})"
    forms = (
        rf"0?{day.day}\s*[/.\-]\s*0?{day.month}\s*[/.\-]\s*{year}",
        rf"{day.year}-{day.month:02d}-{day.day:02d}",
        rf"0?{day.day}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{month}|{month[:3]})\.?,?(?:\s+{year})?",
        rf"(?:{month}|{month[:3]})\.?\s+0?{day.day}(?:st|nd|rd|th)?,?(?:\s+{year})?",
    )
    for one in forms:
        yield re.compile(rf"(?<!\d){one}(?!\d)", re.IGNORECASE)
