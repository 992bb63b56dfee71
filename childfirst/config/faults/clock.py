"""The clock of the machine jumps, forwards and back, and goes through both nights in which London's changes. Every deadline rings, once, and none early."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

from childfirst.config.faults import counting, world
from childfirst.config.faults.crowd import Crowd
from childfirst.config.faults.forked import ForkedServer, ForkedWorker
from childfirst.config.faults.kills import Scene, Tally, count_crowd, say
from childfirst.foundation.now import LONDON, local, now
from childfirst.referrals.models import Clock, ClockEvent

RECORDS = 12
# Hours from the change of the clocks. Records come in at each of the first; then the worker finds a clock that jumps about.
RECORDED_AT = (-30.0, -9.0, -0.4, 0.4)
JUMPS = (-29.0, -6.0, -7.5, -0.02, 0.02, -0.9, 0.9, 1.1, 16.0, 9.0, 23.9, 24.1, 23.0, 40.0, 100.0, 60.0, 200.0)


def changes(at: datetime) -> list[datetime]:
    """The next moment at which London's clocks go forward, and the next at which they go back."""
    found: dict[bool, datetime] = {}
    moment = at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    for _ in range(24 * 400):
        after = moment + timedelta(hours=1)
        step = (after.astimezone(LONDON).utcoffset() or timedelta()) - (
            moment.astimezone(LONDON).utcoffset() or timedelta()
        )
        if step:
            found.setdefault(step > timedelta(), after)
        moment = after
    return sorted(found.values())


def jumps(scene: Scene, kills: int, rng: random.Random) -> Tally:
    """Both changes, one after the other."""
    tally = Tally()
    server, worker = ForkedServer(), ForkedWorker()
    try:
        server.start()
        for change in changes(now()):
            say(f"  through {local(change - timedelta(seconds=1)):%d %B %Y}")
            for hours in RECORDED_AT:
                _to(scene, change, hours)
                crowd = Crowd(server.port, world.PASSWORD)
                crowd.start([("submit", key, None) for key in world.drafts(RECORDS)])
                crowd.finish()
                count_crowd(crowd, tally)
            _jump(scene, worker, change, tally)
        tally.clocks += _wrong_moments()
        tally.counts["clocks"] = Clock.objects.count()
    finally:
        server.kill()
        scene.clock(0)
    return tally


def _to(scene: Scene, change: datetime, hours: float) -> None:
    """The clock says so many hours after the change."""
    from django.utils import timezone

    scene.clock((change + timedelta(hours=hours) - timezone.now()).total_seconds())


def _jump(scene: Scene, worker: ForkedWorker, change: datetime, tally: Tally) -> None:
    for hours in JUMPS:
        _to(scene, change, hours)
        answer = scene.folder / "round"
        worker.once(str(answer))
        tally.counts["rounds of the worker under a clock that jumped"] += 1
        if answer.read_text() != "0":
            tally.clocks.append(["a round that could not be made", str(change), hours])
    tally.clocks += counting.missed_clocks(now() - timedelta(minutes=5))


def _wrong_moments() -> list[Any]:
    """Worked out a second time, by hand: the desk's own time is time that passed; a school is told before its day starts by the clock on its wall."""
    found = []
    for clock in Clock.objects.filter(ended=False, duty="DESK"):
        began = ClockEvent.objects.filter(clock=clock).order_by("happened_at").first()
        if began is None or clock.due_at is None:
            found.append(["no moment", clock.pk])
        elif clock.due_at - began.happened_at != timedelta(minutes=clock.allowance["minutes"]):
            found.append(["desk", clock.pk, str(clock.due_at - began.happened_at)])
    for clock in Clock.objects.filter(duty="R103").exclude(due_at=None):
        if f"{local(clock.due_at):%H:%M}" != "08:45":
            found.append(["school", clock.pk, f"{local(clock.due_at):%H:%M}"])
    return found
