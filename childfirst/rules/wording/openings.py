"""How a match of a pattern can begin: the words that can come first, second and third, together. A name, however long, is one mark.

A track is one way to begin: three sets of words, or nothing where any word may stand. `hard*` is every word that begins so.
A pattern has one track or more; a match follows at least one of them, so words that follow none need not be tried.
"""

from __future__ import annotations

import re._constants as sre  # type: ignore[import-not-found]
from collections.abc import Iterable, Sequence
from math import inf
from typing import Any, Final

from childfirst.rules.wording.literals import EDGE, ends_at_edge, tree
from childfirst.rules.wording.pieces import NAME_MARK

DEEP: Final = 3
STAR: Final = "*"
MOST_TRACKS: Final = 16
MOST_WORDS: Final = 400
FEW: Final = 12
_BETWEEN: Final = f"{EDGE} -"
_EDGE: Final = (sre.LITERAL, ord(EDGE))
_MARK: Final = (sre.LITERAL, ord(NAME_MARK))
Words = frozenset[str]
History = tuple[Words | None, ...]
Tracks = dict[History, Words]
"""Each way to begin, and the words that are not yet whole in it."""
_FRESH: Final[Words] = frozenset({""})


class _Elsewhere(Exception):
    """A match can begin with something that is no word."""


def openings(nodes: list[Any]) -> list[History]:
    """The tracks of a run of nodes that starts where a word starts."""
    done: Tracks = {}
    for history, words in _sequence(nodes, {(): _FRESH}).items():
        whole = words - _FRESH
        if whole:
            done[_any_after((*history, _closed(whole)))] = _FRESH
        if "" in words or not whole:
            done[_any_after(history)] = _FRESH
    return list(_merged(done))


def cuts(expression: str) -> list[list[Any]]:
    """The expression from its start, and from every later place where, in every match, a word starts."""
    nodes = _flat(tree(expression))
    found, word_starts = [nodes], True
    for place in range(1, len(nodes) - 1):
        word_starts = nodes[place] == _EDGE or (word_starts and ends_at_edge(nodes[place]))
        if word_starts:
            found.append(nodes[place:] if nodes[place] == _EDGE else nodes[place + 1 :])
    return found


def most_gaps(nodes: Sequence[Any]) -> float:
    """The most gaps between words that such a run can hold, those within a name left out: how far before a later word its match can begin."""
    return sum(_gaps(kind, value) for kind, value in nodes)


def _gaps(kind: Any, value: Any) -> float:
    if kind is sre.SUBPATTERN:
        return most_gaps(value[3])
    if kind is sre.BRANCH:
        return max(map(most_gaps, value[1]))
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        each = 0 if _is_name(value[2]) else most_gaps(value[2])
        return each * (inf if value[1] is sre.MAXREPEAT else int(value[1])) if each else 0
    if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return 0
    if kind is sre.LITERAL:
        return int(chr(value) in _BETWEEN)
    return int(kind is not sre.IN or any(map(_is_gap, value)))


def _is_name(nodes: Any) -> bool:
    """Whether a run is a gap and then name marks: one more part of a child's name."""
    run = _flat(nodes)
    return len(run) > 1 and run[0] == _EDGE and run[1][0] is sre.MAX_REPEAT and run[1][1][2][0] == _MARK


def _is_gap(part: Any) -> bool:
    """Whether one part of a class of characters may stand for a space or a hyphen."""
    kind, value = part
    if kind is sre.CATEGORY:
        return value not in (sre.CATEGORY_WORD, sre.CATEGORY_DIGIT)
    if kind is sre.RANGE:
        return any(value[0] <= ord(each) <= value[1] for each in _BETWEEN)
    return kind is not sre.LITERAL or chr(value) in _BETWEEN


def starts_with_word(nodes: list[Any]) -> bool:
    """Whether every match starts with the first letter of a word, so that it can be tried there and nowhere else."""
    try:
        _sequence(nodes, {(): _FRESH}, strict=True)
    except _Elsewhere:
        return False
    return True


def _flat(nodes: Any) -> list[Any]:
    flat: list[Any] = []
    for kind, value in nodes:
        flat += _flat(value[3]) if kind is sre.SUBPATTERN else [(kind, value)]
    return flat


def _any_after(history: History) -> History:
    return (history + (None,) * DEEP)[:DEEP]


def _closed(words: Words) -> Words | None:
    return None if STAR in words else words


def _add(tracks: Tracks, history: History, words: Words) -> None:
    words |= tracks.get(history, frozenset())
    if len(words) > MOST_WORDS:
        words = frozenset(word[:2].rstrip(STAR) + STAR if word else "" for word in words)
    tracks[history] = words


def _union(parts: Iterable[Tracks]) -> Tracks:
    joined: Tracks = {}
    for part in parts:
        for history, words in part.items():
            _add(joined, history, words)
    return _merged(joined)


def _merged(tracks: Tracks) -> Tracks:
    """Tracks that differ at one place and go on alike are one, with nothing lost; past the most, the widest are joined."""
    if len(tracks) < 2:
        return tracks
    before = 0
    while before != len(tracks):
        before = len(tracks)
        for place in range(DEEP):
            tracks = _merged_at(place, tracks)
    while len(tracks) > MOST_TRACKS:
        longest = max({len(history) for history in tracks}, key=lambda size: sum(len(each) == size for each in tracks))
        alike = sorted((each for each in tracks if len(each) == longest), key=_widths)
        if len(alike) < 2:
            break
        words = tracks.pop(alike[-1]) | tracks.pop(alike[-2])
        _add(tracks, tuple(_either(pair) for pair in zip(alike[-1], alike[-2], strict=True)), words)
    return tracks


