"""Django's SQLite backend, with one change: whoever wants to write waits for a turn that comes within milliseconds.

SQLite lets one writer in at a time and makes the others sleep for up to 100 ms between tries, so that under load a newcomer
overtakes those who wait longest. Every look at a child's record writes its trace, so pages would wait too. Here the wait is in
small steps, on the lock of a file beside the database: the operating system frees it if a process is killed.
"""

import fcntl
import os
import time
from random import uniform
from typing import Any, Final

from django.db import OperationalError
from django.db.backends.sqlite3 import base

_STEP: Final = (0.0005, 0.002)  # seconds between tries; uneven, so that nobody is always just too late


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection. It holds the turn from BEGIN IMMEDIATE to COMMIT, ROLLBACK or its own end."""

    _turn: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        if self.settings_dict["OPTIONS"].get("transaction_mode") == "IMMEDIATE" and not self.is_in_memory_db():
            self._take_turn()
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._give_turn_back()
            raise

    def _commit(self) -> Any:
        # A commit that fails is followed by a rollback, which gives the turn back.
        done = super()._commit()
        self._give_turn_back()
        return done

    def _rollback(self) -> Any:
        try:
            return super()._rollback()
        finally:
            self._give_turn_back()

    def _close(self) -> Any:
        try:
            return super()._close()
        finally:
            self._give_turn_back()

    def _take_turn(self) -> None:
        # Never the database file itself: closing a second handle on it would drop SQLite's own locks.
        turn = os.open(f"{self.settings_dict['NAME']}-turn", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        until = time.monotonic() + self.settings_dict["OPTIONS"].get("timeout", 5)
        while True:
            try:
                fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    os.close(turn)
                    raise OperationalError("database is locked") from None
                time.sleep(uniform(*_STEP))  # noqa: S311
            else:
                self._turn = turn
                return

    def _give_turn_back(self) -> None:
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None
