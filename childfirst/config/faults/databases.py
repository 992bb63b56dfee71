"""The databases that faults are tried on: SQLite in a folder of its own, a PostgreSQL server of its own, or one given by its address.

Our own PostgreSQL keeps its promises (it waits for the disk), and can be killed, stopped and started.
"""

import contextlib
import fcntl
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from childfirst.config.faults.processes import children_of, free_port
from childfirst.foundation.errors import BadInput

LOCKED_FOR = 24.0  # beyond the 20 seconds that a writer waits for its turn


class Sqlite:
    """A file. Killing whoever writes is all the harm that can be done to it from outside."""

    name, can_be_killed = "SQLite", False

    def __init__(self, folder: Path) -> None:
        self.file = folder / "faults.sqlite3"
        self.address = f"sqlite:///{self.file}"

    def start(self) -> None:
        """Nothing to start."""

    def stop(self) -> None:
        """Nothing to stop."""

    def kill(self, rng: random.Random) -> str:
        """Nothing to kill."""
        return ""

    @contextlib.contextmanager
    def away(self) -> Iterator[str]:
        """Somebody else holds the file for longer than anybody waits. Moving it away under a writer is no fault to survive: it ruins any SQLite."""
        turn = os.open(f"{self.file}-turn", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(turn, fcntl.LOCK_EX)
        holder = sqlite3.connect(self.file, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        try:
            yield f"locked by another program for {LOCKED_FOR:.0f} s"
            time.sleep(LOCKED_FOR)
        finally:
            holder.execute("ROLLBACK")
            holder.close()
            os.close(turn)


class Postgres:
    """A server of our own in a folder, on a loopback port, thrown away at the end."""

    name, can_be_killed = "PostgreSQL", True

    def __init__(self, folder: Path, *, more: tuple[str, ...] = ()) -> None:
        self.home, self.port, self.more = folder / "postgres", free_port(), more
        self.address = f"postgresql://childfirst@127.0.0.1:{self.port}/childfirst"
        self.process: subprocess.Popen[bytes] | None = None
        self._make()

    def _make(self) -> None:
        self.home.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.home, "postgres")
            for above in [self.home.parent, *self.home.parent.parents][:2]:
                above.chmod(above.stat().st_mode | 0o011)
        segments = [] if self.more else ["--wal-segsize=1"]  # so that a small disk is full soon
        made = self._run("initdb", "-D", str(self.home / "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", *segments)  # fmt: skip
        if made.returncode:
            raise BadInput(f"PostgreSQL would not make a database: {made.stderr.decode(errors='replace')[-300:]}")
        self.start()
        here = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]
        self._run("createuser", *here, "childfirst")  # a plain role, as a force's: policies do not hold a superuser
        self._run("createdb", *here, "-O", "childfirst", "childfirst")
        grant = "GRANT SET ON PARAMETER session_replication_role TO childfirst"  # the load bench writes copies by the million
        self._run("psql", "-q", *here, "-c", grant, "postgres")

    def start(self) -> None:
        """Until it takes connections. After a kill that means until it has put itself right: with `syncfs`, not by one call for each of 2,800 files."""
        options = [f"port={self.port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={self.home}", "max_connections=80", "shared_buffers=64MB", "max_wal_size=64MB", "recovery_init_sync_method=syncfs", *self.more]  # fmt: skip
        command = _as_owner([_program("postgres"), "-D", str(self.home / "data")] + [part for one in options for part in ("-c", one)])  # fmt: skip
        for _ in range(20):
            self.process = subprocess.Popen(
                command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            )
            for _ in range(600):
                if self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)).returncode == 0:
                    return
                if self.process.poll() is not None:
                    break  # what was killed may not have let go of its memory yet
                time.sleep(0.05)
            time.sleep(0.3)
        raise RuntimeError("PostgreSQL did not come back")

    def kill(self, rng: random.Random) -> str:
        """-9: the whole server, or one of its processes, after which it throws everybody out and puts itself right."""
        pid = self._pid()
        if pid is None:
            return ""
        backends = [one for one in children_of(pid) if b"idle" in _words(one) or b"childfirst" in _words(one)]
        if backends and rng.random() < 0.5:
            with contextlib.suppress(ProcessLookupError):
                os.kill(rng.choice(backends), signal.SIGKILL)
            self._wait_ready()
            return "one database process"
        for one in [pid, *children_of(pid)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        self._ended()
        self.start()
        return "database server"

    @contextlib.contextmanager
    def away(self) -> Iterator[str]:
        """Stopped at once, as if the machine it is on were switched off, and started a while later."""
        self.stop()
        try:
            yield "server stopped for 6 s"
            time.sleep(6)
        finally:
            self.start()

    def come_back(self) -> None:
        """Where it gave up by itself (no room even to write down what it does), somebody starts it again, as they would."""
        if self.process is None or self.process.poll() is not None:
            self.start()
        self._wait_ready()

    def stop(self) -> None:
        """At once; it puts itself right when it starts again."""
        pid = self._pid()
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGQUIT)
        self._ended()

    def _ended(self) -> None:
        if self.process is not None:
            self.process.wait(timeout=60)

    def _wait_ready(self) -> None:
        time.sleep(0.2)
        for _ in range(600):
            if self._run("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)).returncode == 0:
                return
            time.sleep(0.05)

    def _pid(self) -> int | None:
        try:
            return int((self.home / "data" / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return None

    def _run(self, program: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(_as_owner([_program(program), *arguments]), cwd="/", capture_output=True, check=False)


class GivenPostgres:
    """A server that somebody else answers for: our connections to it may be ended, the server may not."""

    name, can_be_killed = "PostgreSQL (given)", True

    def __init__(self, address: str) -> None:
        import psycopg

        self.server = address.rsplit("/", 1)[0]
        self.database = f"faults_{os.getpid()}"
        self.address = f"{self.server}/{self.database}"
        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {self.database}".encode())

    def start(self) -> None:
        """It runs."""

    def stop(self) -> None:
        """Only our own database goes."""
        import psycopg

        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {self.database} WITH (FORCE)".encode())

    def kill(self, rng: random.Random) -> str:
        """Every connection to our database, at once."""
        import psycopg

        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [self.database]
            )
        return "database connections"

    @contextlib.contextmanager
    def away(self) -> Iterator[str]:
        """Nobody is let in, and whoever was in is put out."""
        import psycopg

        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {self.database} ALLOW_CONNECTIONS false".encode())
            self.kill(random.Random(1))  # noqa: S311
            try:
                yield "no connection let in for 6 s"
                time.sleep(6)
            finally:
                connection.execute(f"ALTER DATABASE {self.database} ALLOW_CONNECTIONS true".encode())


Database = Sqlite | Postgres | GivenPostgres


def database_of(asked: str, folder: Path) -> Database:
    """`sqlite`, `postgresql` (a server of our own) or the address of one that is there."""
    if asked in ("", "sqlite"):
        return Sqlite(folder)
    if asked in ("postgresql", "postgres"):
        return Postgres(folder)
    if asked.startswith(("postgresql://", "postgres://")):
        return GivenPostgres(asked)
    raise BadInput("Give --database as sqlite, postgresql (a server of its own) or postgresql://user@host:port/name.")


def _program(name: str) -> str:
    """PostgreSQL's programs, on the path or where Debian keeps them."""
    found = shutil.which(name) if name != "postgres" else None
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / name).exists():
            return str(folder / name)
    if found or (found := shutil.which(name)):
        return found
    raise BadInput("No PostgreSQL server is installed here (apt-get install postgresql), or give the address of one.")


def _as_owner(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root: then as the user that its package made."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command] if os.geteuid() == 0 else command  # fmt: skip


def _words(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
