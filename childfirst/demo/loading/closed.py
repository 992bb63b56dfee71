"""A past contact of a story, dealt with at the time: its referral was taken up, graded and decided, and its duties done.

A story is about what is on the desk now. What led up to it should not stand there too as work left undone for weeks.
"""

from datetime import timedelta
from typing import Final

from childfirst.contacts.models import Contact
from childfirst.demo.loading.world import World
from childfirst.foundation.now import standing_at
from childfirst.referrals import actions as desk
from childfirst.referrals.models import Clock, FoldedContact, Referral
from childfirst.rules.clocks import DUTIES
from childfirst.teams.models import Team

SOON_AFTER: Final = timedelta(minutes=50)
SIGNED_AFTER: Final = timedelta(minutes=55)
REASON: Final = "Seen on its own. Nothing else known was linked to it at the time."


def close(world: World, contact: Contact) -> None:
    """Decide the contact's referral an hour after it was recorded, by people of the desk, and end its clocks in time."""
    place = FoldedContact.objects.filter(contact=contact, unfolded_at=None).select_related("referral").first()
    if place is None or place.referral.status != "open":
        return
    referral, grade = place.referral, contact.officer_grade or "green"
    grace, daniel = world.named["grace.adunmo"], world.named["daniel.whitcombe"]
    with standing_at(contact.submitted_at + SOON_AFTER):
        desk.take(referral=referral, by=grace)
        desk.grade(referral=_fresh(referral), grade=grade, reason="As the officer graded it.", by=grace)
        team = _ward_team(world, referral) if contact.kind == "school_incident" and grade == "green" else None
        low = "ward_officer" if team else "no_further_action"
        outcome = low if grade in ("blue", "green") else "childrens_services"
        desk.decide(referral=_fresh(referral), outcome=outcome, reason=REASON, route_to=team, by=daniel)
    if _fresh(referral).status == "awaiting_countersignature":
        with standing_at(contact.submitted_at + SIGNED_AFTER):
            desk.countersign(referral=referral, agreed=True, by=world.named["miriam.sadler"])
    for clock in Clock.objects.filter(referral=referral, ended=False):
        if clock.duty in DUTIES and clock.due_at and clock.due_at < world.plan.anchor:
            done = max(clock.started_at, contact.submitted_at + SOON_AFTER) + timedelta(minutes=5)
            with standing_at(done):
                desk.add_event(clock=clock, what=DUTIES[clock.duty].ends[0], at=done, by=grace)


def _ward_team(world: World, referral: Referral) -> Team | None:
    """A small thing at a school goes to the ward team that works with it."""
    return world.team_of(referral.borough.name, "ward") if referral.borough else None


def _fresh(referral):  # type: ignore[no-untyped-def]
    referral.refresh_from_db()
    return referral
