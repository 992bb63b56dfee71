"""Columns that most tables of this room have."""

from typing import Any

from django.conf import settings
from django.db import models


def by_whom(**more: Any) -> Any:
    """The officer who did something; empty where a process did."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, **({"null": True, "related_name": "+"} | more)
    )


def of(model: str, **more: Any) -> Any:
    """A row that this one belongs to."""
    return models.ForeignKey(model, on_delete=models.PROTECT, **({"related_name": "+"} | more))
