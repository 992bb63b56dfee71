"""The clock worker's rounds: sweep the clocks, ring what is due, release and send notices; and, less often, seal the trail, ask for learning, keep records, count for the explorer."""

import logging
import signal
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.db import Error, close_old_connections

from childfirst.accountability.worker import clear_tries, sweep_messages
from childfirst.adapters.sending import carriers, fault_in_settings
from childfirst.audit.seals import seal_settled_entries
from childfirst.cases.worker import sweep_cases
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.keeping import disk
from childfirst.keeping.actions.retention import open_due
from childfirst.notices.sending import send_due
from childfirst.notices.worker import sweep_notices
from childfirst.panels.worker import sweep_questions
from childfirst.powers.actions.custody_settling import sweep_custody
from childfirst.powers.worker import sweep_reviews
from childfirst.referrals.worker import sweep
from childfirst.scrutiny.summing import refresh
from childfirst.training.actions.assigning import assign_by_rules

SEND_A_ROUND: Final = 1_000
RINGING: Final = {
    "messages from the public": sweep_messages,
    "questions of panels": sweep_questions,
    "cases and missing episodes": sweep_cases,
    "reviews of powers": sweep_reviews,
}
_SAID: Final = ("warned", "missed", "failed")
log = logging.getLogger(__name__)


def run(options: Namespace) -> int:
    """Until told to stop; a round that has begun is finished first. With --once, not 0 if something could not be worked out."""
    if options.once:
        swept = _round()
        return 0 if all([swept, _notices(), *(job() for _, job in NOW_AND_THEN)]) else 1
    stop, done = threading.Event(), [-every for every, _ in NOW_AND_THEN]
    with _stopping_on_signal(stop):
        log.info("the clock worker goes round every %s seconds", options.every)
        while not stop.is_set():
            close_old_connections()
            _round()
            _notices()
            for place, (every, job) in enumerate(NOW_AND_THEN):
                if time.monotonic() - done[place] >= every:
                    job()
                    done[place] = time.monotonic()
            stop.wait(max(options.every, 0.1))
    return 0


def _round() -> bool:
    """One sweep. A database that is away for a moment does not end the worker: it comes back and catches up."""
    try:
        counts, custody = sweep(), sweep_custody()
        rang = {what: swept() for what, swept in RINGING.items()}
    except Error:
        log.exception("the round could not be made; trying again")
        return False
    if counts["warned"] or counts["missed"] or counts["failed"]:
        log.info("clocks: %(warned)s warned, %(missed)s missed, %(failed)s could not be worked out", counts)
    if custody["missed"] or custody["failed"]:
        log.info("custody: %(missed)s missed, %(failed)s could not be worked out", custody)
    for what, said in rang.items():
        if said["warned"] or said["missed"] or said["failed"]:
            log.info("%s: %s warned, %s missed, %s could not be worked out", what, *(said[one] for one in _SAID))
    return not any(one["failed"] for one in (counts, custody, *rang.values()))


def _notices() -> bool:
    """Release and escalate what is due, then empty the outbox. At most so many a round, so that clocks are rung while thousands leave."""
    try:
        looked = sweep_notices()
        posted = send_due(carriers(), most=SEND_A_ROUND)
    except Error:
        log.exception("the notices could not be looked at; trying again")
        return False
    except (BadInput, ValueError):  # settings of mail that cannot be read must not stop the clocks
        log.error("%s", fault_in_settings() or "No notice leaves: the settings of mail cannot be read.")
        return False
    if any(looked[what] for what in ("released", "escalated", "failed")) or any(posted.values()):
        log.info("notices: %(released)s released, %(escalated)s escalated, %(failed)s failed", looked)
        log.info("outbox: %(sent)s sent, %(put_off)s put off, %(refused)s refused, %(found)s sent before", posted)
    return not looked["failed"]


def _done(act: Callable[[], Any], unable: str) -> bool:
    """Whether it was done. The database may be away for a while: that is said, and the next round tries again."""
    try:
        act()
    except Error:
        log.exception("%s; trying again", unable)
        return False
    return True


def _seal() -> bool:
    return _done(seal_settled_entries, "the audit trail could not be sealed")


def _assign() -> bool:
    """What the standing rules of learning ask, of whoever they are for now."""
    return _done(lambda: assign_by_rules(by=CLOCK_WORKER), "the rules of learning could not be put into effect")


def _keep() -> bool:
    """Open a review for records whose day has come, and clean the disk of what was deleted."""
    try:
        open_due(by=CLOCK_WORKER)
        disk.clean()
    except CannotNow as busy:
        log.info("%s", busy)
    except Error:
        log.exception("records to look at again could not be found, or the disk not cleaned; trying again")
        return False
    return True


def _count() -> bool:
    """Months that changed, counted anew for the explorer. Without it pages read the rows: slower, never wrong."""
    return _done(refresh, "the months could not be counted for the explorer")


def _clear() -> bool:
    """Tries that were counted against a flood, once nothing counts them any more."""
    return _done(clear_tries, "tries of an hour ago could not be cleared")


# (seconds between, what)
NOW_AND_THEN: Final = ((60.0, _seal), (3600.0, _assign), (3600.0, _keep), (900.0, _count), (600.0, _clear))


@contextmanager
def _stopping_on_signal(stop: threading.Event) -> Iterator[None]:
    """SIGTERM and Ctrl-C end the worker between rounds. Only the main thread hears signals."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {name: signal.signal(name, lambda *_: stop.set()) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
