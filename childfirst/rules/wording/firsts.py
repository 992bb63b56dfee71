"""The words with which a match of a pattern can begin: it is tried there and nowhere else. A name, however long, is one mark."""

import re._constants as sre  # type: ignore[import-not-found]
from typing import Any, Final

from childfirst.rules.wording.literals import EDGE, characters, tree
from childfirst.rules.wording.pieces import NAME_MARK

MOST: Final = 600
Begun = frozenset[str]


def first_words(expression: str) -> frozenset[str] | None:
    """Every word that can come first; none where that cannot be listed. `EDGE` stands where words begin and end."""
    begun = _sequence(list(tree(expression)), frozenset({""}))
    if begun is None:
        return None
    words = frozenset(word.strip(EDGE) for word in begun)
    return words if all(word.isalnum() or word == NAME_MARK for word in words) else None


def _open(begun: Begun) -> Begun:
    """Beginnings whose first word is not yet whole."""
    return frozenset(word for word in begun if not (len(word) > 1 and word.endswith(EDGE)))


def _sequence(nodes: list[Any], begun: Begun) -> Begun | None:
    for node in nodes:
        still = _open(begun)
        if not still:
            break
        added = _node(node, still)
        if added is None:
            return None
        begun = (begun - still) | added
        if len(begun) > MOST:
            return None
    return begun


def _node(node: Any, begun: Begun) -> Begun | None:
    kind, value = node
    if kind is sre.LITERAL:
        return frozenset(_plus(word, chr(value)) for word in begun)
    if kind is sre.SUBPATTERN:
        return _sequence(list(value[3]), begun)
    if kind is sre.BRANCH:
        return _union([_sequence(list(branch), begun) for branch in value[1]])
    if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return begun
    if kind is sre.IN:
        found = characters(value)
        return None if found is None else frozenset(_plus(word, each) for word in begun for each in found)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, inside = value
        return _repeat(least, most, inside, begun)
    return None


def _plus(word: str, character: str) -> str:
    """An edge after an edge is one edge; a mark inside a word (don't) ends it, as it does where sentences are cut into words."""
    character = character if character.isalnum() or character == NAME_MARK else EDGE
    return word if character == EDGE and word.endswith(EDGE) else word + character


def _repeat(least: int, most: Any, inside: Any, begun: Begun) -> Begun | None:
    """Once or not at all is enough: what repeats begins with a whole word of its own, or the word ends there."""
    once = _sequence(list(inside), begun)
    if once is None:
        return None
    if list(inside) == [(sre.LITERAL, ord(NAME_MARK))]:
        return once
    if most != 1 and any(len(word) > 1 and not word.endswith(EDGE) for word in once):
        return None
    return once | begun if least == 0 else once


def _union(parts: list[Begun | None]) -> Begun | None:
    known = [part for part in parts if part is not None]
    return frozenset().union(*known) if len(known) == len(parts) else None
