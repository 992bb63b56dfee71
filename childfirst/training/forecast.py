"""When everybody would be trained if it went on as it went lately. Pure arithmetic, and it says when it cannot tell."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil


@dataclass(frozen=True, slots=True)
class Forecast:
    """People a week, net of passes that ran out, and the day of full coverage at that rate."""

    a_week: float
    full_on: date | None
    already: bool = False


def forecast(*, trained: int, trained_before: int, days: int, counted: int, on: date) -> Forecast:
    """From two counts some days apart.

    >>> forecast(trained=60, trained_before=30, days=70, counted=90, on=date(2026, 1, 1))
    Forecast(a_week=3.0, full_on=datetime.date(2026, 3, 12), already=False)
    >>> forecast(trained=60, trained_before=60, days=70, counted=90, on=date(2026, 1, 1)).full_on is None
    True
    """
    a_week = (trained - trained_before) / days * 7
    if trained >= counted:
        return Forecast(a_week, on, already=True)
    if a_week <= 0:
        return Forecast(a_week, None)
    return Forecast(a_week, on + timedelta(days=ceil((counted - trained) / a_week * 7)))
