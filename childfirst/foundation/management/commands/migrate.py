"""`migrate`, which fills an empty database in one go. With --one-by-one, or where there is any table, Django's own way."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands.migrate import Command as DjangosOwn

from childfirst.foundation.tables import is_empty, make_tables

_OTHER_WORK = ("app_label", "plan", "check_unapplied", "fake", "fake_initial", "prune", "one_by_one")


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
            return None
        return super().handle(*args, **options)
