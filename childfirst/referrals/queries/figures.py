"""Counts for those who work with figures: of the whole force, without a name or a reference. Each with what it is out of."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import Count as DbCount
from django.db.models import Q

from childfirst.contacts.models import Contact, Disagreement, Finding
from childfirst.foundation.now import now
from childfirst.referrals.models import Clock, ClockRing, Decision, FoldedContact, Referral

DAYS: Final = 28


@dataclass(frozen=True)
class Count:
    """One figure: how many, out of how many, and what exactly was counted."""

    what: str
    number: int
    out_of: int | None
    counted: str


def lately() -> list[Count]:
    """The last 28 days."""
    since = now() - timedelta(days=DAYS)
    contacts = Contact.objects.filter(submitted_at__gte=since).count()
    folded = FoldedContact.objects.filter(folded_at__gte=since).values("contact")  # never before it was submitted
    referred = Contact.objects.filter(submitted_at__gte=since, pk__in=folded).count()
    due = Clock.objects.filter(duty="DESK", due_at__gte=since, due_at__lt=now(), ended_reason="")
    missed = ClockRing.objects.filter(kind="breach", clock__in=due).values("clock").distinct().count()
    decided = Decision.objects.filter(decided_at__gte=since, withdrawn_at=None).aggregate(
        all=DbCount("pk"), no_action=DbCount("pk", filter=Q(outcome="no_further_action"))
    )
    found = Finding.objects.filter(screening__screened_at__gte=since).count()
    # Nobody disagreed before it was found: the first condition spares looking at those of other years.
    said = Disagreement.objects.filter(disagreed_at__gte=since, finding__screening__screened_at__gte=since)
    return [
        Count("Contacts that became a referral", referred, contacts, "Contacts recorded in these days"),
        Count(
            "Decisions of no further action",
            decided["no_action"],
            decided["all"],
            "Decisions taken in these days that still stand",
        ),
        Count("Desk decisions that missed their time", missed, due.count(), "Desk clocks that fell due in these days"),
        Count(
            "Findings that somebody disagreed with",
            said.values("finding").distinct().count(),
            found,
            "Findings of screenings run in these days",
        ),
        Count(
            "Referrals that wait for the desk now",
            Referral.objects.filter(status__in=("open", "in_work")).count(),
            None,
            "At this moment, however old",
        ),
    ]
