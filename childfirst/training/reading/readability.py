"""How hard a text is to read, by the plain measures of Flesch: words a sentence, syllables a word. A bound, not a judgement."""

import re
from dataclasses import dataclass
from typing import Final

_SENTENCE: Final = re.compile(r"[.!?:]+[\s”’\")]+|\n\s*\n|\n(?=\s*(?:[-*]|\d+[.)])\s)")
_WORD: Final = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)?")
_VOWELS: Final = re.compile(r"[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The measures of one text."""

    words: int
    sentences: int
    syllables: int

    @property
    def words_a_sentence(self) -> float:
        return self.words / max(1, self.sentences)

    @property
    def ease(self) -> float:
        """Flesch's reading ease: 60 to 70 is plain English, under 50 is hard work."""
        if not self.words:
            return 100.0
        return 206.835 - 1.015 * self.words_a_sentence - 84.6 * self.syllables / self.words


def measure(text: str) -> Reading:
    """Count a text that has no marks in it."""
    sentences = [one for one in _SENTENCE.split(f"{text} ") if _WORD.search(one)]
    words = _WORD.findall(text)
    return Reading(len(words), len(sentences), sum(map(syllables, words)))


def syllables(word: str) -> int:
    """Groups of vowels, less a silent e. Near enough for a bound.

    >>> [syllables(word) for word in ("child", "police", "vulnerable", "exploitation")]
    [1, 2, 4, 5]
    """
    small = word.lower()
    silent = small.endswith("e") and not small.endswith("le") and len(_VOWELS.findall(small)) > 1
    return max(1, len(_VOWELS.findall(small)) - silent)
