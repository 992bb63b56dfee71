"""Disagreeing with a finding: one act, with a reason, by a named person. The rate per rule is measured from these."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import Disagreement, Finding, HarmFound
from childfirst.contacts.permissions import may_see_contact
from childfirst.contacts.voice import hollow
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now

_SHORTEST = 10


@transaction.atomic
def disagree(finding: Finding, *, by: Any, reason: str, at: datetime | None = None) -> Disagreement:
    """Say that a finding is wrong for this child, and why. The finding stays, with the disagreement beside it."""
    contact = finding.screening.contact
    may_see_contact.check(by, contact)
    if len(reason.strip()) < _SHORTEST or hollow(reason):
        raise BadInput(
            "Say in a sentence why this does not fit this child. Others will read it beside the finding.",
            field="reason",
        )
    try:
        with transaction.atomic():
            said = Disagreement.objects.create(
                finding=finding, reason=reason.strip(), disagreed_at=at or now(), disagreed_by=by
            )
    except IntegrityError:
        raise CannotNow("You have already disagreed with this finding. Your reason is beside it.") from None
    HarmFound.objects.filter(finding=finding).update(stands=False)
    details = {"rule": finding.rule, "finding": finding.pk}
    trace(
        Operation.ALTERATION,
        "disagreed with finding",
        contact,
        by=by,
        child=finding.screening.involvement.child_id,
        reason=reason.strip(),
        details=details,
    )
    return said
