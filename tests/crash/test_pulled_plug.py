"""The server is killed (-9, all of it) again and again during 32 submissions and decisions (CHILDFIRST_CRASH_PRESSES=100: 200; childfirst bench faults: thousands). What it acknowledged is there; nothing is half there.

A person whose page did not come back presses the button again, as people do; that must not make a second record either.
"""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from childfirst.config.faults.crowd import Crowd
from childfirst.config.faults.processes import Server

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = REFERRALS = int(os.environ.get("CHILDFIRST_CRASH_PRESSES", "16"))
PEOPLE, KILLS = 6, 4
PASSWORD = "a-long-enough-bench-password"
BETWEEN = DRAFTS * 7 // 20
pytestmark = [pytest.mark.crash, pytest.mark.long]


def world(environment, *arguments):
    ran = subprocess.run(
        [sys.executable, "-m", "tests.crash.world", *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return json.loads(ran.stdout.splitlines()[-1])


@pytest.fixture
def environment(tmp_path):
    given = os.environ.get("CHILDFIRST_DATABASE", "")
    address = f"sqlite:///{tmp_path}/crash.sqlite3"
    if given.startswith("postgres"):
        import psycopg

        name = f"crash_{os.getpid()}"
        with psycopg.connect(given.rsplit("/", 1)[0] + "/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        address = given.rsplit("/", 1)[0] + f"/{name}"
    return {
        **os.environ,
        "CHILDFIRST_TEST": "1",
        "CHILDFIRST_DEMO": "1",
        "CHILDFIRST_VAR": str(tmp_path),
        "CHILDFIRST_DATABASE": address,
    }


def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(environment):
    there = world(environment, "prepare", DRAFTS, REFERRALS)
    things = [("submit", key, None) for key in there["drafts"]]
    things += [("decide", pk, [revision, borough]) for pk, revision, borough in there["referrals"]]
    random.Random(1).shuffle(things)
    server = Server(environment)
    try:
        _kill_and_kill_again(server, environment, there, things)
    finally:
        server.kill()


def _kill_and_kill_again(server, environment, there, things):
    server.start()
    crowd = Crowd(server.port, PASSWORD, PEOPLE)
    crowd.start(things)
    for number in range(1, KILLS + 1):
        while len(crowd.done) < number * BETWEEN and crowd.at_work:
            time.sleep(0.02)
        acknowledged = list(crowd.done)
        server.kill()
        check(acknowledged, world(environment, "look"))
        server.start()
    crowd.finish()
    server.kill()
    assert crowd.refused == []
    assert len(crowd.done) == DRAFTS + REFERRALS
    here = world(environment, "look")
    check(crowd.done, here)
    assert set(there["drafts"]) < set(here["submitted"])
    assert sorted(here["decided"]) == sorted(pk for pk, _, _ in there["referrals"])


def check(acknowledged, here):
    assert {key for what, key in acknowledged if what == "submit"} <= set(here["submitted"])
    assert {key for what, key in acknowledged if what == "decide"} <= set(here["decided"])
    assert here["halves"] == []
