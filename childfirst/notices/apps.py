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
    """Telling a school of a serious risk, and asking a service to help, begin on the contact's page."""
    from django.urls import reverse

    named = contact.involvements.filter(child__isnull=False)
    if not named.exists():
        return []
    acts = [{"text": "Ask a service to help a child", "href": reverse("notices:ask-service", args=[contact.pk])}]
    if named.exclude(school=None, child__school=None).exists():
        acts.append({"text": "Tell a school of a serious risk", "href": reverse("notices:ask-risk", args=[contact.pk])})
    return acts
