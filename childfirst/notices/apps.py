"""Tells Django that this folder is an app, and other rooms' pages what it puts on them."""

from typing import Any

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The notices app."""

    name = "childfirst.notices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import CONTACT_ACTS
        from childfirst.notices import presenters  # noqa: F401  (registers the words and colours of statuses)

        CONTACT_ACTS.filled_by(_acts_on_contact)


def _acts_on_contact(person: Any, contact: Any) -> list[dict[str, Any]]:
    """Telling a school of a serious risk begins on the contact's page."""
    from django.urls import reverse

    known = contact.involvements.filter(child__isnull=False).exclude(school=None, child__school=None)
    if not known.exists():
        return []
    return [{"text": "Tell a school of a serious risk", "href": reverse("notices:ask-risk", args=[contact.pk])}]
