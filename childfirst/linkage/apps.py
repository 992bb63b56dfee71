"""Tells Django that this folder is an app, and the child's page which pairs the child is in."""

from django.apps import AppConfig


class LinkageConfig(AppConfig):
    """The linkage app."""

    name = "childfirst.linkage"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import ACTS
        from childfirst.linkage.work import acts_for

        ACTS.filled_by(acts_for)
