"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """The contacts app."""

    name = "childfirst.contacts"
    default_auto_field = "django.db.models.BigAutoField"
