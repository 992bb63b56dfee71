"""What rang on one case or one missing episode, as their pages say it."""

from collections.abc import Iterable
from typing import Any

from childfirst.cases.models import CaseClockRing
from childfirst.ui.formatting import moment_words


def rang(subject: Any) -> dict[tuple[str, int], str]:
    """(duty, number): when its running clock rang, in words."""
    running = subject.clocks.filter(ended_at=None).prefetch_related("rings")
    return {(one.duty, one.number): rung_words(one.rings.all()) for one in running}


def rung_words(rings: Iterable[Any]) -> str:
    """Empty where it has not rung."""
    told = [f"{one.get_kind_display().lower()}, {moment_words(one.rung_at)}" for one in rings]
    return f"Rang: {'; '.join(told)}" if told else ""


def missed_entries(case: Any) -> list[dict[str, Any]]:
    """A line of the timeline for every clock of the case that ran out: a warning leaves none."""
    rows = CaseClockRing.objects.filter(clock__case=case, kind="breach").select_related("clock")
    return [
        {
            "when": one.rung_at,
            "side": "action",
            "title": f"Clock ran out: {one.clock.get_duty_display().lower()}",
            "text": f"Was due {moment_words(one.due_at)}",
            "href": "",
            "by": "The clock worker",
        }
        for one in rows
    ]
