"""A whole copy of the database in one locked file, and back again, with what was deleted since deleted once more."""

import json
import os
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.foundation import scratch
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.wall import NOTHING
from childfirst.keeping import disk, ledger, sealed_file
from childfirst.keeping.erasing import erase

RESTORER = SystemProcess("restore from a backup")


def back_up(out: Path, phrase: str) -> dict[str, Any]:
    """Write the file, whole or not at all. Returns its header. While others work: SQLite's own backup, or pg_dump's snapshot."""
    _directly()
    header = {"made": now().isoformat(), "database": connection.vendor}
    part = out.with_name(f".{out.name}.part")
    try:
        with open(part, "wb", opener=_mine) as file:
            sealed_file.write(_with_header(header, _dump()), file, phrase)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return header


def restore(file: Path, phrase: str, *, replace: bool) -> dict[str, Any]:
    """Put the database back as it stood, bring its tables up to date, end every session, and delete again what was deleted since.

    Nothing else may be running. Raises CannotNow where a database is there already and `replace` was not said.
    """
    _directly()
    if not replace and connection.introspection.table_names():
        raise CannotNow(
            "A database is there already. Stop the server and the worker, make sure that this is what you want, and add --replace."
        )
    lines = list(ledger.read())  # before anything is touched: an unreadable ledger stops it here
    with open(file, "rb") as sealed:
        parts = sealed_file.read(sealed, phrase)
        header = json.loads(next(parts))
        if header["database"] != connection.vendor:
            raise BadInput(f"This is a backup of {header['database']}, and the database here is {connection.vendor}.")
        connection.close()
        (_load_postgresql if header["database"] == "postgresql" else _load_sqlite)(parts)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("clearsessions", verbosity=0)
    from django.contrib.sessions.models import Session

    Session.objects.all().delete()
    since = datetime.fromisoformat(header["made"])
    again = sum(_again(line) for line in lines if datetime.fromisoformat(line["at"]) >= since)
    _said(header, again)
    disk.clean()
    return dict(header) | {"deleted_again": again, "ledger": len(lines)}


def _again(line: dict[str, Any]) -> bool:
    """Delete once more, where the number and the moment it was opened are both the same."""
    records = [
        one["number"]
        for one in line["records"]
        if Child.objects.filter(pk=one["number"], created_at=datetime.fromisoformat(one["opened"])).exists()
    ]
    if not records:
        return False
    erase(
        records, by=RESTORER, because="Deleted before; came back with a backup", group="", asked_at=datetime.fromisoformat(line["at"]), asked_by=RESTORER,
        reference=line["reference"],
    )  # fmt: skip
    return True


def _said(header: dict[str, Any], again: int) -> None:
    from django.db import transaction

    with transaction.atomic():
        details = {"made": header["made"], "deleted_again": again}
        trace(Operation.SYSTEM, "restored from a backup", ("database", ""), by=RESTORER, details=details)


def _with_header(header: dict[str, Any], parts: Iterator[bytes]) -> Iterator[bytes]:
    yield json.dumps(header).encode()
    yield from parts


def _dump() -> Iterator[bytes]:
    return _dump_postgresql() if connection.vendor == "postgresql" else _dump_sqlite()


def _dump_sqlite() -> Iterator[bytes]:
    with scratch.folder("backup", Path(settings.DATABASES["default"]["NAME"]).parent) as folder:
        copy = folder / "copy.sqlite3"
        with (
            closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as here,
            closing(sqlite3.connect(copy)) as there,
        ):
            here.backup(there)
        with open(copy, "rb") as file:
            yield from _parts(file)


def _load_sqlite(parts: Iterator[bytes]) -> None:
    target = Path(settings.DATABASES["default"]["NAME"])
    part = target.with_name(f".{target.name}.restored")
    try:
        with open(part, "wb", opener=_mine) as file:
            for text in parts:
                file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with closing(sqlite3.connect(part)) as read:
            if read.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise BadInput("The backup opens, and the database in it is damaged.")
        for name in ("-wal", "-shm"):
            target.with_name(target.name + name).unlink(missing_ok=True)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _dump_postgresql() -> Iterator[bytes]:
    # Without the second flag pg_dump refuses tables with policies; with it, what it copies is what the session is shown: everything (_environment).
    command = ["pg_dump", "--format=custom", "--enable-row-security", "--no-owner", "--no-privileges", *_where()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=_environment()) as running:
        assert running.stdout is not None
        yield from _parts(running.stdout)
    if running.returncode:
        raise CannotNow("pg_dump failed: what it said is above. Nothing was kept.")


