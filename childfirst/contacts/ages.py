"""Age at the event, on the London calendar (R001)."""

from datetime import datetime

from childfirst.children.models import Child
from childfirst.foundation.now import local

ADULT_IN_MONTHS = 18 * 12
BABY_IN_MONTHS = 24


def age_at(child: Child | None, moment: datetime) -> int | None:
    """Whole months of age on the London date of a moment, where the date of birth is known."""
    return child.age_in_months(local(moment).date()) if child else None


def words_of(months: int | None) -> str:
    """Years and months.

    >>> words_of(171), words_of(12), words_of(3), words_of(None)
    ('14 years 3 months', '1 year', '3 months', 'Age not known')
    """
    if months is None:
        return "Age not known"
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'' if years == 1 else 's'}"] if years else []
    if rest or not years:
        parts.append(f"{rest} month{'' if rest == 1 else 's'}")
    return " ".join(parts)
