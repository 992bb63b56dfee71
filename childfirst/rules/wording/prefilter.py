"""The first look: which of some thousand patterns could match, and where, told from the words of the text, so that most never run.

Each way in which a pattern can begin (a track, see openings.py) is one bit. A word of the language has four numbers: the tracks of which it can
be the first, the second and the third word, and those of whose patterns it is a rarest word. Three words in a row, put together bit by bit, leave a few.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from itertools import compress
from operator import and_, or_
from typing import Final

import ahocorasick_rs

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.openings import DEEP, STAR, History, Words
from childfirst.rules.wording.pieces import NAME_MARK, to_regex
from childfirst.rules.wording.sentences import Span
from childfirst.rules.wording.structure import GRADES
from childfirst.rules.wording.table import look, share

MOST_TOKENS: Final = 50_000
CHUNK: Final = 250_000
LONGEST_WORD: Final = 64
READY: Final = bytes(
    ord(chr(code).lower()) if chr(code).isascii() and chr(code).isalnum() else 32 for code in range(256)
)
_GAP: Final = re.compile(r"[\s-]")
Tried = tuple["Line", Span, list[int] | None]
Bits = tuple[int, int, int, int]


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
            for place, words in enumerate((*track, rarest)):
                self._turn_on(place, words, 1 << number)
        self._longest = max(map(len, self._known), default=0)
        self._inside = [word for word in self._known if len(word) > 1 and word[0] == word[-1] == STAR]

    def _turn_on(self, place: int, words: Words | None, bit: int) -> None:
        if words is None:
            self._any[place] |= bit
        for word in words or ():
            self._known.setdefault(word, [0] * (DEEP + 1))[place] |= bit

    def __missing__(self, word: str) -> Bits:
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
            self[word] = value
        return value


class Prefilter:
    """Which lines may match, in which sentence, and where."""

    def __init__(self) -> None:
        self.lines = lines()
        self._looks = [look(line.pattern) for line in self.lines]
        tracks = [(track, number) for number, one in enumerate(self._looks) for track in one.tracks]
        tracks.sort(key=lambda each: -share(each[0][0]))  # what common words begin comes first: their numbers are short
        self._of = [number for _, number in tracks]
        self._bits = [1 << number for number in range(len(tracks))]
        self._tokens = _Tokens([(track, self._looks[number].rarest) for track, number in tracks])

    def candidates(self, note: Note) -> Iterator[Tried]:
        """Each line worth trying, the sentence to try it in, and the places where a match can begin (or none: anywhere in it)."""
        if not note.words:
            return
        first, second, third, rarest = zip(*map(self._tokens.__getitem__, note.words), strict=True)
        _, *after, _ = self._tokens[""]
        hits = list(map(and_, map(and_, first, (*second[1:], after[0])), (*third[2:], after[1], after[1])))
        for span in note.sentences:
            start, end = note.words_of(span)
            found = self._lines(hits[start:end], reduce(or_, rarest[start:end], 0), start)
            if found:
                yield from self._tried(note, span, (start, end), found)

    def _lines(self, hits: list[int], have: int, start: int) -> dict[int, list[int]]:
        """The lines that can begin, each with the numbers of the words where."""
        found: dict[int, list[int]] = {}
        for place in compress(range(len(hits)), hits):
            hit = hits[place] & have
            while hit:
                track = hit.bit_length() - 1
                hit ^= self._bits[track]
                found.setdefault(self._of[track], []).append(start + place)
        return found

    def _tried(self, note: Note, span: Span, words: Span, found: dict[int, list[int]]) -> Iterator[Tried]:
        held = set(note.words[slice(*words)])
        for number, begins in sorted(found.items()):
            one = self._looks[number]
            if any(map(held.isdisjoint, one.needs)):
                continue
            if one.back:
                begins = _before(note, begins, one.back, words[0])
            places = None if one.back is None else [note.starts[word] for word in dict.fromkeys(begins)]
            yield self.lines[number], span, places

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


def _before(note: Note, words: list[int], back: int, first: int) -> list[int]:
    """Words, and those as many gaps before them as a match may begin earlier. Within a name no gap counts."""
    near: set[int] = set()
    for word in words:
        left = back
        while left >= 0:
            near.add(word)
            word -= 1
            if word < first:
                break
            inside_name = note.words[word + 1] == NAME_MARK
            left -= not inside_name and bool(_GAP.search(note.folded, note.starts[word], note.starts[word + 1]))
    return sorted(near)


@cache
def prefilter() -> Prefilter:
    """Made once."""
    return Prefilter()
