"""Signing in. The demo's invented people refuse to exist outside demo mode."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from childfirst.teams.models import Officer


class OfficerBackend(BaseBackend):
    """Username and password against the officers table."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> Officer | None:
        officer = Officer.objects.filter(username__iexact=username or "").first()
        if officer is None:
            make_password(password or "")  # the same work either way, so that timing does not tell which names exist
            return None
        right = officer.check_password(password or "") and _welcome(officer)
        return officer if right and not _comes_otherwise(officer) else None

    def get_user(self, user_id: int) -> Officer | None:
        officer = Officer.objects.select_related("team__command_unit").filter(pk=user_id).first()
        return officer if officer and _welcome(officer) else None


def of_a_demonstration(officer: Officer) -> bool:
    """A person or a system of the demonstration, where this is none: let in nowhere."""
    return officer.invented and not settings.DEMO


def _comes_otherwise(officer: Officer) -> bool:
    """Where only the identity provider counts, a password is for who is not in it (outsiders) and for who mends it (administrators)."""
    return settings.OIDC_ONLY and not officer.is_outsider and not officer.has_role("administrator")


def _welcome(officer: Officer) -> bool:
    return officer.is_active and not of_a_demonstration(officer)
