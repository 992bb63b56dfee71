"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class TeamsConfig(AppConfig):
    """The teams app."""

    name = "childfirst.teams"
    default_auto_field = "django.db.models.BigAutoField"
