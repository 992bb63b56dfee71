"""Officers who disagree with a finding, as some do: what the rule's owner reads must have something real in it."""

from datetime import timedelta
from typing import Final

from childfirst.contacts.actions import disagree
from childfirst.contacts.models import Finding
from childfirst.demo.loading.world import World
from childfirst.foundation.now import standing_at

# rule -> (of so many findings one is disagreed with, what is said in turn)
SAID: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "ns-not-spoken-to": (
        6,
        (
            "Asleep on her aunt's lap, and the aunt asked us not to wake her. The day shift is going back.",
            "He would not come down. I spoke through the door and wrote what I heard under Words.",
        ),
    ),
    "nn-victim-needs-assessment": (
        5,
        (
            "Asked on the phone the next morning. The officer in the case has the answers.",
            "The school gave us his plan when we rang, so there was nothing to ask twice.",
        ),
    ),
    "rc-three-in-90-days": (11, ("Two of the three are one fight, recorded by two units.",)),
}
MOST: Final = 40
LATER: Final = timedelta(minutes=50)


def disagree_with_some(world: World) -> int:
    """By the officer who recorded it, within the hour. Returns how many."""
    done = 0
    for rule, (one_in, reasons) in SAID.items():
        found = (
            Finding.objects.filter(rule=rule, screening__contact__submitted_by__isnull=False)
            .filter(screening__contact__submitted_at__lt=world.plan.anchor - LATER)
            .select_related("screening__contact__submitted_by", "screening__involvement")
            .order_by("-screening__contact__submitted_at", "pk")[: MOST * one_in : one_in]
        )
        for number, finding in enumerate(found):
            contact = finding.screening.contact
            with standing_at(contact.submitted_at + LATER):
                disagree(finding, by=contact.submitted_by, reason=reasons[number % len(reasons)])
            done += 1
    return done
