"""Two acts that may not overlap, although they have no row in common, take turns."""

from typing import Final

from django.db import connection

COPIES: Final = "copies of records"  # held while records are copied out of their room, and while one is deleted


def take_turn(name: str) -> None:
    """Wait until no other transaction has this turn; it is over with this transaction. SQLite lets one writer in at a time as it is."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [name])
