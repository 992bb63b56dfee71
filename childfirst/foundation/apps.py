"""Tells Django that this folder is an app: it has no tables, and one command."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    """What every room stands on."""

    name = "childfirst.foundation"
    default_auto_field = "django.db.models.BigAutoField"
