"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The audit app."""

    name = "childfirst.audit"
    default_auto_field = "django.db.models.BigAutoField"
