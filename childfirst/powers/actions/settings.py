"""Setting a force's own choice about powers: a new row with its source, date and reason; the old row is ended and kept."""

from datetime import date
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now, today
from childfirst.powers.models import PowerSetting
from childfirst.powers.permissions import may_keep_policy
from childfirst.powers.policy import NAMES, SAMPLE
from childfirst.rules.gates import SWITCHES

LONGEST: Final = 90 * 24 * 60


@transaction.atomic
def set_policy(
    *, name: str, source: str, source_date: date, reason: str, by: Any, on: bool | None = None, amount: int | None = None, confirmed_by_name: str = ""
) -> PowerSetting:  # fmt: skip
    """Put one choice in force from now. What was weighed before keeps the policy it was weighed under."""
    may_keep_policy.check(by)
    _check(name, on, amount, source, source_date, reason)
    stands = PowerSetting.objects.select_for_update().filter(name=name, ended_at=None)
    before = [{"on": row.on, "amount": row.amount, "source": row.source} for row in stands]
    stands.update(ended_at=now(), ended_by=by)
    row = PowerSetting.objects.create(
        name=name,
        on=on if name in SWITCHES else None,
        amount=None if name in SWITCHES else amount,
        source=source.strip(),
        source_date=source_date,
        reason=reason.strip(),
        confirmed_by_name=confirmed_by_name.strip(),
        set_at=now(),
        set_by=by,
    )
    details = {"name": name, "before": before, "on": row.on, "amount": row.amount}
    trace(Operation.ALTERATION, "choice about powers set", row, by=by, reason=row.reason, details=details)
    return row


def _check(name: str, on: bool | None, amount: int | None, source: str, source_date: date, reason: str) -> None:
    if name not in NAMES:
        raise BadInput("Choose one from the list.", field="name")
    if name in SWITCHES and on is None:
        raise BadInput("Choose on or off.", field="on")
    if name == SAMPLE and (amount is None or not 0 <= amount <= 100):
        raise BadInput("Enter a share from 0 to 100.", field="amount")
    if name not in SWITCHES and name != SAMPLE and (amount is None or not 0 < amount <= LONGEST):
        raise BadInput("Enter minutes from 1 to 129,600 (90 days).", field="amount")
    if not source.strip():
        raise BadInput("Enter where this comes from.", field="source")
    if source_date > today():
        raise BadInput("The date of the source must be today or in the past.", field="source_date")
    if not reason.strip():
        raise BadInput("Enter why it changes.", field="reason")
