"""What must hold before a figure is shown at all; otherwise the page says why it is not.

These thresholds are choices of this project, not law. 500 stops for each group and place is what the Stanford Open
Policing Project asks before it runs an outcome or threshold test.
"""

from dataclasses import dataclass, field
from typing import Final

from childfirst.rules.measures.figure import Difference, Figure, Ratio


@dataclass(frozen=True, slots=True)
class Needs:
    """What one kind of figure asks for. `widest` is how many times its low end the high end may be."""

    fewest_events: int = 5
    fewest_people: int = 100
    most_missing: float = 0.5
    widest: float = 100.0
    fewest_clusters: int = 0


RATE: Final = Needs()
COMPARISON: Final = Needs(widest=10.0)
OUTCOME_TEST: Final = Needs(fewest_people=500)
REGRESSION: Final = Needs(fewest_events=50, fewest_people=500, most_missing=0.3, fewest_clusters=10)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a figure may be shown, and each reason why not."""

    reasons: tuple[str, ...] = field(default_factory=tuple)

    @property
    def shown(self) -> bool:
        """Only without a reason against."""
        return not self.reasons


def eligible(
    figure: Figure, needs: Needs = RATE, *, missing: float = 0.0, whole_period: bool = True, clusters: int | None = None
) -> Verdict:
    """`missing` is the share of rows that could not be used; `whole_period` is false where a month is absent or thin."""
    return Verdict(tuple(_against(figure, needs, missing, whole_period, clusters)))


def _against(figure: Figure, needs: Needs, missing: float, whole_period: bool, clusters: int | None) -> list[str]:
    if figure.estimate is None or figure.low is None or figure.high is None:
        return [figure.caveats[-1] if figure.caveats else "The figure cannot be worked out."]
    reasons = _too_few(figure, needs)
    if missing > needs.most_missing:
        reasons.append(f"{missing:.0%} of the rows could not be used; at most {needs.most_missing:.0%} may be.")
    if not whole_period:
        reasons.append("The period has a month that is absent or nearly empty.")
    if needs.fewest_clusters and (clusters is None or clusters < needs.fewest_clusters):
        reasons.append(f"Fewer than {needs.fewest_clusters} officers, teams or places to learn from.")
    if (
        not isinstance(figure, Difference)
        and (figure.low <= 0 or figure.high / figure.low > needs.widest)
        and figure.estimate
    ):
        reasons.append(f"The interval is too wide to mean anything: {figure.low:.2g} to {figure.high:.2g}.")
    if not figure.data:
        reasons.append("The figure does not say which rows it rests on.")
    return reasons


def _too_few(figure: Figure, needs: Needs) -> list[str]:
    sides = [("the group", figure.numerator, figure.denominator)]
    if isinstance(figure, Ratio | Difference):
        sides.append(("the reference group", figure.reference_numerator, figure.reference_denominator))
    reasons = []
    for whose, events, people in sides:
        if 0 < events < needs.fewest_events or (events == 0 and isinstance(figure, Ratio)):
            reasons.append(f"Fewer than {needs.fewest_events} events in {whose}.")
        if people < needs.fewest_people:
            reasons.append(f"Fewer than {needs.fewest_people} people or rows in {whose}.")
    return reasons
