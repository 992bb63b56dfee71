"""The app."""

from django.apps import AppConfig


class KeepingConfig(AppConfig):
    name = "childfirst.keeping"
    default_auto_field = "django.db.models.BigAutoField"
