"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class WordingConfig(AppConfig):
    """The wording app. Its label is `words`: `rules.wording` holds what it decides by."""

    name = "childfirst.wording"
    label = "words"
    default_auto_field = "django.db.models.BigAutoField"
