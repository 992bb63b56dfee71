"""`migrate`, which fills an empty database in one go. With --one-by-one, or where there is any table, Django's own way.

On PostgreSQL the second wall and the triggers against TRUNCATE are put up after either: they follow the models and tables that are there now.
"""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands.migrate import Command as DjangosOwn
from django.db import connections

from childfirst.foundation.freeze import refuse_to_empty
from childfirst.foundation.postgres import policies
from childfirst.foundation.tables import is_empty, make_tables

_OTHER_WORK = ("app_label", "plan", "check_unapplied", "fake", "fake_initial", "prune", "one_by_one")
_LOOKS = ("plan", "check_unapplied")


class Command(DjangosOwn):
    """Also used by pytest-django when it makes its databases."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Django's own, and one of ours."""
        super().add_arguments(parser)
        parser.add_argument(
            "--one-by-one", action="store_true", help="apply every migration in turn, even to an empty database"
        )

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Nothing but an empty database and no other wish takes the short way."""
        if not any(options.get(one) for one in _OTHER_WORK) and is_empty(options["database"]):
            make_tables(options["database"], verbosity=options["verbosity"])
            said = None
        else:
            said = super().handle(*args, **options)
        connection = connections[options["database"]]
        if connection.vendor == "postgresql" and not any(options.get(one) for one in _LOOKS):
            refuse_to_empty(connection)
            policies.put_up(connection)
        return said
