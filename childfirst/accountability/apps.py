"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    """The accountability app."""

    name = "childfirst.accountability"
    default_auto_field = "django.db.models.BigAutoField"
