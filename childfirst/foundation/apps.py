"""Tells Django that this folder is an app: it has no tables, one command and one check."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core import checks


class FoundationConfig(AppConfig):
    """What every room stands on."""

    name = "childfirst.foundation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        checks.register(a_plain_role, checks.Tags.database)


def a_plain_role(databases: Sequence[str] | None = None, **_: Any) -> list[checks.CheckMessage]:
    """`childfirst setup`, and `manage.py check --database default`, say when no policy holds for the role that they sign in as."""
    from django.db import connections

    from childfirst.foundation.postgres.policies import bypassed

    said = [bypassed(connections[alias]) for alias in databases or ()]
    return [checks.Warning(words, hint="docs/how-to/install.md", id="foundation.W001") for words in said if words]
