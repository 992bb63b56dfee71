"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class StudiesConfig(AppConfig):
    """The studies app."""

    name = "childfirst.studies"
    default_auto_field = "django.db.models.BigAutoField"
