"""A start-up check: invented people in the tables of a system that is not a demonstration are an error."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection
from django.db.utils import DatabaseError


@register(Tags.security)
def no_invented_officers(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Quiet in demo mode, and where there is no database or no table yet."""
    if settings.DEMO or not _has_database():
        return []
    from childfirst.teams.models import Officer

    try:
        count = Officer.objects.filter(invented=True).count()
    except DatabaseError:
        return []
    if not count:
        return []
    hint = "This is a demonstration's database. Use another (CHILDFIRST_DATABASE), or start it with CHILDFIRST_DEMO=1."
    return [
        Error(
            f"{count} invented officers are in a database that is not a demonstration's.",
            hint=hint,
            id="childfirst.E001",
        )
    ]


def _has_database() -> bool:
    """SQLite would make the file by being asked."""
    name = str(connection.settings_dict["NAME"])
    return connection.vendor != "sqlite" or "memory" in name or Path(name).exists()
