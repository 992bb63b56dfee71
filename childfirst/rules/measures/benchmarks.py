"""One count beside several populations: residents, pupils, those about at the time, those an offence was reported of.

No population is the right one, and the choice can turn a ratio round; so they stand side by side, and whether they
agree is said, rather than one being chosen quietly.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from childfirst.rules.measures.comparisons import ratio
from childfirst.rules.measures.figure import Ratio


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One population: how many of the group and of the reference group, who they are, and what is wrong with it."""

    people: int
    reference_people: int
    source: str
    limits: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The same events against each population."""

    ratios: dict[str, Ratio]

    @property
    def agree(self) -> bool:
        """Whether every interval lies on the same side of 1."""
        sides = {
            1 if one.low is not None and one.low > 1 else -1 if one.high is not None and one.high < 1 else 0
            for one in self.ratios.values()
        }
        return len(sides) == 1 and 0 not in sides

    @property
    def words(self) -> str:
        """How far the choice of population matters."""
        known = {name: one.estimate for name, one in self.ratios.items() if one.estimate is not None}
        if not known:
            return "No population gives a figure."
        least, most = min(known, key=lambda name: known[name]), max(known, key=lambda name: known[name])
        if least == most:
            return f"One population only ({least}): {known[least]:.2f}. Another could give another figure."
        verdict = (
            "All say the same direction."
            if self.agree
            else "They do not agree on a direction: none is to be quoted alone."
        )
        return f"From {known[least]:.2f} ({least}) to {known[most]:.2f} ({most}). {verdict}"


def side_by_side(events: int, reference_events: int, benchmarks: Mapping[str, Benchmark]) -> SideBySide:
    """Each ratio says which population it rests on and what that population cannot show."""
    return SideBySide(
        {
            name: ratio(
                events, one.people, reference_events, one.reference_people,
                caveats=(f"Population: {one.source}.", one.limits),
            )
            for name, one in benchmarks.items()
        }
    )  # fmt: skip
