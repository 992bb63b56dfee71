"""When a demonstration is made anew, and how its processes are started and stopped."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from childfirst.config import serving
from childfirst.demo import build
from childfirst.foundation.errors import CannotNow
from childfirst.rules.measures import provenance

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def made(tmp_path):
    database, note = build.paths(tmp_path)
    database.write_bytes(b"")
    want = build.wanted("small", 2026)
    note.write_text(json.dumps({"size": "small", "seed": 2026, "code": want.code, "made_at": MADE.isoformat()}))
    return tmp_path


def test_one_from_today_by_this_code_will_do(made):
    assert build.is_current(made, build.wanted("small", 2026), MADE + timedelta(hours=23))


@pytest.mark.parametrize(
    ("want", "hours"),
    [
        (build.wanted("medium", 2026), 1),
        (build.wanted("small", 7), 1),
        (build.Wanted("small", 2026, "other"), 1),
        (build.wanted("small", 2026), 25),
    ],
)
def test_another_is_made_anew(made, want, hours):
    assert not build.is_current(made, want, MADE + timedelta(hours=hours))


def test_a_room_that_is_new_makes_it_anew_and_a_page_does_not(monkeypatch, tmp_path):
    monkeypatch.setattr(provenance, "PACKAGE", tmp_path)

    def code_with(place: str) -> str:
        path = tmp_path / place
        path.parent.mkdir(parents=True)
        path.write_text("")
        provenance.code_of.cache_clear()
        return build.code_version()

    first = code_with("contacts/models.py")
    second = code_with("a_new_room/migrations/0001_initial.py")
    assert second != first
    assert code_with("a_new_room/views/pages.py") == second
    provenance.code_of.cache_clear()


def test_a_note_that_cannot_be_read_means_anew(made):
    build.paths(made)[1].write_text("{")
    assert not build.is_current(made, build.wanted("small", 2026), MADE)


def test_nobody_builds_under_a_demonstration_that_runs(tmp_path):
    with (
        build.held(tmp_path, alone=False),
        build.held(tmp_path, alone=False),
        pytest.raises(CannotNow),
        build.held(tmp_path, alone=True),
    ):
        pass
    with build.held(tmp_path, alone=True):
        pass


@pytest.fixture
def busy():
    with socket.socket() as held:
        held.bind((serving.HOST, 0))
        held.listen()
        yield held.getsockname()[1]


def test_a_busy_port_that_was_asked_for_is_an_error(busy):
    with pytest.raises(CannotNow, match=f"Port {busy} is in use"):
        serving.choose_port(busy)


def test_a_busy_port_that_was_not_asked_for_gives_way(busy):
    assert serving.choose_port(None, usual=busy) > busy


SERVER = "import http.server,sys\nclass H(http.server.BaseHTTPRequestHandler):\n do_GET=lambda s:(s.send_response(200),s.end_headers())\n log_message=lambda *a:None\nhttp.server.HTTPServer(('127.0.0.1',int(sys.argv[1])),H).serve_forever()"
SLEEPER = "import time; time.sleep(60)"
PARENT = "import sys, json; from childfirst.config.serving import run_together; p=int(sys.argv[1]); sys.exit(run_together([[sys.executable,'-c',sys.argv[2],str(p)],[sys.executable,'-c',sys.argv[3]]],environment={},when_up=lambda:print('up',flush=True),ready=('127.0.0.1',p)))"


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_stops_everything_quietly(name):
    port = serving.choose_port(None, usual=18500)
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(port), SERVER, SLEEPER],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    guard = threading.Timer(30, parent.kill)
    guard.start()
    assert parent.stdout.readline() == "up\n"
    children = _children_of(parent.pid)
    assert len(children) == 2
    parent.send_signal(name)
    _, errors = parent.communicate(timeout=20)
    guard.cancel()
    assert parent.returncode == 0
    assert "Traceback" not in errors
    assert not any(_alive(pid) for pid in children)


def test_a_process_that_ends_by_itself_ends_the_others():
    port = serving.choose_port(None, usual=18600)
    done = subprocess.run(
        [sys.executable, "-c", PARENT, str(port), SERVER, "import time; time.sleep(1.5)"],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert "ended by itself" in done.stderr


def _children_of(pid):
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=True
    ).stdout.split()
    return [int(child) for child in found]


def _alive(pid):
    for _ in range(20):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True
