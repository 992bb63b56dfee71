"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The api app."""

    name = "childfirst.api"
    default_auto_field = "django.db.models.BigAutoField"
