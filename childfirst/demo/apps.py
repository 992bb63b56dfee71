"""Tells Django that this folder is an app, and that invented people are looked for at start-up."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo app."""

    name = "childfirst.demo"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from childfirst.demo import checks  # noqa: F401  (registers itself)
