"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """The training app."""

    name = "childfirst.training"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.training import presenters  # noqa: F401  (registers the words and colours of statuses)
