"""Withdrawing a decision: it no longer counts, and its row, with any signature, is kept."""

from typing import Any

from childfirst.foundation.actor import person_or_none
from childfirst.foundation.now import now
from childfirst.referrals.actions import duties
from childfirst.referrals.models import Decision, Referral


def live_decision(referral: Referral) -> Decision | None:
    """The decision that stands or waits."""
    return (
        Decision.objects.filter(referral=referral, withdrawn_at=None)
        .select_related("decided_by", "route_to", "council")
        .first()
    )


def withdraw(referral: Referral, *, by: Any, because: str) -> Decision | None:
    """Take back what was decided. The caller moves the status and saves the referral."""
    decision = live_decision(referral)
    if decision is not None:
        decision.withdrawn_at, decision.withdrawn_by, decision.withdrawn_because = (
            now(),
            person_or_none(by),
            because[:300],
        )
        decision.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_because"])
    duties.end(referral, "COUNTERSIGN", "withdrawn", by=by)
    referral.decision, referral.decided_at, referral.decided_by, referral.routed_to = "", None, None, None
    return decision
