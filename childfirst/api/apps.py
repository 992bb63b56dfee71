"""Tells Django that this folder is an app, and the rooms below that its clients want to hear of what changes, and who knows the ways out."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The api app."""

    name = "childfirst.api"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.adapters.sending import fault_in_settings
        from childfirst.api import hooks
        from childfirst.notices import doors as notices
        from childfirst.notices.letters import made_by
        from childfirst.referrals import doors as referrals

        referrals.when_a_referral_moves(hooks.referral_moved)
        referrals.when_a_clock_rings(hooks.clock_rang)
        notices.when_something_happens(hooks.notice_happened)
        notices.mail_is_checked_by(fault_in_settings)
        made_by(hooks.TEMPLATE, hooks.letter_of, hooks.told)
