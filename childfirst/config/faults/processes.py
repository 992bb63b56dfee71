"""The product's own processes, started as in service and killed without warning."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from childfirst.config.visitor import Visitor

CHECKOUT = Path(__file__).resolve().parents[3]


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listening(port: int, *, seconds: float = 60) -> bool:
    """Wait until somebody answers at the port."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        time.sleep(0.05)
    return False


class Server:
    """The web server, in a process group of its own, so that -9 leaves nobody behind to tidy up."""

    def __init__(self, environment: dict[str, str], *, workers: int = 2) -> None:
        self.environment, self.workers, self.port = environment, workers, free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Until it answers."""
        command = [sys.executable, "-m", "childfirst.config.cli", "serve", "--port", str(self.port), "--threads", "4", "--workers", str(self.workers)]  # fmt: skip
        for _ in range(100):
            self.process = subprocess.Popen(
                command,
                cwd=CHECKOUT,
                env=self.environment,
                start_new_session=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._up():
                return
            self.kill()
        raise RuntimeError("the server would not start: try `childfirst serve` by hand to see why")

    def _up(self) -> bool:
        assert self.process is not None
        for _ in range(300):
            if self.process.poll() is not None:
                return False
            with contextlib.suppress(OSError, http.client.HTTPException), Visitor(self.port) as visitor:
                return visitor.get("/health/")[0] == 200
            time.sleep(0.1)
        return False

    def kill(self) -> None:
        """Every process of it at once: the server starts gunicorn in a session of its own, so the group is not enough."""
        if self.process is None:
            return
        for pid in self._everyone():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def _everyone(self) -> Iterator[int]:
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):
                    words = (entry / "cmdline").read_bytes().decode(errors="replace")
                    if f"127.0.0.1:{self.port}" in words or f"--port\0{self.port}\0" in words:
                        yield int(entry.name)


def children_of(pid: int) -> list[int]:
    """The processes that it started and that are there still."""
    found = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return sorted(one for one in found if parent_of(one) == pid)


def parent_of(pid: int) -> int:
    """The process that started it; 0 where it is gone."""
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0
