"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class LinkageConfig(AppConfig):
    """The linkage app."""

    name = "childfirst.linkage"
    default_auto_field = "django.db.models.BigAutoField"
