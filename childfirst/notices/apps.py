"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The notices app."""

    name = "childfirst.notices"
    default_auto_field = "django.db.models.BigAutoField"
