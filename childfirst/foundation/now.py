"""The one place that asks what time it is, so that tests can move it and rules never read it themselves."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from childfirst.foundation.errors import ProgrammingError

LONDON = ZoneInfo("Europe/London")

_standing: ContextVar[datetime | None] = ContextVar("standing_at", default=None)
# A file that says by how many seconds the clock of this machine is wrong: for the faults bench, which makes it jump under a live server.
_WRONG_BY = os.environ.get("CHILDFIRST_TEST_CLOCK", "") if os.environ.get("CHILDFIRST_TEST") == "1" else ""


def now() -> datetime:
    """This instant, in UTC."""
    return _standing.get() or (_jumped() if _WRONG_BY else timezone.now())


def _jumped() -> datetime:
    try:
        wrong_by = float(Path(_WRONG_BY).read_text(encoding="ascii"))
    except (OSError, ValueError):
        wrong_by = 0.0  # not there yet, or just being written
    return timezone.now() + timedelta(seconds=wrong_by)


def local(moment: datetime) -> datetime:
    """The same instant on a London clock."""
    return moment.astimezone(LONDON)


def today() -> date:
    """The date in London."""
    return local(now()).date()


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Act as if it were this moment: how the demo's past days are made by the real actions.

    Refused outside demo mode and tests: nobody may date a real act to a time it was not done.
    """
    if not (settings.DEMO or os.environ.get("CHILDFIRST_TEST") == "1"):
        raise ProgrammingError("Time is moved only in demo mode and in tests.")
    if moment.tzinfo is None:
        raise ProgrammingError("A moment carries a zone.")
    token = _standing.set(moment)
    try:
        yield
    finally:
        _standing.reset(token)
