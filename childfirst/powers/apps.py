"""Tells Django that this folder is an app, and the rooms below what powers put on their pages."""

from django.apps import AppConfig


class PowersConfig(AppConfig):
    """The powers app."""

    name = "childfirst.powers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import ACTS, CONTACT_ACTS, PART_ACTS, TIMELINE, UNDER_CONTACT
        from childfirst.contacts import doors
        from childfirst.powers import presenters  # noqa: F401  (registers the words and colours of statuses)
        from childfirst.powers.actions.flagged import take_flagged
        from childfirst.powers.presenters import (
            custody,  # noqa: F401  (the same)
            custody_elsewhere,
            elsewhere,
            force,
            force_offers,
        )

        # After the desk's own intake, which the referrals app has registered by now: the referral is there first.
        doors.when_submitted(take_flagged)
        doors.when_amended(take_flagged)
        TIMELINE.filled_by(elsewhere.timeline_of)
        TIMELINE.filled_by(force.entries_of)
        TIMELINE.filled_by(custody_elsewhere.timeline_of)
        ACTS.filled_by(elsewhere.acts_on_child)
        UNDER_CONTACT.filled_by(elsewhere.under_contact)
        CONTACT_ACTS.filled_by(elsewhere.acts_on_contact)
        PART_ACTS.filled_by(force_offers.offer)
