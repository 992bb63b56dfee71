"""The first look: one pass over the text for some thousands of words at once, so that most patterns never run.

ahocorasick-rs (Rust, wheels for Linux, macOS and Windows) was taken over Hyperscan, which needs 40 seconds to compile this
catalogue and then passes 12 MB of notes a second, and over pyahocorasick, which is slower and less kept up.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

import ahocorasick_rs

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.literals import EDGE, Factor, factors, is_whole
from childfirst.rules.wording.pieces import to_regex
from childfirst.rules.wording.sentences import Span

MOST_NEEDS: Final = 4
_SPACED: Final = bytes(code if chr(code).isascii() and chr(code).isalnum() else 32 for code in range(256))
_WORD: Final = re.compile(r"[a-z0-9]+")


def spaced(folded: str) -> str:
    """The text with a space for everything that is no letter or figure, and one at both ends: words stand between spaces."""
    return f" {folded.encode('ascii').translate(_SPACED).decode('ascii')} "


@dataclass(eq=False)
class Line:
    """One pattern of one entry, compiled when it is first needed."""

    entry: Entry
    pattern: str
    needs: tuple[frozenset[str], ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Over folded text."""
        return re.compile(to_regex(self.pattern))


@cache
def lines() -> tuple[Line, ...]:
    """Every pattern of the catalogue."""
    return tuple(Line(entry, pattern) for entry in ENTRIES for pattern in entry.lines)


class Prefilter:
    """Which lines may match in which sentence. A line is tried where a word of its rarest set and a word of its next stand."""

    def __init__(self) -> None:
        wanted: dict[str, dict[Line, list[frozenset[str]]]] = {}
        for line in lines():
            found = factors(to_regex(line.pattern, gap=EDGE, edge=EDGE))
            line.needs = _whole(found)
            for word, beside in found[0]:
                wanted.setdefault(word, {}).setdefault(line, []).append(beside)
        self.words = list(wanted)
        self._lines = [tuple((line, _any_of(beside)) for line, beside in wanted[word].items()) for word in self.words]
        self.automaton = ahocorasick_rs.AhoCorasick(self.words, implementation=ahocorasick_rs.Implementation.DFA)

    def hits(self, folded: str) -> list[tuple[int, int, int]]:
        """Every word of the catalogue: its number, its start, its end."""
        return self.automaton.find_matches_as_indexes(spaced(folded), overlapping=True)

    def candidates(self, folded: str, hits: list[tuple[int, int, int]], spans: list[Span]) -> list[tuple[Line, int]]:
        """Each line worth trying with the number of the sentence to try it in."""
        chosen: dict[tuple[Line, int], None] = {}
        words: set[str] = set()
        seen: set[int] = set()
        number, last = 0, -1
        for word, start, _ in hits:
            while start >= spans[number][1]:
                number += 1
            while start < spans[number][0]:
                number -= 1
            if number != last:
                words, seen, last = set(_WORD.findall(folded, *spans[number])), set(), number
            if word in seen:
                continue
            seen.add(word)
            for line, beside in self._lines[word]:
                for need in line.needs:
                    if need.isdisjoint(words):
                        break
                else:
                    if beside is None or any(each <= words for each in beside):
                        chosen[line, number] = None
        return list(chosen)


def _any_of(beside: list[frozenset[str]]) -> tuple[frozenset[str], ...] | None:
    return None if frozenset() in beside else tuple(beside)


def _whole(found: list[Factor]) -> tuple[frozenset[str], ...]:
    """The next rarest sets that can be looked up as whole words."""
    sets = [
        frozenset(word.strip() for word, _ in factor)
        for factor in found[1:]
        if all(is_whole(word) for word, _ in factor)
    ]
    return tuple(sets[:MOST_NEEDS])


@cache
def prefilter() -> Prefilter:
    """Made once."""
    return Prefilter()
