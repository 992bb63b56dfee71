"""Rooms above say here what they do when a referral moves or a clock rings: they are told inside the transaction of the act."""

from collections.abc import Callable

from childfirst.referrals.models import ClockRing, ReferralStep

_moved: list[Callable[[ReferralStep], None]] = []
_rang: list[Callable[[ClockRing], None]] = []


def when_a_referral_moves(hears: Callable[[ReferralStep], None]) -> None:
    """Register somebody who is told of every step."""
    if hears not in _moved:
        _moved.append(hears)


def moved(step: ReferralStep) -> ReferralStep:
    """Tell everyone who registered."""
    for hears in _moved:
        hears(step)
    return step


def when_a_clock_rings(hears: Callable[[ClockRing], None]) -> None:
    """Register somebody who is told of every warning and every breach."""
    if hears not in _rang:
        _rang.append(hears)


def rang(ring: ClockRing) -> None:
    """Tell everyone who registered."""
    for hears in _rang:
        hears(ring)
