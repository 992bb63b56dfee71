"""The first look: one pass over the text for some thousands of words at once, so that most patterns never run.

ahocorasick-rs (Rust, the author's own package, wheels for Linux, macOS and Windows) was taken over Hyperscan, which needs
40 seconds to compile this catalogue and then passes 12 MB of notes a second, and over pyahocorasick, which is slower.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import ahocorasick_rs

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.literals import required
from childfirst.rules.wording.pieces import to_regex


@dataclass(frozen=True, eq=False)
class Line:
    """One pattern of one entry, compiled when it is first needed."""

    entry: Entry
    pattern: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Over folded text."""
        return re.compile(to_regex(self.pattern))


@cache
def lines() -> tuple[Line, ...]:
    """Every pattern of the catalogue."""
    return tuple(Line(entry, pattern) for entry in ENTRIES for pattern in entry.lines)


class Prefilter:
    """Which lines may match, and near where."""

    def __init__(self) -> None:
        wanted: dict[str, list[Line]] = {}
        for line in lines():
            for word in required(to_regex(line.pattern, gap=" ")):
                wanted.setdefault(word, []).append(line)
        self.words = list(wanted)
        self._lines = [tuple(wanted[word]) for word in self.words]
        self._automaton = ahocorasick_rs.AhoCorasick(self.words)

    def may_match(self, squeezed: str) -> Iterator[tuple[Line, int]]:
        """Each line worth trying, and a place in the squeezed text where one of its words starts."""
        for word, start, _ in self._automaton.find_matches_as_indexes(squeezed, overlapping=True):
            for line in self._lines[word]:
                yield line, start

    def anything(self, squeezed: str) -> bool:
        """Whether any word of the catalogue is there at all."""
        return bool(self._automaton.find_matches_as_indexes(squeezed, overlapping=True))


@cache
def prefilter() -> Prefilter:
    """Made once, in a tenth of a second or so."""
    return Prefilter()
