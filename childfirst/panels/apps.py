"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class PanelsConfig(AppConfig):
    """The panels app."""

    name = "childfirst.panels"
    default_auto_field = "django.db.models.BigAutoField"
