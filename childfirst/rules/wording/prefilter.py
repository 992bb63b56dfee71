"""The first look: one pass over the text for some thousands of words at once, so that most patterns never run.

ahocorasick-rs (Rust, wheels for Linux, macOS and Windows) was taken over Hyperscan, which needs 40 seconds to compile this
catalogue and then passes 12 MB of notes a second, and over pyahocorasick, which is slower and less kept up.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import ahocorasick_rs

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.firsts import first_words
from childfirst.rules.wording.literals import EDGE, Factor, factors, is_whole
from childfirst.rules.wording.pieces import NAME_MARK, to_regex
from childfirst.rules.wording.sentences import Span

MOST_NEEDS: Final = 5
_SPACED: Final = bytes(code if chr(code).isascii() and chr(code).isalnum() else 32 for code in range(256))
_WORD: Final = re.compile(r"[a-z0-9]+|\x02+")
Where = dict[str, list[int]]
Beside = dict[int, tuple[frozenset[str], ...]]
Tried = tuple["Line", Span, list[int] | None]


def spaced(folded: str) -> str:
    """The text with a space for everything that is no letter or figure, and one at both ends: words stand between spaces."""
    return f" {folded.encode('ascii').translate(_SPACED).decode('ascii')} "


@dataclass(eq=False)
class Line:
    """One pattern of one entry, compiled when it is first needed."""

    entry: Entry
    pattern: str

    starts: frozenset[str] | None = None
    """The words with which a match can begin, where that can be listed."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Over folded text."""
        return re.compile(to_regex(self.pattern))


@cache
def lines() -> tuple[Line, ...]:
    """Every pattern of the catalogue."""
    return tuple(Line(entry, pattern) for entry in ENTRIES for pattern in entry.lines)


class Prefilter:
    """Which lines may match in which sentence. Each line is one bit: the words of a sentence turn bits on, need by need."""

    def __init__(self) -> None:
        self.lines = lines()
        self._besides: list[Beside] = []
        wanted: dict[str, int] = {}
        numbers: dict[str, int] = {}
        needs: dict[str, int] = {}
        size, every = len(self.lines), 0
        for number, line in enumerate(self.lines):
            factor, sets = _required(line)
            for word in factor:
                wanted[word] = wanted.get(word, 0) | 1 << number
                numbers.setdefault(word, len(numbers))
            free = all(frozenset() in near for near in factor.values())
            self._besides.append({} if free else {numbers[word]: near for word, near in factor.items()})
            for place in range(MOST_NEEDS):
                bit = 1 << (place * size + number)
                if place >= len(sets):
                    every |= bit
                    continue
                for word in sets[place]:
                    needs[word] = needs.get(word, 0) | bit
        self.words = list(wanted)
        self._wanted, self._needs, self._free = list(wanted.values()), needs, every
        self._size, self._mask = size, (1 << size) - 1
        self.automaton = ahocorasick_rs.AhoCorasick(self.words, implementation=ahocorasick_rs.Implementation.DFA)

    def hits(self, folded: str) -> list[tuple[int, int, int]]:
        """Every word of the catalogue: its number, its start, its end."""
        return self.automaton.find_matches_as_indexes(spaced(folded), overlapping=True)

    def candidates(self, folded: str, hits: list[tuple[int, int, int]], spans: list[Span]) -> list[Tried]:
        """Each line worth trying, the sentence to try it in, and the places where a match can begin."""
        chosen: list[Tried] = []
        wanted, number, last, bits, seen = self._wanted, 0, spans[0][1], 0, set[int]()
        for word, start, _ in hits:
            if start >= last:
                chosen += self._tried(folded, spans[number], bits, seen) if bits else ()
                bits, seen = 0, set()
                while start >= last:
                    number += 1
                    last = spans[number][1]
            if word not in seen:
                seen.add(word)
                bits |= wanted[word]
        return [*chosen, *(self._tried(folded, spans[number], bits, seen) if bits else ())]

    def _tried(self, folded: str, span: Span, bits: int, seen: set[int]) -> list[Tried]:
        """Of the lines whose rarest word stands in the sentence, those whose other words do too."""
        where: Where = {}
        for found in _WORD.finditer(folded, *span):
            word = found[0]
            where.setdefault(word if word[0] != NAME_MARK else NAME_MARK, []).append(found.start())
        words = where.keys()
        have, needs = self._free, self._needs
        for word in words:
            have |= needs.get(word, 0)
        while have and bits:
            bits &= have
            have >>= self._size
        return [
            (line, span, _places(line, where))
            for line, beside in map(self._numbered, _bits(bits))
            if not beside or self._beside(beside, seen, words)
        ]

    def _numbered(self, place: int) -> tuple[Line, Beside]:
        return self.lines[place], self._besides[place]

    def _beside(self, beside: Beside, seen: set[int], words: Set[str]) -> bool:
        """Whether, with one of the words that were seen, what has to stand beside it stands in the sentence."""
        return any(each <= words for number in seen & beside.keys() for each in beside[number])


def _places(line: Line, where: Where) -> list[int] | None:
    if line.starts is None:
        return None
    shared = where.keys() & line.starts
    return where[shared.pop()] if len(shared) == 1 else sorted(place for word in shared for place in where[word])


def _bits(bits: int) -> Iterator[int]:
    while bits:
        low = bits & -bits
        bits ^= low
        yield low.bit_length() - 1


def _required(line: Line) -> tuple[dict[str, tuple[frozenset[str], ...]], tuple[frozenset[str], ...]]:
    """The rarest set of words of a line, each with what must stand beside it; and the other sets of which each has to have one."""
    expression = to_regex(line.pattern, gap=EDGE, edge=EDGE)
    found, line.starts = factors(expression), first_words(expression)
    beside: dict[str, list[frozenset[str]]] = {}
    for word, near in found[0]:
        beside.setdefault(word, []).append(near)
    sets = (*((line.starts,) if line.starts else ()), *_whole(found))
    return {word: tuple(near) for word, near in beside.items()}, sets[:MOST_NEEDS]


def _whole(found: list[Factor]) -> tuple[frozenset[str], ...]:
    """The next rarest sets that can be looked up as whole words."""
    sets = [
        frozenset(word.strip() for word, _ in factor)
        for factor in found[1:]
        if all(is_whole(word) for word, _ in factor)
    ]
    return tuple(sets)


@cache
def prefilter() -> Prefilter:
    """Made once."""
    return Prefilter()
