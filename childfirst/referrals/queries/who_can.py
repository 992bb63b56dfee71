"""Who can do what somebody on this page cannot."""

from django.db.models import QuerySet

from childfirst.referrals.models import Decision, FoldedContact
from childfirst.teams.models import Officer


def countersigners(decision: Decision) -> QuerySet[Officer]:
    """Desk decision-makers with an open sign-in who neither took this decision nor recorded a contact of its referral."""
    recorded = FoldedContact.objects.filter(referral=decision.referral_id, unfolded_at=None)
    return (
        Officer.objects.filter(is_active=True, role_holdings__role="desk_decision_maker", role_holdings__ended_at=None)
        .exclude(pk=decision.decided_by_id)
        .exclude(pk__in=recorded.exclude(contact__submitted_by=None).values("contact__submitted_by"))
        .distinct()
        .order_by("full_name", "pk")
    )
