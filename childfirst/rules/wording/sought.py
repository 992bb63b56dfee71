"""Patterns of the context, tried only at the words with which they can begin: in a note, most can begin nowhere."""

import re
from collections.abc import Iterator
from itertools import compress
from typing import Final, Protocol

from childfirst.rules.wording.literals import tree
from childfirst.rules.wording.openings import STAR, Words, openings, starts_with_word

MOST_WORDS: Final = 50_000


class Worded(Protocol):
    """A text in the form that patterns read, its words, and where they start."""

    @property
    def folded(self) -> str: ...
    @property
    def words(self) -> list[str]: ...
    @property
    def starts(self) -> list[int]: ...
    def words_of(self, span: tuple[int, int]) -> tuple[int, int]:
        """The numbers of the first word of a stretch, and of the first past it."""


class _Begins(dict[str, bool]):
    """Of each word whether a match can begin with it. Fills itself."""

    def __init__(self, first: Words) -> None:
        super().__init__()
        self._whole = first
        self._parts = tuple(word.rstrip(STAR) for word in first if STAR in word)

    def __missing__(self, word: str) -> bool:
        begins = word in self._whole or word.startswith(self._parts)
        if len(self) < MOST_WORDS:
            self[word] = begins
        return begins


class Sought:
    """A regular expression each of whose matches begins with a word of its own. It finds what `re` finds, sooner. A word that either
    end of a stretch cuts is no word."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._match = re.compile(pattern).match
        nodes = list(tree(pattern))
        first = [track[0] for track in openings(nodes)]
        known = [words for words in first if words is not None]
        if len(known) < len(first) or not starts_with_word(nodes):
            raise ValueError(f"a match of {pattern[:80]!r} may begin with no word of its own")
        self._begins = _Begins(frozenset().union(*known))

    def finditer(self, note: Worded, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches that begin and end between two places, in order. No two overlap."""
        last = len(note.folded) if end is None else end
        a, b = note.words_of((start, last))
        for place in compress(note.starts[a:b], map(self._begins.__getitem__, note.words[a:b])):
            found = self._match(note.folded, place, last) if place >= start else None
            if found:
                start = found.end()
                yield found

    def search(self, note: Worded, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(note, start, end), None)
