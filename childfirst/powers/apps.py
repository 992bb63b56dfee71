"""Tells Django that this folder is an app, and the child's page who may open a stay in custody."""

from django.apps import AppConfig


class PowersConfig(AppConfig):
    """The powers app."""

    name = "childfirst.powers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.children.doors import CUSTODY
        from childfirst.powers.presenters import custody  # noqa: F401  (registers the words and colours of statuses)
        from childfirst.powers.queries.custody import open_to

        CUSTODY.opened_by(open_to)
