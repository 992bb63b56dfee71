"""How close a clause is to wording that harms: words, pairs of words, ideas and how it is built, weighed. The weights are learnt from notes.

`tools/closeness.py` learns them, from notes and examples of our own that stand in this repository, and writes `closeness.json`. It is
a straight sum: each word, pair or turn adds or takes away, so what weighed can be shown beside the nearest example.
"""

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from math import fsum, sqrt
from pathlib import Path
from typing import Final

from childfirst.rules.wording.concepts import ideas, stem
from childfirst.rules.wording.manner import manner
from childfirst.rules.wording.rarity import often
from childfirst.rules.wording.sentences import Span

KEPT: Final = Path(__file__).with_name("closeness.json")
FEWEST: Final = 3
MANNER: Final = 0.7
"""What the way a clause is built counts for, beside 1 for its words."""
_PIECE: Final = re.compile(r"[^,;:.!?\n]+")
_JOINED: Final = re.compile(r" (?=(?:and|but|so|because|although|though|while|who|which|as if)\b)")
_WORD: Final = re.compile(r"[a-z']+|\x02+")
_PERSON: Final = "@"
_PEOPLE: Final = frozenset(("he", "she", "him", "her", "they"))


def clauses(folded: str, first: int, last: int) -> list[Span]:
    """A sentence cut at its marks and joining words, where three words or more are left."""
    found = []
    for piece in _PIECE.finditer(folded, first, last):
        start = piece.start()
        for part in _JOINED.split(piece[0]):
            if len(part.split()) >= FEWEST:
                found.append((start, start + len(part)))
            start += len(part) + 1
    return found


def signs(clause: str) -> list[str]:
    """What is weighed: stems, pairs of them (next to each other, or with one between), and ideas. Whoever is spoken of is one sign."""
    words = [_PERSON if word[0] == "\x02" or word in _PEOPLE else _stem(word) for word in _WORD.findall(clause)]
    pairs = {f"{left} {right}" for left, right in pairwise(words)}
    apart = {f"{left} _ {right}" for left, right in zip(words, words[2:], strict=False)}
    return sorted({*words, *pairs, *apart, *(f"#{idea}" for idea in ideas(clause))})


def shares(clause: str) -> dict[str, float]:
    """Every sign of a clause and of how it is built, with its share: a long clause weighs no more than a short one. A small word counts once, as a word."""
    words, built = signs(clause), manner(clause)
    found = dict.fromkeys(built, MANNER / sqrt(len(built)))
    found.update(dict.fromkeys(words, 1 / sqrt(len(words) or 1)))
    return found


@cache
def _stem(word: str) -> str:
    return stem(word)


@dataclass(frozen=True, slots=True)
class Example:
    """Wording that harms, and its kind."""

    kind: str
    text: str
    signs: frozenset[str]


@dataclass(frozen=True)
class Closeness:
    """The weights as they were learnt."""

    weights: dict[str, float]
    base: float
    least: float
    least_beside: float
    examples: tuple[Example, ...]

    @cached_property
    def holding(self) -> dict[str, list[int]]:
        """Of each sign the numbers of the examples that hold it."""
        held: dict[str, list[int]] = {}
        for number, example in enumerate(self.examples):
            for sign in example.signs:
                held.setdefault(sign, []).append(number)
        return held

    def of(self, clause: str) -> float:
        """The higher, the closer."""
        weights = self.weights
        return self.base + sum([share * weights[sign] for sign, share in shares(clause).items() if sign in weights])

    def nearest(self, clause: str) -> tuple[Example, list[str]]:
        """The example that shares most of what weighed, and the words that weighed most."""
        telling = {sign: self.weights.get(sign, 0.0) * _telling(sign) for sign in signs(clause)}
        shared: dict[int, list[float]] = {}
        for sign, weight in telling.items():
            for number in self.holding.get(sign, ()) if weight > 0 else ():
                shared.setdefault(number, []).append(weight)

        def near(number: int) -> tuple[float, str]:
            example = self.examples[number]
            return fsum(shared.get(number, ())) / sqrt(len(example.signs) + 8), example.text

        best = self.examples[max(shared or range(len(self.examples)), key=near)]
        words = {word: telling.get(_stem(word), 0.0) for word in _WORD.findall(clause)}
        return best, sorted((word for word in words if words[word] > 0.3), key=lambda word: -words[word])[:4]


def _telling(sign: str) -> float:
    """Words that stand in every note tell little: of a pair, its rarer word counts."""
    rarest = min(often(word.strip("#").lower(), whole=True) for word in sign.split(" ") if word != "_")
    return 10 / (10 + rarest)


@cache
def closeness() -> Closeness:
    """Read once."""
    held = json.loads(KEPT.read_text(encoding="utf-8"))
    examples = tuple(Example(kind, text, frozenset(signs(text.lower()))) for kind, text in held["examples"])
    return Closeness(held["weights"], held["base"], held["least"], held["least_beside"], examples)
