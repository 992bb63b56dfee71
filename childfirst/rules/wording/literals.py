"""What every match of a pattern must contain: the words by which a fast scan finds the few patterns worth trying.

The same idea as in code search engines: take the expression apart, and of all the sets of words of which a match must
hold at least one, keep the set that is rarest in English.
"""

from __future__ import annotations

import re._constants as sre
import re._parser as parser
from collections.abc import Iterable
from typing import Any, Final

MOST: Final = 60
COMMON: Final = frozenset(
    "the and to of a in was is that it he she they her his their had has have be been with for on at by not as from "
    "were this are but or an which who when there out up no so if what said told all one will would could can did do "
    "into about after then than other over them him also more some time only any just being after asked home mum go "
    "back went come came see seen get got make made take took know put say says very like now how our us we me my you "
    "own well own too where did does done off down before between two three man men child children boy girl police "
    "officer officers school day night house old year years age given give gave look find found tell want wants need".split()
)
Strings = frozenset[str]


def required(expression: str) -> Strings:
    """Of these strings, at least one is in every match."""
    exact, best = _sequence(parser.parse(expression))
    if exact is not None:
        best = _better(best, exact)
    if not best:
        raise ValueError(f"nothing is required by {expression[:80]}")
    return best


def cost(strings: Iterable[str]) -> float:
    """About how often any of these strings stands in a text."""
    return sum(_frequency(each) for each in strings)


def _frequency(string: str) -> float:
    if len(string.strip(" '")) < 2:
        return 1e6
    rarity = 1.0
    for word in string.split():
        rarity *= 0.02 if word in COMMON else min(1.0, 10 ** (-1.1 - 0.33 * len(word)))
    return rarity * (1 if " " in string else 1)


def _better(left: Strings | None, right: Strings | None) -> Strings | None:
    if left is None or right is None:
        return left or right
    return min(left, right, key=cost)


def _sequence(nodes: Any) -> tuple[Strings | None, Strings | None]:
    """What a run of nodes is, exactly, if that can be listed; and the best set seen on the way."""
    running: Strings = frozenset({""})
    broken, best = False, None
    for node in nodes:
        exact, inner = _node(node)
        best = _better(best, inner)
        joined = None if exact is None else _joined(running, exact)
        if joined is not None:
            running = joined
            continue
        broken, best = True, _better(best, _usable(running))
        running = exact if exact is not None else frozenset({""})
    if broken:
        return None, _better(best, _usable(running))
    return running, best


def _usable(strings: Strings) -> Strings | None:
    return None if "" in strings else strings


def _joined(left: Strings, right: Strings) -> Strings | None:
    if len(left) * len(right) > MOST:
        return None
    return frozenset(first + second for first in left for second in right)


def _node(node: Any) -> tuple[Strings | None, Strings | None]:
    kind, value = node
    if kind is sre.LITERAL:
        return frozenset({chr(value)}), None
    if kind is sre.SUBPATTERN:
        return _sequence(value[3])
    if kind is sre.BRANCH:
        return _branch(value[1])
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeat(*value)
    if kind in (sre.ASSERT, sre.ASSERT_NOT, sre.AT):
        return frozenset({""}), None
    if kind is sre.IN and all(part[0] is sre.LITERAL for part in value):
        return frozenset(chr(part[1]) for part in value), None
    return None, None


def _branch(branches: Any) -> tuple[Strings | None, Strings | None]:
    exacts, bests = zip(*(_sequence(branch) for branch in branches), strict=True)
    if all(exact is not None for exact in exacts):
        union = frozenset[str]().union(*exacts)
        if len(union) <= MOST:
            return union, None
    needed = [
        _better(best, _usable(exact) if exact is not None else None) for exact, best in zip(exacts, bests, strict=True)
    ]
    return None, None if None in needed else frozenset[str]().union(*(each for each in needed if each))


def _repeat(least: int, most: Any, inside: Any) -> tuple[Strings | None, Strings | None]:
    exact, best = _sequence(inside)
    if least == 0:
        return (exact | {""}, None) if most == 1 and exact is not None else (None, None)
    if least == most == 1:
        return exact, best
    return None, _better(best, _usable(exact) if exact is not None else None)
