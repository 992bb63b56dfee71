"""Long lists, read on from the last row seen. Rows stand in the order in which they were made and never move.

A row is told only when it is twenty seconds old. Two acts at one instant may be kept in another order than they were
numbered; without that wait, a reader who had gone past the higher number would never see the lower one.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet

from childfirst.api.problems import ApiError
from childfirst.foundation.now import now

SETTLE: Final = timedelta(seconds=20)
PAGE: Final = 50
MOST: Final = 200
_PLACE: Final = re.compile(r"([a-z])([0-9a-f]{1,15})")


def walk(
    rows: QuerySet[Any], list_sign: str, after: str | None, limit: int, made: str
) -> tuple[list[Any], dict[str, Any]]:
    """A page of rows, and where to go on. `made` names the column that says when a row was made; `list_sign` marks the places of one list."""
    settled = rows.filter(**{f"{made}__lte": now() - SETTLE}, pk__gt=_read(list_sign, after))
    found = list(settled.order_by("pk")[: limit + 1])
    return found[:limit], places(found, list_sign, after, limit)


def places(found: Sequence[Any], list_sign: str, after: str | None, limit: int) -> dict[str, Any]:
    """`next` while there is more; `last` to go on from another day."""
    shown = found[:limit]
    last = f"{list_sign}{shown[-1].pk:x}" if shown else after
    return {"next": last if len(found) > limit else None, "last": last}


def _read(list_sign: str, after: str | None) -> int:
    if after is None:
        return 0
    place = _PLACE.fullmatch(after)
    if place is None or place[1] != list_sign:
        wrong = {"where": "after", "wrong": "is not a place in this list", "do": "Give what next or last said, or leave it out to start"}  # fmt: skip
        raise ApiError("invalid", errors=[wrong])
    return int(place[2], 16)
