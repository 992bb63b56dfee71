"""Two children's records weighed, as they are now: every name and home of one with every name and home of the other, the likeliest counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from childfirst.rules.matching.guards import guard
from childfirst.rules.matching.levels import BY_NAME, compared
from childfirst.rules.matching.model import Model, weighed
from childfirst.rules.matching.prepare import Prepared


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair's weight in bits, its levels, what guards it, and the two forms that were compared."""

    weight: float
    levels: Mapping[str, str | None]
    guard: str
    one: Prepared
    other: Prepared

    def because(self, *, name_alone: bool = False) -> list[str]:
        """What agrees, in words."""
        told = []
        for comparison, level in self.levels.items():
            if (
                level is None
                or level in ("other", "other_name", "two_names", "given_too", "town", "district")
                or (comparison == "sex" and level == "same")
            ):
                continue
            told.append(next(one.words for one in BY_NAME[comparison].levels if one.name == level))
        return told


def best_of(model: Model, ones: Iterable[Prepared], others: Iterable[Prepared]) -> Weighed:
    """The likeliest way to compare two children. Frequencies are those of the model: a rare name is not looked up at entry."""
    found: Weighed | None = None
    others = list(others)
    for one in ones:
        for other in others:
            levels = compared(one, other)
            weight = model.start + sum(weighed(model, levels, one, other, {}).values())
            if found is None or weight > found.weight:
                found = Weighed(weight, levels, "", one, other)
    if found is None:
        raise ValueError("nothing to compare")
    return Weighed(found.weight, found.levels, guard(found.levels) or "", found.one, found.other)
