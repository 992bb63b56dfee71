"""Changing what a commitment means, who owns it, what is aimed at and when it is next looked at: a further version, with its reason."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from childfirst.accountability.commitments import BY_CODE
from childfirst.accountability.counting import MEASURES
from childfirst.accountability.models import Definition
from childfirst.accountability.permissions import may_keep_commitments
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today


@transaction.atomic
def define(
    *, commitment: str, meaning: str, measure: str, why_not: str, baseline: str, target: str, owner: str,
    next_day: date | None, reason: str, by: Any, seen_version: int | None = None,
) -> Definition:  # fmt: skip
    """From now on it means this. `seen_version` is the one that the person had before them."""
    may_keep_commitments.check(by)
    if commitment not in BY_CODE:
        raise BadInput("There is no such commitment.", field="commitment")
    if measure and measure not in MEASURES:
        raise BadInput("Choose a figure from the list.", field="measure")
    if not measure and not why_not.strip():
        raise BadInput("Say why it cannot be measured yet.", field="why_not")
    if measure and why_not.strip():
        raise BadInput("It has a figure, so leave this empty.", field="why_not")
    for name, text in (("meaning", meaning), ("reason", reason)):
        if not text.strip():
            raise BadInput("Write this in a sentence or two.", field=name)
    if next_day is not None and next_day < today():
        raise BadInput("The next date must be today or later.", field="next_day")
    last = Definition.objects.filter(commitment=commitment).aggregate(last=Max("version"))["last"] or 1
    if seen_version is not None and seen_version != last:
        raise CannotNow("Somebody changed this commitment while you were writing. Open it again and read theirs first.")
    try:
        with transaction.atomic():
            row = Definition.objects.create(
                commitment=commitment, version=last + 1, meaning=meaning.strip(), measure=measure, why_not=why_not.strip(),
                baseline=baseline.strip(), target=target.strip(), owner=owner.strip(), next_day=next_day,
                reason=reason.strip(), set_at=now(), set_by=by,
            )  # fmt: skip
    except IntegrityError:
        raise CannotNow(
            "Somebody changed this commitment at the same moment. Open it again and read theirs first."
        ) from None
    trace(Operation.ALTERATION, "changed a commitment", row, by=by, reason=row.reason, details={"version": row.version})
    return row
