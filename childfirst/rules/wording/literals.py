"""What every match of a pattern must contain: the words by which a fast scan finds the few patterns worth trying.

The idea is that of code search engines: take the expression apart; wherever one of a set of words must stand, that set is a
factor; keep the two rarest. A match needs a word of each, so a sentence without them is not tried.
"""

from __future__ import annotations

import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from functools import lru_cache
from math import fsum
from typing import Any, Final

from childfirst.rules.wording.rarity import often

MOST: Final = 120
EDGE: Final = "\x00"
Strings = frozenset[str]
Piece = tuple[str, Strings]
Factor = frozenset[Piece]


@lru_cache(maxsize=4)
def tree(expression: str) -> Any:
    """The expression taken apart."""
    return parser.parse(expression)


def factors(expression: str) -> list[Factor]:
    """The sets of words of which a match holds at least one each, rarest first. `EDGE` stands where words begin and end."""
    found: list[Strings] = []
    exact = _sequence(tree(expression), found)
    if exact is not None:
        found.append(exact)
    usable = {_factor(strings) for strings in found if all(strings) and "" not in strings}
    best = sorted(
        (each for each in usable if each), key=lambda factor: (cost(factor), sorted(word for word, _ in factor))
    )
    if not best:
        raise ValueError(f"nothing is required by {expression[:80]!r}")
    return best


@lru_cache(maxsize=20_000)
def cost(factor: Factor) -> float:
    """How often, in 10,000 words, any of these stands."""
    return fsum(_often(word) * 0.15 ** min(2, len(beside)) for word, beside in factor)


def is_whole(word: str) -> bool:
    """Whether a word is looked for with a space at both ends."""
    return word[0] == word[-1] == " "


@lru_cache(maxsize=60_000)
def _often(word: str) -> float:
    return often(word.strip(), whole=word[0] == " ")


@lru_cache(maxsize=20_000)
def _factor(strings: Strings) -> Factor:
    """Of each string its rarest word, with a space where it begins or ends, and the whole words that must stand beside it."""
    pieces: set[Piece] = set()
    for string in strings:
        words = _words(string)
        if not words:
            return frozenset()
        rarest = min(words, key=lambda word: (_often(word), word))
        pieces.add((rarest, frozenset(word.strip() for word in words if is_whole(word) and word != rarest)))
    return frozenset(pieces)


@lru_cache(maxsize=60_000)
def _words(string: str) -> list[str]:
    text = "".join(character if character.isalnum() else " " for character in string)
    return [text[max(0, found.start() - 1) : found.end() + 1] for found in re.finditer(r"[^ ]+", text)]


def _sequence(nodes: Any, found: list[Strings]) -> Strings | None:
    """What a run of nodes is, exactly, if that can be listed. What must stand in it is put in `found`."""
    running: Strings = frozenset({""})
    broken = False
    for node in nodes:
        exact = _node(node, found)
        joined = None if exact is None else _joined(running, exact)
        if joined is not None:
            running = joined
            if exact == frozenset({EDGE}) and len(running) > 1:
                found.append(running)
                broken, running = True, frozenset({EDGE})
            continue
        broken = True
        found.append(running)
        at_edge = ends_at_edge(node) and all(string.endswith(EDGE) for string in running)
        running = exact if exact is not None else frozenset({EDGE if at_edge else ""})
    if broken:
        found.append(running)
        return None
    return running


def ends_at_edge(node: Any) -> bool:
    """Whether whatever the node matches, if anything, ends where a word ends."""
    kind, value = node
    if kind is sre.BRANCH:
        return all(branch and ends_at_edge(branch[-1]) for branch in value[1])
    if kind in (sre.SUBPATTERN, sre.MAX_REPEAT, sre.MIN_REPEAT):
        inside = value[3] if kind is sre.SUBPATTERN else value[2]
        return bool(inside) and ends_at_edge(inside[-1])
    return (kind, value) == (sre.LITERAL, ord(EDGE))


def _joined(left: Strings, right: Strings) -> Strings | None:
    if len(left) * len(right) > MOST:
        return None
    return frozenset(first + second for first in left for second in right)


def _node(node: Any, found: list[Strings]) -> Strings | None:
    kind, value = node
    if kind is sre.LITERAL:
        return frozenset({chr(value)})
    if kind is sre.SUBPATTERN:
        return _sequence(value[3], found)
    if kind is sre.BRANCH:
        return _branch(value[1], found)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, inside = value
        return _repeat(least, most, inside, found)
    if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return frozenset({""})
    return characters(value) if kind is sre.IN else None


def characters(parts: Any) -> Strings | None:
    """Each character that a class holds, where they are few: [ae], [0-7]."""
    found: set[str] = set()
    for kind, value in parts:
        if kind is sre.LITERAL:
            found.add(chr(value))
        elif kind is sre.RANGE and value[1] - value[0] <= 10:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found)


def _branch(branches: Any, found: list[Strings]) -> Strings | None:
    """Alternatives: all of them listed, or for each the best set that must stand in it."""
    exacts: list[Strings | None] = []
    needed: list[Strings] = []
    for branch in branches:
        inside: list[Strings] = []
        exact = _sequence(branch, inside)
        exacts.append(exact)
        choices = [
            strings
            for strings in [*inside, *([exact] if exact is not None else [])]
            if strings and "" not in strings and _factor(strings)
        ]
        if choices:
            needed.append(min(choices, key=lambda strings: (cost(_factor(strings)), sorted(strings))))
    union: Strings = frozenset().union(*(exact for exact in exacts if exact is not None))
    if all(exact is not None for exact in exacts) and len(union) <= MOST:
        return union
    if len(needed) == len(exacts):
        found.append(frozenset().union(*needed))
    return None


def _repeat(least: int, most: Any, inside: Any, found: list[Strings]) -> Strings | None:
    within: list[Strings] = []
    exact = _sequence(inside, within)
    if least == 0:
        return exact | {""} if most == 1 and exact is not None else None
    found.extend(within)
    if least == most == 1:
        return exact
    if exact is not None:
        found.append(exact)
    return None
