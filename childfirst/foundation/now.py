"""The one place that asks what time it is, so that tests can move it and rules never read it themselves."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """This instant, in UTC."""
    return timezone.now()


def local(moment: datetime) -> datetime:
    """The same instant on a London clock."""
    return moment.astimezone(LONDON)


def today() -> date:
    """The date in London."""
    return local(now()).date()
