"""Texts meant to hold a pattern up: phrases that nearly match, over and over; and a limit of this process's own time, whatever else the machine does."""

import re
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any, Final

_OF_A_KIND: Final = {sre.CATEGORY_WORD: "a", sre.CATEGORY_SPACE: " ", sre.CATEGORY_DIGIT: "7"}
_MANY: Final = (1, 3, 12)


class RanAway(Exception):
    """The work was not done in its time."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """So many seconds of this process's own time for what is done inside."""

    def stop(*_: object) -> None:
        raise RanAway

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def filled(unit: str, size: int) -> str:
    """One unit over and over, to a length."""
    return (unit * (size // len(unit) + 1))[:size]


def near_matches(expression: str, size: int, *, seed: int = 1, turns: int = 2) -> Iterator[str]:
    """Texts of a length made of what the expression matches, its loops unrolled a few times or many, whole, without their end, or stuck at one word."""
    chance, nodes = Random(seed), parser.parse(expression)
    for many in _MANY:
        for _ in range(turns):
            whole = _match(nodes, chance, many).strip() or "a"
            for unit in {whole, whole[:-1], whole.rpartition(" ")[0]} - {""}:
                yield filled(unit + " ", size)
    for many in _MANY:
        words = _match(nodes, chance, many).split()
        for place, word in enumerate(words[:5]):
            before = " ".join([*words[:place], ""])
            yield before + filled(word + " ", size - len(before))


def slowest(expression: str, size: int, seconds: float) -> None:
    """Find everything in every such text, or raise `RanAway`."""
    compiled = re.compile(expression)
    for text in near_matches(expression, size):
        with at_most(seconds):
            for _ in compiled.finditer(text):
                pass


def _match(nodes: Any, chance: Random, many: int) -> str:
    return "".join(_one(kind, value, chance, many) for kind, value in nodes)


def _one(kind: Any, value: Any, chance: Random, many: int) -> str:
    if kind is sre.LITERAL:
        return chr(value)
    if kind is sre.SUBPATTERN:
        return _match(value[3], chance, many)
    if kind is sre.BRANCH:
        return _match(chance.choice(value[1]), chance, many)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, inside = value
        times = chance.choice((least, min(int(most), least + 1), min(int(most), many)))
        return "".join(_match(inside, chance, many) for _ in range(times))
    if kind is sre.IN:
        return chance.choice(_in_class(value))
    return "a" if kind in (sre.ANY, sre.NOT_LITERAL) else ""


def _in_class(parts: Any) -> list[str]:
    if parts[0][0] is sre.NEGATE:
        class_ = re.compile("[^" + "".join(map(_again, parts[1:])) + "]")
        return [each for each in "a x,!" if class_.match(each)] or ["q"]
    return [
        chr(value) if kind is sre.LITERAL else chr(value[0]) if kind is sre.RANGE else _OF_A_KIND.get(value, "!")
        for kind, value in parts
    ]


def _again(part: tuple[Any, Any]) -> str:
    kind, value = part
    if kind is sre.CATEGORY:
        return {sre.CATEGORY_WORD: r"\w", sre.CATEGORY_SPACE: r"\s", sre.CATEGORY_DIGIT: r"\d"}.get(value, "")
    return re.escape(chr(value)) if kind is sre.LITERAL else f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
