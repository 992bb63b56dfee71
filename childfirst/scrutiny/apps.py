"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    """The scrutiny app."""

    name = "childfirst.scrutiny"
    default_auto_field = "django.db.models.BigAutoField"
