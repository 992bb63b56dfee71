"""The first look: which of some thousand patterns could match, told from the words of the text, so that most never run.

Each pattern is one bit. Each word of the language turns bits on; what it turns on is worked out once, with an Aho-Corasick
automaton over the pieces of words that patterns need (ahocorasick-rs), and remembered. Hyperscan was measured and left: it needs
40 seconds to compile this catalogue. Scanning every note with the automaton was measured and left too: it is slower than this.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import ahocorasick_rs

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.firsts import first_words
from childfirst.rules.wording.literals import EDGE, factors, is_whole
from childfirst.rules.wording.pieces import NAME_MARK, to_regex
from childfirst.rules.wording.rarity import often
from childfirst.rules.wording.sentences import Span

MOST_NEEDS: Final = 6
MOST_TOKENS: Final = 50_000
LONG: Final = 500_000
_SPACED: Final = bytes(code if chr(code).isascii() and chr(code).isalnum() else 32 for code in range(256))
_WORD: Final = re.compile(r"[a-z0-9]+|\x02+")
Where = dict[str, list[int]]
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


class _Tokens(dict[str, int]):
    """What each word turns on: a bit for each line of which it is a rarest word, and below it the needs it meets. Fills itself."""

    def __init__(self, words: dict[str, int], needs: dict[str, int], shift: int) -> None:
        super().__init__()
        self._wanted, self._needs, self._shift = list(words.values()), needs, shift
        self._automaton = ahocorasick_rs.AhoCorasick(list(words), implementation=ahocorasick_rs.Implementation.DFA)

    def __missing__(self, token: str) -> int:
        bits = 0
        for word, _, _ in self._automaton.find_matches_as_indexes(f" {token} ", overlapping=True):
            bits |= self._wanted[word]
        value = bits << self._shift | self._needs.get(token, 0)
        if len(self) < MOST_TOKENS:
            self[token] = value
        return value


class Prefilter:
    """Which lines may match in which sentence. Each line is one bit: the words of a sentence turn bits on, need by need."""

    def __init__(self) -> None:
        self.lines = lines()
        wanted: dict[str, int] = {}
        needs: dict[str, int] = {}
        self._size, self._free = len(self.lines), 0
        for number, line in enumerate(self.lines):
            rarest, sets = _required(line)
            for word in rarest:
                wanted[word] = wanted.get(word, 0) | 1 << number
            for place in range(MOST_NEEDS):
                bit = 1 << (place * self._size + number)
                if place >= len(sets):
                    self._free |= bit
                for word in sets[place] if place < len(sets) else ():
                    needs[word] = needs.get(word, 0) | bit
        self.words = list(wanted)
        self._shift = self._size * MOST_NEEDS
        self._tokens = _Tokens(wanted, needs, self._shift)

    def possible(self, folded: str) -> int:
        """The lines, as bits, that could match anywhere in the text. None, for most texts."""
        tokens, have = self._tokens, 0
        for token in _distinct(spaced(folded)):
            have |= tokens[token]
        return self._met(have | tokens[NAME_MARK]) if have >> self._shift else 0

    def _met(self, have: int) -> int:
        """The lines of which a rarest word stands there and every need is met."""
        bits, have = have >> self._shift, have | self._free
        for _ in range(MOST_NEEDS):
            bits &= have
            have >>= self._size
        return bits

    def candidates(self, folded: str, spans: list[Span], possible: int) -> Iterator[Tried]:
        """Each line worth trying, the sentence to try it in, and the places where a match can begin."""
        tokens = self._tokens
        for span in spans:
            where: Where = {}
            have = 0
            for found in _WORD.finditer(folded, *span):
                word = found[0] if found[0][0] != NAME_MARK else NAME_MARK
                if word in where:
                    where[word].append(found.start())
                else:
                    where[word] = [found.start()]
                    have |= tokens[word]
            for place in _bits(self._met(have) & possible):
                line = self.lines[place]
                yield line, span, _places(line, where)


def _distinct(text: str) -> set[str]:
    """The different words of a text. A book of notes is cut by polars, a note by Python."""
    if len(text) < LONG:
        return set(text.split())
    import polars as pl

    return {word for word in pl.Series([text]).str.split(" ").explode().unique().to_list() if word}


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


def _required(line: Line) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The rarest words of a line, and the sets of whole words of each of which a match holds one."""
    expression = to_regex(line.pattern, gap=EDGE, edge=EDGE)
    found, line.starts = factors(expression), first_words(expression)
    beside = [min(near, key=_often) if near else word for word, near in found[0]]
    sets = [line.starts or frozenset()]
    if all(near or is_whole(word) for word, near in found[0]):
        sets.append(frozenset(word.strip() for word in beside))
    sets += [
        frozenset(word.strip() for word, _ in factor)
        for factor in found[1:]
        if all(is_whole(word) for word, _ in factor)
    ]
    return frozenset(word for word, _ in found[0]), tuple(each for each in sets if each)[:MOST_NEEDS]


def _often(word: str) -> float:
    return often(word, whole=True)


@cache
def prefilter() -> Prefilter:
    """Made once."""
    return Prefilter()
