"""A table that follows another: what a reader could work out by taking one publication from the next.

Two tables that each hide their small numbers can still give one away: 412 in September and 415 in October say that
three children were added. So a new table is read beside each earlier one, every difference is treated as a number that
the reader is after, and more is hidden in the new table until none that is small can be worked out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from childfirst.rules.measures.reveal import Equation, Key, only_these_fit
from childfirst.rules.measures.suppress import SMALLEST_SHOWN, Published, Table, equations_of, lay_out, next_to_hide


@dataclass(frozen=True, slots=True)
class Earlier:
    """A table that was published: its true numbers, and what was shown of them."""

    table: Table
    shown: Published


def given_away(table: Table, shown: Published, earlier: Iterable[Earlier], threshold: int = SMALLEST_SHOWN) -> set[Key]:
    """Places in the new table that, beside an earlier one, would give a small number away. Empty: safe to publish."""
    hidden = {key for key in lay_out(table) if shown.hides(key)}
    return {key for before in earlier for key in _exposed(table, hidden, before, threshold)}


def suppress_beside(table: Table, earlier: Iterable[Earlier], threshold: int = SMALLEST_SHOWN) -> Published:
    """The new table, safe by itself and beside every earlier one of the same rows and columns."""
    befores = list(earlier)
    values = lay_out(table)
    equations = equations_of(table)
    small = {key for key, value in values.items() if 0 < value < threshold}
    hidden = set(small)
    while True:
        if extra := next_to_hide(values, equations, hidden, small, threshold):
            hidden |= extra
            continue
        exposed = {key for before in befores for key in _exposed(table, hidden, before, threshold)}
        more = _to_hide(exposed, values, equations, hidden) if exposed else set()
        if not more:
            return Published.of(table, hidden)
        hidden |= more


def _to_hide(exposed: set[Key], values: Mapping[Key, int], equations: list[Equation], hidden: set[Key]) -> set[Key]:
    """The exposed numbers themselves; where they are hidden already, the smallest shown number that helps to find them."""
    if plain := exposed - hidden:
        return plain
    beside = {
        key
        for parts, whole in equations
        if exposed & {*parts, whole}
        for key in (*parts, whole)
        if key not in hidden and values[key]
    }
    left = [key for key in beside or set(values) - hidden if values[key]]
    return {min(left, key=lambda key: (values[key], key))} if left else set()


def _exposed(table: Table, hidden: set[Key], before: Earlier, threshold: int) -> set[Key]:
    """Where the reader of both tables learns a small difference, or a small number that the earlier one had hidden."""
    new, old = lay_out(table), lay_out(before.table)
    if set(new) != set(old):
        raise ValueError("Two publications can be read beside each other only with the same rows and columns.")
    equations = equations_of(table)
    grew = all(new[key] >= old[key] for key in new)
    values: dict[Key, int] = {}
    unknown: set[Key] = set()
    secret: set[Key] = set()
    least: dict[Key, int | None] = {}
    together: list[Equation] = []
    for key in new:
        was, now, change = (_named(tag, key) for tag in ("was", "now", "change"))
        values |= {was: old[key], now: new[key], change: new[key] - old[key]}
        unknown |= {change} | ({was} if before.shown.hides(key) else set()) | ({now} if key in hidden else set())
        # Counts that only ever grow tell the reader that no difference is below nought; where one fell, nothing is known.
        least[change] = 0 if grew else None
        secret |= {one for one in (was, now, change) if one in unknown and 0 < abs(values[one]) < threshold}
        together.append(((was, change), now))
    for tag, (parts, whole) in product(("was", "now", "change"), equations):
        together.append((tuple(_named(tag, key) for key in parts), _named(tag, whole)))
    found = {_plain(key) for key in only_these_fit(values, together, unknown, secret, least)}
    return {key for key in found if key not in hidden or not _fully_hidden(key, hidden, equations)}


def _fully_hidden(key: Key, hidden: set[Key], equations: list[Equation]) -> bool:
    """Nothing is left in the new table that could be taken away, so the earlier table alone gives it away."""
    return all({*parts, whole} <= hidden for parts, whole in equations if key in (*parts, whole))


def _named(tag: str, key: Key) -> Key:
    return f"{tag}\0{key[0]}", key[1]


def _plain(key: Key) -> Key:
    return key[0].split("\0", 1)[1], key[1]
