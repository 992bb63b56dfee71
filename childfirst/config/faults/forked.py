"""The same web server and clock worker out of one process that has loaded everything already: killed a thousand times, they would spend nearly all the time starting.

What differs from service is only that: gunicorn, its settings, the application and the worker's rounds are the product's own.
The start of `childfirst serve` itself is killed by the crash test.
"""

import contextlib
import os
import random
import resource
import signal
import sys
import time
from argparse import Namespace
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from childfirst.config.faults.processes import children_of, free_port
from childfirst.config.visitor import Visitor

_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(["childfirst.config.faults.loaded"])


def _quiet() -> None:
    nowhere = os.open(os.environ.get("CHILDFIRST_BENCH_LOG", os.devnull), os.O_WRONLY | os.O_APPEND)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _serve(port: int, workers: int, largest_file: int) -> None:
    from childfirst.config import serving

    _quiet()
    if largest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    sys.argv = serving.web_server(serving.HOST, port, 4, workers)[2:]
    from gunicorn.app.wsgiapp import run

    run()


def _work(once: bool, answer: str) -> None:
    from childfirst.config import clock_rounds

    _quiet()
    status = clock_rounds.run(Namespace(once=once, every=0.2))
    if answer:
        Path(answer).write_text(str(status))


class ForkedServer:
    """gunicorn with its processes, each of which may be killed alone."""

    def __init__(self, *, workers: int = 2) -> None:
        self.workers, self.port = workers, free_port()
        self.process: BaseProcess | None = None

    def start(self, *, largest_file: int = 0) -> None:
        """Until it answers. `largest_file`: bytes beyond which the system lets no file of it grow (a disk that is full)."""
        for _ in range(20):
            self.process = _FORKS.Process(target=_serve, args=(self.port, self.workers, largest_file), daemon=False)
            self.process.start()
            for _ in range(600):
                if not self.process.is_alive():
                    break
                with contextlib.suppress(OSError, ValueError), Visitor(self.port) as visitor:
                    if visitor.get("/health/")[0] == 200:
                        return
                time.sleep(0.05)
            self.kill()
        raise RuntimeError("the server would not start")

    @property
    def alive(self) -> bool:
        """Does it still stand?"""
        return self.process is not None and self.process.is_alive()

    def kill(self) -> None:
        """-9, every process of it."""
        if self.process is None or self.process.pid is None:
            return
        for pid in [self.process.pid, *children_of(self.process.pid)]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.join()

    def kill_one(self, rng: random.Random) -> bool:
        """-9 to one that answers pages; gunicorn starts another in its place."""
        answering = children_of(self.process.pid) if self.process is not None and self.process.pid else []
        if not answering:
            return False
        with contextlib.suppress(ProcessLookupError):
            os.kill(rng.choice(answering), signal.SIGKILL)
            return True
        return False


class ForkedWorker:
    """The clock worker, going round as fast as it can."""

    process: BaseProcess | None = None

    def start(self) -> None:
        """It needs no telling when it is up."""
        self.process = _FORKS.Process(target=_work, args=(False, ""), daemon=True)
        self.process.start()

    def kill(self) -> bool:
        """-9. True if it was still there."""
        if self.process is None:
            return False
        there = self.process.is_alive()
        self.process.kill()
        self.process.join()
        return there

    def once(self, answer: str = "") -> None:
        """One whole round, which nobody kills. `answer`: a file for the status it ends with."""
        process = _FORKS.Process(target=_work, args=(True, answer), daemon=True)
        process.start()
        process.join()
