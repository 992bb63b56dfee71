"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The invented London."""

    name = "childfirst.demo"
