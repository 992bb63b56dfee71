"""`childfirst worker`: goes round the clocks, rings what is due, and seals the audit trail once a minute."""

import logging
import signal
import threading
import time
from argparse import ArgumentParser, Namespace
from typing import Any, Final

from django.db import Error, close_old_connections

from childfirst.audit.seals import seal_settled_entries
from childfirst.referrals.worker import sweep

NAME: Final = "worker"
HELP: Final = "Watch the clocks: warn before a deadline, mark one that was missed, seal the audit trail."
SEAL_EVERY: Final = 60.0
log = logging.getLogger(__name__)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--every", type=float, default=15.0, metavar="SECONDS", help="how long to rest between rounds (default 15)")
    parser.add_argument("--once", action="store_true", help="go round once, seal, and stop")


def run(options: Namespace) -> int:
    """Until told to stop; a round that has begun is finished first. With --once, not 0 if something could not be worked out."""
    stop = threading.Event()
    _stop_on_signal(stop)
    sealed = 0.0
    while not stop.is_set():
        fine = _round()
        if options.once or time.monotonic() - sealed >= SEAL_EVERY:
            fine = _seal() and fine
            sealed = time.monotonic()
        if options.once:
            return 0 if fine else 1
        stop.wait(max(options.every, 0.1))
    return 0


def _round() -> bool:
    """One sweep. A database that is away for a moment does not end the worker: it comes back and catches up."""
    close_old_connections()
    try:
        counts = sweep()
    except Error:
        log.exception("the round could not be made; trying again")
        return False
    if counts["warned"] or counts["missed"] or counts["failed"]:
        log.info("clocks: %(warned)s warned, %(missed)s missed, %(failed)s could not be worked out", counts)
    return not counts["failed"]


def _seal() -> bool:
    try:
        seal_settled_entries()
    except Error:
        log.exception("the audit trail could not be sealed; trying again")
        return False
    return True


def _stop_on_signal(stop: threading.Event) -> None:
    if threading.current_thread() is not threading.main_thread():
        return

    def ask(*_: Any) -> None:
        stop.set()

    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, ask)
