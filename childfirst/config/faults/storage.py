"""The disk is full, and the database is away: people go on pressing, are told that it did not work, and lose nothing that was said yes to."""

import os
import random
import shutil
import time
from typing import Final

from childfirst.config.faults import world
from childfirst.config.faults.crowd import Crowd
from childfirst.config.faults.databases import Postgres, Sqlite
from childfirst.config.faults.disk import ROOMY, resize
from childfirst.config.faults.forked import ForkedServer, ForkedWorker
from childfirst.config.faults.kills import Scene, Tally, count_crowd, say, settle, things_to_do

SIZE: Final = (16, 8)
FULL_FOR: Final = 10.0


def disk_full(scene: Scene, kills: int, rng: random.Random) -> Tally:
    """Three times: full in the middle of work, for ten seconds, then room again."""
    tally = Tally()
    if not (os.path.ismount(scene.folder) or isinstance(scene.database, Sqlite)):
        say("  left out: this user may not mount a small file system, and PostgreSQL has no other bound to run into")
        tally.counts["left out"] = 1
        return tally
    server, worker = ForkedServer(), ForkedWorker()
    try:
        for _ in range(3):
            _one_full_disk(scene, server, worker, tally)
        settle(scene, worker, tally, 0)
    finally:
        server.kill()
        worker.kill()
    return tally


def _one_full_disk(scene: Scene, server: ForkedServer, worker: ForkedWorker, tally: Tally) -> None:
    mounted = os.path.ismount(scene.folder)
    things = things_to_do(SIZE)
    largest = max((path.stat().st_size for path in scene.folder.glob("faults.sqlite3*")), default=0) + 100_000
    server.start(largest_file=0 if mounted else largest)
    worker.start()
    crowd = Crowd(server.port, world.PASSWORD, pause=0.3)
    crowd.start(things)
    time.sleep(2)
    if mounted:
        used = shutil.disk_usage(scene.folder).used
        resize(scene.folder, str(used + 64 * 1024))
        tally.counts["full by a file system of its own, made small"] += 1
    else:
        tally.counts["full by a limit on the size of a file"] += 1
    time.sleep(FULL_FOR)
    said = sum(number for status, number in crowd.pages.items() if status >= 500)
    tally.counts["pages that said so while it was full"] += said
    if mounted:
        resize(scene.folder, ROOMY)
    if isinstance(scene.database, Postgres):
        scene.database.come_back()
    if not mounted:
        server.kill()
        server.start()
    crowd.finish()
    worker.kill()
    server.kill()
    count_crowd(crowd, tally)
    if not said and not crowd.pages[0]:
        tally.halves.append("the disk was never full: nothing was tried")


def away(scene: Scene, kills: int, rng: random.Random) -> Tally:
    """Gone while people work, and back. No process of ours is started anew for it."""
    tally = Tally()
    server, worker = ForkedServer(), ForkedWorker()
    try:
        server.start()
        worker.start()
        for _ in range(2):
            crowd = Crowd(server.port, world.PASSWORD, pause=0.3)
            crowd.start(things_to_do(SIZE))
            time.sleep(1.5)
            with scene.database.away() as how:
                tally.counts[how] += 1
            crowd.finish()
            count_crowd(crowd, tally)
            tally.counts["worker still there afterwards"] += worker.process is not None and worker.process.is_alive()
        worker.kill()
        settle(scene, worker, tally, 0)
    finally:
        server.kill()
        worker.kill()
    return tally
