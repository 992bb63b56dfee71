"""Stopping and restarting a clock while somebody else is asked for information (R070, R164; local desk timings)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from childfirst.rules.clocks.duty import PAUSE, RESUME
from childfirst.rules.clocks.events import Event


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Where a clock stands: the due moment, or since when it is paused and how many minutes are left."""

    due_at: datetime | None
    paused_since: datetime | None = None
    left: int = 0


def with_pauses(
    due: datetime,
    acting: Sequence[Event],
    left_between: Callable[[datetime, datetime], int],
    due_after: Callable[[datetime, datetime, datetime], datetime],
) -> Reckoning:
    """Follow the pairs in order. A pause at or after the due moment does nothing, and neither does its resume."""
    paused: datetime | None = None
    for event in acting:
        if event.what == PAUSE and paused is None and event.at < due:
            paused = event.at
        elif event.what == RESUME and paused is not None:
            due, paused = due_after(due, paused, event.at), None
    if paused is None:
        return Reckoning(due)
    return Reckoning(None, paused, left_between(paused, due))
