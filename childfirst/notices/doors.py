"""Rooms above say here what they do when something happens to a notice: the clocks of the desk hear of it in the same transaction."""

from collections.abc import Callable
from typing import Any

from childfirst.notices.models import NoticeEvent

Hears = Callable[[NoticeEvent], None]
_hear: list[Hears] = []
_lock: list[Callable[[int], None]] = []
_check_mail: list[Callable[[], str]] = []
_refer: list[Callable[[Any, str, Any], Any]] = []


def when_something_happens(hears: Hears) -> Hears:
    """Register somebody who is told of every event, inside its transaction."""
    if hears not in _hear:
        _hear.append(hears)
    return hears


def happened(event: NoticeEvent) -> None:
    """Tell everyone who registered."""
    for hears in _hear:
        hears(event)


def lock_first(locks: Callable[[int], None]) -> Callable[[int], None]:
    """Register whose lock comes before a notice's: always in one order, so that nobody waits for each other."""
    if locks not in _lock:
        _lock.append(locks)
    return locks


def lock_what_comes_first(notice: int) -> None:
    """Take those locks."""
    for locks in _lock:
        locks(notice)


def mail_is_checked_by(checks: Callable[[], str]) -> Callable[[], str]:
    """Register who says what is wrong with the settings by which mail leaves."""
    _check_mail[:] = [checks]
    return checks


def fault_of_mail() -> str:
    """A sentence for the desk and the administrator, or nothing."""
    return _check_mail[0]() if _check_mail else ""


def when_referred(refers: Callable[[Any, str, Any], Any]) -> Callable[[Any, str, Any], Any]:
    """Register who opens a referral for a contact that a partner told: (contact, because, by)."""
    if refers not in _refer:
        _refer.append(refers)
    return refers


def refer(contact: Any, because: str, by: Any) -> None:
    """Ask the desk to look."""
    for refers in _refer:
        refers(contact, because, by)
