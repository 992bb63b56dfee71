"""Django's PostgreSQL backend, with one change: before a statement the database is told what is closed to whoever asks.

The policies on every table that hangs on a child (`foundation.postgres.policies`) read one setting of the session. It is compared
before each statement with what the wall (`foundation.wall`) says now and sent only when it differs, so a connection that is kept
for the next request never carries one person's wall into another's.

A pooler between us and the server (PgBouncer) may lend the server's connection to somebody else between two statements. It is known by
the number of the server's process, which is not the one that answered when we connected. Behind one, nothing is left to the session: every
statement carries what is closed, for its own transaction only. Decision 40.
"""

import re
from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, timedelta
from typing import Any, Final

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from childfirst.foundation import wall

_PREPARED_MOST: Final = 400  # statements of one connection, the least used of them forgotten
_MOMENTS: Final = (date, timedelta)
_TELL: Final = "SELECT set_config('childfirst.closed', %s, false)"
# A policy makes a plan look dear to PostgreSQL, which then compiles it: a tenth of a second for a query that takes two milliseconds.
_BEGIN: Final = "SELECT pg_backend_pid(), set_config('jit', 'off', false)"
# Before the statement, in one message with it: the server runs both in one transaction. What is told is numbers and the names of tables.
_CARRY: Final = "SELECT set_config('childfirst.closed', '{}', true), set_config('jit', 'off', true); "
# What PostgreSQL runs in no transaction. It shows no row.
_ALONE: Final = re.compile(
    r"\s*(VACUUM|(CREATE|DROP) DATABASE|(CREATE( UNIQUE)?|DROP) INDEX CONCURRENTLY)\b", re.IGNORECASE
)


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
        self.pooled = False
        self.execute_wrappers.append(self._tell_first)

    def get_connection_params(self) -> dict[str, Any]:
        return super().get_connection_params() | {"cursor_factory": Cursor}

    def get_new_connection(self, conn_params: Any) -> Any:
        self._told = None
        return super().get_new_connection(conn_params)

    def _configure_connection(self, connection: Any) -> bool:
        with connection.cursor() as cursor:
            self.pooled = cursor.execute(_BEGIN).fetchone()[0] != connection.info.backend_pid
        connection.prepared_max = _PREPARED_MOST
        if self.pooled:  # several statements in one message cannot have their parameters beside them, and another server knows nothing prepared here
            connection.cursor_factory, connection.prepare_threshold = base.Cursor, None
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
        """Nobody before a wall reads through a cursor kept on the server: its later rows would be judged by what was told meanwhile.

        Behind a pooler nobody does: the next rows could be asked of a server that knows no such cursor.
        """
        self.ensure_connection()
        kept_there = not self.pooled and wall.said() == wall.NOTHING
        return super().chunked_cursor() if kept_there else self.cursor()

    def _tell_first(
        self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        broken = self.needs_rollback or self.connection.info.transaction_status == TransactionStatus.INERROR
        if broken:
            return execute(sql, params, many, context)
        # What is closed is itself asked of this connection, without a wall: so this runs once more inside `said`, and ends there.
        wanted = wall.said()
        if self.pooled:
            return self._carry(wanted, execute, sql, params, many, context)
        if wanted != self._told:
            with self.wrap_database_errors, self.connection.cursor() as cursor:
                cursor.execute(_TELL, [wanted])
            self._told = wanted
        return execute(sql, params, many, context)

    def _carry(
        self, wanted: str, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        """In the statement's own transaction, which ends with it where none was begun. Nothing is remembered, so nothing can be out of date."""
        words = _CARRY.format(wanted)
        if _ALONE.match(sql):
            return execute(sql, params, many, context)
        if many:  # one message for each row
            alone = self.connection.autocommit and self.connection.info.transaction_status == TransactionStatus.IDLE
            with self.wrap_database_errors, self.connection.transaction() if alone else nullcontext():
                self.connection.execute(words)
                return execute(sql, params, many, context)
        answer = execute(words + sql, params, many, context)
        context["cursor"].cursor.nextset()
        return answer
