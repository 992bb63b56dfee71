"""How often somebody may call: so many in each minute, counted in one row that every process of the server shares."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from childfirst.api.models import ApiMinute
from childfirst.foundation.now import now


@dataclass(frozen=True)
class Allowance:
    """What is left of this minute."""

    most: int
    used: int
    wait: int  # seconds until the next minute begins

    @property
    def over(self) -> bool:
        return self.used > self.most

    def headers(self) -> dict[str, str]:
        """As the widely used RateLimit fields have it."""
        left = max(self.most - self.used, 0)
        fields = {"RateLimit-Limit": self.most, "RateLimit-Remaining": left, "RateLimit-Reset": self.wait}
        return {name: str(value) for name, value in fields.items()} | (
            {"Retry-After": str(self.wait)} if self.over else {}
        )


@transaction.atomic
def count(who: str, most: int) -> Allowance:
    """One more call by them. Kept whatever becomes of the call: it is the calls that are counted."""
    at = now()
    minute = at.replace(second=0, microsecond=0)
    ApiMinute.objects.bulk_create([ApiMinute(who=who, minute=minute)], ignore_conflicts=True)
    row = ApiMinute.objects.filter(who=who, minute=minute)
    row.update(calls=F("calls") + 1)
    return Allowance(most, row.values_list("calls", flat=True)[0], _seconds_left(at, minute))


def forget_before(moment: datetime) -> None:
    """Minutes that are over say nothing any more."""
    ApiMinute.objects.filter(minute__lt=moment).delete()


def _seconds_left(at: datetime, minute: datetime) -> int:
    return max(1, round((minute + timedelta(minutes=1) - at).total_seconds()))
