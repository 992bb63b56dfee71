"""Django's PostgreSQL backend, with one change: before a statement the database is told what is closed to whoever asks.

The policies on every table that hangs on a child (`foundation.postgres.policies`) read one setting of the session. It is compared
before each statement with what the wall (`foundation.wall`) says now and sent only when it differs, so a connection that is kept
for the next request never carries one person's wall into another's. Server-side poolers that hand one connection to several
sessions within a request (PgBouncer's transaction mode) would: docs/how-to/install.md says not to use them.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from childfirst.foundation import wall

_PREPARED_MOST: Final = 400  # statements of one connection, the least used of them forgotten
_MOMENTS: Final = (date, timedelta)
_TELL: Final = "SELECT set_config('childfirst.closed', %s, false)"


class Cursor(base.ServerBindingCursor):
    """A statement that is prepared is planned once for whatever will be asked. That is far off for what is compared with a moment: whether nearly
    all or nearly nothing came in since then is seen from the moment alone. Such a question is planned each time."""

    def execute(self, query: Any, params: Any = None, *, prepare: bool | None = None, **how: Any) -> Any:
        if (
            prepare is None
            and params
            and not query.startswith("INSERT")
            and any(isinstance(one, _MOMENTS) for one in params)
        ):
            prepare = False
        return super().execute(query, params, prepare=prepare, **how)


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection, and what it was last told. Told nothing, it is shown no row that hangs on a child."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._told: str | None = None
        self.execute_wrappers.append(self._tell_first)

    def get_connection_params(self) -> dict[str, Any]:
        return super().get_connection_params() | {"cursor_factory": Cursor}

    def get_new_connection(self, conn_params: Any) -> Any:
        self._told = None
        return super().get_new_connection(conn_params)

    def _configure_connection(self, connection: Any) -> bool:
        # A policy makes a plan look dear to PostgreSQL, which then compiles it: a tenth of a second for a query that takes two milliseconds.
        with connection.cursor() as cursor:
            cursor.execute("SET jit = off")
        connection.prepared_max = _PREPARED_MOST
        super()._configure_connection(connection)
        return True  # to be committed

    # What was told inside what is rolled back is taken back with it; what it was before, nobody here remembers.

    def _rollback(self) -> Any:
        self._told = None
        return super()._rollback()

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)
        self._told = None

    def chunked_cursor(self) -> Any:
        """Nobody before a wall reads through a cursor kept on the server: its later rows would be judged by what was told meanwhile."""
        return super().chunked_cursor() if wall.said() == wall.NOTHING else self.cursor()

    def _tell_first(
        self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        broken = self.needs_rollback or self.connection.info.transaction_status == TransactionStatus.INERROR
        # What is closed is itself asked of this connection, without a wall: so this runs once more inside `said`, and ends there.
        if not broken and (wanted := wall.said()) != self._told:
            with self.wrap_database_errors, self.connection.cursor() as cursor:
                cursor.execute(_TELL, [wanted])
            self._told = wanted
        return execute(sql, params, many, context)
