"""The server is killed (-9, all of it) again and again during 50 submissions and decisions (CHILDFIRST_CRASH_PRESSES=100: 200). What it acknowledged is there; nothing is half there.

A person whose page did not come back presses the button again, as people do; that must not make a second record either.
"""

import contextlib
import http.client
import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from childfirst.config.visitor import Visitor

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = REFERRALS = int(os.environ.get("CHILDFIRST_CRASH_PRESSES", "25"))
PEOPLE, KILLS = 6, 4
BETWEEN = DRAFTS * 7 // 20
pytestmark = [pytest.mark.crash, pytest.mark.long]


class Server:
    """The real thing, in a process group of its own, so that -9 leaves nobody behind to tidy up."""

    def __init__(self, environment):
        self.environment = environment
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = None

    def start(self):
        command = [sys.executable, "-m", "childfirst.config.cli", "serve", "--port", str(self.port), "--threads", "4"]
        for _ in range(100):
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                start_new_session=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._up():
                return
            self.kill()
        raise AssertionError("the server would not start")

    def _up(self):
        for _ in range(200):
            if self.process.poll() is not None:
                return False
            with contextlib.suppress(OSError, http.client.HTTPException), Visitor(self.port) as visitor:
                return visitor.get("/health/")[0] == 200
            time.sleep(0.1)
        return False

    def kill(self):
        """Every process of it at once: the server starts gunicorn in a session of its own, so the group is not enough."""
        if self.process is None:
            return
        for pid in self._everyone():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def _everyone(self):
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):
                    words = (entry / "cmdline").read_bytes().decode(errors="replace")
                    if f"127.0.0.1:{self.port}" in words or f"--port\0{self.port}\0" in words:
                        yield int(entry.name)


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
        "CHILDFIRST_TEST_PASSWORDS": "1",
    }


def person(server, work, done, refused):
    """Takes the next thing to do, and does not let go of it until the server has said yes."""
    visitors = {}
    while True:
        try:
            what, key, revision = work.get_nowait()
        except queue.Empty:
            for visitor in visitors.values():
                visitor.connection.close()
            return
        give_up = time.monotonic() + 90
        while not _pressed(server, visitors, what, key, revision):
            if time.monotonic() > give_up:
                refused.append((what, key))
                break
        else:
            done.append((what, key))


def _pressed(server, visitors, what, key, revision):
    """Press the button once. A page that did not come back is no answer; the sign-in outlives the server."""
    try:
        if what not in visitors:
            visitor = visitors[what] = Visitor(server.port)
            visitor.sign_in("officer" if what == "submit" else "decider", "a-long-enough-test-password")
        status, where = send(visitors[what], what, key, revision)
    except (OSError, http.client.HTTPException, RuntimeError):
        visitor = visitors[what]
        visitor.connect()
        if "sessionid" not in visitor.cookies:
            del visitors[what]
        time.sleep(0.05)
        return False
    # 409 to a decision: the answer to the first press was lost with the server, the decision was not, and it says so.
    return (status == 302 and "sign-in" not in where) or (what == "decide" and status == 409)


def send(visitor, what, key, revision):
    if what == "submit":
        status, page = visitor.get(f"/contacts/drafts/{key}/check/")
        return (status, page) if status == 302 else visitor.post(f"/contacts/drafts/{key}/check/", {}, page=page)
    answers = {
        "outcome": "early_help",
        "reason": "The family asked for help with housing and school",
        "advice": "",
        "revision": revision[0],
        "council": revision[1],
    }
    return visitor.post(f"/desk/{key}/decide/", answers)


def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(environment):
    things = world(environment, "prepare", DRAFTS, REFERRALS)
    work, done, refused = queue.Queue(), [], []
    for draft, (referral, revision) in zip(things["drafts"], things["referrals"], strict=True):
        work.put(("submit", draft, None))
        work.put(("decide", referral, revision))
    server = Server(environment)
    try:
        _kill_and_kill_again(server, environment, things, work, done, refused)
    finally:
        server.kill()


def _kill_and_kill_again(server, environment, things, work, done, refused):
    server.start()
    crowd = [threading.Thread(target=person, args=(server, work, done, refused), daemon=True) for _ in range(PEOPLE)]
    for thread in crowd:
        thread.start()
    for number in range(1, KILLS + 1):
        while len(done) < number * BETWEEN and any(thread.is_alive() for thread in crowd):
            time.sleep(0.02)
        acknowledged = list(done)
        server.kill()
        here = world(environment, "look")
        check(acknowledged, here)
        server.start()
    for thread in crowd:
        thread.join(timeout=180)
    server.kill()
    assert refused == []
    assert len(done) == DRAFTS + REFERRALS
    here = world(environment, "look")
    check(done, here)
    assert set(things["drafts"]) == set(here["submitted"])
    assert sorted(here["decided"]) == sorted(pk for pk, _ in things["referrals"])


def check(acknowledged, here):
    assert {key for what, key in acknowledged if what == "submit"} <= set(here["submitted"])
    assert {key for what, key in acknowledged if what == "decide"} <= set(here["decided"])
    assert here["halves"] == []
    assert here["lonely_parts"] == 0
    assert here["broken_seals"] == []
