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

FAR = 1_000
"""How far above the truth a hidden number is looked for: far enough to tell that more than one value fits."""


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


def only_these_fit(
    values: Mapping[Key, int],
    equations: list[Equation],
    hidden: set[Key],
    secret: set[Key],
    least: Mapping[Key, int | None] | None = None,
) -> set[Key]:
    """All secret numbers that only one value fits, in a system of many tables.

    The same question as `worked_out`, asked of all at once: whatever else fits every sum clears, in one go, each secret in
    which it differs from the truth. Only those that nothing cleared are asked about one by one.
    """
    unknown = sorted(hidden)
    rows, known = _system(values, equations, unknown)
    left = sorted(secret)
    if not rows or not left:
        return set()
    place = {key: number for number, key in enumerate(unknown)}
    solve: Any = import_module("scipy.optimize").linprog
    matrix: Any = import_module("scipy.sparse").csr_array(rows)
    lows = [(least or {}).get(key, 1) for key in unknown]
    bounds = [
        (values[key] - FAR if low is None else low, values[key] + FAR) for key, low in zip(unknown, lows, strict=True)
    ]

    def cleared(keys: list[Key], sign: int) -> list[Key]:
        aim = [0] * len(unknown)
        for key in keys:
            aim[place[key]] = sign
        answer = solve(aim, A_eq=matrix, b_eq=known, bounds=bounds, method="highs")
        if not answer.success:
            return left
        return [key for key in left if abs(answer.x[place[key]] - values[key]) < NEARLY]

    before = len(left) + 1
    while left and len(left) < before:
        before = len(left)
        for sign in (1, -1):
            left = cleared(left, sign)
    for key in list(left):
        for sign in (1, -1):
            if key in left:
                left = cleared([key], sign)
    return set(left)
