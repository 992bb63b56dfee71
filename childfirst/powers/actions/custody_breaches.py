"""Why a review or a limit was missed: asked for once, and kept for good."""

from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.custody_permissions import may_explain_custody_breach
from childfirst.powers.models import CustodyBreach


@transaction.atomic
def explain_breach(*, breach: CustodyBreach, reason: str, by: Any) -> CustodyBreach:
    """A second reason does not replace the first."""
    may_explain_custody_breach.check(by, breach.stay)
    if not reason.strip():
        raise BadInput("Write what held it up, and what was done about it.", field="reason")
    done = CustodyBreach.objects.filter(pk=breach.pk, reason_at=None).update(
        reason=reason.strip(), reason_at=now(), reason_by=by
    )
    breach.refresh_from_db()
    if not done:
        raise CannotNow(f"{breach.reason_by or 'Somebody'} has given a reason already.")
    trace(
        Operation.ALTERATION, "reason for a missed time in custody", breach.stay, by=by, child=breach.stay.child_id,
        reason=reason.strip(),
    )  # fmt: skip
    return breach
