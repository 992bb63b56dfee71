"""Tells Django that this folder is an app, and the pages of children and contacts what force puts on them."""

from django.apps import AppConfig


class PowersConfig(AppConfig):
    """The powers app."""

    name = "childfirst.powers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import adds_to_timeline
        from childfirst.contacts.doors import offers_on_a_part
        from childfirst.powers.presenters.force import entries_of
        from childfirst.powers.presenters.force_offers import offer

        adds_to_timeline(entries_of)
        offers_on_a_part(offer)
