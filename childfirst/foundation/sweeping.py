"""Rows with a moment at which they must be looked at again (`look_at`): each by itself, and a bad one never stops the others.

A row that cannot be worked out is put off. A row that the database would not have (away, full, locked) is not: nothing is wrong
with it, and putting it off would ring its clock an hour late. It is looked at again at the next round.
"""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import InterfaceError, OperationalError

AWAY: Final = 3  # so many in a row, and it is not the row: the round ends and is made again
BATCH: Final = 500
log = logging.getLogger(__name__)


def sweep_due(
    model: Any, at: datetime, look: Callable[[int, datetime], str | None], *, put_off: timedelta, says: tuple[str, ...]
) -> Counter[str]:
    """Call `look(pk, at)`, a transaction of its own, for every row whose moment has come.

    Returns how many were looked_at, how many failed, and how often `look` answered each of `says`; other answers are not
    counted. A row that failed is logged by its number and put off. Raises the database's own error where it stays away.
    """
    counts, last, away = Counter[str](looked_at=0, failed=0, **dict.fromkeys(says, 0)), 0, 0
    due = model.objects.filter(look_at__lte=at).order_by("pk").values_list("pk", flat=True)
    while batch := list(due.filter(pk__gt=last)[:BATCH]):
        for pk in batch:
            counts["looked_at"] += 1
            try:
                answer = look(pk, at) or ""
            except (OperationalError, InterfaceError):
                log.exception("%s %s could not be looked at now", model._meta.verbose_name, pk)
                counts["failed"] += 1
                away += 1
                if away == AWAY:
                    raise
            except Exception:
                log.exception("%s %s could not be looked at", model._meta.verbose_name, pk)
                model.objects.filter(pk=pk, look_at__lte=at).update(look_at=at + put_off)
                counts["failed"] += 1
                away = 0
            else:
                away = 0
                counts.update([answer] if answer in says else [])
        last = batch[-1]
    return Counter({name: counts[name] for name in ("looked_at", *says, "failed")})
