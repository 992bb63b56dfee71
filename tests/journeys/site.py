"""The real thing, for a browser: gunicorn and the clock worker on a database of their own, both ended with the tests."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from tests.journeys.stand_ins import make_modules

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
UP_WITHIN = 180.0
# The address of a PostgreSQL server (postgresql://role@host:port/postgres) on which each site gets a database of its own; SQLite otherwise.
SERVER = os.environ.get("JOURNEYS_POSTGRES", "")


@dataclass
class Site:
    """A running Child First, with every line its processes wrote to standard error."""

    address: str
    said: list[str] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def mishaps(self) -> list[str]:
        """Lines that tell of an error nobody handled."""
        return [line for line in self.said if "Traceback" in line or " ERROR " in line]


def filled_once(folder: Path) -> None:
    """Fill a database in the folder, unless another process of these tests has done so or is at it: then wait."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / "filled").exists():
            return
        make_modules(folder / "modules")
        if SERVER:
            _made(folder)
        made = subprocess.run(
            [sys.executable, "-m", "tests.journeys.fill"],
            cwd=ROOT,
            env=_environment(folder),
            capture_output=True,
            text=True,
            check=False,
        )
        assert made.returncode == 0, f"The invented London could not be made:\n{made.stderr[-4000:]}"
        (folder / "filled").touch()


@contextmanager
def running_site(filled: Path, folder: Path, *, port: int = 0, more: Mapping[str, str] | None = None) -> Iterator[Site]:
    """Serve a copy of what was filled; `more`: settings of its own."""
    shutil.copytree(filled, folder, dirs_exist_ok=True)
    if SERVER:
        _made(folder, template=filled)
    environment = _environment(folder) | dict(more or {})
    port = port or free_port()
    site, up = Site(f"http://{HOST}:{port}", environment=environment), threading.Event()
    command = [
        sys.executable,
        "-m",
        "childfirst.config.cli",
        "serve",
        "--port",
        str(port),
        "--workers",
        "1",
        "--with-worker",
    ]
    server = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    listener = threading.Thread(target=_listen, args=(server, site, up), daemon=True)
    listener.start()
    try:
        came_up = up.wait(UP_WITHIN)
        assert came_up, "The server did not start in time:\n" + "".join(site.said)[-4000:]
        assert server.poll() is None, "The server stopped:\n" + "".join(site.said)[-4000:]
        yield site
    finally:
        server.terminate()
        server.wait(20)
        listener.join(5)
        assert server.stderr
        server.stderr.close()


def _listen(server: "subprocess.Popen[str]", site: Site, up: threading.Event) -> None:
    """`serve` says that it is up once its own health page answers."""
    assert server.stderr
    for line in server.stderr:
        site.said.append(line)
        if line.startswith("Serving on"):
            up.set()
    up.set()


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of the person running the tests; a folder and a database of our own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CHILDFIRST_")}
    database = f"{SERVER.rpartition('/')[0]}/{_name(folder)}" if SERVER else f"sqlite:///{folder / 'journeys.sqlite3'}"
    return kept | {
        "CHILDFIRST_TEST": "1", "CHILDFIRST_DEMO": "1", "CHILDFIRST_VAR": str(folder), "CHILDFIRST_DATABASE": database,
        "DJANGO_SETTINGS_MODULE": "tests.settings", "CHILDFIRST_MODULES": str(folder / "modules"),
    }  # fmt: skip


def _name(folder: Path) -> str:
    """Of the database of a folder."""
    return f"journeys_{zlib.crc32(str(folder).encode()):08x}"


def _made(folder: Path, template: Path | None = None) -> None:
    """A database for the folder, empty or a copy of another folder's."""
    with psycopg.connect(SERVER, autocommit=True) as server:
        copied = f" TEMPLATE {_name(template)}" if template else ""
        server.execute(f"CREATE DATABASE {_name(folder)}{copied}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