# A later version has tables that the backup knows nothing of, and that hang on those it brings.
_EVERYTHING_GOES: Final = b"""BEGIN;
SET LOCAL client_min_messages = warning;
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
    EXECUTE format('DROP TABLE %I CASCADE', one.tablename);
  END LOOP;
END $$;
"""


def _load_postgresql(parts: Iterator[bytes]) -> None:
    """All or nothing: everything that is there goes, and what was backed up comes, in one transaction.

    pg_restore turns the backup into SQL, and psql runs it. COMMIT is sent only when the backup was read to its end.
    """
    words = ["pg_restore", "--clean", "--if-exists", "--no-owner", "--no-privileges", "--exit-on-error", "--file=-"]
    load = ["psql", "--no-psqlrc", "--quiet", "--output=/dev/null", "--set=ON_ERROR_STOP=1", *_where()]
    with (
        suppress(BrokenPipeError),  # what psql did not take is not sent once more as its door is shut
        subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reading,
        subprocess.Popen(load, stdin=subprocess.PIPE, env=_environment()) as running,
    ):
        assert reading.stdout is not None
        assert running.stdin is not None
        feeding = _Feeding(parts, reading)
        feeding.start()
        try:
            running.stdin.write(_EVERYTHING_GOES)
            for text in _parts(reading.stdout):
                running.stdin.write(text)
            feeding.join()
            if feeding.fault is None and reading.wait() == 0:
                running.stdin.write(b"COMMIT;\n")
            running.stdin.close()
        except BrokenPipeError:
            reading.kill()  # psql said why
            feeding.join()
    if feeding.fault is not None:
        raise feeding.fault
    if reading.returncode or running.returncode:
        raise CannotNow("pg_restore or psql failed: what it said is above. The database is as it was.")


class _Feeding(threading.Thread):
    """Gives pg_restore the backup, part by part as it is unlocked; a part that does not open ends it."""

    def __init__(self, parts: Iterator[bytes], reading: "subprocess.Popen[bytes]") -> None:
        super().__init__()
        self.parts, self.reading = parts, reading
        self.fault: BadInput | None = None

    def run(self) -> None:
        assert self.reading.stdin is not None
        try:
            for text in self.parts:
                self.reading.stdin.write(text)
            self.reading.stdin.close()
        except BadInput as error:
            self.fault = error
            self.reading.kill()
        except BrokenPipeError:
            pass  # pg_restore said why, or was stopped


def _directly() -> None:
    """pg_dump tells the session that nothing is closed. A pooler may swallow that, and what is written then is empty tables."""
    connection.ensure_connection()
    if getattr(connection, "pooled", False):
        raise CannotNow(
            "CHILDFIRST_DATABASE names a pooler. Backups are made and put back directly: give the address of PostgreSQL itself for this command."
        )


def _where() -> list[str]:
    held = settings.DATABASES["default"]
    name = connection.settings_dict["NAME"]
    wanted = {"--dbname": name, "--host": held["HOST"], "--port": held["PORT"], "--username": held["USER"]}
    return [f"{option}={value}" for option, value in wanted.items() if value]


def _environment() -> dict[str, str]:
    held = settings.DATABASES["default"]
    more = {"PGOPTIONS": f"-c childfirst.closed={NOTHING}"}
    if held["PASSWORD"]:
        more["PGPASSWORD"] = held["PASSWORD"]
    if mode := held["OPTIONS"].get("sslmode"):
        more["PGSSLMODE"] = str(mode)
    return {**os.environ, **more}


def _parts(file: Any) -> Iterator[bytes]:
    while text := file.read(sealed_file.PART):
        yield text


def _mine(path: str, flags: int) -> int:
    """Readable by this account only."""
    return os.open(path, flags, 0o600)
