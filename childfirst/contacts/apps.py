"""Tells Django that this folder is an app, and children's pages which contacts a reader may open."""

from django.apps import AppConfig


class ContactsConfig(AppConfig):
    """The contacts app."""

    name = "childfirst.contacts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import CONTACTS
        from childfirst.contacts.queries import open_to

        CONTACTS.opened_by(open_to)
