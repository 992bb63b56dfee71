"""What a careful reader could work out from a table with holes: the test that suppression must pass.

The reader knows every shown number, every sum, and that a hidden number is 1 or more. A hidden number is worked out
when only one value fits. The sums of a table make that a small linear programme, solved exactly here.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

Key = tuple[str, str]
Equation = tuple[tuple[Key, ...], Key]

NEARLY = 0.5
"""Whole numbers that differ by less than this are the same number."""


def worked_out(
    values: Mapping[Key, int],
    equations: list[Equation],
    hidden: set[Key],
    secret: set[Key],
    least: Mapping[Key, int | None] | None = None,
) -> Iterator[Key]:
    """The secret numbers that only one value fits, one after the other. `least` is what the reader knows each to be
    at least: 1 if it is not named (a nought would have been shown), and nothing where it is None."""
    unknown = sorted(hidden)
    if not unknown:
        return
    rows, known = _system(values, equations, unknown)
    if not rows:
        return
    bounds = [((least or {}).get(key, 1), None) for key in unknown]
    solve: Any = import_module("scipy.optimize").linprog
    for key in sorted(secret):
        place = unknown.index(key)
        ends = []
        for direction in (1, -1):
            aim = [0] * len(unknown)
            aim[place] = direction
            answer = solve(aim, A_eq=rows, b_eq=known, bounds=bounds, method="highs")
            ends.append(answer.x[place] if answer.success else None)
        low, high = ends
        if low is not None and high is not None and high - low < NEARLY:
            yield key


def _system(
    values: Mapping[Key, int], equations: list[Equation], unknown: list[Key]
) -> tuple[list[list[int]], list[int]]:
    """Each sum with a hidden number in it, as coefficients of the hidden numbers and what they come to."""
    rows, known = [], []
    for parts, whole in equations:
        signs = dict.fromkeys(parts, 1) | {whole: -1}
        row = [signs.get(key, 0) for key in unknown]
        if any(row):
            rows.append(row)
            known.append(-sum(sign * values[key] for key, sign in signs.items() if key not in unknown))
    return rows, known
