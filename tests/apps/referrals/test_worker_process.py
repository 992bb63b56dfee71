"""The worker as a process: it stops between rounds when asked to, and a kill in the middle loses nothing."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[3]
RUN = "import django; django.setup()\nfrom argparse import Namespace\nfrom childfirst.config.commands.worker import run\nraise SystemExit(run(Namespace(every=0.1, once=False)))"
FILL = """
import django; django.setup()
from childfirst.foundation.now import now
from childfirst.referrals.models import Clock, Referral
from datetime import timedelta
at = now()
for n in range(120):
    row = Referral.objects.create(reference=f"RF-{n}", kind="concern", opened_at=at)
    clock = Clock.objects.create(referral=row, duty="DESK", started_at=at, look_at=at, allowance={"minutes": 5}, calendar={"bank_holidays": []})
    clock.events.create(what="referral_opened", happened_at=at - timedelta(hours=1))
"""


@pytest.fixture
def env(tmp_path):
    made = os.environ | {
        "CHILDFIRST_DATABASE": f"sqlite:///{tmp_path / 'desk.sqlite3'}",
        "CHILDFIRST_TEST": "1",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "-v0", "--skip-checks"], cwd=PROJECT, env=made, check=True
    )
    subprocess.run([sys.executable, "-c", FILL], cwd=PROJECT, env=made, check=True)
    return made


def rings(tmp_path):
    file = sqlite3.connect(tmp_path / "desk.sqlite3", timeout=20)
    try:
        return file.execute("select count(*), count(distinct clock_id) from referrals_clockring").fetchone()
    finally:
        file.close()


def wait_for(tmp_path, least):
    for _ in range(600):
        if rings(tmp_path)[0] >= least:
            return
        time.sleep(0.05)  # another process is at work: there is no clock of ours to move
    raise AssertionError(f"only {rings(tmp_path)} rang")


def workers_that_began(env, tmp_path, number):
    """A signal that comes while Python still loads ends it as it would any program: so both must have said that they began."""
    said = [tmp_path / f"worker-{n}.log" for n in range(number)]
    started = []
    for one in said:
        with one.open("wb") as file:
            started.append(subprocess.Popen([sys.executable, "-c", RUN], cwd=PROJECT, env=env, stderr=file))
    for _ in range(600):
        if all("goes round" in one.read_text() for one in said):
            return started
        time.sleep(0.05)
    raise AssertionError([one.read_text() for one in said])


@pytest.mark.once
def test_killed_in_the_middle_then_two_workers_then_stopped(tmp_path, env):
    first = subprocess.Popen([sys.executable, "-c", RUN], cwd=PROJECT, env=env)
    wait_for(tmp_path, 3)
    first.kill()
    first.wait(10)
    pair = workers_that_began(env, tmp_path, 2)
    wait_for(tmp_path, 120)
    for one in pair:
        one.send_signal(signal.SIGTERM)
    assert [one.wait(60) for one in pair] == [0, 0]
    assert rings(tmp_path) == (120, 120)
