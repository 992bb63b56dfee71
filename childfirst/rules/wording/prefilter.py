"""The first look: which of some thousand patterns could match, and where, told from the words of the text, so that most never run.

Each way in which a pattern can begin (a track, see openings.py) is one bit. A word of the language has three numbers: the tracks
of which it can be the first, the second and the third word. Three words in a row, put together bit by bit, leave a few tracks.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import ahocorasick_rs

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.openings import DEEP, STAR, History, Words
from childfirst.rules.wording.pieces import NAME_MARK, to_regex
from childfirst.rules.wording.sentences import Span
from childfirst.rules.wording.structure import GRADES
from childfirst.rules.wording.table import look

MOST_TOKENS: Final = 50_000
CHUNK: Final = 250_000
LONGEST_WORD: Final = 64
_SPACED: Final = bytes(
    code if (chr(code).isascii() and chr(code).isalnum()) or chr(code) == NAME_MARK else 32 for code in range(256)
)
READY: Final = bytes(
    ord(chr(code).lower()) if chr(code).isascii() and chr(code).isalnum() else 32 for code in range(256)
)
_WORD: Final = re.compile(rf"[a-z0-9{NAME_MARK}]+")
Tried = tuple["Line", Span, list[int] | None]
Bits = tuple[int, int, int, int]


def spaced(folded: str) -> str:
    """The text with a space for everything that is no letter, figure or name mark."""
    return folded.encode("ascii").translate(_SPACED).decode("ascii")


@dataclass(eq=False)
class Line:
    """One pattern of one entry, compiled when it is first needed."""

    number: int
    entry: Entry
    pattern: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Over folded text."""
        return re.compile(to_regex(self.pattern))


@cache
def lines() -> tuple[Line, ...]:
    """Every pattern of the catalogue."""
    listed = [(entry, pattern) for entry in ENTRIES for pattern in entry.lines]
    return tuple(Line(number, entry, pattern) for number, (entry, pattern) in enumerate(listed))


class _Tokens(dict[str, Bits]):
    """Of each word the tracks of which it can be the first, second and third word, and those of whose patterns it is a rarest word. Fills itself."""

    def __init__(self, tracks: list[tuple[History, Words]]) -> None:
        super().__init__()
        self._known: dict[str, list[int]] = {}
        self._any = [0] * (DEEP + 1)
        for number, (track, rarest) in enumerate(tracks):
            bit = 1 << number
            for place, words in enumerate((*track, rarest)):
                self._turn_on(place, words, bit)
        self._longest = max(map(len, self._known), default=0)
        self._inside = [word for word in self._known if len(word) > 1 and word[0] == word[-1] == STAR]

    def _turn_on(self, place: int, words: Words | None, bit: int) -> None:
        if words is None:
            self._any[place] |= bit
        for word in words or ():
            self._known.setdefault(word, [0] * (DEEP + 1))[place] |= bit

    def __missing__(self, token: str) -> Bits:
        word = NAME_MARK if token[:1] == NAME_MARK else token
        bits = list(self._any)
        longest = min(len(word), self._longest)
        known = [word, *(word[:size] + STAR for size in range(1, longest + 1))]
        known += [STAR + word[-size:] for size in range(1, longest + 1)]
        known += [piece for piece in self._inside if piece.strip(STAR) in word]
        for each in known:
            for place, more in enumerate(self._known.get(each, ())):
                bits[place] |= more
        value = (bits[0], bits[1], bits[2], bits[3])
        if len(self) < MOST_TOKENS:
            self[token] = value
        return value


class Prefilter:
    """Which lines may match, in which sentence, and where."""

    def __init__(self) -> None:
        self.lines = lines()
        self._looks = [look(line.pattern) for line in self.lines]
        self._of = [line.number for line, one in zip(self.lines, self._looks, strict=True) for _ in one.tracks]
        self._tokens = _Tokens([(track, one.rarest) for one in self._looks for track in one.tracks])
        self._after = self._tokens[""]

    def possible(self, words: Iterable[str]) -> int:
        """The tracks, as bits, of which the rarest word stands there. None, for a text with nothing to find."""
        tokens, have = self._tokens, 0
        for word in words:
            have |= tokens[word][3]
        return have

    def candidates(self, note: Note) -> Iterator[Tried]:
        """Each line worth trying, the sentence to try it in, and the places where a match can begin (or none: anywhere in it)."""
        text = spaced(note.folded)
        for span in note.sentences:
            words = text[span[0] : span[1]].split()
            have = self.possible(words)
            hits = self._hits(words, have) if have else None
            if hits:
                yield from self._tried(text, span, words, hits)

    def _hits(self, words: list[str], have: int) -> dict[int, list[int]]:
        """The lines that can begin, each with the numbers of the words where."""
        tokens, after, of = self._tokens, self._after, self._of
        bits = [tokens[word] for word in words]
        hits: dict[int, list[int]] = {}
        for place, (first, second, third) in enumerate(zip(bits, [*bits[1:], after], [*bits[2:], after, after])):  # noqa: B905 (as long as the first)
            hit = first[0] & have & second[1] & third[2]
            while hit:
                low = hit & -hit
                hit ^= low
                line = of[low.bit_length() - 1]
                if line in hits:
                    hits[line].append(place)
                else:
                    hits[line] = [place]
        return hits

    def _tried(self, text: str, span: Span, words: list[str], hits: dict[int, list[int]]) -> Iterator[Tried]:
        held = {NAME_MARK if word[0] == NAME_MARK else word for word in words}
        starts: list[int] = []
        for number in sorted(hits):
            one = self._looks[number]
            if any(map(held.isdisjoint, one.needs)):
                continue
            if not one.at_start:
                yield self.lines[number], span, None
                continue
            starts = starts or [found.start() for found in _WORD.finditer(text, *span)]
            yield self.lines[number], span, [starts[place] for place in dict.fromkeys(hits[number])]

    @cached_property
    def library(self) -> ahocorasick_rs.BytesAhoCorasick:
        """Every rarest word of a pattern and every other word asked for, in one automaton."""
        words = {word for one in self._looks for word in one.rarest} | {
            f"{STAR}{word.strip()}{STAR}" for word in GRADES
        }
        pieces = sorted(f" {word} ".replace(f" {STAR}", "").replace(f"{STAR} ", "") for word in words)
        return ahocorasick_rs.BytesAhoCorasick(
            [piece.encode("ascii") for piece in pieces], implementation=ahocorasick_rs.Implementation.DFA
        )

    def passes(self, text: str) -> bool:
        """Whether a text in ASCII holds no word that any pattern needs. A book of it passes in a moment."""
        raw, find = text.encode("ascii"), self.library.find_matches_as_indexes
        return not any(
            find(b" %s " % raw[place : place + CHUNK + LONGEST_WORD].translate(READY))
            for place in range(0, len(raw), CHUNK)
        )


@cache
def prefilter() -> Prefilter:
    """Made once."""
    return Prefilter()
