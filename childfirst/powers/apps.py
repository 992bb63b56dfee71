"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class PowersConfig(AppConfig):
    """The powers app."""

    name = "childfirst.powers"
    default_auto_field = "django.db.models.BigAutoField"
