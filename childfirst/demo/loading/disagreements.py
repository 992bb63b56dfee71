"""Officers disagreed, now and then, with what a rule found: so that the page for the rule's owner has something to weigh."""

from datetime import timedelta
from random import Random
from typing import Final

from childfirst.contacts.actions import disagree
from childfirst.contacts.models import Finding
from childfirst.demo.loading.world import World
from childfirst.foundation.now import standing_at

# ASSUMPTION: the shares are invented; a rule that counts contacts is disagreed with most.
NOISY: Final = {
    "rc-three-in-90-days": (0.16, "These are three reports of one evening. They are one event and not a pattern."),
    "nn-victim-needs-assessment": (0.08, "The nurse asked about needs, and the answers are in the crime report."),
    "ns-not-spoken-to": (0.06, "Asleep when we came. The health visitor spoke with them in the morning."),
}
SINCE: Final = timedelta(days=330)
MOST: Final = 900  # findings of a rule that are looked at, however large the London


def disagree_in_the_past(world: World) -> None:
    """By the officer who recorded the contact, half an hour after the rules spoke."""
    dice = Random(f"{world.plan.seed} disagreements")
    for rule, (share, reason) in NOISY.items():
        recent = Finding.objects.filter(rule=rule, screening__screened_at__gte=world.plan.anchor - SINCE)
        for finding in recent.select_related("screening__contact__submitted_by").order_by("pk")[:MOST]:
            if dice.random() < share:
                with standing_at(finding.screening.screened_at + timedelta(minutes=30)):
                    disagree(finding, by=finding.screening.contact.submitted_by, reason=reason)
