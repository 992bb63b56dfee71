"""The `ui` app: what pages are made of. It knows no other app but `foundation` and `rules`."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates and static files are found through this app."""

    name = "childfirst.ui"
    label = "ui"
    verbose_name = "Pages"
