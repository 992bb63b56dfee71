"""Tells Django that this folder is an app, and the contact form that the desk wants to hear of every contact."""

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    """The referrals app."""

    name = "childfirst.referrals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import REFERRALS
        from childfirst.contacts import doors
        from childfirst.notices import doors as notices
        from childfirst.referrals import presenters  # noqa: F401  (registers the words and colours of statuses)
        from childfirst.referrals.actions import receive
        from childfirst.referrals.actions.hearing import hear, lock_referral_of, refer_told
        from childfirst.referrals.queries.visible import open_to

        REFERRALS.opened_by(open_to)
        doors.when_submitted(receive)
        doors.when_amended(receive)
        notices.when_something_happens(hear)
        notices.lock_first(lock_referral_of)
        notices.when_referred(refer_told)