def _merged_at(place: int, tracks: Tracks) -> Tracks:
    groups: dict[tuple[History, History, Words], list[History]] = {}
    merged: Tracks = {}
    for history, words in tracks.items():
        if len(history) > place:
            groups.setdefault((history[:place], history[place + 1 :], words), []).append(history)
        else:
            _add(merged, history, words)
    for (left, right, words), alike in groups.items():
        _add(merged, (*left, _either(each[place] for each in alike), *right), words)
    return merged


def _widths(history: History) -> list[int]:
    return [len(words) if words is not None else -1 for words in history]


def _either(sets: Iterable[Words | None]) -> Words | None:
    found: set[str] = set()
    for words in sets:
        if words is None:
            return None
        found |= words
    return frozenset(found)


def _sequence(nodes: Iterable[Any], tracks: Tracks, *, strict: bool = False) -> Tracks:
    for node in nodes:
        if all(len(history) >= DEEP for history in tracks):
            break
        tracks = _node(node, tracks, strict)
    return tracks


def _node(node: Any, tracks: Tracks, strict: bool) -> Tracks:
    kind, value = node
    if kind is sre.LITERAL:
        return _character(chr(value), tracks, strict)
    if kind is sre.SUBPATTERN:
        return _sequence(value[3], tracks, strict=strict)
    if kind is sre.BRANCH:
        return _union([_sequence(branch, dict(tracks), strict=strict) for branch in value[1]])
    if kind is sre.ASSERT and value[0] < 0 and _is_letter(value[1]):
        return _within_word(tracks)
    if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return tracks
    if kind is sre.IN:
        return _one_of(value, tracks, strict)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeat(value, tracks, strict)
    return _anything(tracks, strict)


def _is_letter(nodes: Any) -> bool:
    kind, value = nodes[0]
    parts = value if kind is sre.IN else nodes
    return len(nodes) == 1 and not any(map(_is_mark, parts))


def _is_mark(part: Any) -> bool:
    """Whether one part of a class of characters may stand for something that is in no word."""
    kind, value = part
    if kind is sre.RANGE:
        return not (chr(value[0]).isalnum() and chr(value[1]).isalnum())
    return kind is not sre.LITERAL or not (chr(value).isalnum() or chr(value) == NAME_MARK)


def _within_word(tracks: Tracks) -> Tracks:
    """Only what has begun a word can go on after "a letter stands before"."""
    left = {history: words if len(history) >= DEEP else words - _FRESH for history, words in tracks.items()}
    return {history: words for history, words in left.items() if words}


def _character(character: str, tracks: Tracks, strict: bool) -> Tracks:
    if character.isalnum() or character == NAME_MARK:
        return {
            history: words if len(history) >= DEEP else frozenset(_longer(word, character) for word in words)
            for history, words in tracks.items()
        }
    after: Tracks = {}
    for history, words in tracks.items():
        if len(history) >= DEEP:
            _add(after, history, words)
            continue
        if "" in words:
            if strict and not history and character != EDGE:
                raise _Elsewhere
            _add(after, history, _FRESH)
        if words != _FRESH:
            _add(after, (*history, _closed(words - _FRESH)), _FRESH)
    return _merged(after)


def _longer(word: str, character: str) -> str:
    return word if STAR in word or word == character == NAME_MARK else word + character


def _more_of_word(tracks: Tracks) -> Tracks:
    return _merged(
        {
            history: words
            if len(history) >= DEEP
            else frozenset(word if STAR in word else word + STAR for word in words)
            for history, words in tracks.items()
        }
    )


def _anything(tracks: Tracks, strict: bool) -> Tracks:
    """Any number of unknown words: of a word that has begun the beginning is known, and nothing from there on."""
    if strict and "" in tracks.get((), ()):
        raise _Elsewhere
    after: Tracks = {}
    for history, words in tracks.items():
        if "" in words or len(history) >= DEEP:
            _add(after, _any_after(history), _FRESH)
        begun = frozenset(word if STAR in word else word + STAR for word in words - _FRESH)
        if begun and len(history) < DEEP:
            _add(after, _any_after((*history, _closed(begun))), _FRESH)
    return _merged(after)


def _repeat(value: Any, tracks: Tracks, strict: bool) -> Tracks:
    least, most, inside = value
    ways = [tracks] if least == 0 else []
    now, times = dict(tracks), min(int(most), DEEP + 2)
    for turn in range(1, times + 1):
        last, now = now, _sequence(inside, dict(now), strict=strict)
        if turn >= least:
            ways.append(now)
        if now == last:
            return _union([*ways, now])
    if most > times:
        ways.append(_anything(now, strict))
    return _union(ways)


def _one_of(parts: Any, tracks: Tracks, strict: bool) -> Tracks:
    letters: set[str] = set()
    marks: set[str] = set()
    for kind, value in parts:
        if kind is sre.CATEGORY and value in (sre.CATEGORY_WORD, sre.CATEGORY_DIGIT):
            letters.add(STAR)
        elif kind is sre.CATEGORY and value is sre.CATEGORY_SPACE:
            marks.add(" ")
        elif kind in (sre.LITERAL, sre.RANGE):
            first, last = (value, value) if kind is sre.LITERAL else value
            for each in map(chr, range(first, last + 1)):
                (letters if each.isalnum() or each == NAME_MARK else marks).add(each)
        else:
            return _anything(tracks, strict)
    many = STAR in letters or len(letters) > FEW
    if marks and many:
        return _anything(tracks, strict)
    ways = [_character(EDGE if marks == {EDGE} else ".", tracks, strict)] if marks else []
    ways += [_more_of_word(tracks)] if many else [_character(each, tracks, strict) for each in sorted(letters)]
    return _union(ways)
