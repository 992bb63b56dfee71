"""What the blanks could hide: a ratio bounded by the best and the worst that unrecorded ethnicity allows.

Blank is not "no", and leaving blanks out assumes that they are spread like the rest. The bounds assume nothing.
"""

from dataclasses import dataclass

from childfirst.rules.measures.comparisons import ratio
from childfirst.rules.measures.figure import Figure, Ratio
from childfirst.rules.measures.rates import share_missing


@dataclass(frozen=True, slots=True)
class Bounded:
    """The ratio of the known rows, and of the two extremes: no unknown row is the group's, or every one is."""

    known: Ratio
    least: Ratio
    most: Ratio
    missing: Figure

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """Everything allowed by blanks and by chance together."""
        return self.least.low, self.most.high

    @property
    def certain(self) -> bool:
        """Whether the group's rate is on one side of the reference group's, whatever the blanks hide."""
        low, high = self.ends
        return (low is not None and low > 1) or (high is not None and high < 1)

    @property
    def words(self) -> str:
        """What a page says beside the figure."""
        if self.least.estimate is None or self.most.estimate is None:
            return (
                f"{self.missing.caveats[0]} No bounds can be given."
                if self.missing.caveats
                else "No bounds can be given."
            )
        if not self.missing.numerator:
            return "Nobody's ethnicity is blank."
        sure = "The direction does not depend on them." if self.certain else "They could change the direction."
        return (
            f"{self.missing.caveats[0]} If none of them were of this group and all of the reference group, the ratio would be "
            f"{self.least.estimate:.2f}; if all were of this group, {self.most.estimate:.2f}. {sure}"
        )


def bounded(
    counts: tuple[int, int], reference: tuple[int, int], *, unknown: int, everyone: int, field: str = "Ethnicity"
) -> Bounded:
    """`counts` and `reference` are (events, people); `unknown` of all `everyone` events have no group recorded."""
    (events, people), (reference_events, reference_people) = counts, reference
    if unknown + events + reference_events > everyone:
        raise ValueError(f"{unknown} unknown, {events} and {reference_events} are more than {everyone} in all.")
    return Bounded(
        known=ratio(events, people, reference_events, reference_people),
        least=ratio(events, people, reference_events + unknown, reference_people),
        most=ratio(events + unknown, people, reference_events, reference_people),
        missing=share_missing(unknown, everyone, field),
    )
