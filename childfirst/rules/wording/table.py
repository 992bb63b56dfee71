"""What the first look knows of each pattern, worked out once and kept beside this file in `table.json`: that takes seconds, reading it does not.

An entry is kept under a fingerprint of its pattern and of the code that worked it out. A pattern without an entry, or with
another fingerprint, is worked out anew where it is needed: what is kept can be missing, and is never out of date.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from math import fsum, inf, prod
from pathlib import Path
from typing import Any, Final

from childfirst.rules.wording.literals import EDGE, Factor, factors, is_whole
from childfirst.rules.wording.openings import STAR, History, Words, cuts, most_gaps, openings, starts_with_word
from childfirst.rules.wording.pieces import to_regex
from childfirst.rules.wording.rarity import often

KEPT: Final = Path(__file__).with_name("table.json")
MOST_NEEDS: Final = 4
RARE: Final = 4e-5
SEARCHED: Final = 8
"""A match that can begin anywhere in the sentence costs about as many times more to look for."""
_MADE_BY: Final = ("literals.py", "openings.py", "pieces.py", "rarity.py", "table.py")


@dataclass(frozen=True, slots=True)
class Look:
    """How a match of one pattern begins (or goes on, and then how many gaps between words before: none of these, it can begin anywhere),
    and what else must stand near it: one of its rarest words (`*` for more of a word), and whole words."""

    back: int | None
    tracks: tuple[History, ...]
    rarest: Words
    needs: tuple[Words, ...]


@cache
def _code() -> bytes:
    """Of the code that works entries out. It is compared as it stands in the files, so that any change counts."""
    here = Path(__file__).parent
    return b"".join(hashlib.sha256((here / name).read_bytes()).digest() for name in _MADE_BY)


def fingerprint(pattern: str) -> str:
    """Another pattern, another piece of the language or another way to work it out has another."""
    return hashlib.sha256(_code() + pattern.encode()).hexdigest()[:16]


def look(pattern: str) -> Look:
    """What is kept of a pattern, or worked out now."""
    return _kept().get(fingerprint(pattern)) or worked_out(pattern)


@cache
def _kept() -> dict[str, Look]:
    try:
        held = json.loads(KEPT.read_text(encoding="ascii"))
        sets = [frozenset(words.split(",")) for words in held["sets"]]
        return {key: _one(sets, *row) for key, row in held["patterns"].items()}
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError):
        return {}


def _one(sets: list[Words], back: int | None, tracks: list[list[int]], rarest: int, needs: list[int]) -> Look:
    """One row. A set is named by its number from 1; where any word may stand there is a 0."""
    opened = tuple(tuple(sets[number - 1] if number else None for number in track) for track in tracks)
    return Look(back, opened, sets[rarest - 1], tuple(sets[number - 1] for number in needs))


def worked_out(pattern: str) -> Look:
    """The cheapest way to tell that a pattern may match: a word that it must hold, or how it begins or goes on."""
    expression = to_regex(pattern, gap=EDGE, edge=EDGE)
    found = factors(expression)
    rare = min((frozenset(_as_word(piece) for piece, _ in factor) for factor in found), key=share)
    by_word: History = (rare, None, None)
    ways: list[tuple[float, int | None, tuple[History, ...]]] = [(SEARCHED * _cost((by_word,)), None, (by_word,))]
    whole, *later = cuts(expression)
    known = starts_with_word(whole)
    for nodes in (whole, *later):
        if min(cost for cost, _, _ in ways) < RARE:
            break
        gaps = most_gaps(whole[1 : len(whole) - len(nodes) + 1]) if known else inf
        back = int(gaps) if gaps < inf else None
        tracks = tuple(openings(nodes))
        ways.append((_cost(tracks) * (SEARCHED if back is None else min(SEARCHED, 1 + back / 2)), back, tracks))
    _, back, tracks = min(ways, key=lambda way: way[0])
    return Look(back, tracks, rare, _needs(found))


def _as_word(piece: str) -> str:
    """A piece of a word, with a star where more of the word can stand."""
    return f"{'' if piece[0] == ' ' else STAR}{piece.strip()}{'' if piece[-1] == ' ' else STAR}"


def _needs(found: list[Factor]) -> tuple[Words, ...]:
    """Sets of whole words of which each sentence with a match holds one."""
    sets: list[Words] = []
    for factor in found:
        words = [min(near, key=_as_often) if near and not is_whole(word) else word.strip() for word, near in factor]
        if all(near or is_whole(word) for word, near in factor):
            sets.append(frozenset(words))
    return tuple(dict.fromkeys(sets))[:MOST_NEEDS]


def _as_often(word: str) -> tuple[float, str]:
    return often(word, whole=True), word


def _cost(tracks: tuple[History, ...]) -> float:
    return min(1.0, fsum(prod(share(words) for words in track) for track in tracks))


def share(words: Words | None) -> float:
    """Of a hundred words of a note, how many are one of these, as a share."""
    if words is None:
        return 1.0
    return min(1.0, fsum(map(_word_share, words)))


@cache
def _word_share(word: str) -> float:
    if STAR not in word:
        return often(word, whole=True) / 10_000
    part = word.strip(STAR)
    return (often(part, whole=False) + 400 * 0.45 ** len(part)) / 10_000 if len(part) > 2 else 0.25


def page(patterns: tuple[str, ...]) -> str:
    """The table as it is kept."""
    numbers: dict[Words, int] = {}
    rows: dict[str, Any] = {}
    for pattern in patterns:
        one = look(pattern)
        tracks = [
            [numbers.setdefault(words, len(numbers) + 1) if words is not None else 0 for words in track]
            for track in one.tracks
        ]
        rare, *needs = [numbers.setdefault(words, len(numbers) + 1) for words in (one.rarest, *one.needs)]
        rows[fingerprint(pattern)] = [one.back, tracks, rare, needs]
    sets = ",\n".join(json.dumps(",".join(sorted(words))) for words in numbers)
    listed = ",\n".join(f"{json.dumps(key)}:{json.dumps(row, separators=(',', ':'))}" for key, row in rows.items())
    return f'{{"sets":[\n{sets}\n],\n"patterns":{{\n{listed}\n}}}}\n'
