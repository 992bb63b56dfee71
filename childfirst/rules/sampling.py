"""Which searches are drawn for review, and which records a panel reads: drawn so that anybody can draw them again, and nobody can choose. Pure.

The draw for review rests on the reference and the London day alone: no officer, team, place or child changes it. A panel's draw rests on
its seed and the references; the strata only say how many from each.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Final

_STEPS: Final = 10_000


def drawn(reference: str, day: date, percent: int) -> bool:
    """Is this one in the sample of that day? `percent` from 0 (none) to 100 (every one).

    >>> drawn("PS-2026-000001", date(2026, 11, 26), 0), drawn("PS-2026-000001", date(2026, 11, 26), 100)
    (False, True)
    """
    if not 0 <= percent <= 100:
        raise ValueError("a share is from 0 to 100")
    digest = sha256(f"{day.isoformat()} {reference}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % _STEPS < percent * (_STEPS // 100)


def allocate(populations: Mapping[str, int], size: int) -> dict[str, int]:
    """How many to draw from each stratum: one from each that has any while there is room, the rest in proportion, none twice.

    Largest remainders, ties by name, so that anybody comes to the same numbers.

    >>> allocate({"a": 90, "b": 10, "c": 0}, 5)
    {'a': 4, 'b': 1, 'c': 0}
    """
    if size < 0:
        raise ValueError("a sample is not smaller than nothing")
    given = dict.fromkeys(populations, 0)
    for name in sorted((name for name, of in populations.items() if of), key=lambda name: (-populations[name], name)):
        if size and sum(given.values()) < size:
            given[name] = 1
    while sum(given.values()) < min(size, sum(populations.values())):
        total = sum(populations.values())
        wanted = {name: size * of / total - given[name] for name, of in populations.items() if given[name] < of}
        given[min(wanted, key=lambda name: (-wanted[name], name))] += 1
    return given


def draw_strata(frame: Mapping[str, Sequence[str]], size: int, seed: str) -> dict[str, list[str]]:
    """A stratified random sample: in each stratum the references whose digests with the seed come first.

    Anybody with the seed and the references draws the same ones; adding a record changes the others only by its own place.
    """
    sizes = allocate({name: len(rows) for name, rows in frame.items()}, size)
    return {name: sorted(rows, key=lambda row: _lot(seed, row))[: sizes[name]] for name, rows in frame.items()}


def _lot(seed: str, row: str) -> str:
    return sha256(f"{seed} {row}".encode()).hexdigest()
