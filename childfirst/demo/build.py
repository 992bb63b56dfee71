"""Building the demonstration's database, or finding that the one at hand will do.

A build goes to a file of its own and takes the real name only when it is whole, so that one that was stopped is never served.
A lock beside it keeps a second demonstration from building under one that is running.
"""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any, Final

from childfirst.foundation.errors import CannotNow

FRESH_FOR: Final = timedelta(hours=24)
# Every room decides what is in the database, and a new one is not forgotten. Its pages do not, nor does what shows them.
NOT_BY: Final = ("ui", "config", "views", "templates", "forms", "presenters", "queries", "bench.py", "urls.py")
BUSY: Final = "Another demonstration is using this folder, and this one would have to be built anew. Stop the other first (Ctrl-C in its window)."


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which demonstration."""

    size: str
    seed: int
    code: str


def wanted(size: str, seed: int) -> Wanted:
    """This code's demonstration of a size and seed."""
    return Wanted(size, seed, code_version())


def code_version() -> str:
    """A digest of the code that makes the records."""
    from childfirst.rules.measures.provenance import (
        code_of,  # with all that counts, which a demonstration at hand can do without
    )

    return code_of("", without=NOT_BY)


def paths(folder: Path) -> tuple[Path, Path]:
    """The database and the note beside it that says what it holds."""
    return folder / "demo.sqlite3", folder / "demo.json"


def is_current(folder: Path, want: Wanted, at: datetime) -> bool:
    """Is there a database for just this, made within the last day?"""
    database, note = paths(folder)
    try:
        said = json.loads(note.read_text())
        made = datetime.fromisoformat(said.pop("made_at"))
    except (OSError, ValueError, KeyError):
        return False
    return database.exists() and said == asdict(want) and timedelta() <= at - made < FRESH_FOR


@contextmanager
def held(folder: Path, *, alone: bool) -> Iterator[IO[str]]:
    """Hold the folder: alone to build, together with others to serve. Raises CannotNow where somebody else holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "demo.lock").open("w") as lock:
        try:
            fcntl.flock(lock, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError as error:
            raise CannotNow(BUSY) from error
        yield lock


def build(folder: Path, want: Wanted, progress: Any, say: Callable[[str], None]) -> None:
    """Make the database under another name, then give it its own. Django must be set up, with this database."""
    from django.core.management import call_command

    from childfirst.demo.contacts import SIZES, Plan
    from childfirst.demo.load import load

    database, note = paths(folder)
    making = folder / "demo.making.sqlite3"
    _remove(making)
    moment = datetime.now(UTC).replace(second=0, microsecond=0)
    with _database_at(making):
        say("Making the tables")
        call_command("migrate", interactive=False, verbosity=0)
        world = load(Plan(seed=want.seed, children=SIZES[want.size], anchor=moment), progress)
        _write_truth(folder / "demo.truth.csv", world.plan)
    note.unlink(missing_ok=True)
    _remove(database)
    os.replace(making, database)
    note.write_text(json.dumps(asdict(want) | {"made_at": moment.isoformat()}))


@contextmanager
def _database_at(path: Path) -> Iterator[None]:
    """Point Django's database at a file for a while, faster and less safe: a build that is stopped is thrown away whole."""
    from django.db import connection

    settings = connection.settings_dict
    before = settings["NAME"], settings["OPTIONS"].get("init_command", "")
    connection.close()
    settings["NAME"] = str(path)
    settings["OPTIONS"]["init_command"] = before[1].replace("synchronous=FULL", "synchronous=OFF")
    try:
        yield
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
        settings["NAME"], settings["OPTIONS"]["init_command"] = before


def _write_truth(path: Path, plan: Any) -> None:
    """Who each record really is, and what is planted, beside the database: for whoever measures linkage or bias."""
    from childfirst.demo.frames import frames

    with path.open("wb") as out:
        for number, (_, truth) in enumerate(frames(plan)):
            truth.write_csv(out, include_header=number == 0)


def _remove(database: Path) -> None:
    for ending in ("", "-wal", "-shm", "-turn"):
        Path(f"{database}{ending}").unlink(missing_ok=True)
