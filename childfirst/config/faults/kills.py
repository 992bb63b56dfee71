"""Kills at random moments under load, round after round: fill, let people work while everything is killed, let them finish, count."""

import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from childfirst.config.faults import counting, world
from childfirst.config.faults.crowd import Crowd
from childfirst.config.faults.databases import Database
from childfirst.config.faults.forked import ForkedServer, ForkedWorker
from childfirst.config.faults.mail import arrived

ROUND: Final = (24, 12)  # records to send, referrals to decide (each with two notices to release) in one round
HOUR: Final = 3600.0


@dataclass
class Tally:
    """What one part found. Everything but `counts` must be empty or 0."""

    counts: Counter[str] = field(default_factory=Counter)
    lost: list[Any] = field(default_factory=list)
    halves: list[Any] = field(default_factory=list)
    clocks: list[Any] = field(default_factory=list)
    refused: list[Any] = field(default_factory=list)
    unshown: int = 0
    not_at_all: int = 0
    twice: int = 0

    @property
    def wrong(self) -> int:
        """How much must not be."""
        return len(self.lost) + len(self.halves) + len(self.clocks) + len(self.refused) + self.unshown + self.not_at_all + self.twice  # fmt: skip


@dataclass
class Scene:
    """Everything that runs, with one environment."""

    database: Database
    environment: dict[str, str]
    folder: Path

    def clock(self, seconds: float) -> None:
        """Make the clock of every process of this scene wrong by so much, from now on."""
        new = self.folder / "clock.new"
        new.write_text(str(seconds))
        new.replace(self.folder / "clock")

    @property
    def mails(self) -> str:
        """Where the mail server writes down what it took."""
        return str(self.folder / "arrived")


def kills(scene: Scene, wanted: int, rng: random.Random) -> Tally:
    """`wanted` kills, in rounds that end when everybody got a yes."""
    tally = Tally()
    server, worker = ForkedServer(), ForkedWorker()
    hours = 0.0
    try:
        server.start()
        while _killed(tally) < wanted:
            things = things_to_do(ROUND)
            world.policy(0)
            worker.start()
            crowd = Crowd(server.port, world.PASSWORD, pause=0.8)
            crowd.start(things)
            hours = _while_at_work(scene, crowd, server, worker, tally, wanted, rng, hours)
            crowd.finish()
            worker.kill()
            count_crowd(crowd, tally)
            say(f"  {_killed(tally):,} of {wanted:,} kills, {tally.counts['acknowledged']:,} acts acknowledged, {tally.wrong} wrong")  # fmt: skip
        settle(scene, worker, tally, hours)
    finally:
        server.kill()
        worker.kill()
        scene.clock(0)
    return tally


def _killed(tally: Tally) -> int:
    return sum(number for what, number in tally.counts.items() if what.startswith("killed: "))


def things_to_do(size: tuple[int, int]) -> list[Any]:
    """Shuffled for each round by the order in which they were made: every kind is under way at every kill."""
    sending = [("submit", key, None) for key in world.drafts(size[0])]
    referrals, notices = world.to_decide(size[1])
    deciding = [("decide", pk, [revision, borough]) for pk, revision, borough in referrals]
    things = [*sending, *deciding, *(("release", pk, None) for pk in notices)]
    random.Random(len(things)).shuffle(things)  # noqa: S311
    return things


def _while_at_work(scene: Scene, crowd: Crowd, server: ForkedServer, worker: ForkedWorker, tally: Tally, wanted: int, rng: random.Random, hours: float) -> float:  # fmt: skip
    """Returns by how many hours the clock is wrong in the end: it moves on as it goes, so that clocks run out meanwhile."""
    while crowd.at_work and _killed(tally) < wanted:
        time.sleep(rng.uniform(0.05, 1.5))
        draw = rng.random()
        if draw < 0.15:
            server.kill()
            server.start()
            tally.counts["killed: web server"] += 1
        elif draw < 0.4:
            tally.counts["killed: one web process"] += server.kill_one(rng)
        elif draw < 0.7 or not scene.database.can_be_killed:
            tally.counts["killed: worker"] += worker.kill()
            hours += rng.choice((0, 0, 0.5, 2))
            scene.clock(hours * HOUR)
            worker.start()
        else:
            what = scene.database.kill(rng)
            tally.counts[f"killed: {what}"] += bool(what)
        if not server.alive:
            server.kill()
            server.start()
    return hours


def count_crowd(crowd: Crowd, tally: Tally) -> None:
    """What was said yes to, held against what is there."""
    seen = counting.look()
    tally.counts["acknowledged"] += len(crowd.done)
    tally.counts["conflicts told to a person"] += crowd.conflicts
    tally.counts["pages without an answer"] += crowd.pages[0]
    tally.counts["pages that said something went wrong"] += sum(n for status, n in crowd.pages.items() if status >= 500)
    tally.lost += counting.lost(crowd.done, seen)
    tally.refused += crowd.refused
    tally.halves = seen.halves


def settle(scene: Scene, worker: ForkedWorker, tally: Tally, hours: float) -> None:
    """The worker is left in peace until nothing waits; then the clocks and the post are counted at a moment a week on."""
    from childfirst.foundation.now import now
    from childfirst.notices.models import OutboxMessage

    for ahead in (hours, hours + 1, hours + 24, hours + 168):
        scene.clock(ahead * HOUR)
        for _ in range(30):
            worker.once()
            if not OutboxMessage.objects.filter(state__in=("waiting", "sending")).exists():
                break
    # This process reads the same clock as the others: `now` is a week on.
    tally.clocks += counting.missed_clocks(now() - timedelta(minutes=5))
    mail = counting.post(arrived(scene.mails))
    tally.not_at_all, tally.twice = mail.not_at_all, mail.twice
    tally.counts["e-mails due"], tally.counts["copies with one Message-ID"] = mail.due, mail.copies
    tally.counts["clocks"] = _clocks()


def _clocks() -> int:
    from childfirst.referrals.models import Clock

    return Clock.objects.count()


def say(words: str) -> None:
    """To whoever watches."""
    print(words, file=sys.stderr, flush=True)
