"""Which referrals of a child a reader may open. Imports go one way, so the desk registers its answer here when Django starts."""

from collections.abc import Callable, Iterable
from typing import Any

MayOpen = Callable[[Any, Iterable[int]], set[int]]

_answers: list[MayOpen] = []


def referrals_open_by(answer: MayOpen) -> MayOpen:
    """Register who answers."""
    if answer not in _answers:
        _answers.append(answer)
    return answer


def referrals_open_to(person: Any, referrals: Iterable[int]) -> set[int]:
    """Those among these that the person may open; the others are named and not linked."""
    wanted = set(referrals)
    return set().union(*(answer(person, wanted) for answer in _answers)) if wanted else set()
