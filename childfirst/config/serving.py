"""Starting the web server and the clock worker as two processes, and stopping both when told to or when either ends."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from childfirst.foundation.errors import CannotNow

HOST: Final = "127.0.0.1"
TRIES: Final = 20
PATIENCE: Final = 10.0
READY_WITHIN: Final = 60.0


def web_server(host: str, port: int, threads: int = 8, workers: int = 1) -> list[str]:
    """The command line of gunicorn."""
    return [
        sys.executable, "-m", "gunicorn", "childfirst.config.wsgi:application", "--bind", f"{host}:{port}", "--workers", str(workers),
        "--threads", str(threads), "--config", "python:childfirst.config.gunicorn_settings", "--log-level", "warning", "--no-control-socket", "--graceful-timeout", "5", "--timeout", "60",
    ]  # fmt: skip


def clock_worker() -> list[str]:
    """The command line of the clock worker."""
    return [sys.executable, "-m", "childfirst.config.cli", "worker"]


def is_free(host: str, port: int) -> bool:
    """Could a server listen there?"""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def choose_port(asked: int | None, usual: int = 8000) -> int:
    """The port asked for, if free; else the usual one or the next that is free."""
    if asked is not None:
        if not is_free(HOST, asked):
            raise CannotNow(f"Port {asked} is in use by another program. Stop it, or choose another with --port.")
        return asked
    for port in range(usual, usual + TRIES):
        if is_free(HOST, port):
            return port
    raise CannotNow(f"Ports {usual} to {usual + TRIES - 1} are all in use. Choose another with --port.")


@contextmanager
def stop_signals() -> Iterator[threading.Event]:
    """An event that Ctrl-C, or a polite end from outside, sets. What was in place before is put back."""
    stop = threading.Event()
    names = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(name, lambda *_: stop.set()) for name in names]
    try:
        yield stop
    finally:
        for name, handler in zip(names, before, strict=True):
            signal.signal(name, handler)


def run_together(
    commands: Sequence[list[str]], *, environment: dict[str, str], when_up: Callable[[], None], ready: tuple[str, int]
) -> int:
    """Start the commands, the web server first, wait until it answers, and stop all when told to. Not 0 if one ended by itself."""
    with stop_signals() as stop:
        running = [_start(command, environment) for command in commands]
        try:
            if not _answers(ready, running, stop):
                if stop.is_set():
                    return 0
                print("The web server did not start. What it said is above.", file=sys.stderr)
                return 1
            when_up()
            while not stop.wait(0.5):
                if any(process.poll() is not None for process in running):
                    print("A process ended by itself; stopping.", file=sys.stderr)
                    return 1
            return 0
        finally:
            _stop(running)


def _start(command: list[str], environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    """In a session of its own, so that Ctrl-C reaches only us and we end it in order; on Linux it ends if we are killed."""
    return subprocess.Popen(
        command, env={**os.environ, **environment}, start_new_session=True, preexec_fn=_end_with_parent
    )


def _end_with_parent() -> None:
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    set_parent_death_signal: Any = ctypes.CDLL(None).prctl
    set_parent_death_signal(1, signal.SIGTERM)


def _answers(ready: tuple[str, int], running: list["subprocess.Popen[bytes]"], stop: threading.Event) -> bool:
    host = os.environ.get("CHILDFIRST_HOSTS", ready[0]).split(",")[0]  # it answers to no other name
    until, broken = time.monotonic() + READY_WITHIN, 0
    while (
        time.monotonic() < until
        and broken < 3
        and not stop.is_set()
        and all(process.poll() is None for process in running)
    ):
        connection = http.client.HTTPConnection(*ready, timeout=2)
        try:
            connection.request("GET", "/health/", headers={"Host": host, "X-Forwarded-Proto": "https"})
            if connection.getresponse().status < 500:
                return True
            broken += 1
        except OSError:
            pass
        finally:
            connection.close()
        stop.wait(0.15)
    return False


def _stop(running: list["subprocess.Popen[bytes]"]) -> None:
    for process in running:
        if process.poll() is None:
            process.terminate()
    until = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
