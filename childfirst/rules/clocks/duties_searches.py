"""What must follow a search of a child, as local timings: none of these lengths is law.

Where a law stands behind a duty its source says so, and says what the law itself gives: the length here is sooner, and a choice.
"""

from typing import Final

from childfirst.rules.clocks.duty import Duty

_COUNTS: Final = (
    "Real minutes, as many as the local setting allows, from when the search began; where it was recorded more than a day "
    "later, from when it was recorded. Nights and weekends count."
)
DONE: Final = "search_done"


def _duty(id_: str, title: str, binds: str, ends: tuple[str, ...], no_effect: tuple[str, ...] = ()) -> Duty:
    return Duty(
        id=id_,
        title=title,
        binds=binds,
        start=DONE,
        ends=ends,
        no_effect=no_effect,
        family="elapsed",
        allowances=(),
        counts=_COUNTS,
        status="local",
        source="Local setting for what follows a search",
        dated="the date recorded with the setting",
        tag="[D]",
    )


OF_SEARCHES: Final = (
    _duty(
        "SEARCH_PARENT",
        "A parent or carer is told of the search",
        "The officer who searched",
        ("parent_told", "parent_not_told_safely"),
        ("parent_call_attempted",),
    ),
    _duty("SEARCH_COPY", "The child is given a copy of the record", "The officer who searched", ("copy_given", "copy_declined")),
    _duty("SEARCH_DEBRIEF", "Somebody who was not there offers to talk it over with the child", "The officer's sergeant", ("debrief_offered",)),
    _duty("SEARCH_COMPLAINT", "The child is told in plain words how to complain", "The officer who searched", ("complaint_route_given",)),
    _duty("SEARCH_RECORD", "The record of the search is complete", "The officer who searched", ("search_record_complete",)),
    _duty("SEARCH_REVIEW", "Somebody who had no part in it reviews the search", "An independent reviewer", ("search_reviewed",)),
)  # fmt: skip
