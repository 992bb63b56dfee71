"""Tells Django that this folder is an app."""

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    """The referrals app."""

    name = "childfirst.referrals"
    default_auto_field = "django.db.models.BigAutoField"
