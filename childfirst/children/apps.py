"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class ChildrenConfig(AppConfig):
    """The children app."""

    name = "childfirst.children"
    default_auto_field = "django.db.models.BigAutoField"
