"""What a comparison can find: the power of a ratio, and how many events it takes, before anybody looks at the answer.

A figure that finds nothing says nothing, unless it would have found what matters.
"""

import math
from statistics import NormalDist
from typing import Final

from childfirst.rules.measures.intervals import Z

USUAL: Final = 0.8
_NORMAL: Final = NormalDist()


def power_of_ratio(times: float, people: int, reference_people: int, reference_rate: float) -> float:
    """The chance that a true ratio of `times` gives an interval that excludes 1, at a reference rate for each person."""
    if times <= 0 or reference_rate <= 0 or not people or not reference_people:
        raise ValueError("Power needs people on both sides, a rate above nought and a ratio above nought.")
    error = (1 / (times * reference_rate * people) + 1 / (reference_rate * reference_people)) ** 0.5
    far = abs(math.log(times)) / error
    return _NORMAL.cdf(far - Z) + _NORMAL.cdf(-far - Z)


def events_needed(times: float, share: float, power: float = USUAL) -> int:
    """How many events in all it takes to find a true ratio, where the group is `share` of the people."""
    if times <= 0 or times == 1 or not 0 < share < 1 or not 0 < power < 1:
        raise ValueError("A ratio other than 1, and shares between 0 and 1.")
    mine = share * times / (share * times + 1 - share)
    need = (Z + _NORMAL.inv_cdf(power)) / math.log(times)
    return math.ceil(need**2 / (mine * (1 - mine)))
