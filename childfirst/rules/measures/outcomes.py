"""The outcome (hit-rate) test: how often a search finds something, by group (Becker).

If searches of one group find less often, that group may be searched on weaker grounds. It cannot show the size of
that, and it can err either way where groups differ in how plain the signs are (infra-marginality): the threshold test
asks more. Places are held the same, since some places search on weaker grounds than others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from childfirst.rules.measures.comparisons import difference_of_shares
from childfirst.rules.measures.figure import Difference, Figure, Ratio
from childfirst.rules.measures.rates import proportion
from childfirst.rules.measures.standardise import Stratum, common_odds

INFRA_MARGINAL: Final = "A lower share found suggests weaker grounds and does not measure them; groups can differ in it without any difference of standard."
FOUND_IS_RECORDED: Final = "What was found is what officers recorded; 'found' must be about the thing searched for."


@dataclass(frozen=True, slots=True)
class Outcome:
    """One group: its share found, the difference from the reference group, and the odds in common over places."""

    found: Figure
    gap: Difference
    within_places: Ratio


def outcome_test(searches: Mapping[str, Mapping[str, tuple[int, int]]], reference: str) -> dict[str, Outcome]:
    """`searches` gives (found, searched) by place and group; every group but the reference is answered for."""
    groups = sorted({group for place in searches.values() for group in place if group != reference})
    theirs = _sum(searches, reference)
    answers = {}
    for group in groups:
        mine = _sum(searches, group)
        strata = {
            place: Stratum(*by_group.get(group, (0, 0)), *by_group.get(reference, (0, 0)))
            for place, by_group in searches.items()
        }
        counted = [(place, name, *pair) for place, by_group in searches.items() for name, pair in by_group.items()]
        caveats = (INFRA_MARGINAL, FOUND_IS_RECORDED)
        answers[group] = Outcome(
            proportion(*mine).resting_on(counted),
            difference_of_shares(*mine, *theirs, caveats=caveats).resting_on(counted),
            common_odds(strata).with_caveats(*caveats).resting_on(counted),
        )
    return answers


def _sum(searches: Mapping[str, Mapping[str, tuple[int, int]]], group: str) -> tuple[int, int]:
    pairs = [place[group] for place in searches.values() if group in place]
    return sum(found for found, _ in pairs), sum(of for _, of in pairs)
